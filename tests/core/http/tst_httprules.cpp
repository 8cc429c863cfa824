// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/httpstatus.h"
#include "core/http/retrypolicy.h"

#include <QTest>

using namespace daybook;
using namespace std::chrono_literals;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(daybook::Error::Kind)

class TestHttpRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusHasItsKind_data();
    void everyStatusHasItsKind();
    void everyNetworkErrorHasItsKind_data();
    void everyNetworkErrorHasItsKind();
    void datesAreReadInAllThreeForms_data();
    void datesAreReadInAllThreeForms();
    void datesDoNotDependOnTheLocalZone();
    void retryAfterIsSecondsOrADateOrNothing_data();
    void retryAfterIsSecondsOrADateOrNothing();
    void aDateIsMeasuredAgainstTheServersClock();
    void pausesGrowAndAreCapped_data();
    void pausesGrowAndAreCapped();
    void jitterCoversTheWholePause();
    void nobodyIsAskedMoreThanThreeTimes();
    void whatDoesNotHelpIsNotRepeated();
    void theServicesWishIsAMinimum();
    void aWishBeyondAMinuteMeansNoAutomaticWait_data();
    void aWishBeyondAMinuteMeansNoAutomaticWait();
    void theBudgetEndsRepeatsAndIsPaidBackSlowly();
    void throttlingCostsLess();
    void a503IsThrottling();
};

void TestHttpRules::everyStatusHasItsKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<bool>("again");
    const auto row = [](int status, Kind kind, bool again = false) {
        QTest::addRow("%d", status) << status << kind << again;
    };
    row(300, Kind::Moved);
    row(301, Kind::Moved);
    row(302, Kind::Moved);
    row(303, Kind::Moved);
    row(304, Kind::Protocol);
    row(307, Kind::Moved);
    row(308, Kind::Moved);
    row(400, Kind::Protocol);
    row(401, Kind::Unauthorized);
    row(403, Kind::Forbidden);
    row(404, Kind::NotFound);
    row(405, Kind::Protocol);
    row(408, Kind::Timeout, true);
    row(409, Kind::Conflict);
    row(410, Kind::NotFound);
    row(413, Kind::TooLarge);
    row(415, Kind::Protocol);
    row(422, Kind::Protocol);
    row(429, Kind::RateLimited, true);
    row(451, Kind::Protocol);
    row(500, Kind::Server, true);
    row(501, Kind::Server);
    row(502, Kind::Server, true);
    row(503, Kind::Server, true);
    row(504, Kind::Timeout, true);
    row(599, Kind::Server);
    row(600, Kind::Protocol);
    row(999, Kind::Protocol);
    row(0, Kind::Protocol);
}

void TestHttpRules::everyStatusHasItsKind()
{
    QFETCH(int, status);
    QFETCH(Error::Kind, kind);
    QFETCH(bool, again);
    QCOMPARE(kindForHttpStatus(status), kind);
    QCOMPARE(mayHelpToRepeatStatus(status), again);
}

void TestHttpRules::everyNetworkErrorHasItsKind_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<bool>("again");
    using Reply = QNetworkReply;
    QTest::newRow("refused") << Reply::ConnectionRefusedError << Kind::Offline << true;
    QTest::newRow("closed") << Reply::RemoteHostClosedError << Kind::Offline << true;
    QTest::newRow("not found") << Reply::HostNotFoundError << Kind::Offline << false;
    QTest::newRow("timeout") << Reply::TimeoutError << Kind::Timeout << true;
    QTest::newRow("tls") << Reply::SslHandshakeFailedError << Kind::InsecureChannel << false;
    QTest::newRow("unreachable") << Reply::UnknownNetworkError << Kind::Offline << true;
    QTest::newRow("foreign redirect") << Reply::InsecureRedirectError << Kind::Moved << false;
    QTest::newRow("redirect loop") << Reply::TooManyRedirectsError << Kind::Moved << false;
    QTest::newRow("body cannot be sent again")
        << Reply::ContentReSendError << Kind::UnknownOutcome << false;
    QTest::newRow("bomb") << Reply::UnknownContentError << Kind::TooLarge << false;
    QTest::newRow("protocol") << Reply::ProtocolFailure << Kind::Protocol << false;
}

void TestHttpRules::everyNetworkErrorHasItsKind()
{
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(Error::Kind, kind);
    QFETCH(bool, again);
    QCOMPARE(kindForNetworkError(error), kind);
    QCOMPARE(mayHelpToRepeatError(error), again);
}

