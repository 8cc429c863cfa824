// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/accounts/accountlist.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace daybook;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(daybook::AccountKind)
Q_DECLARE_METATYPE(daybook::Environment)

namespace {

Account accountNamed(const QString &name)
{
    return {.name = name,
        .environment = Environment::Production,
        .baseUrl = timetapBaseUrl(Environment::Production),
        .apiKey = u"key of "_s + name};
}

QStringList namesIn(const AccountList &list)
{
    QStringList names;
    std::ranges::transform(list.accounts(), std::back_inserter(names), &Account::name);
    return names;
}

} // namespace

class TestAccountList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsHaveANamespace_data();
    void idsHaveANamespace();
    void init();
    void cleanup();

    void anEmptyFileHasNoAccounts();
    void accountsComeBackAsTheyWere_data();
    void accountsComeBackAsTheyWere();
    void accountsKeepTheirOrder();
    void anAccountIsReplacedInItsPlace();
    void aRemovedAccountLeavesNothing();
    void accountsAreFoundByIdAndName();
    void everyChangeIsToldOnce();
    void otherSettingsStay();
    void anAccountAddedElsewhereIsKeptByOurNextPut();
    void anAccountAddedElsewhereIsKeptByOurNextRemove();
    void anAccountRemovedElsewhereDoesNotComeBack();
    void hostileFilesHaveNoAccounts_data();
    void hostileFilesHaveNoAccounts();
    void aHostileFileCanStillBeUsed_data();
    void aHostileFileCanStillBeUsed();
    void goodEntriesAmongBadOnesAreShown();
    void anUnknownEnvironmentIsTreatedAsProduction();
    void tenThousandAccountsAreRead();
    void theFileHoldsWhatIsNotSecretAndNoMore();
    void eachEnvironmentHasItsBaseUrl();
    void aBaseUrlTellsItsEnvironment_data();
    void aBaseUrlTellsItsEnvironment();
    void everyAccountHasItsOwnPrivateKey();
    void kindsAndSlugsComeBackAsTheyWere_data();
    void kindsAndSlugsComeBackAsTheyWere();
    void anAccountWithoutAKindIsTimeTaps_data();
    void anAccountWithoutAKindIsTimeTaps();
    void anUnknownKindIsNotShownAndNotLost_data();
    void anUnknownKindIsNotShownAndNotLost();
    void everyKindOfCredentialHasItsOwnEntry();
    void removingAnAccountNamesAllItsEntries();
    void theKeyTellsWhetherATimekitAppIsATestApp_data();
    void theKeyTellsWhetherATimekitAppIsATestApp();
    void everyKindHasItsUsualAddress();

private:
    /// Another program's view of the same file: QSettings shares what it knows per path, and this
    /// path is another.
    [[nodiscard]] QString pathOfAnotherProgram() const
    {
        return m_folder->filePath(u"elsewhere/accounts.ini"_s);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"here/accounts.ini"_s); }
    void fillFile(const QByteArray &text) const;
    [[nodiscard]] QByteArray fileText() const;
    static void hostileFiles();

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAccountList::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"here"_s));
    QVERIFY(QFile::link(m_folder->filePath(u"here"_s), m_folder->filePath(u"elsewhere"_s)));
}

void TestAccountList::cleanup()
{
    m_folder.reset();
}

void TestAccountList::fillFile(const QByteArray &text) const
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray TestAccountList::fileText() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAccountList::anEmptyFileHasNoAccounts()
{
    QSettings settings(path(), QSettings::IniFormat);
    const AccountList list(settings);
    QVERIFY(list.accounts().isEmpty());
    QCOMPARE(list.withId({}), std::nullopt);
    QCOMPARE(list.withName({}), std::nullopt);
    QVERIFY2(!QFile::exists(path()), "looking wrote a file");
}

