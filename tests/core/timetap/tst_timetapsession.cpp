// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/memorystore.h"
#include "core/http/httpclient.h"
#include "core/http/requestscheduler.h"
#include "core/timetap/timetapclient.h"
#include "core/timetap/timetapsession.h"
#include "core/timetap/timetapsignature.h"
#include "tests/support/await.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/faultserver.h"
#include "tests/support/logcatcher.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <QUrlQuery>

using namespace daybook;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

const CredentialKey keyName{u"timetap/a/private-key"_s};
const QByteArray privateKey("c4nary0123456789abcdef0123456789");
constexpr RetryPolicy noPause{.firstDelay = 0ms, .throttledDelay = 0ms};

QByteArray signature()
{
    return timetapSignature(u"900001"_s, Secret(privateKey)).reveal();
}

QByteArray tokenBody(int number)
{
    return "{\"sessionToken\":\"st.api.api." + QByteArray::number(number) + "\"}";
}

/// A service that knows which tokens are good, on the fake network.
struct Service
{
    int signIns = 0;
    int firstGoodToken = 1; ///< Tokens are numbered from 1; earlier ones get a 401.
    CannedReply refusal = {}; ///< What a sign-in gets when its status is not 200.

    CannedReply answer(const Seen &seen)
    {
        if (seen.path() == u"/live/sessionToken"_s) {
            ++signIns;
            return refusal.status == 200 && refusal.body.isEmpty()
                ? CannedReply{.body = tokenBody(signIns)}
                : refusal;
        }
        const int token = seen.header("Authorization").split('.').last().toInt();
        if (token < firstGoodToken)
            return {.status = 401, .error = QNetworkReply::AuthenticationRequiredError};
        return {.body = "[]"};
    }
};

struct Bench
{
    explicit Bench(const RetryPolicy &retry = noPause)
        : http(network, scheduler, std::get<Endpoint>(Endpoint::fromText(u"https://h.test/live"_s)),
            {}, retry)
    {
        network.answer = [this](const Seen &seen) { return service.answer(seen); };
        credentials.keep(keyName, Secret(privateKey));
    }

    Result<HttpAnswer> ask(const QString &path = u"/staff"_s)
    {
        return await<HttpAnswer>(
            [&](Answer<HttpAnswer> done) { return session->get({.path = path}, std::move(done)); });
    }

    Service service;
    FakeNetwork network;
    RequestScheduler scheduler;
    MemoryStore credentials;
    HttpClient http;
    std::chrono::milliseconds now{1h};
    std::unique_ptr<TimeTapSession> session = std::make_unique<TimeTapSession>(
        http, u"900001"_s, credentials, keyName, [this] { return now; });
};

} // namespace

class TestTimeTapSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstRequestSignsInAndTheNextDoesNot();
    void aSignInIsWhatTheServiceExpects();
    void everyRequestBearsTheTokenInTheHeaderOnly();
    void aHundredRefusalsCauseOneSignInAndAHundredRepeats();
    void aHundredFirstRequestsCauseOneSignIn();
    void refusalsForEverEndAfterTwoSignIns();
    void theThirdSignInComesAfterAMinute();
    void aRefusedSignatureIsFinal_data();
    void aRefusedSignatureIsFinal();
    void aServerInTroubleIsNoRefusal_data();
    void aServerInTroubleIsNoRefusal();
    void anOutageOfManyMinutesIsNeverCalledARefusal();
    void aMissingKeyIsSaidAndNothingIsSent();
    void aLateRefusalOfAnOldTokenCausesNoSignIn();
    void oneCallerThatLeavesDoesNotEndTheSignIn();
    void theLastCallerThatLeavesEndsTheSignIn();
    void otherStatusesAreNobodysSignIn_data();
    void otherStatusesAreNobodysSignIn();
    void aSessionDestroyedInFlightAnswersNobody_data();
    void aSessionDestroyedInFlightAnswersNobody();
    void aSessionMayBeDestroyedFromWithinAnAnswer();
    void aSignInIsNotRedirected();
    void whatTheServiceEchoesIsNotRepeated_data();
    void whatTheServiceEchoesIsNotRepeated();
    void nothingSecretIsLogged_data();
    void nothingSecretIsLogged();
    void theClientAsksTheDocumentedRoutes_data();
    void theClientAsksTheDocumentedRoutes();
};