void TestHttpRules::datesAreReadInAllThreeForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime then({1994, 11, 6}, {8, 49, 37}, Qt::UTC);
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << then;
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << then;
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << then;
    const QDateTime now({2026, 3, 2}, {10, 0, 0}, Qt::UTC);
    QTest::newRow("IMF-fixdate, now") << QByteArray("Mon, 02 Mar 2026 10:00:00 GMT") << now;
    QTest::newRow("RFC 850, this century") << QByteArray("Monday, 02-Mar-26 10:00:00 GMT") << now;
    QTest::newRow("asctime, now") << QByteArray("Mon Mar  2 10:00:00 2026") << now;
    QTest::newRow("blanks around") << QByteArray("  Mon, 02 Mar 2026 10:00:00 GMT ") << now;
    QTest::newRow("leap day") << QByteArray("Sat, 29 Feb 2020 00:00:00 GMT")
                              << QDateTime({2020, 2, 29}, {0, 0}, Qt::UTC);
    QTest::newRow("no leap day") << QByteArray("Wed, 29 Feb 2023 00:00:00 GMT") << QDateTime();
    QTest::newRow("another zone") << QByteArray("Mon, 02 Mar 2026 10:00:00 CET") << QDateTime();
    QTest::newRow("ISO") << QByteArray("2026-03-02T10:00:00Z") << QDateTime();
    QTest::newRow("empty") << QByteArray() << QDateTime();
    QTest::newRow("number") << QByteArray("12") << QDateTime();
}

void TestHttpRules::datesAreReadInAllThreeForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, time);
    const QDateTime read = parseHttpDate(text);
    QCOMPARE(read, time);
    if (time.isValid())
        QCOMPARE(read.timeSpec(), Qt::UTC);
}

void TestHttpRules::datesDoNotDependOnTheLocalZone()
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin"); // has no 02:30 on that day
    const QDateTime time = parseHttpDate("Sun, 29 Mar 2026 02:30:00 GMT");
    qputenv("TZ", before);
    QCOMPARE(time, QDateTime({2026, 3, 29}, {2, 30}, Qt::UTC));
}

void TestHttpRules::retryAfterIsSecondsOrADateOrNothing_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("seconds"); // -1: nothing
    constexpr qint64 aYear = 366LL * 24 * 3600;
    QTest::newRow("0") << QByteArray("0") << qint64(0);
    QTest::newRow("3") << QByteArray("3") << qint64(3);
    QTest::newRow("120") << QByteArray("120") << qint64(120);
    QTest::newRow("86400") << QByteArray("86400") << qint64(86400);
    QTest::newRow("blanks") << QByteArray(" 7 ") << qint64(7);
    QTest::newRow("beyond 64 bits") << QByteArray("99999999999999999999") << aYear;
    QTest::newRow("a million years") << QByteArray("31536000000000") << aYear;
    QTest::newRow("1e20") << QByteArray("1e20") << qint64(-1);
    QTest::newRow("-1") << QByteArray("-1") << qint64(-1);
    QTest::newRow("1.5") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("abc") << QByteArray("abc") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("two headers joined") << QByteArray("3, 120") << qint64(-1);
    QTest::newRow("IMF-fixdate") << QByteArray("Mon, 02 Mar 2026 10:00:30 GMT") << qint64(30);
    QTest::newRow("RFC 850") << QByteArray("Monday, 02-Mar-26 10:00:31 GMT") << qint64(31);
    QTest::newRow("asctime") << QByteArray("Mon Mar  2 10:00:32 2026") << qint64(32);
    QTest::newRow("past") << QByteArray("Mon, 02 Mar 2026 09:00:00 GMT") << qint64(0);
}

void TestHttpRules::retryAfterIsSecondsOrADateOrNothing()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, seconds);
    const auto wish = parseRetryAfter(header, QDateTime({2026, 3, 2}, {10, 0, 0}, Qt::UTC));
    QCOMPARE(wish.has_value(), seconds >= 0);
    if (wish)
        QCOMPARE(wish->count(), seconds);
}

void TestHttpRules::aDateIsMeasuredAgainstTheServersClock()
{
    // Our own clock, an hour or ten years off, has no say.
    const QDateTime serverTime({2016, 3, 2}, {10, 0, 0}, Qt::UTC);
    QCOMPARE(parseRetryAfter("Wed, 02 Mar 2016 10:00:05 GMT", serverTime), std::optional(5s));
    QCOMPARE(parseRetryAfter("Wed, 02 Mar 2016 10:00:05 GMT", QDateTime()), std::nullopt);
}

void TestHttpRules::pausesGrowAndAreCapped_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("longest");
    QTest::newRow("first") << Kind::Server << 1 << 500;
    QTest::newRow("second") << Kind::Server << 2 << 1000;
    QTest::newRow("third") << Kind::Server << 3 << 2000;
    QTest::newRow("seventh is capped") << Kind::Server << 7 << 20000;
    QTest::newRow("hundredth is capped") << Kind::Server << 100 << 20000;
    QTest::newRow("throttled, first") << Kind::RateLimited << 1 << 1000;
    QTest::newRow("throttled, second") << Kind::RateLimited << 2 << 2000;
}