void TestAccountList::accountsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Salon North"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("list") << u"a, b; c"_s;
    QTest::newRow("quotes") << u"\"a\" 'b' \\x41 %41"_s;
    QTest::newRow("variant") << u"@Variant(x) @ByteArray(y)"_s;
    QTest::newRow("at first") << u"@home"_s;
    QTest::newRow("lines") << u"a\nb\r\n[accounts]\nsize=9"_s;
    QTest::newRow("blanks") << u"  a\t "_s;
    QTest::newRow("unicode") << u"Zürich 東京 \U0001F4C5 \u202E"_s;
    QTest::newRow("long") << QString(100'000, u'n');
}

void TestAccountList::accountsComeBackAsTheyWere()
{
    QFETCH(QString, text);
    for (const Environment environment :
        {Environment::Production, Environment::Test, Environment::Sandbox}) {
        const Account account{.name = text,
            .environment = environment,
            .baseUrl = u"https://x"_s + text,
            .apiKey = text};
        QSettings ours(path(), QSettings::IniFormat);
        AccountList(ours).put(account);
        QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
        const AccountList read(theirs);
        QCOMPARE(read.withId(account.id), std::optional(account));
    }
}

void TestAccountList::accountsKeepTheirOrder()
{
    QSettings ours(path(), QSettings::IniFormat);
    AccountList list(ours);
    QStringList names;
    for (int i = 0; i < 25; ++i) { // past 10, where numbers sort differently as text
        names.prepend(QString::number(i));
        list.put(accountNamed(names.first()));
    }
    std::ranges::reverse(names);
    QCOMPARE(namesIn(list), names);
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(namesIn(AccountList(theirs)), names);
}

void TestAccountList::anAccountIsReplacedInItsPlace()
{
    QSettings settings(path(), QSettings::IniFormat);
    AccountList list(settings);
    Account second = accountNamed(u"second"_s);
    list.put(accountNamed(u"first"_s));
    list.put(second);
    list.put(accountNamed(u"third"_s));
    second.name = u"renamed"_s;
    second.apiKey = u"another"_s;
    list.put(second);
    QCOMPARE(namesIn(list), QStringList({u"first"_s, u"renamed"_s, u"third"_s}));
    QCOMPARE(list.withId(second.id), std::optional(second));
    QCOMPARE(list.withName(u"second"_s), std::nullopt);
}

void TestAccountList::aRemovedAccountLeavesNothing()
{
    QSettings settings(path(), QSettings::IniFormat);
    AccountList list(settings);
    const Account first = accountNamed(u"first-name"_s);
    const Account last = accountNamed(u"last-name"_s);
    list.put(first);
    list.put(last);
    list.remove(last.id);
    list.remove(u"nobody"_s);
    QCOMPARE(namesIn(list), QStringList{u"first-name"_s});
    QVERIFY(!fileText().contains("last-name"));
    list.remove(first.id);
    QVERIFY(list.accounts().isEmpty());
    QVERIFY(!fileText().contains("first-name"));
}

void TestAccountList::accountsAreFoundByIdAndName()
{
    QSettings settings(path(), QSettings::IniFormat);
    AccountList list(settings);
    const Account account = accountNamed(u"Salon"_s);
    list.put(account);
    QCOMPARE(list.withName(u"Salon"_s), std::optional(account));
    QCOMPARE(list.withId(account.id), std::optional(account));
    QCOMPARE(list.withName(u"salon"_s), std::nullopt);
    QCOMPARE(list.withName(account.id), std::nullopt);
    QCOMPARE(list.withId(u"Salon"_s), std::nullopt);
}

void TestAccountList::everyChangeIsToldOnce()
{
    QSettings settings(path(), QSettings::IniFormat);
    AccountList list(settings);
    QSignalSpy changed(&list, &AccountList::changed);
    const Account account = accountNamed(u"one"_s);
    list.put(account);
    QCOMPARE(changed.size(), 1);
    list.put(account);
    QCOMPARE(changed.size(), 2);
    list.remove(account.id);
    QCOMPARE(changed.size(), 3);
}

