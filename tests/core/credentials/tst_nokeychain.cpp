// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/keychainstore.h"
#include "tests/support/await.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

/// No session bus, as on a server or in a container: said at once, and nothing is put into a file
/// instead.
class TestNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyQuestionSaysThatThereIsNoKeychain_data();
    void everyQuestionSaysThatThereIsNoKeychain();

private:
    QTemporaryDir m_home;
    KeychainStore m_store{u"org.daybook.test"_s};
};

void TestNoKeychain::initTestCase()
{
    QVERIFY(m_home.isValid());
    for (const char *place : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
             "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(place, m_home.path().toUtf8());
    for (const char *session :
        {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "KDE_SESSION_VERSION"})
        qunsetenv(session);
}

void TestNoKeychain::everyQuestionSaysThatThereIsNoKeychain_data()
{
    QTest::addColumn<QByteArray>("bus");
    QTest::newRow("a socket that is not there")
        << m_home.filePath(u"nothing"_s).toUtf8().prepend("unix:path=");
    QTest::newRow("a port that refuses") << QByteArray("tcp:host=127.0.0.1,port=1");
    QTest::newRow("not an address") << QByteArray("nonsense");
    QTest::newRow("not said") << QByteArray();
}

void TestNoKeychain::everyQuestionSaysThatThereIsNoKeychain()
{
    QFETCH(QByteArray, bus);
    bus.isEmpty() ? qunsetenv("DBUS_SESSION_BUS_ADDRESS")
                  : qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    const CredentialKey key{u"timetap/1/private-key"_s};
    QElapsedTimer time;
    time.start();
    const auto read =
        await<Secret>([&](Answer<Secret> answer) { return m_store.read(key, std::move(answer)); });
    const auto written = await<Done>([&](Answer<Done> answer) {
        return m_store.write(key, Secret("a-canary-secret"), std::move(answer));
    });
    const auto removed =
        await<Done>([&](Answer<Done> answer) { return m_store.remove(key, std::move(answer)); });
    QVERIFY2(time.elapsed() < 2000, "an answer took longer than a person wants to wait");

    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::KeychainMissing);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::KeychainMissing);
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, Error::Kind::KeychainMissing);
    for (const Error &error : {read.error(), written.error(), removed.error()})
        QVERIFY(!error.detail.contains("a-canary-secret"_L1));

    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QVERIFY2(!files.hasNext(), "a file was written where there is no keychain");
}

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "tst_nokeychain.moc"