void TestHttpRules::pausesGrowAndAreCapped()
{
    QFETCH(Error::Kind, kind);
    QFETCH(int, attempt);
    QFETCH(int, longest);
    const RetryPolicy policy{.maxAttempts = 1000};
    const Error error{.kind = kind, .safeToRepeat = true};
    QCOMPARE(policy.delayAfter(attempt, error, 0.0), std::optional(0ms));
    QCOMPARE(policy.delayAfter(attempt, error, 0.5),
        std::optional(std::chrono::milliseconds(longest / 2)));
    const auto most = policy.delayAfter(attempt, error, 0.999999);
    QVERIFY(most && *most < std::chrono::milliseconds(longest));
    QVERIFY(*most >= std::chrono::milliseconds(longest - 1));
}

void TestHttpRules::jitterCoversTheWholePause()
{
    const RetryPolicy policy;
    const Error error{.kind = Kind::Server, .safeToRepeat = true};
    for (int percent = 0; percent < 100; ++percent)
        QCOMPARE(policy.delayAfter(1, error, percent / 100.0)->count(), qint64(percent * 5));
}

void TestHttpRules::nobodyIsAskedMoreThanThreeTimes()
{
    const RetryPolicy policy;
    const Error error{.kind = Kind::Offline, .safeToRepeat = true};
    QVERIFY(policy.delayAfter(1, error, 0.5));
    QVERIFY(policy.delayAfter(2, error, 0.5));
    QVERIFY(!policy.delayAfter(3, error, 0.5));
}

void TestHttpRules::whatDoesNotHelpIsNotRepeated()
{
    const RetryPolicy policy;
    QVERIFY(!policy.delayAfter(1, Error{.kind = Kind::Forbidden}, 0.5));
    QVERIFY(!policy.delayAfter(1, Error{.kind = Kind::Server, .retryAfter = 1s}, 0.5));
}

void TestHttpRules::theServicesWishIsAMinimum()
{
    const RetryPolicy policy;
    Error error{.kind = Kind::RateLimited, .retryAfter = 3s, .safeToRepeat = true};
    QCOMPARE(policy.delayAfter(1, error, 0.9), std::optional(3000ms));
    error.retryAfter = 0s;
    QCOMPARE(policy.delayAfter(1, error, 0.5), std::optional(500ms));
}

void TestHttpRules::aWishBeyondAMinuteMeansNoAutomaticWait_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("waits");
    QTest::newRow("59") << 59 << true;
    QTest::newRow("60") << 60 << true;
    QTest::newRow("61") << 61 << false;
    QTest::newRow("a day") << 86400 << false;
}

void TestHttpRules::aWishBeyondAMinuteMeansNoAutomaticWait()
{
    QFETCH(int, seconds);
    QFETCH(bool, waits);
    const Error error{.kind = Kind::RateLimited,
        .retryAfter = std::chrono::seconds(seconds),
        .safeToRepeat = true};
    QCOMPARE(RetryPolicy().delayAfter(1, error, 0.0).has_value(), waits);
}

void TestHttpRules::theBudgetEndsRepeatsAndIsPaidBackSlowly()
{
    RetryBudget budget;
    const Error error{.kind = Kind::Server};
    int repeats = 0;
    while (budget.spend(error))
        ++repeats;
    QCOMPARE(repeats, 500 / 14);
    QVERIFY(budget.tokens() >= 0);
    const int left = budget.tokens();
    for (int i = left; i < 14; ++i) {
        QVERIFY(!budget.spend(error));
        budget.payBack();
    }
    QVERIFY(budget.spend(error));
    for (int i = 0; i < 1000; ++i)
        budget.payBack();
    QCOMPARE(budget.tokens(), 500);
}

void TestHttpRules::throttlingCostsLess()
{
    RetryBudget budget;
    QVERIFY(budget.spend(Error{.kind = Kind::RateLimited}));
    QCOMPARE(budget.tokens(), 495);
    QVERIFY(budget.spend(Error{.kind = Kind::Timeout}));
    QCOMPARE(budget.tokens(), 481);
}

/// Timekit says so when it is asked too often.
void TestHttpRules::a503IsThrottling()
{
    const Error error{.kind = Kind::Server, .httpStatus = 503, .safeToRepeat = true};
    QCOMPARE(RetryPolicy().delayAfter(1, error, 0.5), std::optional(500ms));
    RetryBudget budget;
    QVERIFY(budget.spend(error));
    QCOMPARE(budget.tokens(), 495);
}

QTEST_GUILESS_MAIN(TestHttpRules)
#include "tst_httprules.moc"