void TestAccountList::otherSettingsStay()
{
    QSettings settings(path(), QSettings::IniFormat);
    settings.setValue(u"window/width"_s, 800);
    AccountList list(settings);
    const Account account = accountNamed(u"one"_s);
    list.put(account);
    list.remove(account.id);
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(theirs.value(u"window/width"_s).toInt(), 800);
}

void TestAccountList::anAccountAddedElsewhereIsKeptByOurNextPut()
{
    QSettings ours(path(), QSettings::IniFormat);
    AccountList list(ours);
    list.put(accountNamed(u"ours"_s));
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    AccountList(theirs).put(accountNamed(u"theirs"_s));
    list.put(accountNamed(u"ours too"_s));
    const QStringList all{u"ours"_s, u"theirs"_s, u"ours too"_s};
    QCOMPARE(namesIn(list), all);
    QCOMPARE(namesIn(AccountList(theirs)), all);
}

void TestAccountList::anAccountAddedElsewhereIsKeptByOurNextRemove()
{
    QSettings ours(path(), QSettings::IniFormat);
    AccountList list(ours);
    const Account account = accountNamed(u"ours"_s);
    list.put(account);
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    AccountList(theirs).put(accountNamed(u"theirs"_s));
    list.remove(account.id);
    QCOMPARE(namesIn(list), QStringList{u"theirs"_s});
    QCOMPARE(namesIn(AccountList(theirs)), QStringList{u"theirs"_s});
}

void TestAccountList::anAccountRemovedElsewhereDoesNotComeBack()
{
    QSettings ours(path(), QSettings::IniFormat);
    AccountList list(ours);
    const Account account = accountNamed(u"removed"_s);
    list.put(account);
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    AccountList(theirs).remove(account.id);
    list.put(accountNamed(u"new"_s));
    QCOMPARE(namesIn(list), QStringList{u"new"_s});
    QCOMPARE(namesIn(AccountList(theirs)), QStringList{u"new"_s});
}

void TestAccountList::hostileFiles()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray junk(1'000'000, '\0');
    QRandomGenerator random(1);
    std::ranges::generate(junk, [&] { return static_cast<char>(random.bounded(256)); });
    const QByteArray entry = "1\\id=a\n1\\baseUrl=https://api.timetap.com/live\n";
    QTest::newRow("not ini") << QByteArray("{\"accounts\": [{\"id\": \"a\"}]}");
    QTest::newRow("1 MB of junk") << junk;
    QTest::newRow("1 MB of brackets") << QByteArray(1'000'000, '[');
    QTest::newRow("one line of 1 MB") << "[accounts]\nsize=" + QByteArray(1'000'000, '1');
    QTest::newRow("no id") << QByteArray("[accounts]\nsize=1\n1\\name=a\n1\\baseUrl=https://x\n");
    QTest::newRow("an empty id") << QByteArray(
        "[accounts]\nsize=1\n1\\id=\n1\\baseUrl=https://x\n");
    QTest::newRow("no base URL") << QByteArray("[accounts]\nsize=1\n1\\id=a\n1\\name=a\n");
    QTest::newRow("no size") << "[accounts]\n" + entry;
    QTest::newRow("size 0") << "[accounts]\nsize=0\n" + entry;
    QTest::newRow("size below 0") << "[accounts]\nsize=-1\n" + entry;
    QTest::newRow("size is a word") << "[accounts]\nsize=many\n" + entry;
    QTest::newRow("size beyond int") << "[accounts]\nsize=99999999999999999999\n" + entry;
    QTest::newRow("a size that is a lie") << QByteArray("[accounts]\nsize=2147483647\n");
    QTest::newRow("id is a list") << QByteArray(
        "[accounts]\nsize=1\n1\\id=a, b\n1\\baseUrl=https://x\n");
    QTest::newRow("id is a map") << QByteArray(
        "[accounts]\nsize=1\n1\\id=@Variant(\\0\\0\\0\\b\\0\\0\\0\\0)\n1\\baseUrl=https://x\n");
    QTest::newRow("id is a broken variant")
        << QByteArray("[accounts]\nsize=1\n1\\id=@Variant(\\0\\0\\0\\x8\\xff\\xff\\xff\\xff)"
                      "\n1\\baseUrl=https://x\n");
    QTest::newRow("id is nothing")
        << QByteArray("[accounts]\nsize=1\n1\\id=@Invalid()\n1\\baseUrl=https://x\n");
    QTest::newRow("base URL is a list")
        << QByteArray("[accounts]\nsize=1\n1\\id=a\n1\\baseUrl=https://x, y\n");
}

