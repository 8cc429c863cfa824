// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/sandbox.h"
#include "core/accounts/account.h"
#include "core/accounts/tokenledger.h"
#include "core/credentials/keychainservice.h"
#include "core/credentials/keychainstore.h"
#include "core/timekit/signedsearch.h"
#include "tests/app/daybookctl/ctlprogram.h"
#include "tests/support/await.h"

#include <QJsonObject>
#include <QSettings>
#include <QTest>

using namespace daybook;
using namespace daybook::ctl::testing;
using namespace Qt::StringLiterals;

/// Runs under tests/support/with-secret-service.sh: its keychain and its home are real, empty and
/// its own.
class TestCtlTimekitAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void everyKindIsAddedCheckedAndAsked_data();
    void everyKindIsAddedCheckedAndAsked();
    void theKindStandsInTheSettings();
    void aSecretOfAnotherKindAddsNothing_data();
    void aSecretOfAnotherKindAddsNothing();
    void aRefusedSecretAddsNothing_data();
    void aRefusedSecretAddsNothing();
    void aKeyOfAnotherAppAddsNothing();
    void aRemovedAccountLeavesNothing();

private:
    [[nodiscard]] Ran add(const QString &what, const QByteArray &secret) const;
    [[nodiscard]] static QJsonArray accounts();
    [[nodiscard]] QByteArray token() const;
    [[nodiscard]] Result<Secret> kept(const CredentialKey &key);

    sandbox::Sandbox m_sandbox{{.today = QDate(2026, 3, 2), .bookings = 100}};
    KeychainStore m_keychain{keychainService};
};

void TestCtlTimekitAccounts::initTestCase()
{
    QVERIFY(m_sandbox.start());
}

void TestCtlTimekitAccounts::cleanup()
{
    const QJsonArray left = accounts();
    for (const QJsonValue &account : left)
        QCOMPARE(ran({u"accounts"_s, u"remove"_s, account[u"id"].toString()}).code, 0);
}

Ran TestCtlTimekitAccounts::add(const QString &what, const QByteArray &secret) const
{
    return ran(u"accounts add --format=json --secret-stdin --app-slug %1 --url %2 %3"_s
                   .arg(m_sandbox.timekitAppSlug(), m_sandbox.timekitBaseUrl(), what)
                   .split(u' '),
        secret + '\n');
}

QJsonArray TestCtlTimekitAccounts::accounts()
{
    return ran({u"accounts"_s, u"list"_s, u"--format"_s, u"json"_s}).rows();
}

QByteArray TestCtlTimekitAccounts::token() const
{
    const SearchScope scope{m_sandbox.timekitAppSlug(), u"customer.email"_s, u"ada@example.test"_s};
    return mintSignedSearch(scope, Secret(m_sandbox.timekitSigningKey())).reveal();
}

Result<Secret> TestCtlTimekitAccounts::kept(const CredentialKey &key)
{
    return await<Secret>(
        [&](Answer<Secret> answer) { return m_keychain.read(key, std::move(answer)); });
}

void TestCtlTimekitAccounts::everyKindIsAddedCheckedAndAsked_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("signedInAs");
    QTest::addColumn<QString>("question");
    const QString slug = m_sandbox.timekitAppSlug();
    QTest::newRow("app key") << u"timekit Harbour"_s << m_sandbox.timekitAppKey() << u"timekit"_s
                             << QString() << u"staff"_s;
    QTest::newRow("widget key") << u"timekit Harbour --widget"_s << m_sandbox.timekitWidgetKey()
                                << u"timekit-widget"_s << slug << u"locations"_s;
    QTest::newRow("token") << u"signed-search Harbour"_s << token() << u"signed-search"_s
                           << u"ada@example.test"_s << u"bookings"_s;
}

void TestCtlTimekitAccounts::everyKindIsAddedCheckedAndAsked()
{
    QFETCH(QString, what);
    QFETCH(QByteArray, secret);
    QFETCH(QString, kind);
    QFETCH(QString, signedInAs);
    QFETCH(QString, question);
    const Ran added = add(what, secret);
    QCOMPARE(added.code, 0);
    QVERIFY(added.err.startsWith("daybookctl: Added \"Harbour\", signed in as \""));
    const QJsonObject row = accounts().first().toObject();
    QCOMPARE(row, added.rows().first().toObject());
    QCOMPARE(row[u"vendor"].toString(), u"timekit"_s);
    QCOMPARE(row[u"kind"].toString(), kind);
    QCOMPARE(row[u"environment"].toString(), u"sandbox"_s);
    QCOMPARE(row[u"app_slug"].toString(), m_sandbox.timekitAppSlug());
    QVERIFY(row[u"api_key"].isNull());
    QVERIFY(!(added.out + added.err).contains(secret));

    const Ran checked = ran({u"accounts"_s, u"check"_s, u"--format=json"_s});
    QCOMPARE(checked.code, 0);
    if (!signedInAs.isEmpty())
        QCOMPARE(checked.rows().first()[u"signed_in_as"].toString(), signedInAs);
    QCOMPARE(ran({question, u"--account"_s, u"Harbour"_s}).code, 0);
}

