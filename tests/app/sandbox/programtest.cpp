// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/sandboxclient.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <memory>

using namespace daybook::sandbox::testing;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QProcess> started(const QStringList &arguments)
{
    auto program = std::make_unique<QProcess>();
    program->start(QStringLiteral(SANDBOX_PROGRAM), arguments);
    return program;
}

QJsonObject readyLine(QProcess &program)
{
    if (!program.waitForReadyRead(10'000))
        return {};
    return QJsonDocument::fromJson(program.readLine()).object();
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysInOneLineWhereItListens()
    {
        const auto program = started({u"--bookings"_s, u"10"_s});
        const QJsonObject line = readyLine(*program);
        QCOMPARE(line[u"ready"].toBool(), true);
        const QString url = line[u"url"].toString();
        QVERIFY(url.startsWith(u"http://127.0.0.1:"));
        QCOMPARE(line[u"timetap"][u"baseUrl"].toString(), url + u"/live"_s);
        QCOMPARE(line[u"timetap"][u"privateKey"].toString().size(), 32);
        QVERIFY(!line[u"timetap"][u"apiKey"].toString().isEmpty());
        const QJsonObject timekit = line[u"timekit"].toObject();
        QCOMPARE(timekit[u"baseUrl"].toString(), url + u"/v2"_s);
        QVERIFY(!timekit[u"appSlug"].toString().isEmpty());
        QVERIFY(timekit[u"appKey"].toString().startsWith(u"test_api_key_"));
        QVERIFY(timekit[u"widgetKey"].toString().startsWith(u"test_widget_key_"));
        QCOMPARE(timekit[u"signingKey"], timekit[u"appKey"]);
        QVERIFY(!program->canReadLine());
        program->kill();
        program->waitForFinished();
    }

    void theSigningKeyMayComeFromInput()
    {
        const auto program = started({u"--bookings"_s, u"10"_s, u"--timekit-signing-key-stdin"_s});
        program->write("  an invented key \nanother line\n");
        const QJsonValue timekit = readyLine(*program)[u"timekit"];
        QCOMPARE(timekit[u"signingKey"].toString(), u"an invented key"_s);
        QVERIFY(timekit[u"appKey"].toString().startsWith(u"test_api_key_"));
        program->kill();
        program->waitForFinished();
    }

    void anEmptySigningKeyEndsWithTwo()
    {
        const auto program = started({u"--timekit-signing-key-stdin"_s});
        program->write("  \n");
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitCode(), 2);
        QVERIFY(program->readAllStandardError().contains("signing key"));
    }

    void theTimekitOptionsReachTheService()
    {
        const auto program = started({u"--bookings"_s, u"10"_s, u"--signed-search-status"_s,
            u"403"_s, u"--rate-limit"_s, u"--timekit-variant"_s, u"strict-search"_s,
            u"--timekit-variant"_s, u"image-img"_s});
        const QJsonValue timekit = readyLine(*program)[u"timekit"];
        QNetworkAccessManager network;
        const auto ask = [&](const QString &path) {
            QNetworkRequest request(QUrl(timekit[u"baseUrl"].toString() + path));
            const QByteArray key = timekit[u"appKey"].toString().toLatin1();
            request.setRawHeader("Authorization", "Basic " + (':' + key).toBase64());
            return finished(network.get(request));
        };
        QCOMPARE(ask(u"/bookings?signed_search=x"_s).status, 403);
        QCOMPARE(ask(u"/bookings?search=colour:red"_s).status, 422);
        const Answer resources = ask(u"/resources"_s);
        QVERIFY(resources.object()[u"data"][0].toObject().contains(u"img"));
        QCOMPARE(resources.headers.at("x-ratelimit-remaining"), QByteArray("2997"));
        program->kill();
        program->waitForFinished();
    }

    void aSignalEndsItAtOnce_data()
    {
        QTest::addColumn<int>("signalNumber");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
    }

    void aSignalEndsItAtOnce()
    {
        QFETCH(int, signalNumber);
        const auto program = started({u"--latency"_s, u"600000"_s});
        const quint16 port = quint16(QUrl(readyLine(*program)[u"url"].toString()).port());
        QTcpSocket hanging;
        hanging.connectToHost(u"127.0.0.1"_s, port);
        QVERIFY(hanging.waitForConnected());
        hanging.write("GET /live/business HTTP/1.1\r\nHost: here\r\n\r\n");
        QVERIFY(hanging.waitForBytesWritten());
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(program->processId()), signalNumber);
        QVERIFY(program->waitForFinished());
        QVERIFY(timer.elapsed() < 500);
        QCOMPARE(program->exitStatus(), QProcess::NormalExit);
        QCOMPARE(program->exitCode(), 0);
    }

    void badOptionsEndWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{u"--colour"_s};
        QTest::newRow("not a number") << QStringList{u"--port"_s, u"http"_s};
        QTest::newRow("no such port") << QStringList{u"--port"_s, u"70000"_s};
        QTest::newRow("negative") << QStringList{u"--staff"_s, u"-1"_s};
        QTest::newRow("no value") << QStringList{u"--seed"_s};
        QTest::newRow("no date") << QStringList{u"--today"_s, u"2026-02-30"_s};
        QTest::newRow("stray word") << QStringList{u"now"_s};
        QTest::newRow("no refusal") << QStringList{u"--signed-search-status"_s, u"200"_s};
        QTest::newRow("unknown variant") << QStringList{u"--timekit-variant"_s, u"purple"_s};
    }

    void badOptionsEndWithTwo()
    {
        QFETCH(QStringList, arguments);
        const auto program = started(arguments);
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitCode(), 2);
        QVERIFY(!program->readAllStandardError().isEmpty());
        QVERIFY(program->readAllStandardOutput().isEmpty());
    }

    void aTakenPortEndsWithOne()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto program = started({u"--port"_s, QString::number(other.serverPort())});
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitCode(), 1);
        QVERIFY(!program->readAllStandardError().isEmpty());
    }

    void twoSandboxesDoNotShareAPort()
    {
        const SandboxClient first;
        const QString port = QString::number(QUrl(first.sandbox().url()).port());
        const auto second = started({u"--port"_s, port});
        QVERIFY(second->waitForFinished());
        QCOMPARE(second->exitCode(), 1);
    }

    void helpAndVersionAreSuccesses_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("help") << "--help" << QByteArray("--session-ttl");
        QTest::newRow("version") << "--version" << QByteArray("daybook-sandbox");
    }

    void helpAndVersionAreSuccesses()
    {
        QFETCH(QString, option);
        QFETCH(QByteArray, word);
        const auto program = started({option});
        QVERIFY(program->waitForFinished());
        QCOMPARE(program->exitCode(), 0);
        QVERIFY(program->readAllStandardOutput().contains(word));
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "programtest.moc"