void TestAccountList::hostileFilesHaveNoAccounts_data()
{
    hostileFiles();
}

void TestAccountList::hostileFilesHaveNoAccounts()
{
    QFETCH(QByteArray, text);
    fillFile(text);
    QElapsedTimer time;
    time.start();
    QSettings settings(path(), QSettings::IniFormat);
    const AccountList list(settings);
    QCOMPARE(namesIn(list), QStringList());
    QVERIFY2(time.elapsed() < 2000, "a bad file held up the start");
    QCOMPARE(fileText(), text); // looking does not repair
}

void TestAccountList::aHostileFileCanStillBeUsed_data()
{
    hostileFiles();
}

void TestAccountList::aHostileFileCanStillBeUsed()
{
    QFETCH(QByteArray, text);
    fillFile(text);
    QSettings settings(path(), QSettings::IniFormat);
    AccountList list(settings);
    const Account account = accountNamed(u"new"_s);
    list.put(account);
    QCOMPARE(list.accounts(), QList<Account>{account});
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(AccountList(theirs).accounts(), QList<Account>{account});
}

void TestAccountList::goodEntriesAmongBadOnesAreShown()
{
    fillFile("[accounts]\nsize=5\n"
             "1\\name=no id\n1\\baseUrl=https://x\n"
             "2\\id=a\n2\\name=good\n2\\baseUrl=https://x\n"
             "4\\id=c\n4\\name=no url\n"
             "5\\id=d\n5\\name=good too\n5\\baseUrl=https://y\n"
             "6\\id=e\n6\\name=beyond the size\n6\\baseUrl=https://z\n");
    QSettings settings(path(), QSettings::IniFormat);
    const AccountList list(settings);
    QCOMPARE(namesIn(list), QStringList({u"good"_s, u"good too"_s}));
    QCOMPARE(list.accounts().first().apiKey, QString());
}

/// Production is the environment in which people are warned the most.
void TestAccountList::anUnknownEnvironmentIsTreatedAsProduction()
{
    fillFile("[accounts]\nsize=3\n"
             "1\\id=a\n1\\baseUrl=https://x\n1\\environment=moon\n"
             "2\\id=b\n2\\baseUrl=https://x\n"
             "3\\id=c\n3\\baseUrl=https://x\n3\\environment=7, 8\n");
    QSettings settings(path(), QSettings::IniFormat);
    const AccountList list(settings);
    QCOMPARE(list.accounts().size(), 3);
    for (const Account &account : list.accounts())
        QCOMPARE(account.environment, Environment::Production);
}

void TestAccountList::tenThousandAccountsAreRead()
{
    constexpr int many = 10'000;
    QByteArray text = "[accounts]\nsize=" + QByteArray::number(many) + '\n';
    for (int i = 1; i <= many; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += number + "\\id=id" + number + '\n' + number + "\\name=n" + number + '\n' + number
            + "\\baseUrl=https://x\n";
    }
    fillFile(text);
    QElapsedTimer time;
    time.start();
    QSettings settings(path(), QSettings::IniFormat);
    AccountList list(settings);
    QCOMPARE(list.accounts().size(), many);
    QVERIFY2(time.elapsed() < 5000, "reading took too long");
    QCOMPARE(list.accounts().at(many - 1).name, u"n10000"_s);
    list.put(accountNamed(u"one more"_s));
    QCOMPARE(list.accounts().size(), many + 1);
    QCOMPARE(list.accounts().last().name, u"one more"_s);
}

