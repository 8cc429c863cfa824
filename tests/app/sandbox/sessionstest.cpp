// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/sandboxclient.h"

#include <QRegularExpression>
#include <QTest>

using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

class SessionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRightSignatureGetsAToken_data()
    {
        QTest::addColumn<QByteArray>("timestamp");
        QTest::newRow("seconds") << QByteArray("1772438400");
        QTest::newRow("milliseconds") << QByteArray("1772438400123");
        QTest::newRow("fraction") << QByteArray("1605925000.123");
    }

    void aRightSignatureGetsAToken()
    {
        QFETCH(QByteArray, timestamp);
        SandboxClient client;
        const Answer answer = client.signIn(client.signInPath(timestamp));
        QCOMPARE(answer.status, 200);
        const QString token = answer.object()[u"sessionToken"].toString();
        const QRegularExpression shape(u"^st\\.api\\.api\\.[0-9a-f]{32}$"_s);
        QVERIFY2(shape.match(token).hasMatch(), qPrintable(token));
    }

    void aBadQuestionIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("status");
        QTest::newRow("wrong signature") << "signature"
                                         << "0123456789abcdef" << 403;
        QTest::newRow("wrong key") << "apiKey"
                                   << "123456" << 403;
        QTest::newRow("no signature") << "signature"
                                      << "" << 400;
        QTest::newRow("no key") << "apiKey"
                                << "" << 400;
        QTest::newRow("no timestamp") << "timestamp"
                                      << "" << 400;
        QTest::newRow("timestamp in words") << "timestamp"
                                            << "yesterday" << 400;
        QTest::newRow("timestamp with two points") << "timestamp"
                                                   << "1.2.3" << 400;
    }

    void aBadQuestionIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(int, status);
        SandboxClient client;
        const QRegularExpression parameter(name + u"=[^&]*"_s);
        const QString path = client.signInPath().replace(parameter, name + u'=' + value);
        const Answer answer = client.signIn(path);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.body.isEmpty());
    }

    void aTokenIsGoodForLiveAndTest()
    {
        SandboxClient client;
        const Answer live = client.ask("GET", u"/live/locations"_s);
        const Answer test = client.ask("GET", u"/test/locations"_s);
        QCOMPARE(live.status, 200);
        QCOMPARE(live.body, test.body);
    }

    void withoutAKnownTokenNothingIsTold_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("unknown") << QByteArray("st.api.api.00000000000000000000000000000000");
    }

    void withoutAKnownTokenNothingIsTold()
    {
        QFETCH(QByteArray, token);
        SandboxClient client;
        client.setToken(token);
        QCOMPARE(client.get(u"/locations"_s).status, 401);
        QCOMPARE(client.get(u"/nowhere"_s).status, 401);
    }

    void anIdleSessionEnds()
    {
        SandboxClient client;
        client.control(u"/_sandbox/clock"_s, {{u"advanceSeconds"_s, 4 * 3600 + 1}});
        QCOMPARE(client.get(u"/business"_s).status, 401);
    }

    void useKeepsASessionAlive()
    {
        SandboxClient client;
        for (int round = 0; round < 3; ++round) {
            client.control(u"/_sandbox/clock"_s, {{u"advanceSeconds"_s, 3 * 3600}});
            QCOMPARE(client.get(u"/business"_s).status, 200);
        }
    }

    void allSessionsCanBeEndedAtOnce()
    {
        SandboxClient client;
        client.control(u"/_sandbox/expire"_s);
        QCOMPARE(client.get(u"/business"_s).status, 401);
        const auto renewed = client.signIn(client.signInPath()).object()[u"sessionToken"];
        client.setToken(renewed.toString().toLatin1());
        QCOMPARE(client.get(u"/business"_s).status, 200);
    }
};

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessionstest.moc"
