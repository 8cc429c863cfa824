// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/httpclient.h"
#include "core/http/requestscheduler.h"
#include "core/json/json.h"
#include "tests/support/await.h"
#include "tests/support/faultserver.h"
#include "tests/support/logcatcher.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QTest>

#include <unistd.h>

using namespace daybook;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using Then = Reaction::Then;

namespace {

const HttpLimits shortLimits{
    .firstByte = 400ms, .idle = 300ms, .total = 600ms, .bodyBytes = 1024 * 1024};

/// The real client over real sockets, with short deadlines and a small cap.
struct Bench
{
    explicit Bench(
        const RetryPolicy &retry = {.maxAttempts = 1}, const HttpLimits &limits = shortLimits)
        : client(network, scheduler,
            std::get<Endpoint>(Endpoint::fromText(server.url() + u"/live"_s)), limits, retry)
    {
    }

    Result<HttpAnswer> ask(const HttpRequest &request)
    {
        return await<HttpAnswer>(
            [&](Answer<HttpAnswer> done) { return client.send(request, std::move(done)); });
    }
    Result<HttpAnswer> get()
    {
        return ask({.path = u"/staff"_s, .authorization = Secret("Bearer t0ken")});
    }
    Result<HttpAnswer> post()
    {
        return ask({.path = u"/availability"_s,
            .body = QByteArray("{\"a\":1}"),
            .authorization = Secret("Bearer t0ken")});
    }

    FaultServer server;
    QNetworkAccessManager network;
    RequestScheduler scheduler;
    HttpClient client;
};

constexpr RetryPolicy threeTimes{.maxAttempts = 3, .firstDelay = 0ms, .throttledDelay = 0ms};

/// Resident memory in MiB.
qint64 residentMiB()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * sysconf(_SC_PAGESIZE) / (1024 * 1024);
}

QByteArray plain(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Length: 0\r\n\r\n";
}

} // namespace

Q_DECLARE_METATYPE(daybook::Reaction)

class TestHttpFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHonestServerIsUnderstood();
    void aZippedAnswerIsUnzipped();
    void aGetSurvivesABrokenConnection_data();
    void aGetSurvivesABrokenConnection();
    void aBrokenGetIsAskedThreeTimesByUsAtMost();
    void aBrokenPostHitsTheServerOnce_data();
    void aBrokenPostHitsTheServerOnce();
    void halfAnAnswerIsNoAnswer_data();
    void halfAnAnswerIsNoAnswer();
    void aMissingLastChunkIsNeverAReadableAnswer();
    void slownessEndsAtADeadline_data();
    void slownessEndsAtADeadline();
    void anEndlessBodyIsAbortedAtTheCap();
    void anEndlessHeaderIsAbortedByTheDeadline();
    void aZipBombIsAbortedAtTheCap_data();
    void aZipBombIsAbortedAtTheCap();
    void anEmptyAnswerIsAnAnswer_data();
    void anEmptyAnswerIsAnAnswer();
    void aRedirectWithinTheOriginIsFollowed_data();
    void aRedirectWithinTheOriginIsFollowed();
    void redirectsAreFollowedWithoutHarmManyTimes();
    void aRedirectToAnotherOriginIsNot_data();
    void aRedirectToAnotherOriginIsNot();
    void anOddRedirectIsRefused_data();
    void anOddRedirectIsRefused();
    void aRedirectLoopEnds();
    void aRedirectIsNotFollowedWhereTheCallerSaysSo();
    void aRedirectedPostIsSentOnce_data();
    void aRedirectedPostIsSentOnce();
    void aStatusIsAnErrorWithoutARepeat_data();
    void aStatusIsAnErrorWithoutARepeat();
    void aPassingFaultIsRepeatedAndThenRight_data();
    void aPassingFaultIsRepeatedAndThenRight();
    void noiseIsAnErrorWithoutAStorm_data();
    void noiseIsAnErrorWithoutAStorm();
    void aCookieIsNeverSentBack();
    void anExtraAnswerIsNotTakenForTheNext();
    void identicalGetsAreOneHit();
    void destroyingTheCallClosesTheConnection();
    void aRefusedConnectionEndsSoon();
    void neitherErrorsNorLogsHoldTheQuery_data();
    void neitherErrorsNorLogsHoldTheQuery();
    void aSecretParameterIsOnTheWireAndNowhereElse_data();
    void aSecretParameterIsOnTheWireAndNowhereElse();
    void aSecretParameterIsNotCarriedToAnotherOrigin_data();
    void aSecretParameterIsNotCarriedToAnotherOrigin();
    void aSecretParameterIsNotCarriedByARedirect_data();
    void aSecretParameterIsNotCarriedByARedirect();
    void noMoreThanSixConnectionsAreOpened();
};