void TestAccountList::theFileHoldsWhatIsNotSecretAndNoMore()
{
    QSettings settings(path(), QSettings::IniFormat);
    AccountList list(settings);
    list.put(accountNamed(u"one"_s));
    list.put(accountNamed(u"two"_s));
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QStringList keys = theirs.allKeys();
    keys.sort();
    QStringList expected{u"accounts/size"_s};
    for (const QString &entry : {u"1"_s, u"2"_s}) {
        for (const QString &field : {u"apiKey"_s, u"appSlug"_s, u"baseUrl"_s, u"environment"_s,
                 u"id"_s, u"kind"_s, u"name"_s})
            expected.append(u"accounts/"_s + entry + u'/' + field);
    }
    expected.sort();
    QCOMPARE(keys, expected);
}

void TestAccountList::eachEnvironmentHasItsBaseUrl()
{
    QCOMPARE(timetapBaseUrl(Environment::Production), u"https://api.timetap.com/live"_s);
    QCOMPARE(timetapBaseUrl(Environment::Test), u"https://api.timetap.com/test"_s);
    QCOMPARE(timetapBaseUrl(Environment::Sandbox), QString());
    for (const Environment environment : {Environment::Production, Environment::Test})
        QCOMPARE(environmentOf(timetapBaseUrl(environment)), environment);
}

void TestAccountList::aBaseUrlTellsItsEnvironment_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<Environment>("environment");
    const auto row = [](const char *baseUrl, Environment environment) {
        QTest::newRow(baseUrl) << QString::fromLatin1(baseUrl) << environment;
    };
    row("https://api.timetap.com/live", Environment::Production);
    row("https://api.timetap.com/live/", Environment::Production);
    row("https://api.timetap.com/test", Environment::Test);
    row("https://api.timetap.com/test/", Environment::Test);
    row("  https://api.timetap.com/test\n", Environment::Test);
    row("HTTPS://API.TIMETAP.COM/test", Environment::Test);
    row("https://api.timetap.com", Environment::Production);
    row("https://api.timetap.com/live/test", Environment::Production);
    row("https://test.timetap.com/live", Environment::Production);
    row("https://api.timetap.com/testimonials", Environment::Production);
    row("http://127.0.0.1:8080", Environment::Sandbox);
    row("http://127.0.0.1:8080/test", Environment::Sandbox);
    row("HTTP://localhost:8080/live", Environment::Sandbox);
    row("http://[::1]:8080/", Environment::Sandbox);
    row("", Environment::Production);
    row("not an address", Environment::Production);
    row("test", Environment::Production);
}

void TestAccountList::aBaseUrlTellsItsEnvironment()
{
    QFETCH(QString, baseUrl);
    QFETCH(Environment, environment);
    QCOMPARE(environmentOf(baseUrl), environment);
}

void TestAccountList::everyAccountHasItsOwnPrivateKey()
{
    QSet<QString> keys;
    for (int i = 0; i < 1000; ++i)
        keys.insert(credentialOf(accountNamed(u"the same"_s)).text);
    QCOMPARE(keys.size(), 1000);

    Account account = accountNamed(u"one"_s);
    const CredentialKey before = credentialOf(account);
    account.name = u"renamed"_s;
    account.baseUrl = timetapBaseUrl(Environment::Test);
    QCOMPARE(credentialOf(account), before);
    QVERIFY(std::ranges::all_of(
        before.text, [](QChar c) { return c.isLower() || c.isDigit() || c == u'-' || c == u'/'; }));
}

