// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/httpclient.h"
#include "core/http/requestscheduler.h"
#include "tests/support/await.h"
#include "tests/support/fakenetwork.h"

#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

/// A client on a fake network that does not pause before it repeats.
struct Bench
{
    explicit Bench(
        HttpLimits limits = {}, RetryPolicy retry = {.firstDelay = 0ms, .throttledDelay = 0ms})
        : client(network, scheduler,
            std::get<Endpoint>(Endpoint::fromText(u"https://h.test/live"_s)), limits, retry)
    {
    }

    Result<HttpAnswer> ask(const HttpRequest &request)
    {
        return await<HttpAnswer>(
            [&](Answer<HttpAnswer> done) { return client.send(request, std::move(done)); });
    }

    FakeNetwork network;
    RequestScheduler scheduler;
    HttpClient client;
};

CannedReply unavailable(int status = 503)
{
    return {.status = status, .error = QNetworkReply::ServiceUnavailableError};
}

HttpRequest get(const QString &path = u"/staff"_s)
{
    return {.path = path};
}

HttpRequest post()
{
    return {.path = u"/availability"_s, .body = QByteArray("{}")};
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerBringsStatusBodyAndTheServersTime();
    void everyRequestSaysWhoWeAreAndNothingMore();
    void aGetIsRepeatedUntilItWorks();
    void aGetIsRepeatedAtMostTwice();
    void aGetIsNotRepeatedWhereItDoesNotHelp_data();
    void aGetIsNotRepeatedWhereItDoesNotHelp();
    void aPostIsNeverRepeated_data();
    void aPostIsNeverRepeated();
    void aFailureNamesTheRequestAsTheVendorDoes_data();
    void aFailureNamesTheRequestAsTheVendorDoes();
    void anEmptyBudgetEndsRepeats();
    void aWishForALongPauseIsShownAtOnce();
    void theClocksDifferenceIsTold();
    void identicalGetsAreOneQuestion();
    void getsWithAnotherCredentialAreNotJoined();
    void getsWithAnotherQueryAreNotJoined();
    void getsWithAnotherSecretParameterAreNotJoined();
    void aSecretParameterArrivesAsItIs_data();
    void aSecretParameterArrivesAsItIs();
    void postsAreNeverJoined();
    void destroyingTheCallAbortsTheReply();
    void destroyingOneOfTwoJoinedCallsDoesNot();
    void destroyingTheCallWhileItPausesEndsIt();
    void aHangEndsAtTheDeadline();
    void aDeadlineInTheSameTurnAsTheAnswerAnswersOnce();
    void destroyingTheClientEndsEverythingSilently();
    void everyExchangeIsRecordedOnce();
    void aHundredRequestsRunSixAtATime();
};

void TestHttpClient::anAnswerBringsStatusBodyAndTheServersTime()
{
    Bench bench;
    bench.network.replies = {
        {.status = 206, .body = "[1]", .headers = {{"Date", "Mon, 02 Mar 2026 10:00:00 GMT"}}}};
    const auto answer = bench.ask(get());
    QVERIFY(answer);
    QCOMPARE(answer->status, 206);
    QCOMPARE(answer->body, QByteArray("[1]"));
    QCOMPARE(answer->serverTime, QDateTime({2026, 3, 2}, {10, 0}, Qt::UTC));
}

void TestHttpClient::everyRequestSaysWhoWeAreAndNothingMore()
{
    Bench bench;
    bench.network.replies = {{.body = "[]"}};
    HttpRequest request = get(u"/staff/a b"_s);
    request.query.addQueryItem(u"locationId"_s, u"7"_s);
    request.authorization = Secret("Bearer t");
    QVERIFY(bench.ask(request));
    const Seen &seen = bench.network.seen.at(0);
    QCOMPARE(seen.verb, QByteArray("GET"));
    QCOMPARE(seen.url.toEncoded(), QByteArray("https://h.test/live/staff/a%20b?locationId=7"));
    QCOMPARE(seen.header("Authorization"), QByteArray("Bearer t"));
    QCOMPARE(seen.header("Accept"), QByteArray("application/json"));
    QCOMPARE(seen.header("User-Agent"), QByteArray("Daybook"));
    QCOMPARE(seen.headers.size(), 3);
}

void TestHttpClient::aGetIsRepeatedUntilItWorks()
{
    Bench bench;
    bench.network.replies = {unavailable(),
        {.status = 0, .error = QNetworkReply::ConnectionRefusedError}, {.body = "ok"}};
    const auto answer = bench.ask(get());
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("ok"));
    QCOMPARE(bench.network.seen.size(), size_t(3));
}

