// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/sandbox.h"
#include "core/accounts/account.h"
#include "core/credentials/keychainservice.h"
#include "core/credentials/keychainstore.h"
#include "tests/app/daybookctl/ctlprogram.h"
#include "tests/support/await.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace daybook;
using namespace daybook::ctl::testing;
using namespace Qt::StringLiterals;

/// Runs under tests/support/with-secret-service.sh: its keychain and its home are real, empty and
/// its own.
class TestCtlAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void anAddedAccountAnswersQuestions();
    void theSecretIsInTheKeychainAndNowhereElse();
    void settingsAreForTheirOwnerOnly();
    void aWrongKeyAddsNothing();
    void aWrongKeyCanBeAddedUncheckedAndIsFoundByCheck();
    void aNameIsTakenOnce();
    void badAddressesAreRefused_data();
    void badAddressesAreRefused();
    void checkTellsOfAllAccounts();
    void checkSaysWhenTheServiceIsAway();
    void aRemovedAccountLeavesNothing();
    void severalAccountsNeedAName();
    void anEntryThatIsGoneIsSaid();

private:
    [[nodiscard]] Ran add(
        const QString &name, const QByteArray &key, const QStringList &more = {}) const;
    [[nodiscard]] static QJsonArray accounts();
    [[nodiscard]] static CredentialKey keyOf(const QString &name);

    sandbox::Sandbox m_sandbox{{.today = QDate(2026, 3, 2), .bookings = 100}};
    KeychainStore m_keychain{keychainService};
};

void TestCtlAccounts::initTestCase()
{
    QVERIFY(m_sandbox.start());
}

void TestCtlAccounts::cleanup()
{
    const QJsonArray left = accounts();
    for (const QJsonValue &account : left)
        QCOMPARE(ran({u"accounts"_s, u"remove"_s, account[u"id"].toString()}).code, 0);
}

Ran TestCtlAccounts::add(const QString &name, const QByteArray &key, const QStringList &more) const
{
    return ran(QStringList{u"accounts"_s, u"add"_s, u"timetap"_s, name, u"--environment"_s,
                   m_sandbox.timetapBaseUrl(), u"--api-key"_s, m_sandbox.apiKey(),
                   u"--secret-stdin"_s, u"--format"_s, u"json"_s}
            + more,
        key);
}

QJsonArray TestCtlAccounts::accounts()
{
    return ran({u"accounts"_s, u"list"_s, u"--format"_s, u"json"_s}).rows();
}

CredentialKey TestCtlAccounts::keyOf(const QString &name)
{
    const QJsonArray all = accounts();
    for (const QJsonValue &account : all) {
        if (account[u"name"].toString() == name)
            return credentialOf(Account{.id = account[u"id"].toString()});
    }
    return {};
}

void TestCtlAccounts::anAddedAccountAnswersQuestions()
{
    const Ran added = add(u"Harbour"_s, m_sandbox.privateKey() + '\n');
    QCOMPARE(added.code, 0);
    QVERIFY(added.err.startsWith("daybookctl: Added \"Harbour\", signed in as \""));
    QCOMPARE(added.rows().size(), 1);
    const QJsonObject row = accounts().first().toObject();
    QCOMPARE(row, added.rows().first().toObject());
    QCOMPARE(row[u"name"].toString(), u"Harbour"_s);
    QCOMPARE(row[u"environment"].toString(), u"sandbox"_s);
    QCOMPARE(row[u"base_url"].toString(), m_sandbox.timetapBaseUrl());

    QCOMPARE(ran({u"locations"_s, u"--format=json"_s}).rows().size(), 8);
    QCOMPARE(
        ran({u"locations"_s, u"--format=json"_s, u"--account"_s, u"Harbour"_s}).rows().size(), 8);
    QCOMPARE(ran({u"--account"_s, row[u"id"].toString(), u"locations"_s, u"--format=json"_s})
                 .rows()
                 .size(),
        8);
}

void TestCtlAccounts::theSecretIsInTheKeychainAndNowhereElse()
{
    const Ran added = add(u"Harbour"_s, m_sandbox.privateKey());
    QCOMPARE(added.code, 0);
    const CredentialKey key = keyOf(u"Harbour"_s);
    const auto found = await<Secret>(
        [&](Answer<Secret> answer) { return m_keychain.read(key, std::move(answer)); });
    QVERIFY(bool(found));
    QVERIFY(found->reveal() == m_sandbox.privateKey());
    QVERIFY(!added.out.contains(m_sandbox.privateKey()));
    QVERIFY(!added.err.contains(m_sandbox.privateKey()));
    int files = 0;
    QDirIterator all(
        qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // a socket
        ++files;
        QVERIFY2(!file.readAll().contains(m_sandbox.privateKey()), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0);
}

void TestCtlAccounts::settingsAreForTheirOwnerOnly()
{
    QCOMPARE(add(u"Harbour"_s, m_sandbox.privateKey()).code, 0);
    const QFile settings(qEnvironmentVariable("XDG_CONFIG_HOME") + u"/Daybook/Daybook.ini"_s);
    QVERIFY(settings.exists());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(settings.permissions() & others));
}

void TestCtlAccounts::aWrongKeyAddsNothing()
{
    const Ran refused = add(u"Harbour"_s, "00000000000000000000000000000000");
    QCOMPARE(refused.code, 3);
    QVERIFY(refused.err.contains("TimeTap refused the signature"));
    QVERIFY(refused.err.contains("Nothing was added"));
    QCOMPARE(accounts(), QJsonArray());
}