void TestHttpFaults::anHonestServerIsUnderstood()
{
    Bench bench;
    bench.server.script = {
        reactions::answer(200, "[1]", {{"Date", "Mon, 02 Mar 2026 10:00:00 GMT"}})};
    const auto answer = bench.get();
    QVERIFY2(answer, "no answer");
    QCOMPARE(answer->body, QByteArray("[1]"));
    QCOMPARE(answer->serverTime, QDateTime({2026, 3, 2}, {10, 0}, Qt::UTC));
    const Received &seen = bench.server.received.at(0);
    QCOMPARE(seen.verb(), QByteArray("GET"));
    QCOMPARE(seen.target(), QByteArray("/live/staff"));
    QCOMPARE(seen.header("authorization"), QByteArray("Bearer t0ken"));
    QVERIFY(!seen.hasHeader("Cookie"));
    QVERIFY(!seen.hasHeader("Referer"));
}

void TestHttpFaults::aZippedAnswerIsUnzipped()
{
    Bench bench;
    bench.server.script = {reactions::zipped("[\"plain\"]")};
    const auto answer = bench.get();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("[\"plain\"]"));
}

void TestHttpFaults::aGetSurvivesABrokenConnection_data()
{
    QTest::addColumn<Reaction>("fault");
    QTest::newRow("close") << reactions::closeBeforeAnswer();
    QTest::newRow("reset") << reactions::resetBeforeAnswer();
    QTest::newRow("cut header") << reactions::cutHeader();
    QTest::newRow("cut body") << reactions::cutBody();
    QTest::newRow("reset within the body") << reactions::cutBody(Then::Reset);
}

void TestHttpFaults::aGetSurvivesABrokenConnection()
{
    QFETCH(Reaction, fault);
    Bench bench(threeTimes);
    bench.server.script = {fault};
    bench.server.otherwise = reactions::answer(200, "[\"whole\"]");
    const auto answer = bench.get();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("[\"whole\"]"));
}

void TestHttpFaults::aBrokenGetIsAskedThreeTimesByUsAtMost()
{
    Bench bench(threeTimes);
    bench.server.otherwise = reactions::resetBeforeAnswer();
    int exchanges = 0;
    QObject::connect(&bench.scheduler, &RequestScheduler::exchangeFinished, &bench.scheduler,
        [&] { ++exchanges; });
    const auto answer = bench.get();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Offline);
    QCOMPARE(exchanges, 3);
    QVERIFY(bench.server.hits() >= 3
        && bench.server.hits() <= 12); // Qt itself sends each up to four times
}

void TestHttpFaults::aBrokenPostHitsTheServerOnce_data()
{
    QTest::addColumn<Reaction>("fault");
    QTest::newRow("close") << reactions::closeBeforeAnswer();
    QTest::newRow("reset") << reactions::resetBeforeAnswer();
    QTest::newRow("cut header") << reactions::cutHeader();
    QTest::newRow("cut body") << reactions::cutBody();
    QTest::newRow("reset within the body") << reactions::cutBody(Then::Reset);
}

void TestHttpFaults::aBrokenPostHitsTheServerOnce()
{
    QFETCH(Reaction, fault);
    for (const bool warm : {false, true}) {
        Bench bench(threeTimes);
        if (warm)
            QVERIFY(bench.get());
        const int before = bench.server.hits();
        bench.server.otherwise = fault;
        const auto answer = bench.post();
        QVERIFY(!answer);
        QCOMPARE(bench.server.hits() - before, 1);
        QCOMPARE(bench.server.received.back().verb(), QByteArray("POST"));
        QCOMPARE(bench.server.received.back().body, QByteArray("{\"a\":1}"));
        QCOMPARE(answer.error().kind, Kind::UnknownOutcome);
    }
}