void TestTimeTapSession::theFirstRequestSignsInAndTheNextDoesNot()
{
    Bench bench;
    for (int i = 0; i < 3; ++i)
        QVERIFY(bench.ask());
    QCOMPARE(bench.service.signIns, 1);
    QCOMPARE(bench.network.count(u"/live/staff"_s), 3);
}

void TestTimeTapSession::aSignInIsWhatTheServiceExpects()
{
    Bench bench;
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    QVERIFY(bench.ask());
    const Seen &seen = bench.network.seen.at(0);
    QCOMPARE(seen.verb, QByteArray("GET"));
    QCOMPARE(seen.path(), u"/live/sessionToken"_s);
    const QUrlQuery query(seen.url);
    QCOMPARE(query.queryItems().size(), 3);
    QCOMPARE(query.queryItemValue(u"apiKey"_s), u"900001"_s);
    QCOMPARE(query.queryItemValue(u"signature"_s).toLatin1(), signature());
    const qint64 timestamp = query.queryItemValue(u"timestamp"_s).toLongLong();
    QVERIFY(timestamp >= before && timestamp <= QDateTime::currentSecsSinceEpoch());
    QVERIFY(!seen.headers.contains("authorization"));
    QVERIFY(!seen.url.toEncoded().contains(privateKey));
}

void TestTimeTapSession::everyRequestBearsTheTokenInTheHeaderOnly()
{
    Bench bench;
    QVERIFY(bench.ask());
    const Seen &seen = bench.network.seen.at(1);
    QCOMPARE(seen.header("Authorization"), QByteArray("Bearer st.api.api.1"));
    QVERIFY(!seen.url.toEncoded().contains("st.api"));
    for (const char *name : {"referer", "cookie"})
        QVERIFY(!seen.headers.contains(name));
    QVERIFY(!seen.header("User-Agent").contains("st.api"));
}

void TestTimeTapSession::aHundredRefusalsCauseOneSignInAndAHundredRepeats()
{
    Bench bench;
    QVERIFY(bench.ask(u"/warm"_s));
    bench.service.firstGoodToken = 2; // the session has just expired
    int good = 0;
    int bad = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 100; ++i)
        calls.push_back(bench.session->get({.path = u"/staff/%1"_s.arg(i)},
            [&](Result<HttpAnswer> answer) { ++(answer ? good : bad); }));
    QTRY_COMPARE(good + bad, 100);
    QCOMPARE(bad, 0);
    QCOMPARE(bench.service.signIns, 2);
    int repeats = 0;
    for (int i = 0; i < 100; ++i) {
        const int hits = bench.network.count(u"/live/staff/%1"_s.arg(i));
        QVERIFY(hits == 1
            || hits == 2); // those that still waited for a place left with the new token already
        repeats += hits - 1;
    }
    QVERIFY2(repeats >= 6, qPrintable(QString::number(repeats)));
}

void TestTimeTapSession::aHundredFirstRequestsCauseOneSignIn()
{
    Bench bench;
    int good = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 100; ++i)
        calls.push_back(bench.session->get({.path = u"/staff/%1"_s.arg(i)},
            [&](Result<HttpAnswer> answer) { good += answer ? 1 : 0; }));
    QTRY_COMPARE(good, 100);
    QCOMPARE(bench.service.signIns, 1);
    QCOMPARE(bench.network.seen.size(), size_t(101));
}

void TestTimeTapSession::refusalsForEverEndAfterTwoSignIns()
{
    Bench bench;
    bench.service.firstGoodToken = 1'000'000;
    const auto answer = bench.ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Unauthorized);
    QCOMPARE(bench.service.signIns, 2);
    QCOMPARE(bench.network.count(u"/live/staff"_s), 2);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bench.ask().error().kind, Kind::Unauthorized);
    QCOMPARE(bench.service.signIns, 2);
}

void TestTimeTapSession::theThirdSignInComesAfterAMinute()
{
    Bench bench;
    bench.service.firstGoodToken = 3;
    QVERIFY(!bench.ask());
    QCOMPARE(bench.service.signIns, 2);
    bench.now += 60s;
    QVERIFY(!bench.ask());
    QCOMPARE(bench.service.signIns, 2);
    bench.now += 1ms;
    QVERIFY(bench.ask());
    QCOMPARE(bench.service.signIns, 3);
}

