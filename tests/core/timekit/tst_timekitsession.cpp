// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/memorystore.h"
#include "core/http/httpclient.h"
#include "core/http/requestscheduler.h"
#include "core/timekit/timekitclient.h"
#include "core/timekit/timekitsession.h"
#include "tests/support/await.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/logcatcher.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace daybook;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;
using Way = TimekitIdentification::Way;

Q_DECLARE_METATYPE(daybook::TimekitIdentification::Way)
Q_DECLARE_METATYPE(std::function<daybook::Call(const daybook::TimekitClient &)>)

namespace {

const CredentialKey keyName{u"timekit/a/app-key"_s};
const QByteArray secret("test_api_key_C4n4ry0123456789");
constexpr RetryPolicy noPause{.firstDelay = 0ms, .throttledDelay = 0ms};

CannedReply refusal(int status, const QByteArray &body = R"({"error":"no"})")
{
    return {.status = status,
        .body = body,
        .error = status == 401 ? QNetworkReply::AuthenticationRequiredError
                               : QNetworkReply::UnknownContentError};
}

/// A store that counts how often it is read.
class CountingStore final : public CredentialStore
{
public:
    Call read(const CredentialKey &key, Answer<Secret> answer) override
    {
        ++reads;
        return memory.read(key, std::move(answer));
    }
    Call write(const CredentialKey &key, const Secret &value, Answer<Done> answer) override
    {
        return memory.write(key, value, std::move(answer));
    }
    Call remove(const CredentialKey &key, Answer<Done> answer) override
    {
        return memory.remove(key, std::move(answer));
    }

    MemoryStore memory;
    int reads = 0;
};

struct Bench
{
    explicit Bench(Way way = Way::AppKey)
        : http(network, scheduler, std::get<Endpoint>(Endpoint::fromText(u"https://h.test/v2"_s)),
            {}, noPause),
          session(std::make_unique<TimekitSession>(
              http, credentials, TimekitIdentification{.way = way, .credential = keyName}))
    {
        network.answer = [this](const Seen &) { return reply; };
        credentials.memory.keep(keyName, Secret(secret));
    }

    Result<HttpAnswer> ask(const QString &path = u"/resources"_s)
    {
        return await<HttpAnswer>([&](Answer<HttpAnswer> done) {
            return session->send({.path = path}, std::move(done));
        });
    }

    CannedReply reply{.body = R"({"data":[]})"};
    FakeNetwork network;
    RequestScheduler scheduler;
    CountingStore credentials;
    HttpClient http;
    std::unique_ptr<TimekitSession> session;
};

} // namespace

class TestTimekitSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsThePasswordOfNobody_data();
    void aKeyIsThePasswordOfNobody();
    void aTokenStandsInTheQueryAlone();
    void aTokenArrivesAsItIs();
    void theStoreIsReadOnceForAnyNumberOfCallers();
    void aRefusedKeyIsNotSentAgain_data();
    void aRefusedKeyIsNotSentAgain();
    void aPersonMayTryARefusedKeyAgain();
    void onlyA401RefusesTheKey_data();
    void onlyA401RefusesTheKey();
    void aRefusedSearchIsCalledOne_data();
    void aRefusedSearchIsCalledOne();
    void otherFailuresAreNoRefusedSearch_data();
    void otherFailuresAreNoRefusedSearch();
    void aMissingCredentialIsSaidAndNothingIsSent();
    void aMissingCredentialIsLookedForAgain();
    void twoTokensAreTwoQuestions();
    void oneTokenIsOneQuestion();
    void whatTheServiceEchoesIsNotRepeated_data();
    void whatTheServiceEchoesIsNotRepeated();
    void nothingSecretIsLogged_data();
    void nothingSecretIsLogged();
    void aSessionMayBeDestroyedFromWithinAnAnswer();
    void theClientAsksTheDocumentedRoutes_data();
    void theClientAsksTheDocumentedRoutes();
    void availabilityIsAskedByOnePost();
};

void TestTimekitSession::aKeyIsThePasswordOfNobody_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("app key") << Way::AppKey;
    QTest::newRow("widget key") << Way::WidgetKey;
}

void TestTimekitSession::aKeyIsThePasswordOfNobody()
{
    QFETCH(Way, way);
    Bench bench(way);
    QVERIFY(bench.ask());
    const Seen &seen = bench.network.seen.front();
    QCOMPARE(seen.header("Authorization"), "Basic " + (":" + secret).toBase64());
    QVERIFY(!seen.url.hasQuery());
}