void TestAccountList::kindsAndSlugsComeBackAsTheyWere_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("word");
    QTest::newRow("TimeTap") << AccountKind::TimeTap << u"timetap"_s;
    QTest::newRow("app key") << AccountKind::Timekit << u"timekit"_s;
    QTest::newRow("widget key") << AccountKind::TimekitWidget << u"timekit-widget"_s;
    QTest::newRow("token") << AccountKind::SignedSearch << u"signed-search"_s;
}

/// The words are in files that people have: they do not change.
void TestAccountList::kindsAndSlugsComeBackAsTheyWere()
{
    QFETCH(AccountKind, kind);
    QFETCH(QString, word);
    const Account account{.name = u"Harbour"_s,
        .kind = kind,
        .baseUrl = timekitBaseUrl(),
        .appSlug = u"harbour, demo; \u00fc"_s};
    QSettings ours(path(), QSettings::IniFormat);
    AccountList(ours).put(account);
    QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(AccountList(theirs).accounts(), QList{account});
    QCOMPARE(theirs.value(u"accounts/1/kind"_s).toString(), word);
}

void TestAccountList::anAccountWithoutAKindIsTimeTaps_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("of an earlier Daybook") << QByteArray();
    QTest::newRow("empty") << QByteArray("1\\kind=\n");
}

void TestAccountList::anAccountWithoutAKindIsTimeTaps()
{
    QFETCH(QByteArray, line);
    fillFile("[accounts]\nsize=1\n1\\id=a\n1\\baseUrl=https://x\n" + line);
    QSettings settings(path(), QSettings::IniFormat);
    const AccountList list(settings);
    QCOMPARE(list.accounts().size(), 1);
    QCOMPARE(list.accounts().first().kind, AccountKind::TimeTap);
    QCOMPARE(list.accounts().first().appSlug, QString());
}

/// Nothing that a later Daybook wrote is lost by an earlier one.
void TestAccountList::anUnknownKindIsNotShownAndNotLost_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("another word") << QByteArray("another-service");
    QTest::newRow("other letters") << QByteArray("Timekit");
}

void TestAccountList::anUnknownKindIsNotShownAndNotLost()
{
    QFETCH(QByteArray, kind);
    fillFile("[accounts]\nsize=2\n1\\id=a\n1\\baseUrl=https://x\n1\\kind=" + kind
        + "\n1\\shade=blue\n2\\id=b\n2\\baseUrl=https://y\n");
    QSettings settings(path(), QSettings::IniFormat);
    AccountList list(settings);
    QCOMPARE(list.accounts().size(), 1);
    QCOMPARE(list.accounts().first().id, u"b"_s);
    list.put(accountNamed(u"third"_s));
    list.put(accountNamed(u"fourth"_s));
    const QSettings theirs(pathOfAnotherProgram(), QSettings::IniFormat);
    QCOMPARE(theirs.value(u"accounts/size"_s).toInt(), 4);
    QCOMPARE(theirs.value(u"accounts/4/id"_s).toString(), u"a"_s);
    QCOMPARE(theirs.value(u"accounts/4/shade"_s).toString(), u"blue"_s);
    QCOMPARE(
        theirs.value(u"accounts/4/kind"_s).toStringList().join(u", "_s), QString::fromLatin1(kind));
}

/// An account whose kind was changed never sends the secret of another kind.
void TestAccountList::everyKindOfCredentialHasItsOwnEntry()
{
    Account account = accountNamed(u"one"_s);
    QSet<QString> keys{signingKeyOf(account).text};
    for (const AccountKind kind : allAccountKinds) {
        account.kind = kind;
        QVERIFY(credentialOf(account).text.contains(account.id));
        keys.insert(credentialOf(account).text);
    }
    QCOMPARE(keys.size(), qsizetype(allAccountKinds.size() + 1));
    QCOMPARE(signingKeyOf(account), signingKeyOf(account));
}