void TestHttpFaults::halfAnAnswerIsNoAnswer_data()
{
    QTest::addColumn<Reaction>("fault");
    QTest::newRow("Content-Length larger than the body") << reactions::cutBody();
    QTest::newRow("reset within the body") << reactions::cutBody(Then::Reset);
}

void TestHttpFaults::halfAnAnswerIsNoAnswer()
{
    QFETCH(Reaction, fault);
    Bench bench;
    bench.server.otherwise = fault;
    const auto answer = bench.get();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Offline);
    QVERIFY(answer.error().safeToRepeat);
}

void TestHttpFaults::aMissingLastChunkIsNeverAReadableAnswer()
{
    // Qt 6.4 says "no error" when the close comes together with the last bytes; then it is for the
    // parser to refuse them.
    Bench bench;
    bench.server.otherwise = reactions::chunkedWithoutEnd();
    const auto answer = bench.get();
    if (answer)
        QVERIFY(!parseJson(answer->body));
    else
        QCOMPARE(answer.error().kind, Kind::Offline);
}

void TestHttpFaults::slownessEndsAtADeadline_data()
{
    QTest::addColumn<Reaction>("fault");
    QTest::addColumn<int>("within");
    QTest::newRow("no answer: first byte") << reactions::hang() << 550;
    QTest::newRow("dripped header: first byte") << reactions::dripHeader() << 550;
    QTest::newRow("dripped body: total") << reactions::dripBody() << 800;
    QTest::newRow("stop within the body: idle")
        << Reaction{.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[1,"} << 550;
}

void TestHttpFaults::slownessEndsAtADeadline()
{
    QFETCH(Reaction, fault);
    QFETCH(int, within);
    Bench bench;
    bench.server.otherwise = fault;
    QElapsedTimer clock;
    clock.start();
    const auto answer = bench.get();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Timeout);
    QVERIFY2(clock.elapsed() < within, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(bench.server.hits(), 1);
    QTRY_COMPARE(bench.server.clientsLeft, 1);
}

void TestHttpFaults::anEndlessBodyIsAbortedAtTheCap()
{
    Bench bench({.maxAttempts = 3, .firstDelay = 0ms}, {.bodyBytes = 8 * 1024 * 1024});
    bench.server.otherwise = reactions::endlessBody();
    const qint64 before = residentMiB();
    const auto answer = bench.get();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::TooLarge);
    QVERIFY(answer.error().detail.contains(u"8 MiB"_s));
    QCOMPARE(bench.server.hits(), 1);
    QTRY_COMPARE(bench.server.clientsLeft, 1);
    QVERIFY2(residentMiB() - before <= 80, qPrintable(QString::number(residentMiB() - before)));
}

void TestHttpFaults::anEndlessHeaderIsAbortedByTheDeadline()
{
    Bench bench;
    bench.server.otherwise = reactions::endlessHeader();
    const auto answer = bench.get();
    QVERIFY(!answer);
    QVERIFY(answer.error().kind == Kind::Timeout || answer.error().kind == Kind::Protocol);
    QCOMPARE(bench.server.hits(), 1);
    QTRY_COMPARE(bench.server.clientsLeft, 1);
}

void TestHttpFaults::aZipBombIsAbortedAtTheCap_data()
{
    QTest::addColumn<int>("mebibytes");
    QTest::newRow("just above the cap") << 2;
    QTest::newRow("9 MiB") << 9;
    QTest::newRow("64 MiB") << 64;
}

void TestHttpFaults::aZipBombIsAbortedAtTheCap()
{
    QFETCH(int, mebibytes);
    Bench bench(threeTimes);
    bench.server.otherwise = reactions::zipped(QByteArray(qsizetype(mebibytes) * 1024 * 1024, ' '));
    const qint64 before = residentMiB();
    const auto answer = bench.get();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::TooLarge);
    QCOMPARE(bench.server.hits(), 1);
    QVERIFY2(residentMiB() - before <= 40, qPrintable(QString::number(residentMiB() - before)));
}