void TestTimeTapSession::aRefusedSignatureIsFinal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("403") << 403 << QByteArray();
    QTest::newRow("401") << 401 << QByteArray();
    QTest::newRow("200 without a token") << 200 << QByteArray("{\"error\":\"bad\"}");
    QTest::newRow("200 with an empty token") << 200 << QByteArray("{\"sessionToken\":\"\"}");
}

void TestTimeTapSession::aRefusedSignatureIsFinal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Bench bench;
    bench.service.refusal = {.status = status,
        .body = body,
        .error = status == 200 ? QNetworkReply::NoError : QNetworkReply::ContentAccessDenied};
    const auto first = bench.ask();
    QVERIFY(!first);
    QCOMPARE(first.error().kind, Kind::SignatureRefused);
    QCOMPARE(bench.network.seen.size(), size_t(1));
    bench.now += 24h;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(bench.ask().error().kind, Kind::SignatureRefused);
    QCOMPARE(bench.network.seen.size(), size_t(1));
}

void TestTimeTapSession::aServerInTroubleIsNoRefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body,
                         QNetworkReply::NetworkError error, Kind kind) {
        QTest::newRow(name) << status << body << error << static_cast<int>(kind);
    };
    row("503", 503, {}, QNetworkReply::ServiceUnavailableError, Kind::Server);
    row("504", 504, {}, QNetworkReply::UnknownServerError, Kind::Timeout);
    row("429", 429, {}, QNetworkReply::UnknownContentError, Kind::RateLimited);
    row("refused", 0, {}, QNetworkReply::ConnectionRefusedError, Kind::Offline);
    row("host not found", 0, {}, QNetworkReply::HostNotFoundError, Kind::Offline);
    row("page", 200, "<html>", QNetworkReply::NoError, Kind::NotAnApi);
    row("half an answer", 200, "{\"sessionTo", QNetworkReply::NoError, Kind::Protocol);
}

void TestTimeTapSession::aServerInTroubleIsNoRefusal()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QNetworkReply::NetworkError, error);
    QFETCH(int, kind);
    Bench bench;
    bench.service.refusal = {.status = status, .body = body, .error = error};
    const auto answer = bench.ask();
    QVERIFY(!answer);
    QCOMPARE(static_cast<int>(answer.error().kind), kind);
    bench.service.refusal = {};
    QVERIFY(bench.ask());
}

void TestTimeTapSession::anOutageOfManyMinutesIsNeverCalledARefusal()
{
    Bench bench;
    bench.service.refusal = {.status = 503, .error = QNetworkReply::ServiceUnavailableError};
    for (int i = 0; i < 10; ++i)
        QCOMPARE(bench.ask().error().kind,
            Kind::Server); // a person clicks "Retry" within the same minute
    bench.service.refusal = {};
    QVERIFY(bench.ask());
}

void TestTimeTapSession::aMissingKeyIsSaidAndNothingIsSent()
{
    Bench bench;
    bench.credentials.forget(keyName);
    QCOMPARE(bench.ask().error().kind, Kind::NoCredential);
    QVERIFY(bench.network.seen.empty());
    bench.credentials.keep(keyName, Secret(privateKey));
    QVERIFY(bench.ask());
}

