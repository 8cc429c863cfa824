// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/accounts/signingkey.h"
#include "core/accounts/tokenledger.h"
#include "core/async/later.h"
#include "core/credentials/layeredstore.h"
#include "tests/support/await.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QString accountId = u"account-1"_s;
const QString presentKey = u"0f1e 2d3c 4b5a 6978"_s;

MintedToken tokenFor(const QString &value, const QString &account = accountId)
{
    return {.when = QDateTime(QDate(2026, 3, 11), QTime(14, 30, 5), Qt::UTC),
        .accountId = account,
        .appSlug = u"harbour-demo"_s,
        .attribute = u"customer.email"_s,
        .value = value,
        .tokenHash = u"hash of "_s + value,
        .keyFingerprint = presentKey};
}

QStringList valuesIn(const TokenLedger &ledger, const QString &account = accountId)
{
    QStringList values;
    for (const MintedToken &token : ledger.of(account))
        values.append(token.value);
    return values;
}

/// A keychain that is not there.
class NoKeychain final : public CredentialStore
{
public:
    Call read(const CredentialKey &, Answer<Secret> answer) override
    {
        return answerLater<Secret>(Error{.kind = Error::Kind::KeychainMissing}, std::move(answer));
    }
    Call write(const CredentialKey &, const Secret &, Answer<Done> answer) override
    {
        return answerLater<Done>(Error{.kind = Error::Kind::KeychainMissing}, std::move(answer));
    }
    Call remove(const CredentialKey &, Answer<Done> answer) override
    {
        return answerLater<Done>(Error{.kind = Error::Kind::KeychainMissing}, std::move(answer));
    }
};

} // namespace

class TestTokenLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void anEmptyFileHasNoEntries();
    void entriesComeBackAsTheyWere_data();
    void entriesComeBackAsTheyWere();
    void theNewestComesFirst();
    void eachAccountHasItsOwn();
    void theSameTokenIsOneEntry();
    void forgettingTakesOne();
    void forgettingAnAccountLeavesNothingOfIt();
    void everyChangeIsToldOnce();
    void theOldestGoWhenThereAreTooMany();
    void anEntryAddedElsewhereIsKept();
    void otherSettingsStay();
    void hostileFilesHaveNoEntries_data();
    void hostileFilesHaveNoEntries();
    void goodEntriesAmongBadOnesAreShown();
    void anotherKeyFlagsAnEntry();
    void theFileHoldsNoMoreThanItSays();
    void theSigningKeyComesBeforeTheAppKey();
    void aLockedKeychainIsNotTakenForNoSigningKey();
    void withoutAKeychainTheKeyOfTheSessionSigns();

private:
    /// Another program's view of the same file: QSettings shares what it knows per path, and this
    /// path is another.
    [[nodiscard]] QString pathOfAnotherProgram() const
    {
        return m_folder->filePath(u"elsewhere/daybook.ini"_s);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"here/daybook.ini"_s); }
    void fillFile(const QByteArray &text) const;
    [[nodiscard]] QByteArray fileText() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTokenLedger::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"here"_s));
    QVERIFY(QFile::link(m_folder->filePath(u"here"_s), m_folder->filePath(u"elsewhere"_s)));
}

void TestTokenLedger::fillFile(const QByteArray &text) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray TestTokenLedger::fileText() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestTokenLedger::anEmptyFileHasNoEntries()
{
    QSettings settings(path(), QSettings::IniFormat);
    QVERIFY(TokenLedger(settings).of(accountId).isEmpty());
    QVERIFY(TokenLedger(settings).of({}).isEmpty());
}

void TestTokenLedger::entriesComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"ada@example.test"_s;
    QTest::newRow("plus") << u"ada+shop@example.test"_s;
    QTest::newRow("other scripts") << u"Åsa Öberg 李 حداد 🚣"_s;
    QTest::newRow("ini syntax") << u"[tokens] a=b; # \\ \"c\" %41 @Invalid()"_s;
    QTest::newRow("a list") << u"a, b, c"_s;
    QTest::newRow("lines") << u"a\nb\tc\r"_s;
    QTest::newRow("long") << QString(10'000, u'x');
}