void TestHttpFaults::anEmptyAnswerIsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    QTest::newRow("204 that lies about a body")
        << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n[]");
    QTest::newRow("200 of nothing") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
}

void TestHttpFaults::anEmptyAnswerIsAnAnswer()
{
    QFETCH(QByteArray, bytes);
    Bench bench;
    bench.server.otherwise = {.bytes = bytes};
    const auto answer = bench.get();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray());
}

void TestHttpFaults::aRedirectWithinTheOriginIsFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHttpFaults::aRedirectWithinTheOriginIsFollowed()
{
    QFETCH(int, status);
    Bench bench;
    bench.server.script = {
        reactions::redirect(status, "/live/other"), reactions::answer(200, "[2]")};
    const auto answer = bench.get();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("[2]"));
    QCOMPARE(bench.server.received.at(1).target(), QByteArray("/live/other"));
}

void TestHttpFaults::redirectsAreFollowedWithoutHarmManyTimes()
{
    // Qt 6.4's own following sends one request too many in about one of twenty tries, and corrupts
    // the heap.
    for (int i = 0; i < 200; ++i) {
        Bench bench;
        bench.server.script = {
            reactions::redirect(302, "/live/other"), reactions::answer(200, "[2]")};
        const auto answer = bench.get();
        QVERIFY(answer);
        QCOMPARE(answer->body, QByteArray("[2]"));
        QCOMPARE(bench.server.hits(), 2);
    }
}

void TestHttpFaults::aRedirectToAnotherOriginIsNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isPost");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << false;
        QTest::addRow("POST %d", status) << status << true;
    }
}

void TestHttpFaults::aRedirectToAnotherOriginIsNot()
{
    QFETCH(int, status);
    QFETCH(bool, isPost);
    Bench bench(threeTimes);
    FaultServer foreign;
    const QByteArray otherPort = foreign.url().toLatin1() + "/live/staff?stolen=1";
    const QByteArray otherHost =
        "http://localhost:" + QByteArray::number(bench.server.port()) + "/live/staff";
    const QByteArray otherScheme =
        "https://127.0.0.1:" + QByteArray::number(bench.server.port()) + "/live/staff";
    const QByteArray withUser =
        "http://u:p.0.0.1:" + QByteArray::number(bench.server.port()) + "/live/staff";
    for (const QByteArray &target : {otherPort, otherHost, otherScheme, withUser}) {
        bench.server.received.clear();
        bench.server.otherwise = reactions::redirect(status, target);
        const auto answer = isPost ? bench.post() : bench.get();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Moved);
        QVERIFY2(answer.error().detail.contains(
                     QString::fromLatin1(QUrl::fromEncoded(target).host().toLatin1())),
            qPrintable(answer.error().detail));
        QVERIFY(!answer.error().detail.contains(u"stolen"_s));
        QCOMPARE(bench.server.hits(), 1);
        QCOMPARE(foreign.hits(), 0);
    }
}

void TestHttpFaults::anOddRedirectIsRefused_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("file") << QByteArray("file:///etc/hostname");
    QTest::newRow("data") << QByteArray("data:application/json,[]");
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)");
    QTest::newRow("qrc") << QByteArray("qrc:/x");
    QTest::newRow("broken") << QByteArray("http://[::1");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("10 KB") << QByteArray("http://") + QByteArray(10'000, 'x');
}

void TestHttpFaults::anOddRedirectIsRefused()
{
    QFETCH(QByteArray, location);
    Bench bench;
    bench.server.otherwise = reactions::redirect(302, location);
    const auto answer = bench.get();
    QVERIFY(!answer);
    QVERIFY(answer.error().detail.size() < 600);
    QVERIFY(bench.server.hits() <= 1);
}

void TestHttpFaults::aRedirectLoopEnds()
{
    Bench bench(threeTimes);
    bench.server.otherwise = reactions::redirect(302, "/live/staff");
    const auto answer = bench.get();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Moved);
    QCOMPARE(bench.server.hits(), 1 + HttpLimits().redirects);
}