void TestTimeTapSession::aLateRefusalOfAnOldTokenCausesNoSignIn()
{
    Bench bench;
    QVERIFY(bench.ask(u"/warm"_s));
    // Two requests with token 1; the first is refused at once, the second hangs over the sign-in on
    // the server.
    FaultServer server;
    server.react = [&](const Received &seen) {
        if (seen.target().startsWith("/live/sessionToken"))
            return reactions::answer(200, tokenBody(++bench.service.signIns));
        const bool old = seen.header("authorization").endsWith(".2");
        if (seen.target() == "/live/slow" && old)
            return Reaction{.bytes = "HTTP/1.1 401 X\r\nContent-Length: 50\r\n\r\n",
                .then = Reaction::Then::Drip,
                .more = QByteArray(50, '.'),
                .pause = 2ms,
                .once = true};
        return old ? reactions::answer(401) : reactions::answer(200, "[]");
    };
    QNetworkAccessManager network;
    HttpClient http(network, bench.scheduler,
        std::get<Endpoint>(Endpoint::fromText(server.url() + u"/live"_s)), {}, noPause);
    TimeTapSession session(http, u"900001"_s, bench.credentials, keyName);
    QStringList answers;
    const Call slow = session.get({.path = u"/slow"_s},
        [&](Result<HttpAnswer> a) { answers += a ? u"slow"_s : u"slow failed"_s; });
    const Call quick = session.get({.path = u"/quick"_s},
        [&](Result<HttpAnswer> a) { answers += a ? u"quick"_s : u"quick failed"_s; });
    QTRY_COMPARE(answers.size(), 2);
    QCOMPARE(answers, (QStringList{u"quick"_s, u"slow"_s}));
    QCOMPARE(bench.service.signIns,
        3); // 1 on the fake network; then token 2, and token 3 after its refusal
    QCOMPARE(
        std::ranges::count_if(server.received,
            [](const Received &seen) { return seen.target().startsWith("/live/sessionToken"); }),
        2);
}

void TestTimeTapSession::oneCallerThatLeavesDoesNotEndTheSignIn()
{
    Bench bench;
    bool second = false;
    Call one = bench.session->get({.path = u"/a"_s}, [](Result<HttpAnswer>) { QFAIL("answered"); });
    const Call two = bench.session->get(
        {.path = u"/b"_s}, [&](Result<HttpAnswer> answer) { second = static_cast<bool>(answer); });
    one.cancel();
    QTRY_VERIFY(second);
    QCOMPARE(bench.service.signIns, 1);
    QCOMPARE(bench.network.count(u"/live/a"_s), 0);
    QCOMPARE(bench.network.aborted, 0);
}

void TestTimeTapSession::theLastCallerThatLeavesEndsTheSignIn()
{
    Bench bench;
    bench.network.answer = [](const Seen &) { return CannedReply{.hangs = true}; };
    Call one = bench.session->get({.path = u"/a"_s}, [](Result<HttpAnswer>) { QFAIL("answered"); });
    Call two = bench.session->get({.path = u"/b"_s}, [](Result<HttpAnswer>) { QFAIL("answered"); });
    QTRY_COMPARE(bench.network.count(u"/live/sessionToken"_s), 1);
    one.cancel();
    QCOMPARE(bench.network.aborted, 0);
    two.cancel();
    QCOMPARE(bench.network.aborted, 1);
}

void TestTimeTapSession::otherStatusesAreNobodysSignIn_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 403, 404, 409, 500})
        QTest::addRow("%d", status) << status;
}

void TestTimeTapSession::otherStatusesAreNobodysSignIn()
{
    QFETCH(int, status);
    Bench bench;
    QVERIFY(bench.ask(u"/warm"_s));
    bench.network.answer = [=](const Seen &) {
        return CannedReply{.status = status, .error = QNetworkReply::UnknownContentError};
    };
    const auto answer = bench.ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().httpStatus, status);
    QCOMPARE(bench.service.signIns, 1);
    QCOMPARE(bench.network.count(u"/live/sessionToken"_s), 1);
}

void TestTimeTapSession::aSessionDestroyedInFlightAnswersNobody_data()
{
    QTest::addColumn<QString>("hanging");
    QTest::newRow("while signing in") << u"/live/sessionToken"_s;
    QTest::newRow("while asking") << u"/live/staff"_s;
}

void TestTimeTapSession::aSessionDestroyedInFlightAnswersNobody()
{
    QFETCH(QString, hanging);
    FakeNetwork network;
    network.answer = [&](const Seen &seen) {
        return seen.path() == hanging ? CannedReply{.hangs = true}
                                      : CannedReply{.body = tokenBody(1)};
    };
    RequestScheduler scheduler;
    MemoryStore credentials;
    credentials.keep(keyName, Secret(privateKey));
    std::vector<Call> calls;
    {
        HttpClient http(
            network, scheduler, std::get<Endpoint>(Endpoint::fromText(u"https://h.test/live"_s)));
        TimeTapSession session(http, u"900001"_s, credentials, keyName);
        for (int i = 0; i < 3; ++i)
            calls.push_back(
                session.get({.path = u"/staff"_s}, [](Result<HttpAnswer>) { QFAIL("answered"); }));
        QTRY_COMPARE(network.count(hanging), 1);
    }
    QCOMPARE(network.aborted, 1);
    QCoreApplication::processEvents();
    calls.clear();
    QCOMPARE(scheduler.inFlight(), 0);
}