void TestTokenLedger::entriesComeBackAsTheyWere()
{
    QFETCH(QString, text);
    MintedToken token = tokenFor(text);
    token.appSlug = text;
    token.attribute = u"meta."_s + text;
    token.when = token.when.toOffsetFromUtc(3600);
    QSettings ours(path(), QSettings::IniFormat);
    TokenLedger(ours).add(token);
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(TokenLedger(theirs).of(accountId), QList<MintedToken>{token});
    QCOMPARE(TokenLedger(theirs).of(accountId).first().when.timeSpec(), Qt::UTC);
}

void TestTokenLedger::theNewestComesFirst()
{
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger ledger(settings);
    QStringList values;
    for (int i = 0; i < 25; ++i) { // past 10, where numbers sort differently as text
        values.prepend(QString::number(i));
        ledger.add(tokenFor(values.first()));
    }
    QCOMPARE(valuesIn(ledger), values);
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(valuesIn(TokenLedger(theirs)), values);
}

void TestTokenLedger::eachAccountHasItsOwn()
{
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger ledger(settings);
    ledger.add(tokenFor(u"ada"_s));
    ledger.add(tokenFor(u"ada"_s, u"account-2"_s));
    ledger.add(tokenFor(u"bo"_s));
    QCOMPARE(valuesIn(ledger), QStringList({u"bo"_s, u"ada"_s}));
    QCOMPARE(valuesIn(ledger, u"account-2"_s), QStringList{u"ada"_s});
    QVERIFY(valuesIn(ledger, u"account-3"_s).isEmpty());
}

void TestTokenLedger::theSameTokenIsOneEntry()
{
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger ledger(settings);
    ledger.add(tokenFor(u"ada"_s));
    ledger.add(tokenFor(u"bo"_s));
    MintedToken again = tokenFor(u"ada"_s);
    again.when = again.when.addDays(1);
    ledger.add(again);
    QCOMPARE(valuesIn(ledger), QStringList({u"ada"_s, u"bo"_s}));
    QCOMPARE(ledger.of(accountId).first().when, again.when);
}

void TestTokenLedger::forgettingTakesOne()
{
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger ledger(settings);
    for (const QString &value : {u"ada"_s, u"bo"_s, u"chi"_s})
        ledger.add(tokenFor(value));
    ledger.add(tokenFor(u"bo"_s, u"account-2"_s));
    ledger.forget(accountId, tokenFor(u"bo"_s).tokenHash);
    ledger.forget(accountId, u"nobody's"_s);
    QCOMPARE(valuesIn(ledger), QStringList({u"chi"_s, u"ada"_s}));
    QCOMPARE(valuesIn(ledger, u"account-2"_s), QStringList{u"bo"_s});
}

void TestTokenLedger::forgettingAnAccountLeavesNothingOfIt()
{
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger ledger(settings);
    ledger.add(tokenFor(u"first-of-it"_s));
    ledger.add(tokenFor(u"other"_s, u"account-2"_s));
    ledger.add(tokenFor(u"last-of-it"_s));
    ledger.forgetAccount(accountId);
    QVERIFY(valuesIn(ledger).isEmpty());
    QCOMPARE(valuesIn(ledger, u"account-2"_s), QStringList{u"other"_s});
    QVERIFY(!fileText().contains("of-it"));
    QVERIFY(!fileText().contains(accountId.toUtf8()));
}

void TestTokenLedger::everyChangeIsToldOnce()
{
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger ledger(settings);
    QSignalSpy changed(&ledger, &TokenLedger::changed);
    ledger.add(tokenFor(u"ada"_s));
    QCOMPARE(changed.size(), 1);
    ledger.forget(accountId, tokenFor(u"ada"_s).tokenHash);
    QCOMPARE(changed.size(), 2);
    ledger.forgetAccount(accountId);
    QCOMPARE(changed.size(), 3);
}