void TestHttpFaults::aRedirectIsNotFollowedWhereTheCallerSaysSo()
{
    Bench bench;
    bench.server.otherwise = reactions::redirect(302, "/live/other");
    const auto answer = bench.ask({.path = u"/sessionToken"_s, .followRedirects = false});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Moved);
    QCOMPARE(bench.server.hits(), 1);
}

void TestHttpFaults::aRedirectedPostIsSentOnce_data()
{
    aRedirectWithinTheOriginIsFollowed_data();
}

void TestHttpFaults::aRedirectedPostIsSentOnce()
{
    QFETCH(int, status);
    Bench bench(threeTimes);
    bench.server.otherwise = reactions::redirect(status, "/live/other");
    const auto answer = bench.post();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Moved);
    QCOMPARE(bench.server.hits(), 1);
}

void TestHttpFaults::aStatusIsAnErrorWithoutARepeat_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("304") << 304 << QByteArray();
    QTest::newRow("400") << 400 << QByteArray("\"Appointment for Id 1 not found!\"");
    QTest::newRow("404") << 404 << QByteArray("no");
    QTest::newRow("405") << 405 << QByteArray("no");
    QTest::newRow("409") << 409 << QByteArray("no");
    QTest::newRow("410") << 410 << QByteArray("no");
    QTest::newRow("413") << 413 << QByteArray("no");
    QTest::newRow("415") << 415 << QByteArray("no");
    QTest::newRow("422") << 422 << QByteArray("{\"errors\":{\"x\":[\"y\"]}}");
    QTest::newRow("451") << 451 << QByteArray("no");
    QTest::newRow("a megabyte of text") << 400 << QByteArray(900'000, 'x');
}

void TestHttpFaults::aStatusIsAnErrorWithoutARepeat()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Bench bench(threeTimes);
    bench.server.otherwise = reactions::answer(status, body);
    const auto answer = bench.get();
    QVERIFY(!answer);
    QCOMPARE(answer.error().httpStatus, status);
    QVERIFY(answer.error().detail.contains(QString::fromLatin1(body.left(200))));
    QVERIFY(answer.error().detail.size() < 250);
    QCOMPARE(bench.server.hits(), 1);
}

void TestHttpFaults::aPassingFaultIsRepeatedAndThenRight_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {408, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void TestHttpFaults::aPassingFaultIsRepeatedAndThenRight()
{
    QFETCH(int, status);
    Bench bench(threeTimes);
    bench.server.script = {
        reactions::answer(status, "<html>"), reactions::answer(status, "<html>")};
    const auto answer = bench.get();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("[]"));
    QCOMPARE(bench.server.hits(), 3);
}

void TestHttpFaults::noiseIsAnErrorWithoutAStorm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("599") << plain(599);
    QTest::newRow("999") << plain(999);
    QTest::newRow("000") << QByteArray("HTTP/1.1 000 X\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("HTTP/9.9") << QByteArray(
        "HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n"); // Qt takes it, and it is empty
    QTest::newRow("SSH banner") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("binary") << QByteArray("\x00\x01\x02\xff\r\n\r\n", 8);
    QTest::newRow("100 only") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
}

void TestHttpFaults::noiseIsAnErrorWithoutAStorm()
{
    QFETCH(QByteArray, bytes);
    Bench bench;
    bench.server.otherwise = {.bytes = bytes, .then = Then::Close};
    const auto answer = bench.get();
    QVERIFY(!answer || answer->body.isEmpty());
    QVERIFY(bench.server.hits() <= 4);
}

void TestHttpFaults::aCookieIsNeverSentBack()
{
    Bench bench;
    bench.server.otherwise =
        reactions::answer(200, "[]", {{"Set-Cookie", "laravel_session=abc; Path=/"}});
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.get());
    for (const Received &seen : bench.server.received)
        QVERIFY(!seen.hasHeader("Cookie"));
}

void TestHttpFaults::anExtraAnswerIsNotTakenForTheNext()
{
    Bench bench;
    Reaction twice = reactions::answer(200, "[1]");
    twice.bytes += reactions::answer(200, "[\"unasked\"]").bytes;
    bench.server.script = {twice};
    bench.server.otherwise = reactions::answer(200, "[2]");
    const auto first = bench.get();
    QVERIFY(first);
    QCOMPARE(first->body, QByteArray("[1]"));
    const auto second = bench.get();
    if (second)
        QCOMPARE(second->body, QByteArray("[2]"));
}

