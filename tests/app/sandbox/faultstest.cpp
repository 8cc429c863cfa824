// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/sandboxclient.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace daybook::sandbox;
using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

const QString staffPath = u"/live/staff"_s;

QJsonObject fault(const QString &kind, const QJsonObject &more = {})
{
    QJsonObject body{{u"match"_s, u"GET /live/staff"_s}, {u"kind"_s, kind}};
    for (auto member = more.begin(); member != more.end(); ++member)
        body[member.key()] = member.value();
    return body;
}

} // namespace

class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusIsAnsweredOnceAndWithItsPause()
    {
        SandboxClient client;
        QCOMPARE(client
                     .control(u"/_sandbox/fault"_s,
                         fault(u"status"_s, {{u"status"_s, 429}, {u"retryAfter"_s, u"7"_s}}))
                     .status,
            200);
        const Answer answer = client.ask("GET", staffPath);
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.headers.at("retry-after"), QByteArray("7"));
        QCOMPARE(client.ask("GET", staffPath).status, 200);
    }

    void aFaultLastsAsOftenAsItIsTold_data()
    {
        QTest::addColumn<int>("times");
        QTest::addColumn<int>("expected");
        QTest::newRow("never") << 0 << 0;
        QTest::newRow("twice") << 2 << 2;
        QTest::newRow("for ever") << -1 << 5;
    }

    void aFaultLastsAsOftenAsItIsTold()
    {
        QFETCH(int, times);
        QFETCH(int, expected);
        SandboxClient client;
        client.control(u"/_sandbox/fault"_s, fault(u"status"_s, {{u"times"_s, times}}));
        int failed = 0;
        for (int round = 0; round < 5; ++round)
            failed += client.ask("GET", staffPath).status == 503 ? 1 : 0;
        QCOMPARE(failed, expected);
        client.control(u"/_sandbox/reset"_s);
    }

    void aFaultMeetsWholeSegmentsOfThePathOnly_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("itself") << "/live/staff" << 503;
        QTest::newRow("with a query") << "/live/staff?locationId=700101" << 503;
        QTest::newRow("below") << "/live/staff/510001" << 503;
        QTest::newRow("longer word") << "/live/staffIdList" << 200;
        QTest::newRow("other prefix") << "/test/staff" << 200;
    }

    void aFaultMeetsWholeSegmentsOfThePathOnly()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        SandboxClient client;
        client.control(u"/_sandbox/fault"_s, fault(u"status"_s));
        QCOMPARE(client.ask("GET", path).status, status);
    }

    void aDelayComesBeforeTheRightAnswer()
    {
        SandboxClient client;
        const QByteArray proper = client.ask("GET", staffPath).body;
        client.control(u"/_sandbox/fault"_s, fault(u"delay"_s, {{u"delayMs"_s, 60}}));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.ask("GET", staffPath).body, proper);
        QVERIFY(timer.elapsed() >= 60);
    }

    void anHtmlPageAndAnEmptyBodyAreSuccesses()
    {
        SandboxClient client;
        client.control(u"/_sandbox/fault"_s, fault(u"html"_s));
        const Answer page = client.ask("GET", staffPath);
        QCOMPARE(page.status, 200);
        QVERIFY(page.headers.at("content-type").startsWith("text/html"));
        client.control(u"/_sandbox/fault"_s, fault(u"empty"_s));
        const Answer nothing = client.ask("GET", staffPath);
        QCOMPARE(nothing.status, 200);
        QVERIFY(nothing.body.isEmpty());
    }

    void aResetClosesTheSocketWithoutAnAnswer()
    {
        SandboxClient client;
        // QNetworkAccessManager asks again by itself after a reset, hence for ever.
        client.control(u"/_sandbox/fault"_s, fault(u"reset"_s, {{u"times"_s, -1}}));
        const Answer answer = client.ask("GET", staffPath);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.error, QNetworkReply::RemoteHostClosedError);
    }

    void aTruncatedAnswerPromisesMoreThanItHolds()
    {
        SandboxClient client;
        const QByteArray proper = client.ask("GET", staffPath).body;
        client.control(u"/_sandbox/fault"_s, fault(u"truncate"_s));
        const Answer answer = client.ask("GET", staffPath);
        QCOMPARE(answer.headers.at("content-length"), QByteArray::number(proper.size()));
        QVERIFY(answer.error != QNetworkReply::NoError);
        QVERIFY(answer.body.size() < proper.size());
    }

    void aDrippingAnswerArrivesWholeInTheEnd()
    {
        SandboxClient client;
        const QByteArray proper = client.ask("GET", u"/live/staff/510001/"_s).body;
        client.control(u"/_sandbox/fault"_s, fault(u"drip"_s, {{u"delayMs"_s, 1}}));
        QCOMPARE(client.ask("GET", u"/live/staff/510001"_s).body, proper);
    }

    void aHangingRequestIsNotAnsweredAndLeavesWithItsClient()
    {
        SandboxClient client;
        client.control(u"/_sandbox/fault"_s, fault(u"hang"_s));
        QNetworkReply *hanging = client.network().get(client.request(staffPath));
        QTRY_COMPARE(lastOf(client)[u"path"].toString(), staffPath);
        QVERIFY(!hanging->isFinished());
        QCOMPARE(lastOf(client)[u"milliseconds"].toInteger(), -1);
        hanging->abort();
        hanging->deleteLater();
        QTRY_VERIFY(lastOf(client)[u"milliseconds"].toInteger() >= 0);
        QCOMPARE(lastOf(client)[u"status"].toInt(), 0);
    }

    void theSandboxEndsAtOnceWhateverHangs()
    {
        auto client = std::make_unique<SandboxClient>();
        QList<QNetworkReply *> replies;
        for (const QString &kind : {u"hang"_s, u"drip"_s, u"delay"_s}) {
            client->control(u"/_sandbox/fault"_s, fault(kind, {{u"delayMs"_s, 60'000}}));
            replies.append(client->network().get(client->request(staffPath)));
            QTRY_COMPARE(client->requests().size(), replies.size() + 1);
        }
        QTcpSocket idle; // connected, and silent
        idle.connectToHost(u"127.0.0.1"_s, quint16(QUrl(client->sandbox().url()).port()));
        QVERIFY(idle.waitForConnected());
        for (QNetworkReply *reply : std::as_const(replies))
            reply->setParent(this);
        QElapsedTimer timer;
        timer.start();
        client.reset();
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
        qDeleteAll(replies);
    }

    void moreClientsThanAnyPoolAreServedAtOnce()
    {
        SandboxClient client;
        const quint16 port = quint16(QUrl(client.sandbox().url()).port());
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int number = 0; number < 100; ++number) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(u"127.0.0.1"_s, port);
            QVERIFY(sockets.back()->waitForConnected());
            sockets.back()->write("GET /live/business HTTP/1.1\r\nHost: here\r\n\r\n");
        }
        for (const auto &socket : sockets)
            QTRY_VERIFY(socket->bytesAvailable() > 0);
    }

    void wrongBodiesAreRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const char *path, const char *body) {
            QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(body);
        };
        row("not JSON", "/_sandbox/fault", "{");
        row("not an object", "/_sandbox/fault", "[1]");
        row("no match", "/_sandbox/fault", "{\"kind\":\"hang\"}");
        row("no verb", "/_sandbox/fault", "{\"match\":\"/live\",\"kind\":\"hang\"}");
        row("no path", "/_sandbox/fault", "{\"match\":\"GET live\",\"kind\":\"hang\"}");
        row("no kind", "/_sandbox/fault", "{\"match\":\"GET /live\"}");
        row("other kind", "/_sandbox/fault", "{\"match\":\"GET /live\",\"kind\":\"melt\"}");
        row("status in words", "/_sandbox/fault",
            "{\"match\":\"GET /live\",\"kind\":\"status\",\"status\":\"503\"}");
        row("half a time", "/_sandbox/fault",
            "{\"match\":\"GET /live\",\"kind\":\"status\",\"times\":1.5}");
        row("clock backwards", "/_sandbox/clock", "{\"advanceSeconds\":-1}");
        row("clock in words", "/_sandbox/clock", "{\"advanceSeconds\":\"1\"}");
    }

    void wrongBodiesAreRefusedWithTheReason()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        SandboxClient client;
        const Answer answer = client.ask("POST", path, body);
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.body.isEmpty());
    }

    void theLogTellsEverythingButCredentials()
    {
        SandboxClient client;
        (void)client.ask("GET", u"/live/staff?locationId=700101&sessionToken=abc"_s);
        const QByteArray log = client.ask("GET", u"/_sandbox/requests"_s).body;
        const QJsonArray rows = client.requests();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][u"path"].toString(), u"/live/sessionToken"_s);
        QVERIFY(rows[0][u"query"].toString().endsWith(u"&signature=***"));
        QCOMPARE(rows[0][u"authorization"].toBool(), false);
        QCOMPARE(rows[1][u"method"].toString(), u"GET"_s);
        QCOMPARE(rows[1][u"query"].toString(), u"locationId=700101&sessionToken=***"_s);
        QCOMPARE(rows[1][u"status"].toInt(), 200);
        QCOMPARE(rows[1][u"authorization"].toBool(), true);
        const QString signature = client.signInPath().section(u"signature="_s, 1);
        QVERIFY(!log.contains(signature.toLatin1()));
        QVERIFY(!log.contains(client.token()));
    }

    void aResetForgetsFaultsLogClockAndSessions()
    {
        SandboxClient client;
        client.control(u"/_sandbox/fault"_s, fault(u"status"_s));
        client.control(u"/_sandbox/reset"_s);
        QCOMPARE(client.requests().size(), 0);
        QCOMPARE(client.ask("GET", staffPath).status, 401);
        const auto renewed = client.signIn(client.signInPath()).object()[u"sessionToken"];
        client.setToken(renewed.toString().toLatin1());
        QCOMPARE(client.ask("GET", staffPath).status, 200);
    }

private:
    static QJsonValue lastOf(SandboxClient &client) { return client.requests().last(); }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "faultstest.moc"