void TestTokenLedger::theOldestGoWhenThereAreTooMany()
{
    const int most = TokenLedger::mostEntries;
    QByteArray text = "[tokens]\nsize=" + QByteArray::number(most + 500) + '\n';
    for (int i = 1; i <= most + 500; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += number + "\\account=account-1\n" + number + "\\tokenHash=h" + number + '\n' + number
            + "\\value=v" + number + '\n';
    }
    fillFile(text);
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger ledger(settings);
    QCOMPARE(ledger.of(accountId).size(), most);
    QElapsedTimer time;
    time.start();
    ledger.add(tokenFor(u"new"_s));
    QVERIFY2(time.elapsed() < 2000, "a full ledger holds up the window");
    const QStringList values = valuesIn(ledger);
    QCOMPARE(values.size(), most);
    QCOMPARE(values.first(), u"new"_s);
    QCOMPARE(values.last(), u"v%1"_s.arg(most - 1));
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(valuesIn(TokenLedger(theirs)), values);
}

void TestTokenLedger::anEntryAddedElsewhereIsKept()
{
    QSettings ours(path(), QSettings::IniFormat);
    TokenLedger ledger(ours);
    ledger.add(tokenFor(u"ours"_s));
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    TokenLedger(theirs).add(tokenFor(u"theirs"_s));
    ledger.add(tokenFor(u"ours too"_s));
    QCOMPARE(valuesIn(ledger), QStringList({u"ours too"_s, u"theirs"_s, u"ours"_s}));
    TokenLedger(theirs).add(tokenFor(u"theirs too"_s));
    ledger.forget(accountId, tokenFor(u"ours"_s).tokenHash);
    QCOMPARE(valuesIn(ledger), QStringList({u"theirs too"_s, u"ours too"_s, u"theirs"_s}));
    TokenLedger(theirs).add(tokenFor(u"another's"_s, u"account-2"_s));
    ledger.forgetAccount(accountId);
    QCOMPARE(valuesIn(ledger, u"account-2"_s), QStringList{u"another's"_s});
}

void TestTokenLedger::otherSettingsStay()
{
    QSettings settings(path(), QSettings::IniFormat);
    settings.setValue(u"window/width"_s, 800);
    settings.setValue(u"accounts/1/id"_s, accountId);
    TokenLedger ledger(settings);
    ledger.add(tokenFor(u"ada"_s));
    ledger.forgetAccount(accountId);
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(theirs.value(u"window/width"_s).toInt(), 800);
    QCOMPARE(theirs.value(u"accounts/1/id"_s).toString(), accountId);
}

void TestTokenLedger::hostileFilesHaveNoEntries_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray entry = "1\\account=account-1\n1\\tokenHash=abc\n";
    QTest::newRow("not ini") << QByteArray("{\"tokens\": [{\"account\": \"account-1\"}]}");
    QTest::newRow("1 MB of brackets") << QByteArray(1'000'000, '[');
    QTest::newRow("one line of 1 MB") << "[tokens]\nsize=" + QByteArray(1'000'000, '1');
    QTest::newRow("no account") << QByteArray("[tokens]\nsize=1\n1\\tokenHash=abc\n");
    QTest::newRow("no hash") << QByteArray("[tokens]\nsize=1\n1\\account=account-1\n");
    QTest::newRow("no size") << "[tokens]\n" + entry;
    QTest::newRow("size below 0") << "[tokens]\nsize=-1\n" + entry;
    QTest::newRow("size is a word") << "[tokens]\nsize=many\n" + entry;
    QTest::newRow("a size that is a lie") << QByteArray("[tokens]\nsize=2147483647\n");
    QTest::newRow("account is a list")
        << QByteArray("[tokens]\nsize=1\n1\\account=account-1, b\n1\\tokenHash=abc\n");
    QTest::newRow("account is a broken variant")
        << QByteArray("[tokens]\nsize=1\n1\\account=@Variant(\\0\\0\\0\\x8\\xff\\xff\\xff\\xff)\n"
                      "1\\tokenHash=abc\n");
}

void TestTokenLedger::hostileFilesHaveNoEntries()
{
    QFETCH(QByteArray, text);
    fillFile(text);
    QElapsedTimer time;
    time.start();
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger ledger(settings);
    QVERIFY(valuesIn(ledger).isEmpty());
    QVERIFY2(time.elapsed() < 2000, "a bad file held up the start");
    QCOMPARE(fileText(), text); // looking does not repair
    ledger.add(tokenFor(u"new"_s));
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(valuesIn(TokenLedger(theirs)), QStringList{u"new"_s});
}