void TestHttpFaults::identicalGetsAreOneHit()
{
    Bench bench;
    int answers = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 20; ++i)
        calls.push_back(bench.client.send(
            {.path = u"/staff"_s}, [&](Result<HttpAnswer> answer) { answers += answer ? 1 : 0; }));
    QTRY_COMPARE(answers, 20);
    QCOMPARE(bench.server.hits(), 1);
}

void TestHttpFaults::destroyingTheCallClosesTheConnection()
{
    Bench bench({.maxAttempts = 1}, {});
    bench.server.otherwise = reactions::hang();
    Call call =
        bench.client.send({.path = u"/staff"_s}, [](Result<HttpAnswer>) { QFAIL("answered"); });
    QTRY_COMPARE(bench.server.hits(), 1);
    call.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(bench.server.clientsLeft, 1, 100);
}

void TestHttpFaults::aRefusedConnectionEndsSoon()
{
    QString url;
    {
        const FaultServer gone;
        url = gone.url();
    }
    QNetworkAccessManager network;
    RequestScheduler scheduler;
    HttpClient client(
        network, scheduler, std::get<Endpoint>(Endpoint::fromText(url)), {}, threeTimes);
    const auto answer = await<HttpAnswer>(
        [&](Answer<HttpAnswer> done) {
            return client.send({.path = u"/staff"_s}, std::move(done));
        },
        5s);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Offline);
    QVERIFY(answer.error().detail.contains(u"ConnectionRefusedError"_s));
}

void TestHttpFaults::neitherErrorsNorLogsHoldTheQuery_data()
{
    QTest::addColumn<Reaction>("fault");
    QTest::newRow("right answer") << reactions::answer(200, "[]");
    QTest::newRow("403") << reactions::answer(403, "no");
    QTest::newRow("503") << reactions::answer(503, "no");
    QTest::newRow("close") << reactions::closeBeforeAnswer();
    QTest::newRow("reset") << reactions::resetBeforeAnswer();
    QTest::newRow("cut header") << reactions::cutHeader();
    QTest::newRow("cut body") << reactions::cutBody();
    QTest::newRow("hang") << reactions::hang();
    QTest::newRow("endless") << reactions::endlessBody();
    QTest::newRow("noise") << Reaction{.bytes = "SSH-2.0-OpenSSH_9.2\r\n", .then = Then::Close};
    QTest::newRow("foreign redirect")
        << reactions::redirect(302, "http://evil.test/?sig=C4n4ryOfTheQuery");
    QTest::newRow("loop") << reactions::redirect(302, "/live/staff?sig=C4n4ryOfTheQuery");
}

void TestHttpFaults::neitherErrorsNorLogsHoldTheQuery()
{
    QFETCH(Reaction, fault);
    const LogCatcher log;
    Bench bench;
    bench.server.otherwise = fault;
    HttpRequest request{.path = u"/staff"_s, .authorization = Secret("Bearer C4n4ryOfTheToken")};
    request.query.addQueryItem(u"sig"_s, u"C4n4ryOfTheQuery"_s);
    const auto answer = bench.ask(request);
    QVERIFY(bench.server.received.at(0).target().contains("C4n4ryOfTheQuery"));
    if (!answer)
        QVERIFY2(!answer.error().detail.contains(u"C4n4ry"_s), qPrintable(answer.error().detail));
    const QByteArray said = log.text();
    QVERIFY(said.contains("daybook.http: GET /live/staff"));
    QVERIFY(!said.contains("C4n4ry"));
}