void TestHttpClient::aGetIsRepeatedAtMostTwice()
{
    Bench bench;
    bench.network.answer = [](const Seen &) { return unavailable(502); };
    const auto answer = bench.ask(get());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Server);
    QCOMPARE(answer.error().httpStatus, 502);
    QCOMPARE(bench.network.seen.size(), size_t(3));
}

void TestHttpClient::aGetIsNotRepeatedWhereItDoesNotHelp_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 451, 501, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::aGetIsNotRepeatedWhereItDoesNotHelp()
{
    QFETCH(int, status);
    Bench bench;
    bench.network.answer = [=](const Seen &) {
        return CannedReply{.status = status,
            .body = "\"Appointment for Id 123 not found!\"",
            .error = QNetworkReply::UnknownServerError};
    };
    const auto answer = bench.ask(get());
    QVERIFY(!answer);
    QCOMPARE(answer.error().httpStatus, status);
    QVERIFY(answer.error().detail.contains(u"Appointment for Id 123 not found!"_s));
    QVERIFY(answer.error().detail.startsWith(u"GET /live/staff: %1"_s.arg(status)));
    QCOMPARE(bench.network.seen.size(), size_t(1));
}

void TestHttpClient::aPostIsNeverRepeated_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::newRow("503") << 503 << QNetworkReply::ServiceUnavailableError;
    QTest::newRow("429") << 429 << QNetworkReply::UnknownContentError;
    QTest::newRow("refused") << 0 << QNetworkReply::ConnectionRefusedError;
    QTest::newRow("closed") << 0 << QNetworkReply::RemoteHostClosedError;
    QTest::newRow("timeout") << 0 << QNetworkReply::TimeoutError;
}

void TestHttpClient::aPostIsNeverRepeated()
{
    QFETCH(int, status);
    QFETCH(QNetworkReply::NetworkError, error);
    Bench bench;
    bench.network.answer = [=](const Seen &) {
        return CannedReply{.status = status, .error = error};
    };
    QVERIFY(!bench.ask(post()));
    QCOMPARE(bench.network.seen.size(), size_t(1));
    QCOMPARE(bench.network.seen.at(0).verb, QByteArray("POST"));
    QCOMPARE(bench.network.seen.at(0).body, QByteArray("{}"));
}

void TestHttpClient::aFailureNamesTheRequestAsTheVendorDoes_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isNamed");
    const QByteArray id("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    QTest::newRow("Timekit") << QByteArray("timekit-request-id") << id << true;
    QTest::newRow("others") << QByteArray("X-Request-Id") << id << true;
    QTest::newRow("none") << QByteArray("Date") << id << false;
    QTest::newRow("no id") << QByteArray("timekit-request-id") << QByteArray("<b>a b</b>") << false;
    QTest::newRow("too long") << QByteArray("timekit-request-id") << QByteArray(65, 'a') << false;
}

void TestHttpClient::aFailureNamesTheRequestAsTheVendorDoes()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(bool, isNamed);
    Bench bench;
    bench.network.answer = [=](const Seen &) {
        return CannedReply{.status = 422,
            .body = R"({"error":"no"})",
            .error = QNetworkReply::UnknownContentError,
            .headers = {{header, value}}};
    };
    QString recorded;
    connect(&bench.scheduler, &RequestScheduler::exchangeFinished, this,
        [&](const ExchangeRecord &record) { recorded = record.requestId; });
    const auto answer = bench.ask(get());
    QVERIFY(!answer);
    const QString named = u"(request "_s + QString::fromLatin1(value) + u')';
    QCOMPARE(answer.error().detail.endsWith(named), isNamed);
    QCOMPARE(recorded, isNamed ? QString::fromLatin1(value) : QString());
}

void TestHttpClient::anEmptyBudgetEndsRepeats()
{
    Bench bench;
    while (bench.scheduler.budget(u"h.test"_s).spend(Error{.kind = Kind::RateLimited})) { }
    bench.network.answer = [](const Seen &) { return unavailable(); };
    QVERIFY(!bench.ask(get()));
    QCOMPARE(bench.network.seen.size(), size_t(1));
}

void TestHttpClient::aWishForALongPauseIsShownAtOnce()
{
    Bench bench;
    bench.network.answer = [](const Seen &) {
        return CannedReply{.status = 429,
            .error = QNetworkReply::UnknownContentError,
            .headers = {{"Retry-After", "120"}}};
    };
    const auto answer = bench.ask(get());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::RateLimited);
    QCOMPARE(answer.error().retryAfter, std::optional(120s));
    QCOMPARE(bench.network.seen.size(), size_t(1));
}