void TestTimeTapSession::aSessionMayBeDestroyedFromWithinAnAnswer()
{
    // As a window does that takes a refused account down while its lists still wait for the same
    // sign-in.
    Bench bench;
    bench.service.refusal = {.status = 403, .error = QNetworkReply::ContentAccessDenied};
    int answers = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 5; ++i)
        calls.push_back(bench.session->get({.path = u"/staff"_s}, [&](Result<HttpAnswer>) {
            ++answers;
            bench.session.reset();
        }));
    QTRY_COMPARE(answers, 1);
    QCoreApplication::processEvents();
    QCOMPARE(answers, 1);
}

void TestTimeTapSession::aSignInIsNotRedirected()
{
    FaultServer server;
    server.otherwise = reactions::redirect(302, "/live/elsewhere");
    QNetworkAccessManager network;
    Bench bench;
    HttpClient http(network, bench.scheduler,
        std::get<Endpoint>(Endpoint::fromText(server.url() + u"/live"_s)), {}, noPause);
    TimeTapSession session(http, u"900001"_s, bench.credentials, keyName);
    const auto answer = await<HttpAnswer>([&](Answer<HttpAnswer> done) {
        return session.get({.path = u"/staff"_s}, std::move(done));
    });
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::Moved);
    QCOMPARE(server.hits(), 1);
}

void TestTimeTapSession::whatTheServiceEchoesIsNotRepeated_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestTimeTapSession::whatTheServiceEchoesIsNotRepeated()
{
    QFETCH(int, status);
    Bench bench;
    bench.network.answer = [=](const Seen &seen) {
        return CannedReply{.status = status,
            .body = "no: " + seen.url.toEncoded(),
            .error = QNetworkReply::UnknownContentError};
    };
    const auto answer = bench.ask();
    QVERIFY(!answer);
    QVERIFY(!answer.error().detail.isEmpty());
    QVERIFY2(!answer.error().detail.contains(QString::fromLatin1(signature().left(12))),
        qPrintable(answer.error().detail));
}

void TestTimeTapSession::nothingSecretIsLogged_data()
{
    QTest::addColumn<int>("signInStatus");
    QTest::addColumn<int>("firstGoodToken");
    QTest::newRow("all is well") << 200 << 1;
    QTest::newRow("refused once") << 200 << 2;
    QTest::newRow("refused for ever") << 200 << 100;
    QTest::newRow("sign-in refused") << 403 << 1;
    QTest::newRow("sign-in fails") << 503 << 1;
}

void TestTimeTapSession::nothingSecretIsLogged()
{
    QFETCH(int, signInStatus);
    QFETCH(int, firstGoodToken);
    const LogCatcher log;
    FaultServer server;
    server.react = [&, count = 0](const Received &seen) mutable {
        if (seen.target().startsWith("/live/sessionToken"))
            return signInStatus == 200 ? reactions::answer(200, tokenBody(++count))
                                       : reactions::answer(signInStatus, "no: " + seen.target());
        const int token = seen.header("authorization").split('.').last().toInt();
        return token < firstGoodToken ? reactions::answer(401, seen.head)
                                      : reactions::answer(200, "[]");
    };
    QNetworkAccessManager network;
    Bench bench;
    HttpClient http(network, bench.scheduler,
        std::get<Endpoint>(Endpoint::fromText(server.url() + u"/live"_s)), {}, noPause);
    TimeTapSession session(http, u"900001"_s, bench.credentials, keyName);
    const auto answer = await<HttpAnswer>([&](Answer<HttpAnswer> done) {
        return session.get({.path = u"/staff"_s}, std::move(done));
    });
    const QByteArray said = log.text() + (answer ? QByteArray() : answer.error().detail.toUtf8());
    QVERIFY(said.contains("/live/sessionToken"));
    for (const QByteArray &secret :
        {privateKey, signature(), signature().left(12), QByteArray("st.api.api.")})
        QVERIFY2(!said.contains(secret), said.constData());
}