void TestCtlAccounts::aWrongKeyCanBeAddedUncheckedAndIsFoundByCheck()
{
    QCOMPARE(add(u"Harbour"_s, "00000000000000000000000000000000", {u"--no-check"_s}).code, 0);
    const Ran checked = ran({u"accounts"_s, u"check"_s, u"Harbour"_s, u"--format=json"_s});
    QCOMPARE(checked.code, 3);
    const QJsonObject row = checked.rows().first().toObject();
    QCOMPARE(row[u"ok"].toBool(true), false);
    QCOMPARE(row[u"problem"].toString(), u"signature_refused"_s);
    QVERIFY(row[u"signed_in_as"].isNull());
    QCOMPARE(ran({u"locations"_s}).code, 3);
}

void TestCtlAccounts::aNameIsTakenOnce()
{
    QCOMPARE(add(u"Harbour"_s, m_sandbox.privateKey()).code, 0);
    QCOMPARE(add(u"Harbour"_s, m_sandbox.privateKey()).code, 2);
    QCOMPARE(accounts().size(), 1);
}

void TestCtlAccounts::badAddressesAreRefused_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"http://example.test/live", "https://ada:pw@example.test",
             "ftp://example.test", "nonsense", "https://example.test/?x=1"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestCtlAccounts::badAddressesAreRefused()
{
    QFETCH(QString, url);
    const Ran refused =
        ran({u"accounts"_s, u"add"_s, u"timetap"_s, u"Harbour"_s, u"--environment"_s, url,
                u"--api-key"_s, u"7"_s, u"--secret-stdin"_s},
            "key");
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.startsWith("daybookctl: The URL "));
    QVERIFY(!refused.err.contains("pw"));
}

void TestCtlAccounts::checkTellsOfAllAccounts()
{
    QCOMPARE(add(u"Harbour"_s, m_sandbox.privateKey()).code, 0);
    const Ran good = ran({u"accounts"_s, u"check"_s, u"--format=json"_s});
    QCOMPARE(good.code, 0);
    QCOMPARE(good.rows().first()[u"ok"].toBool(), true);
    QVERIFY(!good.rows().first()[u"signed_in_as"].toString().isEmpty());
    QCOMPARE(add(u"Wrong"_s, "11111111111111111111111111111111", {u"--no-check"_s}).code, 0);
    const Ran both = ran({u"accounts"_s, u"check"_s, u"--format=json"_s});
    QCOMPARE(both.code, 3);
    QCOMPARE(both.rows().size(), 2);
    QCOMPARE(both.rows().at(0)[u"ok"].toBool(), true);
    QCOMPARE(both.rows().at(1)[u"ok"].toBool(true), false);
    QVERIFY(both.err.startsWith("daybookctl: Wrong: "));
    QCOMPARE(ran({u"accounts"_s, u"check"_s, u"Harbour"_s}).code, 0);
}

void TestCtlAccounts::checkSaysWhenTheServiceIsAway()
{
    const Ran added = ran({u"accounts"_s, u"add"_s, u"timetap"_s, u"Away"_s, u"--environment"_s,
                              u"http://127.0.0.1:1/live"_s, u"--api-key"_s, u"7"_s,
                              u"--secret-stdin"_s, u"--no-check"_s},
        "key");
    QCOMPARE(added.code, 0);
    const Ran away = ran({u"accounts"_s, u"check"_s, u"--format=json"_s});
    QCOMPARE(away.code, 4);
    QCOMPARE(away.rows().first()[u"problem"].toString(), u"offline"_s);
}

void TestCtlAccounts::aRemovedAccountLeavesNothing()
{
    QCOMPARE(add(u"Harbour"_s, m_sandbox.privateKey()).code, 0);
    const CredentialKey key = keyOf(u"Harbour"_s);
    const Ran removed = ran({u"accounts"_s, u"remove"_s, u"Harbour"_s});
    QCOMPARE(removed.code, 0);
    QCOMPARE(accounts(), QJsonArray());
    const auto found = await<Secret>(
        [&](Answer<Secret> answer) { return m_keychain.read(key, std::move(answer)); });
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::NoCredential);
    QCOMPARE(ran({u"accounts"_s, u"remove"_s, u"Harbour"_s}).code, 2);
}

void TestCtlAccounts::severalAccountsNeedAName()
{
    QCOMPARE(add(u"One"_s, m_sandbox.privateKey()).code, 0);
    QCOMPARE(add(u"Two"_s, m_sandbox.privateKey()).code, 0);
    const Ran vague = ran({u"locations"_s});
    QCOMPARE(vague.code, 2);
    QVERIFY(vague.err.contains("--account NAME"));
    QCOMPARE(ran({u"locations"_s, u"--account"_s, u"Two"_s}).code, 0);
}

void TestCtlAccounts::anEntryThatIsGoneIsSaid()
{
    QCOMPARE(add(u"Harbour"_s, m_sandbox.privateKey()).code, 0);
    const CredentialKey key = keyOf(u"Harbour"_s);
    QVERIFY(bool(await<Done>(
        [&](Answer<Done> answer) { return m_keychain.remove(key, std::move(answer)); })));
    const Ran gone = ran({u"locations"_s});
    QCOMPARE(gone.code, 3);
    QVERIFY(gone.err.contains("no key"));
}

QTEST_GUILESS_MAIN(TestCtlAccounts)
#include "tst_ctlaccounts.moc"