void TestTimekitSession::aTokenStandsInTheQueryAlone()
{
    Bench bench(Way::SignedSearch);
    QVERIFY(bench.ask(u"/bookings"_s));
    const Seen &seen = bench.network.seen.front();
    QCOMPARE(seen.url.toEncoded(), "https://h.test/v2/bookings?signed_search=" + secret);
    QVERIFY(!seen.headers.contains("authorization"));
}

void TestTimekitSession::aTokenArrivesAsItIs()
{
    Bench bench(Way::SignedSearch);
    bench.credentials.memory.keep(keyName, Secret("a+b&c=d%41 e"));
    QVERIFY(bench.ask(u"/bookings"_s));
    QCOMPARE(bench.network.seen.front().url.query(QUrl::FullyEncoded),
        u"signed_search=a%2Bb%26c%3Dd%2541%20e"_s);
}

void TestTimekitSession::theStoreIsReadOnceForAnyNumberOfCallers()
{
    Bench bench;
    int answered = 0;
    std::vector<Call> calls;
    for (int i = 0; i < 100; ++i)
        calls.push_back(bench.session->send({.path = u"/resources/"_s + QString::number(i)},
            [&](const Result<HttpAnswer> &answer) { answered += answer ? 1 : 0; }));
    QTRY_COMPARE(answered, 100);
    QVERIFY(bench.ask());
    QCOMPARE(bench.credentials.reads, 1);
}

void TestTimekitSession::aRefusedKeyIsNotSentAgain_data()
{
    aKeyIsThePasswordOfNobody_data();
}

void TestTimekitSession::aRefusedKeyIsNotSentAgain()
{
    QFETCH(Way, way);
    Bench bench(way);
    bench.reply = refusal(401);
    for (int i = 0; i < 3; ++i) {
        const auto answer = bench.ask();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::KeyRefused);
        QCOMPARE(answer.error().httpStatus, 401);
    }
    QCOMPARE(bench.network.seen.size(), size_t(1));
}

/// The key may be good again, or another one may be in the keychain.
void TestTimekitSession::aPersonMayTryARefusedKeyAgain()
{
    Bench bench;
    bench.reply = refusal(401);
    QCOMPARE(bench.ask().error().kind, Kind::KeyRefused);
    bench.reply = {.body = "{}"};
    bench.credentials.memory.keep(keyName, Secret("test_api_key_of_later"));
    bench.session->startOver();
    QVERIFY(bench.ask());
    QCOMPARE(bench.network.seen.back().header("Authorization"),
        "Basic " + QByteArray(":test_api_key_of_later").toBase64());
}

void TestTimekitSession::onlyA401RefusesTheKey_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("403") << 403 << Kind::Forbidden;
    QTest::newRow("404") << 404 << Kind::NotFound;
    QTest::newRow("422") << 422 << Kind::Protocol;
    QTest::newRow("429") << 429 << Kind::RateLimited;
    QTest::newRow("500") << 500 << Kind::Server;
    QTest::newRow("503") << 503 << Kind::RateLimited;
}

void TestTimekitSession::onlyA401RefusesTheKey()
{
    QFETCH(int, status);
    QFETCH(Kind, kind);
    Bench bench;
    bench.reply = refusal(status);
    QCOMPARE(bench.ask().error().kind, kind);
    bench.reply = {.body = "{}"};
    QVERIFY(bench.ask());
}

void TestTimekitSession::aRefusedSearchIsCalledOne_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 422})
        QTest::addRow("%d", status) << status;
}

/// Another question with the same token may be answered: the search was refused, not the session.
void TestTimekitSession::aRefusedSearchIsCalledOne()
{
    QFETCH(int, status);
    Bench bench(Way::SignedSearch);
    bench.reply = refusal(status);
    const auto answer = bench.ask(u"/bookings"_s);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::SearchRefused);
    QCOMPARE(answer.error().httpStatus, status);
    bench.reply = {.body = "{}"};
    QVERIFY(bench.ask(u"/bookings"_s));
}

void TestTimekitSession::otherFailuresAreNoRefusedSearch_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("404") << 404 << Kind::NotFound;
    QTest::newRow("429") << 429 << Kind::RateLimited;
    QTest::newRow("500") << 500 << Kind::Server;
    QTest::newRow("503") << 503 << Kind::RateLimited;
}

void TestTimekitSession::otherFailuresAreNoRefusedSearch()
{
    QFETCH(int, status);
    QFETCH(Kind, kind);
    Bench bench(Way::SignedSearch);
    bench.reply = refusal(status);
    QCOMPARE(bench.ask(u"/bookings"_s).error().kind, kind);
}

