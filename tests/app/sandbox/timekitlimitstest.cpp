// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/timekitclient.h"

#include <QTest>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

class TimekitLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTheOptionNobodyCounts()
    {
        TimekitClient client({.bookings = 10});
        for (int round = 0; round < 30; ++round) {
            const Answer answer = client.get(u"/app"_s);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.headers.at("x-ratelimit-remaining"), QByteArray("3000"));
        }
    }

    void tooManyAtOnceGetA503()
    {
        TimekitClient client({.bookings = 10, .rateLimit = true});
        QList<int> statuses;
        for (int round = 0; round < 200 && !statuses.contains(503); ++round)
            statuses.append(client.get(u"/app"_s).status);
        QCOMPARE(statuses.mid(0, 10), QList<int>(10, 200));
        QVERIFY(statuses.contains(503));
        client.client().control(u"/_sandbox/clock"_s, {{u"advanceSeconds"_s, 1}});
        QCOMPARE(client.get(u"/app"_s).status, 200);
    }

    void theOtherServiceIsNotLimited()
    {
        SandboxClient client({.bookings = 10, .rateLimit = true});
        for (int round = 0; round < 50; ++round)
            QCOMPARE(client.get(u"/business"_s).status, 200);
    }

    void theRestOfTheDayCountsDownToA429()
    {
        TimekitClient client({.today = QDate(2026, 3, 2), .bookings = 10, .rateLimit = true});
        for (int asked = 0; asked < 3000; ++asked) {
            if (asked % 10 == 0)
                client.client().control(u"/_sandbox/clock"_s, {{u"advanceSeconds"_s, 1}});
            const Answer answer = client.get(u"/app"_s);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.headers.at("x-ratelimit-remaining").toInt(), 2999 - asked);
        }
        const Answer refused = client.get(u"/app"_s);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.object()[u"error"].isString());
        QCOMPARE(refused.headers.at("x-ratelimit-remaining"), QByteArray("0"));
        QCOMPARE(refused.headers.at("timekit-testmode"), QByteArray("true"));
        // It is 08:05 there: what is left of the day.
        const int wait = refused.headers.at("retry-after").toInt();
        QCOMPARE(wait, (24 * 60 - 8 * 60 - 5) * 60);
        client.client().control(u"/_sandbox/clock"_s, {{u"advanceSeconds"_s, wait}});
        QCOMPARE(client.get(u"/app"_s).status, 200);
    }
};

QTEST_GUILESS_MAIN(TimekitLimitsTest)
#include "timekitlimitstest.moc"