void TestTokenLedger::goodEntriesAmongBadOnesAreShown()
{
    fillFile("[tokens]\nsize=4\n"
             "1\\value=no account\n1\\tokenHash=a\n"
             "2\\account=account-1\n2\\tokenHash=b\n2\\value=good\n2\\when=2026-03-11T14:30:05Z\n"
             "4\\account=account-1\n4\\tokenHash=d\n4\\value=odd time\n4\\when=yesterday\n"
             "5\\account=account-1\n5\\tokenHash=e\n5\\value=beyond the size\n");
    QSettings settings(path(), QSettings::IniFormat);
    const TokenLedger ledger(settings);
    QCOMPARE(valuesIn(ledger), QStringList({u"good"_s, u"odd time"_s}));
    QCOMPARE(ledger.of(accountId).first().when, tokenFor({}).when);
    QVERIFY(!ledger.of(accountId).last().when.isValid());
}

void TestTokenLedger::anotherKeyFlagsAnEntry()
{
    MintedToken token = tokenFor(u"ada"_s);
    QVERIFY(!isFlagged(token, presentKey));
    QVERIFY(isFlagged(token, u"ffff 2d3c 4b5a 6978"_s));
    token.keyFingerprint.clear();
    QVERIFY(isFlagged(token, presentKey));
}

void TestTokenLedger::theFileHoldsNoMoreThanItSays()
{
    QSettings settings(path(), QSettings::IniFormat);
    TokenLedger(settings).add(tokenFor(u"ada"_s));
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QStringList keys = theirs.allKeys();
    keys.sort();
    QCOMPARE(keys,
        QStringList({u"tokens/1/account"_s, u"tokens/1/appSlug"_s, u"tokens/1/attribute"_s,
            u"tokens/1/keyFingerprint"_s, u"tokens/1/tokenHash"_s, u"tokens/1/value"_s,
            u"tokens/1/when"_s, u"tokens/size"_s}));
}

void TestTokenLedger::theSigningKeyComesBeforeTheAppKey()
{
    const Account account{.kind = AccountKind::Timekit};
    MemoryStore store;
    const auto key = [&] {
        return await<Secret>([&](auto answer) { return readSigningKey(store, account, answer); });
    };
    QCOMPARE(key().error().kind, Error::Kind::NoCredential);
    store.keep(credentialOf(account), Secret("app key"));
    QCOMPARE(key()->reveal(), "app key"_ba);
    store.keep(signingKeyOf(account), Secret("signing key"));
    QCOMPARE(key()->reveal(), "signing key"_ba);
}

/// A token signed with the wrong key would be refused by the service, later and elsewhere.
void TestTokenLedger::aLockedKeychainIsNotTakenForNoSigningKey()
{
    class Locked final : public CredentialStore
    {
    public:
        explicit Locked(CredentialKey entry) : m_locked(std::move(entry)) { }
        Call read(const CredentialKey &key, Answer<Secret> answer) override
        {
            if (key == m_locked)
                return answerLater<Secret>(
                    Error{.kind = Error::Kind::KeychainLocked}, std::move(answer));
            return answerLater<Secret>(Secret("app key"), std::move(answer));
        }
        Call write(const CredentialKey &, const Secret &, Answer<Done>) override { return {}; }
        Call remove(const CredentialKey &, Answer<Done>) override { return {}; }

    private:
        const CredentialKey m_locked;
    };
    const Account account{.kind = AccountKind::Timekit};
    Locked store(signingKeyOf(account));
    const auto key = await<Secret>(
        [&](auto answer) { return readSigningKey(store, account, std::move(answer)); });
    QVERIFY(!key);
    QCOMPARE(key.error().kind, Error::Kind::KeychainLocked);
}

void TestTokenLedger::withoutAKeychainTheKeyOfTheSessionSigns()
{
    const Account account{.kind = AccountKind::Timekit};
    NoKeychain none;
    LayeredStore store(none);
    store.keepForSession(credentialOf(account), Secret("app key"));
    const auto key = await<Secret>(
        [&](auto answer) { return readSigningKey(store, account, std::move(answer)); });
    QVERIFY(key);
    QCOMPARE(key->reveal(), "app key"_ba);
}

QTEST_GUILESS_MAIN(TestTokenLedger)
#include "tst_tokenledger.moc"