void TestAccountList::removingAnAccountNamesAllItsEntries()
{
    Account account = accountNamed(u"one"_s);
    for (const AccountKind kind : allAccountKinds) {
        account.kind = kind;
        const QList<CredentialKey> all = credentialsOf(account);
        QVERIFY(all.contains(credentialOf(account)));
        QCOMPARE(all.contains(signingKeyOf(account)), kind == AccountKind::Timekit);
        QCOMPARE(all.size(), kind == AccountKind::Timekit ? 2 : 1);
    }
}

void TestAccountList::theKeyTellsWhetherATimekitAppIsATestApp_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<Environment>("environment");
    const QString usual = timekitBaseUrl();
    const QString loopback = u"http://127.0.0.1:8080/v2"_s;
    QTest::newRow("live") << usual << QByteArray("live_api_key_INVENTED")
                          << Environment::Production;
    QTest::newRow("test") << usual << QByteArray("test_api_key_INVENTED") << Environment::Test;
    QTest::newRow("widget") << usual << QByteArray("test_widget_key_INVENTED") << Environment::Test;
    QTest::newRow("a token") << usual << QByteArray("eyJhbGciOiJIUzI1NiJ9.e30.x")
                             << Environment::Production;
    QTest::newRow("none") << usual << QByteArray() << Environment::Production;
    QTest::newRow("test further on")
        << usual << QByteArray("live_test_") << Environment::Production;
    QTest::newRow("sandbox") << loopback << QByteArray("test_api_key_INVENTED")
                             << Environment::Sandbox;
    QTest::newRow("sandbox, live")
        << loopback << QByteArray("live_api_key_INVENTED") << Environment::Sandbox;
}

void TestAccountList::theKeyTellsWhetherATimekitAppIsATestApp()
{
    QFETCH(QString, baseUrl);
    QFETCH(QByteArray, key);
    QFETCH(Environment, environment);
    QCOMPARE(environmentOf(baseUrl, Secret(key)), environment);
}

void TestAccountList::everyKindHasItsUsualAddress()
{
    QCOMPARE(timekitBaseUrl(), u"https://api.timekit.io/v2"_s);
    QCOMPARE(environmentOf(timekitBaseUrl()), Environment::Production);
    for (const AccountKind kind : allAccountKinds)
        QCOMPARE(usualBaseUrl(kind),
            kind == AccountKind::TimeTap ? timetapBaseUrl(Environment::Production)
                                         : timekitBaseUrl());
}

void TestAccountList::idsHaveANamespace_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QString>("name");
    const QString live = u"timetap:api.timetap.com/live"_s;
    const QString timekit = u"timekit:api.timekit.io/v2"_s;
    QTest::newRow("live") << AccountKind::TimeTap << u"https://api.timetap.com/live"_s << live;
    QTest::newRow("as it may be typed")
        << AccountKind::TimeTap << u" https://API.timetap.com/live/ "_s << live;
    QTest::newRow("test") << AccountKind::TimeTap << u"https://api.timetap.com/test"_s
                          << u"timetap:api.timetap.com/test"_s;
    QTest::newRow("app key") << AccountKind::Timekit << u"https://api.timekit.io/v2"_s << timekit;
    QTest::newRow("widget key") << AccountKind::TimekitWidget << u"https://api.timekit.io/v2"_s
                                << timekit;
    QTest::newRow("token") << AccountKind::SignedSearch << u"https://api.timekit.io/v2"_s
                           << timekit;
    QTest::newRow("sandbox") << AccountKind::TimeTap << u"http://127.0.0.1:4711/live"_s
                             << u"timetap:sandbox"_s;
}

void TestAccountList::idsHaveANamespace()
{
    QFETCH(AccountKind, kind);
    QFETCH(QString, baseUrl);
    QFETCH(QString, name);
    QCOMPARE(idNamespace({.kind = kind, .baseUrl = baseUrl}), name);
    QCOMPARE(idNamespace({.kind = kind, .baseUrl = baseUrl, .apiKey = u"7"_s}), name);
}

QTEST_GUILESS_MAIN(TestAccountList)
#include "tst_accountlist.moc"
