// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/daybookctl/ctlprogram.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace daybook::ctl::testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key = "test_api_key_INVENTED"_ba;
const QByteArray adasToken =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsImN1c3RvbWVyLmVtYWlsIjoiYWRhQGV4YW1wbGUudGVzdCJ9.ujlz_-BNPm1ztd0LSF0J0jiO_PNocQUFqElGUB954l4"_ba;
const QByteArray metaToken =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsIm1ldGEuY3VzdG9tZXJfaWQiOiIxMjM0NSJ9.fMgksjE1V83RIGduMtQv-b6Gjt90XzZ9wuWj0Dt9lNs"_ba;
const QByteArray swappedToken =
    "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyIsImN1c3RvbWVyLmVtYWlsIjoiYWRhK3Nob3BAZXhhbXBsZS50ZXN0In0.zYmkg4nsZ2j0DJoLWByed_JD-bhJlDh_eb0ItjwhxTI"_ba;

QStringList token(const QString &line)
{
    return u"token "_s.append(line).split(u' ');
}

const QString minting =
    u"mint --email ada@example.test --app-slug harbour-demo --signing-key-stdin"_s;
const QString verifying = u"verify --signing-key-stdin "_s;

const QDateTime longAgo(QDate(2001, 2, 3), QTime(4, 5), Qt::UTC);

} // namespace

/// The real program, where it needs neither a service nor a keychain nor settings.
class TestCtlTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theTokenAloneIsWritten_data();
    void theTokenAloneIsWritten();
    void theVectorsAreVerified_data();
    void theVectorsAreVerified();
    void exitCodesTellWhatAScriptAsks_data();
    void exitCodesTellWhatAScriptAsks();
    void aMintedTokenGoesThroughAPipe();
    void aFullDiskIsSaid();

private:
    QTemporaryDir m_home;
    const QString m_settings = m_home.filePath(u".config/Daybook/Daybook.ini"_s);
};

void TestCtlTokens::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"})
        qunsetenv(name);
    qputenv("QT_LOGGING_RULES", "daybook.*=true");
}

void TestCtlTokens::init()
{
    QVERIFY(QDir().mkpath(QFileInfo(m_settings).path()));
    QFile settings(m_settings);
    QVERIFY(settings.open(QIODevice::ReadWrite | QIODevice::Truncate));
    settings.write("[General]\nkey=value\n");
    QVERIFY(settings.setFileTime(longAgo, QFileDevice::FileAccessTime));
}

/// The settings were neither read nor written.
void TestCtlTokens::cleanup()
{
    QCOMPARE(QFileInfo(m_settings).lastRead().toUTC(), longAgo);
    QDirIterator all(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QCOMPARE(all.next(), m_settings);
    QVERIFY(!all.hasNext());
}

void TestCtlTokens::theTokenAloneIsWritten_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<QByteArray>("minted");
    QTest::newRow("e-mail") << u"--email ada@example.test"_s << adasToken;
    QTest::newRow("meta") << u"--meta customer_id=12345"_s << metaToken;
}

void TestCtlTokens::theTokenAloneIsWritten()
{
    QFETCH(QString, customer);
    QFETCH(QByteArray, minted);
    const Ran mint =
        ran(token(u"mint --app-slug harbour-demo --signing-key-stdin "_s + customer), key + "\r\n");
    QCOMPARE(mint.code, 0);
    QCOMPARE(mint.out, minted + '\n');
    QVERIFY(mint.err.startsWith("daybookctl: The signing key is weak"));
    QVERIFY(!mint.err.contains(key));
}

void TestCtlTokens::theVectorsAreVerified_data()
{
    QTest::addColumn<QByteArray>("vector");
    QTest::newRow("e-mail") << adasToken;
    QTest::newRow("meta") << metaToken;
    QTest::newRow("members of the header swapped") << swappedToken;
}

void TestCtlTokens::theVectorsAreVerified()
{
    QFETCH(QByteArray, vector);
    const Ran typed = ran(token(verifying + QString::fromLatin1(vector)), key);
    QCOMPARE(typed.code, 0);
    const Ran piped = ran(token(verifying + u'-'), vector + "\r\n" + key + "\r\n");
    QCOMPARE(piped.code, 0);
    QCOMPARE(piped.err, typed.err);
    QCOMPARE(ran(token(verifying + u'-'), key + '\n' + vector).code, 3); // the wrong way round
}