void TestHttpFaults::aSecretParameterIsOnTheWireAndNowhereElse_data()
{
    neitherErrorsNorLogsHoldTheQuery_data();
    const QByteArray echo = R"({"error":"No bookings for C4n4ry.OfThe-Token_"})";
    for (const int status : {400, 401, 403, 422, 503})
        QTest::addRow("%d that repeats it", status) << reactions::answer(status, echo);
    QTest::newRow("far behind in the answer")
        << reactions::answer(422, QByteArray(5'000, ' ') + echo);
    QTest::newRow("right answer that repeats it") << reactions::answer(200, echo);
    QTest::newRow("foreign redirect that repeats it")
        << reactions::redirect(302, "http://evil.test/?signed_search=C4n4ry.OfThe-Token_");
    QTest::newRow("redirect without an end that repeats it")
        << reactions::redirect(302, "/live/staff?signed_search=C4n4ry.OfThe-Token_");
}

void TestHttpFaults::aSecretParameterIsOnTheWireAndNowhereElse()
{
    QFETCH(Reaction, fault);
    const LogCatcher log;
    Bench bench(threeTimes);
    QByteArray recorded;
    connect(&bench.scheduler, &RequestScheduler::exchangeFinished, this,
        [&](const ExchangeRecord &record) { recorded += record.verb + record.path.toUtf8(); });
    bench.server.otherwise = fault;
    HttpRequest request{.path = u"/staff"_s,
        .secretParameter = {u"signed_search"_s, Secret("C4n4ry.OfThe-Token_")}};
    request.query.addQueryItem(u"limit"_s, u"1"_s);
    const auto answer = bench.ask(request);
    QCOMPARE(bench.server.received.at(0).target(),
        QByteArray("/live/staff?limit=1&signed_search=C4n4ry.OfThe-Token_"));
    QVERIFY(!request.query.toString().contains(u"C4n4ry"_s));
    if (!answer)
        QVERIFY2(!answer.error().detail.contains(u"C4n4ry"_s), qPrintable(answer.error().detail));
    QVERIFY(log.text().contains("daybook.http: GET /live/staff"));
    QVERIFY(!log.text().contains("C4n4ry"));
    QVERIFY(recorded.contains("GET/live/staff"));
    QVERIFY(!recorded.contains("C4n4ry"));
}

void TestHttpFaults::aSecretParameterIsNotCarriedToAnotherOrigin_data()
{
    aRedirectWithinTheOriginIsFollowed_data();
}

void TestHttpFaults::aSecretParameterIsNotCarriedToAnotherOrigin()
{
    QFETCH(int, status);
    Bench bench(threeTimes);
    FaultServer foreign;
    bench.server.otherwise = reactions::redirect(status, foreign.url().toLatin1() + "/live/staff");
    const auto answer =
        bench.ask({.path = u"/staff"_s, .secretParameter = {u"signed_search"_s, Secret("C4n4ry")}});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Moved);
    QCOMPARE(bench.server.hits(), 1);
    QCOMPARE(foreign.hits(), 0);
}

void TestHttpFaults::aSecretParameterIsNotCarriedByARedirect_data()
{
    aRedirectWithinTheOriginIsFollowed_data();
}

/// Where to go is the service's to say, with the token or without.
void TestHttpFaults::aSecretParameterIsNotCarriedByARedirect()
{
    QFETCH(int, status);
    Bench bench;
    bench.server.script = {reactions::redirect(status, "/live/people?limit=1")};
    QVERIFY(bench.ask(
        {.path = u"/staff"_s, .secretParameter = {u"signed_search"_s, Secret("C4n4ry")}}));
    QCOMPARE(bench.server.hits(), 2);
    QVERIFY(bench.server.received.at(0).head.contains("C4n4ry"));
    QCOMPARE(bench.server.received.at(1).target(), QByteArray("/live/people?limit=1"));
    QVERIFY(!bench.server.received.at(1).head.contains("C4n4ry")); // nor as a Referer
}

void TestHttpFaults::noMoreThanSixConnectionsAreOpened()
{
    Bench bench({.maxAttempts = 1}, {});
    bench.server.otherwise = reactions::hang();
    std::vector<Call> calls;
    for (int i = 0; i < 20; ++i)
        calls.push_back(
            bench.client.send({.path = u"/staff/%1"_s.arg(i)}, [](Result<HttpAnswer>) {}));
    QTRY_COMPARE(bench.server.hits(), 6);
    calls.erase(calls.begin(), calls.begin() + 3);
    QTRY_COMPARE(bench.server.hits(), 9);
    QCOMPARE(bench.scheduler.inFlight(), 6);
}

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "tst_httpfaults.moc"