void TestTimekitSession::aMissingCredentialIsSaidAndNothingIsSent()
{
    Bench bench;
    QVERIFY(await<Done>(
        [&](Answer<Done> done) { return bench.credentials.remove(keyName, std::move(done)); }));
    const auto answer = bench.ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, Kind::NoCredential);
    QVERIFY(bench.network.seen.empty());
}

/// A keychain that was locked a moment ago may be open now.
void TestTimekitSession::aMissingCredentialIsLookedForAgain()
{
    Bench bench;
    const Secret kept(secret);
    QVERIFY(await<Done>(
        [&](Answer<Done> done) { return bench.credentials.remove(keyName, std::move(done)); }));
    QVERIFY(!bench.ask());
    bench.credentials.memory.keep(keyName, kept);
    QVERIFY(bench.ask());
}

void TestTimekitSession::twoTokensAreTwoQuestions()
{
    Bench bench;
    int answered = 0;
    const auto ask = [&](const QByteArray &token) {
        return bench.http.send(
            {.path = u"/bookings"_s, .secretParameter = {u"signed_search"_s, Secret(token)}},
            [&](const Result<HttpAnswer> &) { ++answered; });
    };
    const Call one = ask("one");
    const Call other = ask("other");
    QTRY_COMPARE(answered, 2);
    QCOMPARE(bench.network.seen.size(), size_t(2));
}

void TestTimekitSession::oneTokenIsOneQuestion()
{
    Bench bench(Way::SignedSearch);
    int answered = 0;
    const auto count = [&](const Result<HttpAnswer> &) { ++answered; };
    const Call one = bench.session->send({.path = u"/bookings"_s}, count);
    const Call other = bench.session->send({.path = u"/bookings"_s}, count);
    QTRY_COMPARE(answered, 2);
    QCOMPARE(bench.network.seen.size(), size_t(1));
}

void TestTimekitSession::whatTheServiceEchoesIsNotRepeated_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QByteArray>("echo");
    QTest::newRow("the key") << Way::AppKey << secret;
    QTest::newRow("as it was sent") << Way::AppKey << (":" + secret).toBase64();
    QTest::newRow("the token") << Way::SignedSearch << secret;
}

void TestTimekitSession::whatTheServiceEchoesIsNotRepeated()
{
    QFETCH(Way, way);
    QFETCH(QByteArray, echo);
    Bench bench(way);
    bench.reply = refusal(422, "{\"error\":\"bad: " + echo + "\"}");
    const auto told = bench.ask();
    QVERIFY(!told.error().detail.contains(QString::fromLatin1(echo)));
    QVERIFY(told.error().detail.contains(u"422"_s));
    bench.reply = refusal(422, R"({"error":"harmless"})");
    QVERIFY(bench.ask(u"/app"_s).error().detail.contains(u"harmless"_s));
}

void TestTimekitSession::nothingSecretIsLogged_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<int>("status");
    for (const int status : {200, 401, 422, 500}) {
        QTest::addRow("key, %d", status) << Way::AppKey << status;
        QTest::addRow("token, %d", status) << Way::SignedSearch << status;
    }
}

void TestTimekitSession::nothingSecretIsLogged()
{
    QFETCH(Way, way);
    QFETCH(int, status);
    const LogCatcher log;
    Bench bench(way);
    QString recorded;
    connect(&bench.scheduler, &RequestScheduler::exchangeFinished, this,
        [&](const ExchangeRecord &record) { recorded += record.path; });
    if (status != 200)
        bench.reply = refusal(status);
    (void)bench.ask(u"/bookings"_s);
    QVERIFY(log.text().contains("/v2/bookings"));
    QVERIFY(recorded.contains("/v2/bookings"_L1));
    for (const QByteArray &said : {log.text(), recorded.toUtf8()}) {
        QVERIFY(!said.contains("C4n4ry"));
        QVERIFY(!said.contains((":" + secret).toBase64().left(16)));
    }
}

void TestTimekitSession::aSessionMayBeDestroyedFromWithinAnAnswer()
{
    Bench bench;
    bool answered = false;
    Call call;
    call = bench.session->send({.path = u"/app"_s}, [&](const Result<HttpAnswer> &) {
        call.cancel();
        bench.session.reset();
        answered = true;
    });
    QTRY_VERIFY(answered);
}