void TestCtlTokens::exitCodesTellWhatAScriptAsks_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("message");
    const QByteArray canary = "canary-canary-canary-canary-canary"_ba;
    const QByteArray tooLong = canary + QByteArray(20'000, 'x');
    QTest::newRow("mint, no key") << minting << " \r\n"_ba << 2 << "holds no signing key"_ba;
    QTest::newRow("mint, two lines")
        << minting << canary + "\nrest"_ba << 2 << "must hold one line, the signing key"_ba;
    QTest::newRow("mint, too long") << minting << tooLong << 2 << "too long for a signing key"_ba;
    QTest::newRow("verify, nothing")
        << verifying + u'-' << QByteArray() << 2 << "holds no token"_ba;
    QTest::newRow("verify, one line") << verifying + u'-' << canary << 2
                                      << "must hold 2 lines: the token, then the signing key"_ba;
    QTest::newRow("verify, three lines")
        << verifying + u'-' << canary + "\nb\nc" << 2 << "must hold 2 lines"_ba;
    QTest::newRow("verify, no token")
        << verifying + u'-' << canary + "\nkey" << 3 << "This is no token"_ba;
    QTest::newRow("verify, another key")
        << verifying + u'-' << adasToken + '\n' + canary << 3 << "The signature does not fit"_ba;
    QTest::newRow("verify, another customer")
        << verifying + u"--search customer.email:bob@example.test -"_s << adasToken + '\n' + key
        << 3 << "another customer"_ba;
    QTest::newRow("verify, no search")
        << verifying + u"--search state:confirmd -"_s << adasToken + '\n' + key << 3
        << "did you mean \"confirmed\"?"_ba;
    QTest::newRow("verify, another app")
        << verifying + u"--app-slug other -"_s << adasToken + '\n' + key << 3 << "another app"_ba;
    QTest::newRow("decode, no token") << u"decode -"_s << canary << 3 << "This is no token"_ba;
    QTest::newRow("decode, argument")
        << u"decode "_s + QString::fromLatin1(canary) << QByteArray() << 3 << "This is no token"_ba;
    QTest::newRow("decode, nothing") << u"decode -"_s << QByteArray() << 2 << "holds no token"_ba;
    QTest::newRow("decode, with a format")
        << u"decode --format json -"_s << adasToken << 2 << "does not belong"_ba;
}

void TestCtlTokens::exitCodesTellWhatAScriptAsks()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, input);
    QFETCH(int, code);
    QFETCH(QByteArray, message);
    const Ran ended = ran(token(line), input);
    QCOMPARE(ended.code, code);
    QVERIFY2(ended.err.contains(message), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    QCOMPARE(ended.out, QByteArray());
    for (const QByteArray &secret : {"canary"_ba, key, adasToken.right(20)})
        QVERIFY(!ended.err.contains(secret));
}

void TestCtlTokens::aMintedTokenGoesThroughAPipe()
{
    const Ran mint = ran(token(minting), key);
    const Ran decoded = ran(token(u"decode -"_s), mint.out);
    QCOMPARE(decoded.code, 0);
    QCOMPARE(decoded.err, QByteArray());
    const QJsonDocument document = QJsonDocument::fromJson(decoded.out);
    QCOMPARE(document[u"scope"][u"value"].toString(), u"ada@example.test"_s);
    QCOMPARE(document[u"header"][u"alg"].toString(), u"HS256"_s);
    QVERIFY(!decoded.out.contains(adasToken.right(43))); // a signature says nothing to people
}

void TestCtlTokens::aFullDiskIsSaid()
{
    QProcess program;
    program.setStandardOutputFile(u"/dev/full"_s);
    start(program, token(minting), key);
    const Ran full = ended(program);
    QCOMPARE(full.code, 1);
    QVERIFY(full.err.contains("cannot be written"));
}

QTEST_GUILESS_MAIN(TestCtlTokens)
#include "tst_ctltokens.moc"