void TestHttpClient::theClocksDifferenceIsTold()
{
    Bench bench;
    const QDateTime theirs = QDateTime::currentDateTimeUtc().addSecs(3600);
    const QByteArray date =
        QLocale::c().toString(theirs, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    bench.network.replies = {
        {.status = 403, .error = QNetworkReply::ContentAccessDenied, .headers = {{"Date", date}}}};
    const auto answer = bench.ask(get());
    QVERIFY(!answer);
    QVERIFY(answer.error().serverAhead > 3590s && answer.error().serverAhead <= 3600s);
}

void TestHttpClient::identicalGetsAreOneQuestion()
{
    Bench bench;
    bench.network.replies = {{.body = "[1]"}};
    QList<QByteArray> bodies;
    std::vector<Call> calls;
    for (int i = 0; i < 10; ++i)
        calls.push_back(
            bench.client.send(get(), [&](Result<HttpAnswer> answer) { bodies += answer->body; }));
    QTRY_COMPARE(bodies, QList<QByteArray>(10, "[1]"));
    QCOMPARE(bench.network.seen.size(), size_t(1));
}

void TestHttpClient::getsWithAnotherCredentialAreNotJoined()
{
    Bench bench;
    bench.network.answer = [](const Seen &seen) {
        return CannedReply{.body = seen.header("Authorization")};
    };
    QList<QByteArray> bodies;
    std::vector<Call> calls;
    for (const char *token : {"Bearer a", "Bearer b"}) {
        HttpRequest request = get();
        request.authorization = Secret(token);
        calls.push_back(
            bench.client.send(request, [&](Result<HttpAnswer> answer) { bodies += answer->body; }));
    }
    QTRY_COMPARE(bodies, (QList<QByteArray>{"Bearer a", "Bearer b"}));
    QCOMPARE(bench.network.seen.size(), size_t(2));
}

void TestHttpClient::getsWithAnotherQueryAreNotJoined()
{
    Bench bench;
    bench.network.answer = [](const Seen &seen) {
        return CannedReply{.body = seen.url.query().toLatin1()};
    };
    QList<QByteArray> bodies;
    std::vector<Call> calls;
    for (const auto &id : {u"1"_s, u"2"_s}) {
        HttpRequest request = get();
        request.query.addQueryItem(u"id"_s, id);
        calls.push_back(
            bench.client.send(request, [&](Result<HttpAnswer> answer) { bodies += answer->body; }));
    }
    QTRY_COMPARE(bodies, (QList<QByteArray>{"id=1", "id=2"}));
}

void TestHttpClient::getsWithAnotherSecretParameterAreNotJoined()
{
    Bench bench;
    bench.network.answer = [](const Seen &seen) {
        return CannedReply{.body = seen.url.query().toLatin1()};
    };
    QList<QByteArray> bodies;
    std::vector<Call> calls;
    for (const char *token : {"a", "b", "a"}) {
        HttpRequest request = get();
        request.secretParameter = {u"signed_search"_s, Secret(token)};
        calls.push_back(
            bench.client.send(request, [&](Result<HttpAnswer> answer) { bodies += answer->body; }));
    }
    QTRY_COMPARE(bodies.size(), 3);
    QCOMPARE(bodies.count("signed_search=a"), 2);
    QCOMPARE(bodies.count("signed_search=b"), 1);
    QCOMPARE(bench.network.seen.size(), size_t(2));
}

void TestHttpClient::aSecretParameterArrivesAsItIs_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("query");
    QTest::newRow("none") << QByteArray() << u"limit=1"_s;
    QTest::newRow("token") << QByteArray("eyJ.a-b_c.d") << u"limit=1&signed_search=eyJ.a-b_c.d"_s;
    QTest::newRow("letters that mean something")
        << QByteArray("a+b&c=d%41 e;#") << u"limit=1&signed_search=a%2Bb%26c%3Dd%2541%20e%3B%23"_s;
}

void TestHttpClient::aSecretParameterArrivesAsItIs()
{
    QFETCH(QByteArray, secret);
    QFETCH(QString, query);
    Bench bench;
    bench.network.replies = {{.body = "[]"}};
    HttpRequest request = get();
    request.query.addQueryItem(u"limit"_s, u"1"_s);
    request.secretParameter = {u"signed_search"_s, Secret(secret)};
    QVERIFY(bench.ask(request));
    QCOMPARE(bench.network.seen.front().url.query(QUrl::FullyEncoded), query);
}

void TestHttpClient::postsAreNeverJoined()
{
    Bench bench;
    bench.network.answer = [](const Seen &) { return CannedReply{.body = "[]"}; };
    int answers = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 3; ++i)
        calls.push_back(bench.client.send(post(), [&](Result<HttpAnswer>) { ++answers; }));
    QTRY_COMPARE(answers, 3);
    QCOMPARE(bench.network.seen.size(), size_t(3));
}

