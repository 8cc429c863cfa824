// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/timekitclient.h"

#include <QTest>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

class TimekitAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_client.setKey(m_client.sandbox().timekitAppKey()); }

    void theKeysAreThoseOfATestAppAndStayWithTheSeed()
    {
        const Sandbox &sandbox = m_client.sandbox();
        QVERIFY(sandbox.timekitAppKey().startsWith("test_api_key_"));
        QVERIFY(sandbox.timekitWidgetKey().startsWith("test_widget_key_"));
        QCOMPARE(sandbox.timekitSigningKey(), sandbox.timekitAppKey());
        QCOMPARE(sandbox.timekitBaseUrl(), sandbox.url() + u"/v2"_s);
        const TimekitClient again;
        QCOMPARE(again.sandbox().timekitAppKey(), sandbox.timekitAppKey());
        const TimekitClient other({.seed = 2, .today = QDate(2026, 3, 2), .bookings = 10});
        QVERIFY(other.sandbox().timekitAppKey() != sandbox.timekitAppKey());
        QVERIFY(other.sandbox().timekitAppSlug() != sandbox.timekitAppSlug());
    }

    void aGivenSigningKeyIsTaken()
    {
        const TimekitClient client({.bookings = 10, .timekitSigningKey = "another invented key"});
        QCOMPARE(client.sandbox().timekitSigningKey(), QByteArray("another invented key"));
    }

    void everyAnswerHasTheHeadersOfTheService_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("a list") << QByteArray("GET") << "/bookings?limit=1" << 200;
        QTest::newRow("unknown id") << QByteArray("GET") << "/bookings/nobody" << 404;
        QTest::newRow("unknown path") << QByteArray("GET") << "/nowhere" << 404;
        QTest::newRow("the root") << QByteArray("GET") << "" << 404;
        QTest::newRow("the root with a slash") << QByteArray("GET") << "/" << 404;
        QTest::newRow("a write") << QByteArray("POST") << "/bookings" << 405;
        QTest::newRow("bad body") << QByteArray("POST") << "/availability" << 422;
    }

    void everyAnswerHasTheHeadersOfTheService()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, path);
        QFETCH(int, status);
        const Answer answer = m_client.ask(verb, path);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.at("content-type"), QByteArray("application/json"));
        QCOMPARE(answer.headers.at("cache-control"), QByteArray("no-cache"));
        QCOMPARE(answer.headers.at("timekit-testmode"), QByteArray("true"));
        QCOMPARE(answer.headers.at("timekit-request-id").size(), 36);
        QVERIFY(answer.headers.at("x-ratelimit-remaining").toInt() > 0);
        QVERIFY(m_client.ask(verb, path).headers.at("timekit-request-id")
            != answer.headers.at("timekit-request-id"));
        QVERIFY(!QJsonDocument::fromJson(answer.body).isNull());
    }

    void onlyTheServiceIsBelowItsPrefix()
    {
        const QString root = m_client.sandbox().url();
        for (const QString &path : {u"/v2x"_s, u"/v"_s, u"/"_s})
            QCOMPARE(m_client.client().signIn(path).status, 404);
    }

    void wrongCredentialsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        const QByteArray key = m_client.sandbox().timekitAppKey();
        QTest::newRow("none") << QByteArray();
        QTest::newRow("other key") << "Basic " + QByteArray(":test_api_key_other").toBase64();
        QTest::newRow("with a user") << "Basic " + ("ada@example.test:" + key).toBase64();
        QTest::newRow("as the user") << "Basic " + (key + ':').toBase64();
        QTest::newRow("longer key") << "Basic " + (':' + key + 'x').toBase64();
        QTest::newRow("not base64") << QByteArray("Basic ::::");
        QTest::newRow("bearer") << "Bearer " + key;
    }

    void wrongCredentialsAreRefused()
    {
        QFETCH(QByteArray, authorization);
        m_client.setKey({});
        Headers headers;
        if (!authorization.isEmpty())
            headers.append({"Authorization", authorization});
        const Answer answer = m_client.ask("GET", u"/bookings?limit=1"_s, {}, headers);
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.object()[u"error"].isString());
    }

    void theWidgetKeyAsksWhatAWidgetAsks_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        const QByteArray get = "GET";
        QTest::newRow("locations") << get << "/locations?include=services" << 200;
        QTest::newRow("services") << get << "/location/services?include=locations" << 200;
        QTest::newRow("search of projects") << get << "/projects?search=name:*massage*" << 200;
        QTest::newRow("embedded") << get << "/projects/embed/{project}" << 200;
        QTest::newRow("hosted") << get << "/projects/hosted/{slug}" << 200;
        QTest::newRow("groups") << get << "/bookings/groups" << 200;
        QTest::newRow("one group") << get << "/bookings/groups/{group}" << 200;
        QTest::newRow("availability") << QByteArray("POST") << "/availability" << 200;
        QTest::newRow("all projects") << get << "/projects" << 403;
        QTest::newRow("one project") << get << "/projects/{project}" << 403;
        QTest::newRow("its resources") << get << "/projects/{project}/resources" << 403;
        QTest::newRow("bookings") << get << "/bookings" << 403;
        QTest::newRow("one booking") << get << "/bookings/{group}" << 403;
        QTest::newRow("resources") << get << "/resources" << 403;
        QTest::newRow("calendars") << get << "/calendars" << 403;
        QTest::newRow("the app") << get << "/app" << 403;
        QTest::newRow("nothing there") << get << "/nowhere" << 403;
    }

    void theWidgetKeyAsksWhatAWidgetAsks()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, path);
        QFETCH(int, status);
        const QJsonObject project = m_client.projectOf(u"First visit"_s);
        const QString id = project[u"id"].toString();
        path.replace(u"{project}"_s, id).replace(u"{slug}"_s, project[u"slug"].toString());
        const QJsonValue group = m_client.rows(u"/bookings/groups?limit=1"_s).first();
        path.replace(u"{group}"_s, group[u"id"].toString());
        const QByteArray asked =
            QJsonDocument(QJsonObject{{u"project_id"_s, id}}).toJson(QJsonDocument::Compact);
        const QByteArray body = verb == "POST" ? asked : QByteArray();
        QCOMPARE(m_client.ask(verb, path, body).status, path == u"/nowhere" ? 404 : 200);
        m_client.setKey(m_client.sandbox().timekitWidgetKey());
        const Answer answer = m_client.ask(verb, path, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.object().contains(u"error"), status == 403);
    }

    void nothingIsWritten_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("allow");
        QTest::newRow("create") << QByteArray("POST") << "/bookings" << QByteArray("GET");
        QTest::newRow("confirm") << QByteArray("PUT") << "/bookings/x/confirm" << QByteArray();
        QTest::newRow("delete") << QByteArray("DELETE") << "/bookings/x" << QByteArray("GET");
        QTest::newRow("patch") << QByteArray("PATCH") << "/resources/x" << QByteArray("GET");
        QTest::newRow("reserve") << QByteArray("POST") << "/bookings/reserve" << QByteArray("GET");
        QTest::newRow("put availability")
            << QByteArray("PUT") << "/availability" << QByteArray("POST");
        QTest::newRow("get availability")
            << QByteArray("GET") << "/availability" << QByteArray("POST");
        QTest::newRow("a link in a mail")
            << QByteArray("GET") << "/bookings/x/external_action/cancel_by_customer"
            << QByteArray();
    }

    void nothingIsWritten()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QString, path);
        QFETCH(QByteArray, allow);
        const Answer answer = m_client.ask(verb, path);
        QCOMPARE(answer.status, 405);
        // QNetworkAccessManager leaves out headers without a value.
        QCOMPARE(answer.headers.count("allow"), allow.isEmpty() ? 0U : 1U);
        if (!allow.isEmpty())
            QCOMPARE(answer.headers.at("allow"), allow);
        QVERIFY(answer.object()[u"error"].isString());
    }

    void unknownIdsSayWhatTheyAreNot_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("model");
        const QString id = u"3b8f0a52-0000-4000-8000-000000000101"_s;
        QTest::newRow("booking") << u"/bookings/"_s + id << "Booking";
        QTest::newRow("group") << u"/bookings/groups/"_s + id << "Booking";
        QTest::newRow("resource") << u"/resources/"_s + id << "Resource";
        QTest::newRow("project") << u"/projects/"_s + id << "Project";
        QTest::newRow("resources") << u"/projects/"_s + id + u"/resources"_s << "Project";
        QTest::newRow("embedded") << u"/projects/embed/"_s + id << "Project";
        QTest::newRow("hosted") << "/projects/hosted/nothing"
                                << "Project";
        QTest::newRow("calendar") << u"/calendars/"_s + id << "Calendar";
        QTest::newRow("not an id") << "/resources/1"
                                   << "Resource";
    }

    void unknownIdsSayWhatTheyAreNot()
    {
        QFETCH(QString, path);
        QFETCH(QString, model);
        const Answer answer = m_client.get(path);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.object()[u"error"].toString(), u"Resource does not exist"_s);
        QCOMPARE(answer.object()[u"model"].toString(), model);
    }

    void idsOfOneKindAreNotThoseOfAnother()
    {
        const QString resource = m_client.rows(u"/resources"_s).first()[u"id"].toString();
        QCOMPARE(m_client.get(u"/resources/"_s + resource).status, 200);
        QCOMPARE(m_client.get(u"/calendars/"_s + resource).status, 404);
        QString altered = resource;
        altered[0] = altered[0] == u'0' ? u'1' : u'0';
        QCOMPARE(m_client.get(u"/resources/"_s + altered).status, 404);
    }

    void whatArrivesIsWrittenDownWithoutTheToken()
    {
        m_client.client().control(u"/_sandbox/reset"_s);
        m_client.get(u"/bookings?search=customer.email:a&signed_search=abc.def.ghi"_s);
        const QJsonValue entry = m_client.client().requests().last();
        QCOMPARE(entry[u"query"].toString(), u"search=customer.email:a&signed_search=***"_s);
    }

    void faultsReachTheServiceToo_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("too many") << 429;
        QTest::newRow("unavailable") << 503;
    }

    void faultsReachTheServiceToo()
    {
        QFETCH(int, status);
        m_client.client().control(u"/_sandbox/fault"_s,
            {{u"match"_s, u"GET /v2/bookings"_s}, {u"kind"_s, u"status"_s}, {u"status"_s, status},
                {u"retryAfter"_s, u"3"_s}});
        const Answer answer = m_client.get(u"/bookings?limit=1"_s);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.at("retry-after"), QByteArray("3"));
        QCOMPARE(m_client.get(u"/bookings?limit=1"_s).status, 200);
    }

private:
    TimekitClient m_client;
};

QTEST_GUILESS_MAIN(TimekitAccessTest)
#include "timekitaccesstest.moc"