void TestTimekitSession::theClientAsksTheDocumentedRoutes_data()
{
    QTest::addColumn<std::function<Call(const TimekitClient &)>>("ask");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *name, std::function<Call(const TimekitClient &)> ask,
                         const QByteArray &target) { QTest::newRow(name) << ask << target; };
    const auto ignore = [](const auto &) {};
    const auto visible = Priority::Visible;
    const TimekitPage second{.number = 2, .rows = 50};
    const Selection place{.location = LocationId{u"l-1"_s}};
    const Selection both{.location = LocationId{u"l-1"_s}, .service = ServiceId{u"s-1"_s}};
    row(
        "app", [=](const auto &c) { return c.app(ignore); }, "/v2/app");
    row(
        "locations", [=](const auto &c) { return c.locations({}, visible, ignore); },
        "/v2/locations?limit=1000&page=1&include=services");
    row(
        "services", [=](const auto &c) { return c.services(second, visible, ignore); },
        "/v2/location/services?limit=50&page=2&include=locations");
    row(
        "resources", [=](const auto &c) { return c.resources({}, visible, ignore); },
        "/v2/resources?limit=1000&page=1");
    row(
        "all projects", [=](const auto &c) { return c.projects({}, {}, visible, ignore); },
        "/v2/projects?limit=1000&page=1");
    row(
        "projects of a place",
        [=](const auto &c) { return c.projects(place, {}, visible, ignore); },
        "/v2/projects?limit=1000&page=1&search=locations.uuid%3Al-1");
    row(
        "projects that join", [=](const auto &c) { return c.projects(both, {}, visible, ignore); },
        "/v2/projects?limit=1000&page=1&search=locations.uuid%3Al-1%3Bservices.uuid%3As-1");
    row(
        "people of a project",
        [=](const auto &c) { return c.projectResources(u"p-1"_s, {}, visible, ignore); },
        "/v2/projects/p-1/resources?limit=1000&page=1");
    row(
        "embedded project", [=](const auto &c) { return c.embeddedProject(u"p-1"_s, ignore); },
        "/v2/projects/embed/p-1");
    row(
        "groups", [=](const auto &c) { return c.groups(u"p-1"_s, {}, {}, ignore); },
        "/v2/bookings/groups?limit=1000&page=1&search=project.id%3Ap-1");
    row(
        "bookings",
        [=](const auto &c) {
            return c.bookings({.search = u"customer.email:ada+x@example.test;state:confirmed"_s,
                                  .from = QDateTime({2026, 3, 1}, {10, 0}, Qt::UTC),
                                  .to = QDateTime({2026, 3, 2}, {10, 0}, Qt::UTC)},
                second, ignore);
        },
        "/v2/bookings?limit=50&page=2&include=attributes%2Ccustomers%2Cevent%2Cmeta%2Cproject%2C"
        "resource&orderBy=created_at&sortedBy=asc"
        "&search=customer.email%3Aada%2Bx%40example.test%3Bstate%3Aconfirmed"
        "&start=2026-03-01T10%3A00%3A00Z&end=2026-03-02T10%3A00%3A00Z");
}

void TestTimekitSession::theClientAsksTheDocumentedRoutes()
{
    using Ask = std::function<Call(const TimekitClient &)>;
    QFETCH(Ask, ask);
    QFETCH(QByteArray, target);
    Bench bench;
    const TimekitClient client(*bench.session);
    const Call call = ask(client);
    QTRY_COMPARE(bench.network.seen.size(), size_t(1));
    QCOMPARE(bench.network.seen.front().verb, QByteArray("GET"));
    QCOMPARE(bench.network.seen.front().url.toEncoded(), "https://h.test" + target);
}

void TestTimekitSession::availabilityIsAskedByOnePost()
{
    Bench bench;
    const TimekitClient client(*bench.session);
    const TimekitSlotQuery query{.project = u"p-1"_s,
        .resource = StaffId{u"r-1"_s},
        .from = QDateTime({2026, 3, 1}, {0, 0}, QTimeZone("Europe/Berlin")),
        .to = QDateTime({2026, 3, 2}, {0, 0}, QTimeZone("Europe/Berlin"))};
    bench.reply = refusal(503);
    QVERIFY(!await<Listing<Slot>>([&](Answer<Listing<Slot>> done) {
        return client.availability(query, {}, std::move(done));
    }));
    QCOMPARE(bench.network.seen.size(), size_t(1)); // a POST is not repeated
    const Seen &seen = bench.network.seen.front();
    QCOMPARE(seen.verb, QByteArray("POST"));
    QCOMPARE(seen.path(), u"/v2/availability"_s);
    QCOMPARE(QJsonDocument::fromJson(seen.body).object(),
        (QJsonObject{{u"project_id"_s, u"p-1"_s}, {u"from"_s, u"2026-02-28T23:00:00Z"_s},
            {u"to"_s, u"2026-03-01T23:00:00Z"_s}, {u"resources"_s, QJsonArray{u"r-1"_s}}}));
}

QTEST_GUILESS_MAIN(TestTimekitSession)
#include "tst_timekitsession.moc"