void TestCtlTimekitAccounts::theKindStandsInTheSettings()
{
    QCOMPARE(add(u"timekit Harbour"_s, m_sandbox.timekitAppKey()).code, 0);
    const Ran table = ran({u"accounts"_s, u"list"_s});
    QVERIFY(table.lines().first().contains("KIND"));
    QVERIFY(table.lines().last().contains(" timekit "));
}

void TestCtlTimekitAccounts::aSecretOfAnotherKindAddsNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("widget key without --widget")
        << u"timekit Harbour --no-check"_s << m_sandbox.timekitWidgetKey() << "widget key"_ba;
    QTest::newRow("app key with --widget")
        << u"timekit Harbour --widget --no-check"_s << m_sandbox.timekitAppKey() << "app key"_ba;
    QTest::newRow("token as key") << u"timekit Harbour --no-check"_s << token() << "token"_ba;
    QTest::newRow("key as token") << u"signed-search Harbour --no-check"_s
                                  << m_sandbox.timekitAppKey() << "app key"_ba;
    const SearchScope other{u"other"_s, u"customer.email"_s, u"ada@example.test"_s};
    QTest::newRow("token of another app")
        << u"signed-search Harbour --no-check"_s
        << mintSignedSearch(other, Secret(m_sandbox.timekitSigningKey())).reveal()
        << "another app"_ba;
}

void TestCtlTimekitAccounts::aSecretOfAnotherKindAddsNothing()
{
    QFETCH(QString, what);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, message);
    const Ran refused = add(what, secret);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(message), refused.err.constData());
    QVERIFY(!refused.err.contains(secret));
    QCOMPARE(accounts(), QJsonArray());
}

void TestCtlTimekitAccounts::aRefusedSecretAddsNothing_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("app key") << u"timekit Harbour"_s << "test_api_key_WRONG"_ba;
    QTest::newRow("widget key") << u"timekit Harbour --widget"_s << "test_widget_key_WRONG"_ba;
    const SearchScope scope{m_sandbox.timekitAppSlug(), u"customer.email"_s, u"ada@example.test"_s};
    QTest::newRow("token") << u"signed-search Harbour"_s
                           << mintSignedSearch(scope, Secret("another-key"_ba)).reveal();
}

void TestCtlTimekitAccounts::aRefusedSecretAddsNothing()
{
    QFETCH(QString, what);
    QFETCH(QByteArray, secret);
    const Ran refused = add(what, secret);
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.err.contains("Nothing was added"));
    QCOMPARE(accounts(), QJsonArray());
}

void TestCtlTimekitAccounts::aKeyOfAnotherAppAddsNothing()
{
    const Ran run =
        ran(u"accounts add timekit Harbour --secret-stdin --app-slug harbour-clinik --url %1"_s
                .arg(m_sandbox.timekitBaseUrl())
                .split(u' '),
            m_sandbox.timekitAppKey() + '\n');
    QCOMPARE(run.code, 3);
    QVERIFY(run.err.contains(m_sandbox.timekitAppSlug().toUtf8()));
    QCOMPARE(accounts().size(), 0);
}

void TestCtlTimekitAccounts::aRemovedAccountLeavesNothing()
{
    QCOMPARE(add(u"timekit Harbour"_s, m_sandbox.timekitAppKey()).code, 0);
    const Account account{.id = accounts().first()[u"id"].toString(), .kind = AccountKind::Timekit};
    QVERIFY(bool(await<Done>([&](Answer<Done> answer) {
        return m_keychain.write(
            signingKeyOf(account), Secret("a-signing-key"_ba), std::move(answer));
    })));
    const QString file = qEnvironmentVariable("XDG_CONFIG_HOME") + u"/Daybook/Daybook.ini"_s;
    QSettings settings(file, QSettings::IniFormat);
    TokenLedger(settings).add({.when = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC),
        .accountId = account.id,
        .attribute = u"customer.email"_s,
        .value = u"ada@example.test"_s,
        .tokenHash = u"00ff"_s});
    settings.sync();

    const Ran removed = ran({u"accounts"_s, u"remove"_s, u"Harbour"_s});
    QCOMPARE(removed.code, 0);
    QVERIFY(removed.err.contains("the tokens themselves go on working"));
    QCOMPARE(accounts(), QJsonArray());
    QCOMPARE(credentialsOf(account).size(), 2);
    for (const CredentialKey &key : credentialsOf(account)) {
        const Result<Secret> found = kept(key);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::NoCredential);
    }
    settings.sync();
    QCOMPARE(TokenLedger(settings).of(account.id).size(), 0);
    QFile rest(file);
    QVERIFY(rest.open(QIODevice::ReadOnly));
    QVERIFY(!rest.readAll().contains("ada@example.test"));
}

QTEST_GUILESS_MAIN(TestCtlTimekitAccounts)
#include "tst_ctltimekitaccounts.moc"