void TestHttpClient::destroyingTheCallAbortsTheReply()
{
    Bench bench;
    bench.network.answer = [](const Seen &) { return CannedReply{.hangs = true}; };
    bool answered = false;
    Call call = bench.client.send(get(), [&](Result<HttpAnswer>) { answered = true; });
    QCOMPARE(bench.network.seen.size(), size_t(1));
    call.cancel();
    QCOMPARE(bench.network.aborted, 1);
    QCOMPARE(bench.scheduler.inFlight(), 0);
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestHttpClient::destroyingOneOfTwoJoinedCallsDoesNot()
{
    Bench bench;
    bench.network.replies = {{.body = "[]"}};
    bool first = false;
    bool second = false;
    Call one = bench.client.send(get(), [&](Result<HttpAnswer>) { first = true; });
    const Call two = bench.client.send(get(), [&](Result<HttpAnswer>) { second = true; });
    one.cancel();
    QTRY_VERIFY(second);
    QVERIFY(!first);
    QCOMPARE(bench.network.aborted, 0);
}

void TestHttpClient::destroyingTheCallWhileItPausesEndsIt()
{
    Bench bench({}, {.firstDelay = 24h, .maxDelay = 24h});
    bench.network.answer = [](const Seen &) { return unavailable(); };
    Call call = bench.client.send(get(), [](Result<HttpAnswer>) { QFAIL("answered"); });
    QTRY_COMPARE(bench.scheduler.inFlight(), 0); // it pauses, and holds no place meanwhile
    call.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(bench.network.seen.size(), size_t(1));
}

void TestHttpClient::aHangEndsAtTheDeadline()
{
    Bench bench({.firstByte = 5ms});
    bench.network.answer = [](const Seen &) { return CannedReply{.hangs = true}; };
    const auto answer = bench.ask(get());
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Timeout);
    QCOMPARE(bench.network.seen.size(), size_t(3));
    QCOMPARE(bench.network.aborted, 3);
}

void TestHttpClient::aDeadlineInTheSameTurnAsTheAnswerAnswersOnce()
{
    // The reply's own timer fires before the deadline's, so that its "finished" is on the way when
    // time is up.
    Bench bench({.firstByte = 1h, .total = 0ms}, {.maxAttempts = 1});
    bench.network.answer = [](const Seen &) { return CannedReply{.body = "[]"}; };
    int answers = 0;
    const Call call = bench.client.send(get(), [&](Result<HttpAnswer>) { ++answers; });
    QTRY_COMPARE(answers, 1);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

void TestHttpClient::destroyingTheClientEndsEverythingSilently()
{
    FakeNetwork network;
    network.answer = [](const Seen &) { return CannedReply{.hangs = true}; };
    RequestScheduler scheduler;
    Call call;
    {
        HttpClient client(
            network, scheduler, std::get<Endpoint>(Endpoint::fromText(u"https://h.test"_s)));
        call = client.send(get(), [](Result<HttpAnswer>) { QFAIL("answered"); });
    }
    QCOMPARE(network.aborted, 1);
    QCOMPARE(scheduler.inFlight(), 0);
    QCoreApplication::processEvents();
    call.cancel();
}

void TestHttpClient::everyExchangeIsRecordedOnce()
{
    Bench bench;
    bench.network.replies = {unavailable(), {.body = "[1,2]"}};
    std::vector<ExchangeRecord> records;
    QObject::connect(&bench.scheduler, &RequestScheduler::exchangeFinished, &bench.scheduler,
        [&](const ExchangeRecord &record) { records.push_back(record); });
    QVERIFY(bench.ask(get()));
    QCOMPARE(records.size(), size_t(2));
    QCOMPARE(records.at(0).status, 503);
    QCOMPARE(records.at(1).status, 200);
    QCOMPARE(records.at(1).bytes, 5);
    QCOMPARE(records.at(1).path, u"/live/staff"_s);
    QCOMPARE(records.at(1).verb, QByteArray("GET"));
}

void TestHttpClient::aHundredRequestsRunSixAtATime()
{
    Bench bench;
    bench.network.answer = [](const Seen &) { return CannedReply{.body = "[]"}; };
    int most = 0;
    QObject::connect(&bench.scheduler, &RequestScheduler::activityChanged, &bench.scheduler,
        [&] { most = std::max(most, bench.scheduler.inFlight()); });
    int answers = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 100; ++i)
        calls.push_back(
            bench.client.send(get(u"/staff/%1"_s.arg(i)), [&](Result<HttpAnswer>) { ++answers; }));
    QTRY_COMPARE(answers, 100);
    QCOMPARE(most, 6);
    QCOMPARE(bench.network.seen.size(), size_t(100));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