void TestTimeTapSession::theClientAsksTheDocumentedRoutes_data()
{
    using Ask = std::function<Call(const TimeTapClient &)>;
    QTest::addColumn<Ask>("ask");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *name, Ask ask, const QByteArray &target) {
        QTest::newRow(name) << ask << target;
    };
    const timetap::SlotContext context{
        .location = {u"7"_s}, .service = {u"8"_s}, .staff = StaffId{u"9"_s}, .length = 45min};
    const auto ignore = [](const auto &) {};
    constexpr auto visible = Priority::Visible;
    row(
        "business", [=](const auto &c) { return c.business(ignore); }, "/live/business");
    row(
        "locations", [=](const auto &c) { return c.locations({}, 1, 100, visible, ignore); },
        "/live/locations?pageNumber=1&pageSize=100");
    row(
        "locations of a person",
        [=](const auto &c) { return c.locations(StaffId{u"9"_s}, 2, 50, visible, ignore); },
        "/live/locations?staffId=9&pageNumber=2&pageSize=50");
    row(
        "location", [=](const auto &c) { return c.location({u"7"_s}, ignore); },
        "/live/locations/7");
    row(
        "staff", [=](const auto &c) { return c.staff({}, visible, ignore); }, "/live/staff");
    row(
        "staff of a location",
        [=](const auto &c) { return c.staff(LocationId{u"7"_s}, visible, ignore); },
        "/live/staff?locationId=7");
    row(
        "a person", [=](const auto &c) { return c.staffMember({u"9"_s}, ignore); },
        "/live/staff/9");
    row(
        "services",
        [=](const auto &c) {
            return c.services(LocationId{u"7"_s}, StaffId{u"9"_s}, visible, ignore);
        },
        "/live/services?locationId=7&staffId=9&includePersonal=0");
    row(
        "service", [=](const auto &c) { return c.service({u"8"_s}, ignore); }, "/live/services/8");
    row(
        "who offers a service",
        [=](const auto &c) { return c.serviceStaff({u"8"_s}, visible, ignore); },
        "/live/services/8/serviceStaff");
    row(
        "slots of a day",
        [=](const auto &c) {
            return c.daySlots(context, {2026, 3, 2}, ignore);
        },
        "/live/availability/2026/03/02/9/7/8?duration=45");
    row(
        "slots of a range",
        [=](const auto &c) {
            return c.rangeSlots(context, {{2026, 3, 2}, {2026, 3, 8}}, ignore);
        },
        "/live/availability/location/7/service/8?startDate=2026-03-02&endDate=2026-03-08");
    row(
        "sessions", [=](const auto &c) { return c.classSessions(context, ignore); },
        "/live/classschedule/location/7");
    const BookingQuery all{.days = {{2026, 3, 2}, {2026, 3, 3}}};
    const BookingQuery narrow{.days = all.days,
        .locations = {{u"1"_s}, {u"2"_s}},
        .staff = {{u"9"_s}},
        .services = {{u"8"_s}},
        .statuses = {u"OPEN"_s, u"A+B & 50%41"_s}};
    row(
        "appointments", [=](const auto &c) { return c.appointments(all, 1, 100, ignore); },
        "/live/appointmentList/"
        "report?startDate=2026-03-02&endDate=2026-03-03&pageNumber=1&pageSize=100");
    row(
        "count", [=](const auto &c) { return c.appointmentCount(narrow, ignore); },
        "/live/appointmentList/"
        "reportCount?startDate=2026-03-02&endDate=2026-03-03&locationIdList=1%2C2&staffIdList=9"
        "&reasonIdList=8&statusList=OPEN%2CA%2BB%20%26%2050%2541");
}

void TestTimeTapSession::theClientAsksTheDocumentedRoutes()
{
    using Ask = std::function<Call(const TimeTapClient &)>;
    QFETCH(Ask, ask);
    QFETCH(QByteArray, target);
    Bench bench;
    const TimeTapClient client(*bench.session);
    const Call call = ask(client);
    QTRY_COMPARE(bench.network.seen.size(), size_t(2));
    const Seen &seen = bench.network.seen.back();
    QCOMPARE(seen.verb, QByteArray("GET"));
    QCOMPARE(seen.url.toEncoded(), "https://h.test" + target);
}

QTEST_GUILESS_MAIN(TestTimeTapSession)
#include "tst_timetapsession.moc"
