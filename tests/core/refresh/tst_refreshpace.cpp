// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/refresh/refreshpace.h"

#include <QTest>

using namespace daybook;
using namespace std::chrono_literals;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(RefreshRecord)
Q_DECLARE_METATYPE(std::chrono::milliseconds)

class TestRefreshPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePauseFitsTheRecord_data()
    {
        QTest::addColumn<RefreshRecord>("record");
        QTest::addColumn<std::chrono::milliseconds>("pause");
        const auto row = [](const char *name, const RefreshRecord &record,
                             std::chrono::milliseconds pause) {
            QTest::newRow(name) << record << pause;
        };
        const Error broken{.kind = Kind::Server, .httpStatus = 500};
        const auto asks = [](Kind kind, int status, std::chrono::seconds wait) {
            return Error{.kind = kind, .httpStatus = status, .retryAfter = wait};
        };
        row("seen", {}, 30s);
        row("unseen", {.isSeen = false}, 5min);
        row("one failure", {.failures = 1, .error = broken}, 60s);
        row("two failures", {.failures = 2, .error = broken}, 120s);
        row("four failures", {.failures = 4, .error = broken}, 480s);
        row("five failures", {.failures = 5, .error = broken}, 10min);
        row("a day of failures", {.failures = 1'000'000, .error = broken}, 10min);
        row("unseen, one failure", {.isSeen = false, .failures = 1, .error = broken}, 10min);
        row("unseen, two failures", {.isSeen = false, .failures = 2, .error = broken}, 10min);
        row("asked to wait", {.failures = 1, .error = asks(Kind::RateLimited, 429, 90s)}, 90s);
        row("asked to wait less than we would",
            {.failures = 2, .error = asks(Kind::RateLimited, 429, 90s)}, 120s);
        row("asked to wait longer than we ever would",
            {.failures = 1, .error = asks(Kind::Server, 503, 3600s)}, 1h);
        row("much to ask", {.requests = 80}, 80s);
        row("much to ask, unseen", {.isSeen = false, .requests = 80}, 5min);
        row("more to ask than the longest pause", {.failures = 1, .error = broken, .requests = 900},
            900s);
        row("jitter", {.jitter = 0.5}, 31'500ms);
        row("jitter at the longest pause", {.failures = 9, .error = broken, .jitter = 0.5}, 630s);
    }

    void thePauseFitsTheRecord()
    {
        QFETCH(RefreshRecord, record);
        QFETCH(std::chrono::milliseconds, pause);
        const auto found = RefreshPace().pauseAfter(record);
        QVERIFY(found);
        QCOMPARE(found->count(), pause.count());
    }

    void whatOnlyAPersonCanMendIsNotAskedAgain_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("goesOn");
        const auto row = [](const char *name, Kind kind, bool goesOn) {
            QTest::newRow(name) << kind << goesOn;
        };
        row("SignatureRefused", Kind::SignatureRefused, false);
        row("KeyRefused", Kind::KeyRefused, false);
        row("SearchRefused", Kind::SearchRefused, false);
        row("Unauthorized", Kind::Unauthorized, false);
        row("Forbidden", Kind::Forbidden, false);
        row("NoCredential", Kind::NoCredential, false);
        row("KeychainLocked", Kind::KeychainLocked, false);
        row("InsecureChannel", Kind::InsecureChannel, false);
        row("Unaskable", Kind::Unaskable, false);
        row("Offline", Kind::Offline, true);
        row("Timeout", Kind::Timeout, true);
        row("RateLimited", Kind::RateLimited, true);
        row("Server", Kind::Server, true);
        row("NotAnApi", Kind::NotAnApi, true);
        row("KeychainSlow", Kind::KeychainSlow, true);
    }

    void whatOnlyAPersonCanMendIsNotAskedAgain()
    {
        QFETCH(Kind, kind);
        QFETCH(bool, goesOn);
        const Error error{.kind = kind};
        QCOMPARE(RefreshPace().pauseAfter({.failures = 1, .error = error}).has_value(), goesOn);
        QCOMPARE(needsAPerson(error), !goesOn);
    }
};

QTEST_GUILESS_MAIN(TestRefreshPace)
#include "tst_refreshpace.moc"
