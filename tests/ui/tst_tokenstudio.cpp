// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "core/timekit/jsonwebsignature.h"
#include "core/timekit/signedsearch.h"
#include "tests/support/faultserver.h"
#include "tests/support/logcatcher.h"
#include "ui/tokens/secretclipboard.h"
#include "ui/tokens/tokencopies.h"
#include "ui/tokens/tokenstudio.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QTabWidget>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString adas = u"ada+shop@example.test"_s;
const QByteArray canaryKey = "CANARY-signing-key-that-is-32-bytes-long"_ba;

enum Tab { MintTab, VerifyTab, LedgerTab };

} // namespace

class TestTokenStudio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning); }
    void init();
    void cleanup() { m_window.reset(); }

    void theMenuAndItsKeyOpenIt();
    void onlyAppKeysSign();
    void withoutAnAccountTokensAreOnlyRead();
    void aTokenIsMintedForAnAddress();
    void aTokenIsMintedForAMetaKey();
    void problemsStandBesideTheirField_data();
    void problemsStandBesideTheirField();
    void whatIsMissingIsSaidWhenItIsNeeded();
    void keysOfDifferentStrength_data();
    void keysOfDifferentStrength();
    void anEmptyKeySignsNothing();
    void aKeyThatCannotBeReadIsSaid_data();
    void aKeyThatCannotBeReadIsSaid();
    void theServiceTellsTheSlug();
    void aServiceWithoutASlugLeavesWhatWasTyped();
    void aRefusedKeyIsSaidBesideTheSlug();
    void anotherCustomerEndsTheTokenOnShow();
    void anotherCustomerEndsTheMinting();
    void theTokenIsHiddenUntilAskedFor();
    void theTokenCannotBeMarked();
    void copiesAreWhatTheirButtonsSay_data();
    void copiesAreWhatTheirButtonsSay();
    void theBaseAddressCannotBreakOutOfTheShellsQuotes();
    void theClipboardForgetsASecret();
    void theClipboardKeepsWhatWasCopiedMeanwhile();
    void theClipboardForgetsASecretWithTheProgram();
    void aTrialSaysHowManyBookingsOpen();
    void aTrialSaysWhatWentWrong_data();
    void aTrialSaysWhatWentWrong();
    void anAnsweredAlterationIsAWarning();
    void closingEndsATrial();
    void aForeignTokenIsRead();
    void readTokensAreJudged_data();
    void readTokensAreJudged();
    void aTokenIsVerified_data();
    void aTokenIsVerified();
    void queriesAreCheckedAgainstTheToken_data();
    void queriesAreCheckedAgainstTheToken();
    void verifyingSendsNothing();
    void theLedgerListsWhatWasMinted();
    void theLedgerMarksTokensOfAFormerKey();
    void aLedgerThatCannotCompareSaysSo();
    void forgettingAsksFirst();
    void theHashIsCopiedWhole();
    void removingAnAccountTakesItsLedgerAlong();
    void noSecretIsLeftBehind();
    void closingEmptiesTheFields();
    void everythingIsReachedByKeyboard_data();
    void everythingIsReachedByKeyboard();
    void everyKeyWithAltIsForOneThing_data();
    void everyKeyWithAltIsForOneThing();
    void theKeyOfANameLeadsToItsField_data();
    void theKeyOfANameLeadsToItsField();
    void oneBeginsWithTheCustomer();
    void enterDoesWhatTheTabIsFor();
    void everythingHasANameForScreenReaders();
    void textOfATokenIsNoMarkup();

private:
    [[nodiscard]] TokenStudio *studio() { return m_window->window.findChild<TokenStudio *>(); }
    template <typename T>
    [[nodiscard]] T *at(const QString &name)
    {
        return m_window->found<T>(name, studio());
    }
    [[nodiscard]] QString said(const QString &label) { return at<QLabel>(label)->text(); }
    [[nodiscard]] bool isShown(const QString &name) { return at<QWidget>(name)->isVisible(); }
    void open(Tab tab = MintTab);
    void enter(const QString &field, const QString &text);
    void press(const QString &button)
    {
        QTest::mouseClick(at<QPushButton>(button), Qt::LeftButton);
    }
    /// Mints for Ada and waits for the token.
    void mintForAda();
    void setSigningKey(const QByteArray &key)
    {
        m_window->credentials.keepForSession(signingKeyOf(m_account), Secret(key));
    }
    void useAddress(const QString &baseUrl);
    [[nodiscard]] QByteArray adasToken() { return tokenFor(m_business, adas); }
    [[nodiscard]] QString cell(int row, int column)
    {
        return at<QTableView>(u"ledgerTable"_s)->model()->index(row, column).data().toString();
    }

    Business m_business;
    std::unique_ptr<WindowUnderTest> m_window;
    Account m_account;
};

void TestTokenStudio::init()
{
    QVERIFY(m_business.control.reset());
    QApplication::clipboard()->setText(u"something else"_s);
    m_window = std::make_unique<WindowUnderTest>();
    QVERIFY(m_window->isActive);
    m_account = m_window->addAccount(m_business, AccountKind::Timekit);
}

void TestTokenStudio::open(Tab tab)
{
    if (!m_window->window.isActiveWindow())
        m_window->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_window->window));
    m_window->type(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    QVERIFY(studio() && QTest::qWaitForWindowActive(studio()));
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(tab);
}

void TestTokenStudio::enter(const QString &field, const QString &text)
{
    auto *line = at<QLineEdit>(field);
    line->clear();
    QTest::keyClicks(line, text);
    QCOMPARE(line->text(), text);
}

void TestTokenStudio::mintForAda()
{
    open();
    enter(u"mintEmail"_s, adas);
    press(u"mintToken"_s);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
}

void TestTokenStudio::useAddress(const QString &baseUrl)
{
    m_account.baseUrl = baseUrl;
    m_window->accounts.put(m_account);
}

void TestTokenStudio::theMenuAndItsKeyOpenIt()
{
    QAction *action = m_window->action(u"Signed search…"_s);
    QVERIFY(action);
    action->trigger();
    QVERIFY(studio());
    QCOMPARE(studio()->windowTitle(), u"Signed search"_s);
    QTest::keyClick(studio(), Qt::Key_Escape);
    QTRY_VERIFY(!studio());
    open();
    QTest::keyClick(studio(), Qt::Key_Escape);
    QTRY_VERIFY(!studio());
}

void TestTokenStudio::onlyAppKeysSign()
{
    m_window->addAccount(m_business, AccountKind::TimeTap, u"Tap"_s);
    m_window->addAccount(m_business, AccountKind::TimekitWidget, u"Widget"_s);
    m_window->addAccount(m_business, AccountKind::SignedSearch, u"Customer"_s);
    const Account second = m_window->addAccount(m_business, AccountKind::Timekit, u"Second"_s);
    m_window->workspace.open(second.id);
    open();
    auto *box = at<QComboBox>(u"studioAccount"_s);
    QCOMPARE(box->count(), 2);
    QCOMPARE(box->itemText(0), u"Harbour Clinic · Sandbox"_s);
    QCOMPARE(box->currentText(), u"Second · Sandbox"_s); // the one that is open
}

void TestTokenStudio::withoutAnAccountTokensAreOnlyRead()
{
    m_window->accounts.remove(m_account.id);
    open();
    QVERIFY(!at<QWidget>(u"studioAccount"_s)->isEnabled());
    QVERIFY(!at<QWidget>(u"mintToken"_s)->isEnabled());
    QVERIFY(!at<QWidget>(u"askForSlug"_s)->isEnabled());
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(VerifyTab);
    enter(u"foreignToken"_s, QString::fromLatin1(adasToken()));
    QVERIFY(said(u"readScope"_s).contains(adas));
    QCOMPARE(at<QComboBox>(u"verifyWith"_s)->count(), 2);
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(LedgerTab);
    QCOMPARE(said(u"ledgerRemark"_s), u"Nothing was minted here for this account."_s);
}

void TestTokenStudio::aTokenIsMintedForAnAddress()
{
    open();
    QCOMPARE(at<QLineEdit>(u"mintSlug"_s)->text(), m_business.server.timekitAppSlug());
    QVERIFY(!isShown(u"tokenCard"_s));
    enter(u"mintEmail"_s, u" "_s + adas);
    const QString scope = u"Shows the bookings of %1 in app %2; never expires."_s.arg(
        adas, m_business.server.timekitAppSlug());
    QCOMPARE(said(u"mintScope"_s), scope);
    press(u"mintToken"_s);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
    QCOMPARE(said(u"mintedScope"_s), scope);
    press(u"showToken"_s);
    QCOMPARE(at<QLineEdit>(u"mintedToken"_s)->text().toLatin1(), adasToken());

    const QList<MintedToken> entries = m_window->tokens.of(m_account.id);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().tokenHash, tokenHash(Secret(adasToken())));
    QCOMPARE(entries.first().keyFingerprint,
        signingKeyFingerprint(Secret(m_business.server.timekitSigningKey())));
    QCOMPARE(entries.first().value, adas);
    QCOMPARE(entries.first().attribute, u"customer.email"_s);
    QCOMPARE(entries.first().when.timeSpec(), Qt::UTC);
    QVERIFY(entries.first().when.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(m_business.control.requests().size(), 0);
}

void TestTokenStudio::aTokenIsMintedForAMetaKey()
{
    open();
    QTest::keyClick(at<QComboBox>(u"mintBy"_s), Qt::Key_Down);
    QVERIFY(!isShown(u"mintEmail"_s));
    enter(u"mintKey"_s, u"customer_id"_s);
    enter(u"mintValue"_s, u"12345"_s);
    QCOMPARE(said(u"mintScope"_s),
        u"Shows the bookings whose “customer_id” is 12345 in app %1; never expires."_s.arg(
            m_business.server.timekitAppSlug()));
    press(u"mintToken"_s);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
    QCOMPARE(m_window->tokens.of(m_account.id).first().attribute, u"meta.customer_id"_s);
    QCOMPARE(m_window->tokens.of(m_account.id).first().value, u"12345"_s);
}

void TestTokenStudio::problemsStandBesideTheirField_data()
{
    QTest::addColumn<bool>("byMeta");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, bool byMeta, const QString &field, const QString &text,
                         const QString &note) {
        QTest::newRow(name) << byMeta << field << text << note;
    };
    row("blank in slug", false, u"mintSlug"_s, u"harbour demo"_s,
        u"A slug is short and has no blanks."_s);
    row("long slug", false, u"mintSlug"_s, QString(200, u'x'),
        u"A slug is short and has no blanks."_s);
    row("semicolon", false, u"mintEmail"_s, u"a@example.test;state:paid"_s,
        u"A value cannot contain “;”: the service splits there."_s);
    row("colon", false, u"mintEmail"_s, u"mailto:a@example.test"_s,
        u"A value cannot contain “:”: the service splits there."_s);
    row("wildcard", false, u"mintEmail"_s, u"*@example.test"_s,
        u"A “*” can only stand before or after the name of a customer."_s);
    row("too long", false, u"mintEmail"_s, QString(1100, u'x'),
        u"The search is too long: 1,024 characters are the most."_s);
    row("colon in key", true, u"mintKey"_s, u"a:b"_s, u"An attribute cannot contain “;” or “:”."_s);
    row("semicolon in value", true, u"mintValue"_s, u"1;2"_s,
        u"A value cannot contain “;”: the service splits there."_s);
}

void TestTokenStudio::problemsStandBesideTheirField()
{
    QFETCH(bool, byMeta);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, note);
    open();
    at<QComboBox>(u"mintBy"_s)->setCurrentIndex(byMeta ? 1 : 0);
    at<QLineEdit>(u"mintEmail"_s)->setText(adas);
    at<QLineEdit>(u"mintKey"_s)->setText(u"customer_id"_s);
    at<QLineEdit>(u"mintValue"_s)->setText(u"12345"_s);
    at<QLineEdit>(field)->setText(text);
    QCOMPARE(said(field + u"Note"_s), note);
    QVERIFY(isShown(field + u"Note"_s));
    QCOMPARE(at<QLineEdit>(field)->accessibleDescription(), note);
    QVERIFY(!isShown(u"mintScope"_s));
    press(u"mintToken"_s);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), field);
    QVERIFY(m_window->tokens.of(m_account.id).isEmpty());
    at<QLineEdit>(field)->setText(u"harmless"_s);
    QVERIFY(!isShown(field + u"Note"_s));
}

void TestTokenStudio::whatIsMissingIsSaidWhenItIsNeeded()
{
    open();
    QVERIFY(!isShown(u"mintEmailNote"_s));
    press(u"mintToken"_s);
    QCOMPARE(said(u"mintEmailNote"_s), u"Enter who the token is for."_s);
    at<QComboBox>(u"mintBy"_s)->setCurrentIndex(1);
    QVERIFY(!isShown(u"mintKeyNote"_s));
    press(u"mintToken"_s);
    QCOMPARE(said(u"mintKeyNote"_s), u"Enter the meta key that tells customers apart."_s);
    at<QLineEdit>(u"mintSlug"_s)->clear();
    press(u"mintToken"_s);
    QCOMPARE(said(u"mintSlugNote"_s), u"Enter the slug of the app; the service can tell it."_s);
    // A key in the wrong field would go into the settings.
    at<QComboBox>(u"mintBy"_s)->setCurrentIndex(0);
    enter(u"mintEmail"_s, adas);
    enter(u"mintSlug"_s, QString::fromLatin1(m_business.server.timekitAppKey()));
    press(u"mintToken"_s);
    QVERIFY(said(u"mintSlugNote"_s).startsWith(u"This is an app key"_s));
    QVERIFY(m_window->tokens.of(m_account.id).isEmpty());
}

void TestTokenStudio::keysOfDifferentStrength_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isWeak");
    QTest::newRow("8 bytes") << QByteArray(8, 'k') << true;
    QTest::newRow("31 bytes") << QByteArray(31, 'k') << true;
    QTest::newRow("32 bytes") << QByteArray(32, 'k') << false;
    QTest::newRow("64 KiB") << QByteArray(64 * 1024, 'k') << false;
}

void TestTokenStudio::keysOfDifferentStrength()
{
    QFETCH(QByteArray, key);
    QFETCH(bool, isWeak);
    setSigningKey(key);
    mintForAda();
    QCOMPARE(isShown(u"weakKey"_s), isWeak);
    press(u"showToken"_s);
    const Secret token(at<QLineEdit>(u"mintedToken"_s)->text().toLatin1());
    QVERIFY(!verifyToken(token, Secret(key)));
}

void TestTokenStudio::anEmptyKeySignsNothing()
{
    setSigningKey({});
    open();
    enter(u"mintEmail"_s, adas);
    press(u"mintToken"_s);
    QTRY_COMPARE(
        said(u"mintProblem"_s), u"The key of this account is empty, so it signs nothing."_s);
    QVERIFY(!isShown(u"tokenCard"_s));
    QVERIFY(m_window->tokens.of(m_account.id).isEmpty());
}

void TestTokenStudio::aKeyThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("locked") << Error::Kind::KeychainLocked
                            << u"The keychain is locked. Unlock it, then try again."_s;
    QTest::newRow("slow") << Error::Kind::KeychainSlow
                          << u"The keychain does not answer. Something may be waiting for you to "
                             "unlock it."_s;
}

void TestTokenStudio::aKeyThatCannotBeReadIsSaid()
{
    QFETCH(Error::Kind, kind);
    QFETCH(QString, text);
    m_window->keychain.failure = kind;
    open();
    enter(u"mintEmail"_s, adas);
    press(u"mintToken"_s);
    QTRY_COMPARE(said(u"mintProblem"_s), text);
    QVERIFY(!isShown(u"tokenCard"_s));
    m_window->keychain.failure.reset();
    press(u"mintToken"_s);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
    QCOMPARE(said(u"mintProblem"_s), QString());
}

void TestTokenStudio::theServiceTellsTheSlug()
{
    m_account.appSlug.clear();
    m_window->accounts.put(m_account);
    open();
    QCOMPARE(at<QLineEdit>(u"mintSlug"_s)->text(), QString());
    press(u"askForSlug"_s);
    QTRY_COMPARE(at<QLineEdit>(u"mintSlug"_s)->text(), m_business.server.timekitAppSlug());
    QVERIFY(at<QWidget>(u"askForSlug"_s)->isEnabled());
}

void TestTokenStudio::aServiceWithoutASlugLeavesWhatWasTyped()
{
    FaultServer terse;
    terse.otherwise = reactions::answer(200, R"({"data":{"id":7,"settings":{"name":"A"}}})");
    useAddress(terse.url());
    open();
    const QString typed = at<QLineEdit>(u"mintSlug"_s)->text();
    QVERIFY(!typed.isEmpty());
    press(u"askForSlug"_s);
    QTRY_COMPARE(said(u"mintSlugNote"_s), u"The service does not tell it."_s);
    QCOMPARE(at<QLineEdit>(u"mintSlug"_s)->text(), typed);
}

void TestTokenStudio::aRefusedKeyIsSaidBesideTheSlug()
{
    m_window->credentials.keepForSession(credentialOf(m_account), Secret("test_api_key_WRONG"));
    open();
    press(u"askForSlug"_s);
    QTRY_VERIFY(said(u"mintSlugNote"_s).startsWith(u"Timekit refused the key."_s));
    QVERIFY(at<QWidget>(u"askForSlug"_s)->isEnabled());
}

void TestTokenStudio::anotherCustomerEndsTheTokenOnShow()
{
    mintForAda();
    enter(u"mintEmail"_s, u"bo@example.test"_s);
    QVERIFY(!isShown(u"tokenCard"_s));
    QVERIFY(isShown(u"mintScope"_s));
}

/// The key comes through the event loop: what is typed meanwhile is for somebody else.
void TestTokenStudio::anotherCustomerEndsTheMinting()
{
    open();
    enter(u"mintEmail"_s, adas);
    at<QPushButton>(u"mintToken"_s)->click();
    at<QLineEdit>(u"mintEmail"_s)->setText(u"bo@example.test"_s);
    press(u"mintToken"_s);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
    const QList<MintedToken> minted = m_window->workspace.tokens().of(m_account.id);
    QCOMPARE(minted.size(), 1);
    QCOMPARE(minted.first().value, u"bo@example.test"_s);
}

void TestTokenStudio::theTokenIsHiddenUntilAskedFor()
{
    mintForAda();
    const QString token = QString::fromLatin1(adasToken());
    auto *field = at<QLineEdit>(u"mintedToken"_s);
    QVERIFY(everyWordOf(studio()).filter(token).isEmpty());
    QVERIFY(field->text().size() != token.size());
    press(u"showToken"_s);
    QCOMPARE(field->text(), token);
    press(u"showToken"_s);
    QVERIFY(everyWordOf(studio()).filter(token).isEmpty());
    QCOMPARE(QApplication::clipboard()->text(), u"something else"_s);
}

void TestTokenStudio::theTokenCannotBeMarked()
{
    mintForAda();
    press(u"showToken"_s);
    auto *field = at<QLineEdit>(u"mintedToken"_s);
    field->setFocus();
    QTest::keySequence(field, QKeySequence(QKeySequence::SelectAll));
    QTest::keySequence(field, QKeySequence(QKeySequence::Copy));
    QTest::mouseDClick(field, Qt::LeftButton);
    QTest::keySequence(field, QKeySequence(QKeySequence::Copy));
    QVERIFY(!field->hasSelectedText());
    QCOMPARE(QApplication::clipboard()->text(), u"something else"_s);
}

void TestTokenStudio::copiesAreWhatTheirButtonsSay_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("withToken");
    QTest::addColumn<QString>("expected"); // {base}, {host}, {token}
    const QString question =
        u"/bookings?search=customer.email%3Aada%2Bshop%40example.test&signed_search="_s;
    const QString http = u"GET /v2"_s + question
        + u"{token} HTTP/1.1\r\nHost: {host}\r\nAccept: application/json\r\n\r\n"_s;
    const QString placeholder = u"$DAYBOOK_TOKEN"_s;
    QTest::newRow("token") << u"copyToken"_s << false << u"{token}"_s;
    QTest::newRow("token, ticked") << u"copyToken"_s << true << u"{token}"_s;
    QTest::newRow("URL") << u"copyUrl"_s << false << u"{base}"_s + question + placeholder;
    QTest::newRow("URL, ticked") << u"copyUrl"_s << true << u"{base}"_s + question + u"{token}"_s;
    QTest::newRow("request") << u"copyRequest"_s << false
                             << QString(http).replace(u"{token}"_s, placeholder);
    QTest::newRow("request, ticked") << u"copyRequest"_s << true << http;
    QTest::newRow("curl") << u"copyCurl"_s << false
                          << u"curl '{base}"_s + question + u"'\"$DAYBOOK_TOKEN\""_s;
    QTest::newRow("curl, ticked") << u"copyCurl"_s << true
                                  << u"curl '{base}"_s + question + u"{token}'"_s;
}

void TestTokenStudio::copiesAreWhatTheirButtonsSay()
{
    QFETCH(QString, button);
    QFETCH(bool, withToken);
    QFETCH(QString, expected);
    const QString token = QString::fromLatin1(adasToken());
    const QString base = m_business.server.timekitBaseUrl();
    expected.replace(u"{base}"_s, base)
        .replace(u"{host}"_s, QUrl(base).authority())
        .replace(u"{token}"_s, token);
    mintForAda();
    if (withToken)
        QTest::keyClick(at<QCheckBox>(u"includeToken"_s), Qt::Key_Space);
    press(button);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), expected);
    const bool isSecret = expected.contains(token);
    QCOMPARE(copied->hasFormat(u"x-kde-passwordManagerHint"_s), isSecret);
    QCOMPARE(said(u"tokenMessage"_s).contains(u"30 seconds"_s), isSecret);
    QCOMPARE(said(u"tokenMessage"_s).contains(u"$DAYBOOK_TOKEN in place"_s), !isSecret);
}

void TestTokenStudio::theBaseAddressCannotBreakOutOfTheShellsQuotes()
{
    const auto address = Endpoint::fromText(u"https://api.example.test/a'$(x)`b\"c"_s);
    const auto &endpoint = std::get<Endpoint>(address);
    const SearchScope scope{
        .appSlug = u"x"_s, .attribute = u"meta.a'b"_s, .value = u"'; rm $HOME `x` \"& é"_s};
    for (const Secret &token : {Secret(), Secret("a.b.c")}) {
        const QString line = curlLine(endpoint, scope, token);
        QCOMPARE(line.count(u'\''), 2);
        const QString quoted = line.section(u'\'', 1, 1);
        QCOMPARE(line.section(u'\'', 2, 2), token.isEmpty() ? u"\"$DAYBOOK_TOKEN\""_s : QString());
        QVERIFY(QUrl(quoted, QUrl::StrictMode).isValid());
    }
}

void TestTokenStudio::theClipboardForgetsASecret()
{
    putSecretOnClipboard(u"secret"_s, 0ms);
    QTRY_COMPARE(QApplication::clipboard()->text(), QString());
}

void TestTokenStudio::theClipboardKeepsWhatWasCopiedMeanwhile()
{
    putSecretOnClipboard(u"secret"_s, 0ms);
    QApplication::clipboard()->setText(u"an address"_s);
    putSecretOnClipboard(u"another"_s, 1h);
    QTimer later; // starts behind the first one's, and ends behind it
    QSignalSpy ended(&later, &QTimer::timeout);
    later.start(0ms);
    QVERIFY(ended.wait());
    QCOMPARE(QApplication::clipboard()->text(), u"another"_s);
}

void TestTokenStudio::theClipboardForgetsASecretWithTheProgram()
{
    putSecretOnClipboard(u"secret"_s, 1h);
    QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit"));
    QCOMPARE(QApplication::clipboard()->text(), QString());
}

void TestTokenStudio::aTrialSaysHowManyBookingsOpen()
{
    m_window->open(m_business, AccountKind::SignedSearch);
    QTRY_VERIFY(m_window->isQuiet());
    const int bookings = m_window->desk.bookings().rowCount();
    QVERIFY(bookings > 1);
    QVERIFY(m_business.control.reset());

    open();
    enter(u"mintEmail"_s, m_business.server.regularCustomer());
    press(u"mintToken"_s);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
    at<QPushButton>(u"tryToken"_s)->setFocus();
    press(u"tryToken"_s);
    QCOMPARE(said(u"tokenMessage"_s), u"Asking the service…"_s);
    QTRY_COMPARE(said(u"tokenMessage"_s),
        u"Opens %1 bookings. An altered query was refused (401)."_s.arg(bookings));
    QVERIFY(at<QPushButton>(u"tryToken"_s)->hasFocus()); // a second press copies nothing
    QCOMPARE(at<QLabel>(u"tokenMessage"_s)->property("ink").toString(), u"normal"_s);
    QCOMPARE(m_business.control.requests().size(), 2);
}

void TestTokenStudio::aTrialSaysWhatWentWrong_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<int>("times");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("beginning");
    const QByteArray right;
    QTest::newRow("another key") << QByteArray() << 0 << canaryKey
                                 << u"The signed search was refused. Its token was altered"_s;
    QTest::newRow("a page") << QByteArray("html") << -1 << right
                            << u"A web page answered instead of the service."_s;
}

void TestTokenStudio::aTrialSaysWhatWentWrong()
{
    QFETCH(QByteArray, fault);
    QFETCH(int, times);
    QFETCH(QByteArray, key);
    QFETCH(QString, beginning);
    if (!key.isEmpty())
        setSigningKey(key);
    if (!fault.isEmpty())
        QVERIFY(m_business.control.fault("GET /v2/bookings", fault, times));
    mintForAda();
    press(u"tryToken"_s);
    QTRY_VERIFY2(
        said(u"tokenMessage"_s).startsWith(beginning), qPrintable(said(u"tokenMessage"_s)));
    QCOMPARE(at<QLabel>(u"tokenMessage"_s)->property("ink").toString(), u"warning"_s);
    QVERIFY(at<QWidget>(u"tryToken"_s)->isEnabled());
}

void TestTokenStudio::anAnsweredAlterationIsAWarning()
{
    FaultServer careless;
    careless.otherwise = reactions::answer(
        200, R"({"total":1,"per_page":"1","current_page":1,"last_page":1,"data":[{"id":"b"}]})");
    useAddress(careless.url());
    mintForAda();
    press(u"tryToken"_s);
    QTRY_VERIFY(said(u"tokenMessage"_s)
                    .startsWith(u"Opens one booking. Warning: an altered query was answered"_s));
    QCOMPARE(at<QLabel>(u"tokenMessage"_s)->property("ink").toString(), u"warning"_s);
}

void TestTokenStudio::closingEndsATrial()
{
    QVERIFY(m_business.control.fault("GET /v2/bookings", "hang"));
    mintForAda();
    press(u"tryToken"_s);
    QTRY_COMPARE(m_window->scheduler.inFlight(), 1);
    QTest::keyClick(studio(), Qt::Key_Escape);
    QTRY_VERIFY(!studio());
    QTRY_COMPARE(m_window->scheduler.inFlight(), 0);
}

void TestTokenStudio::aForeignTokenIsRead()
{
    open(VerifyTab);
    const QByteArray token = jws::sign(R"({"typ":"JWT","alg":"HS256"})",
        R"({"app_slug":"harbour-demo","customer.email":"ada@example.test","iat":1772000000,"exp":1772100000})",
        Secret("somebody's"))
                                 .reveal();
    QApplication::clipboard()->setText(u" \n"_s + QString::fromLatin1(token) + u"\n"_s);
    at<QLineEdit>(u"foreignToken"_s)->paste();
    QCOMPARE(at<QLineEdit>(u"foreignToken"_s)->echoMode(), QLineEdit::Password);
    QCOMPARE(at<QPlainTextEdit>(u"tokenHeader"_s)->toPlainText(),
        u"{\n    \"alg\": \"HS256\",\n    \"typ\": \"JWT\"\n}"_s);
    QVERIFY(at<QPlainTextEdit>(u"tokenPayload"_s)
                ->toPlainText()
                .contains(u"\n    \"customer.email\": \"ada@example.test\",\n"_s));
    QCOMPARE(said(u"readScope"_s),
        u"Shows the bookings of ada@example.test in app harbour-demo; never expires."_s);
    QVERIFY(said(u"readDates"_s).contains(u"which the service ignores"_s));
    QVERIFY(said(u"verdict"_s).startsWith(u"Only read so far"_s));
    at<QLineEdit>(u"foreignToken"_s)->clear();
    QCOMPARE(at<QPlainTextEdit>(u"tokenPayload"_s)->toPlainText(), QString());
    QVERIFY(!isShown(u"readScope"_s));
    QCOMPARE(said(u"verdict"_s), QString());
}

void TestTokenStudio::readTokensAreJudged_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("isReadable");
    const QByteArray header = R"({"alg":"HS256"})";
    const QByteArray payload = R"({"app_slug":"a","customer.email":"ada@example.test"})";
    QTest::newRow("unsigned") << QByteArray(R"({"alg":"none"})") << payload
                              << u"The token is not signed."_s << true;
    QTest::newRow("other algorithm") << QByteArray(R"({"alg":"HS512"})") << payload
                                     << u"The token is signed in another way than HS256."_s << true;
    QTest::newRow("nobody") << header << QByteArray(R"({"app_slug":"a"})")
                            << u"The token does not say whose bookings it opens."_s << true;
    QTest::newRow("twice") << header
                           << QByteArray(R"({"app_slug":"a","meta.x":"1","customer.email":"b"})")
                           << u"The token names its customer in more than one way."_s << true;
    QTest::newRow("no JSON") << header << QByteArray("ada")
                             << u"The token's second part, what it says, cannot be read."_s
                             << false;
}

void TestTokenStudio::readTokensAreJudged()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, payload);
    QFETCH(QString, verdict);
    QFETCH(bool, isReadable);
    open(VerifyTab);
    at<QLineEdit>(u"foreignToken"_s)
        ->setText(QString::fromLatin1(jws::sign(header, payload, Secret("key")).reveal()));
    QCOMPARE(said(u"verdict"_s), verdict);
    QCOMPARE(at<QLabel>(u"verdict"_s)->property("ink").toString(), u"warning"_s);
    QCOMPARE(!at<QPlainTextEdit>(u"tokenPayload"_s)->toPlainText().isEmpty(), isReadable);
}

void TestTokenStudio::aTokenIsVerified_data()
{
    QTest::addColumn<QString>("pastedKey"); // empty: the account's
    QTest::addColumn<bool>("isAltered");
    QTest::addColumn<QString>("verdict");
    const QString genuine = u"Genuine: it was signed with this key and not altered."_s;
    const QString wrong = u"The token was signed with another key, or altered afterwards."_s;
    QTest::newRow("the account's key") << QString() << false << genuine;
    QTest::newRow("altered") << QString() << true << wrong;
    QTest::newRow("a pasted key") << u"right"_s << false << genuine;
    QTest::newRow("another pasted key") << u"another"_s << false << wrong;
}

void TestTokenStudio::aTokenIsVerified()
{
    QFETCH(QString, pastedKey);
    QFETCH(bool, isAltered);
    QFETCH(QString, verdict);
    open(VerifyTab);
    const QByteArray other = tokenFor(m_business, u"bo@example.test"_s);
    QByteArray token = adasToken();
    if (isAltered) // one's payload under another's signature
        token = other.left(other.lastIndexOf('.')) + token.mid(token.lastIndexOf('.'));
    enter(u"foreignToken"_s, QString::fromLatin1(token));
    QCOMPARE(isShown(u"verifyKey"_s), false);
    if (!pastedKey.isEmpty()) {
        at<QComboBox>(u"verifyWith"_s)->setCurrentIndex(1);
        QVERIFY(isShown(u"verifyKey"_s));
        QCOMPARE(at<QLineEdit>(u"verifyKey"_s)->echoMode(), QLineEdit::Password);
        enter(u"verifyKey"_s,
            pastedKey == u"right"_s ? QString::fromLatin1(m_business.server.timekitSigningKey())
                                    : pastedKey);
    }
    press(u"verifyToken"_s);
    QTRY_COMPARE(said(u"verdict"_s), verdict);
    at<QLineEdit>(u"foreignToken"_s)->setText(QString::fromLatin1(other));
    QVERIFY(said(u"verdict"_s).startsWith(u"Only read so far"_s)); // a verdict is for one token
}

void TestTokenStudio::queriesAreCheckedAgainstTheToken_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("beginning"); // of the note; empty: none
    QTest::newRow("the same") << u"customer.email:ada+shop@example.test"_s << QString();
    QTest::newRow("more") << u"customer.email:ada+shop@example.test;state:confirmed"_s << QString();
    QTest::newRow("missing") << u"state:confirmed"_s << u"The query lacks"_s;
    QTest::newRow("changed") << u"customer.email:bo@example.test"_s
                             << u"The query asks for somebody else"_s;
    QTest::newRow("doubled")
        << u"customer.email:ada+shop@example.test;customer.email:bo@example.test"_s
        << u"“customer.email” stands twice"_s;
    QTest::newRow("mistyped") << u"customer.emial:x"_s
                              << u"The service has no attribute “customer.emial”."_s;
}

void TestTokenStudio::queriesAreCheckedAgainstTheToken()
{
    QFETCH(QString, query);
    QFETCH(QString, beginning);
    open(VerifyTab);
    enter(u"foreignToken"_s, QString::fromLatin1(adasToken()));
    enter(u"verifyQuery"_s, query);
    QCOMPARE(isShown(u"verifyQueryNote"_s), !beginning.isEmpty());
    QVERIFY2(
        said(u"verifyQueryNote"_s).startsWith(beginning), qPrintable(said(u"verifyQueryNote"_s)));
    // What was wrong with a query beside one token says nothing beside another.
    at<QLineEdit>(u"foreignToken"_s)->setText(u"no token"_s);
    if (beginning.startsWith(u"The query"_s))
        QVERIFY(!isShown(u"verifyQueryNote"_s));
}

void TestTokenStudio::verifyingSendsNothing()
{
    open(VerifyTab);
    enter(u"foreignToken"_s, QString::fromLatin1(adasToken()));
    enter(u"verifyQuery"_s, u"customer.email:"_s + adas);
    press(u"verifyToken"_s);
    QTRY_VERIFY(said(u"verdict"_s).startsWith(u"Genuine"_s));
    QVERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.requests().size(), 0);
}

void TestTokenStudio::theLedgerListsWhatWasMinted()
{
    const Account other = m_window->addAccount(m_business, AccountKind::Timekit, u"Other"_s);
    m_window->tokens.add({.accountId = other.id, .value = u"another's"_s, .tokenHash = u"h"_s});
    mintForAda();
    enter(u"mintEmail"_s, u"bo@example.test"_s);
    press(u"mintToken"_s);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(LedgerTab);
    auto *table = at<QTableView>(u"ledgerTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    const QString hash = tokenHash(Secret(adasToken()));
    const int ada = static_cast<int>(rowsOf(table, 2).indexOf(adas));
    QVERIFY(ada >= 0);
    QCOMPARE(cell(ada, 1), m_business.server.timekitAppSlug());
    QCOMPARE(cell(ada, 3), hash.left(8) + u'…');
    QVERIFY(table->model()->index(ada, 3).data(Qt::ToolTipRole).toString().contains(hash));
    QCOMPARE(cell(ada, 4), signingKeyFingerprint(Secret(m_business.server.timekitSigningKey())));
    for (int column = 0; column < 5; ++column)
        QVERIFY(!table->model()->headerData(column, Qt::Horizontal).toString().isEmpty());
    at<QComboBox>(u"studioAccount"_s)->setCurrentIndex(1);
    QCOMPARE(rowsOf(table, 2), QStringList{u"another's"_s});
}

void TestTokenStudio::theLedgerMarksTokensOfAFormerKey()
{
    mintForAda();
    setSigningKey(canaryKey);
    enter(u"mintEmail"_s, u"bo@example.test"_s);
    press(u"mintToken"_s);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(LedgerTab);
    auto *table = at<QTableView>(u"ledgerTable"_s);
    QTRY_COMPARE(
        said(u"ledgerRemark"_s), u"One token was signed with another key than the present one."_s);
    const int ada = static_cast<int>(rowsOf(table, 2).indexOf(adas));
    QVERIFY(cell(ada, 4).startsWith(u"key changed · "_s));
    QVERIFY(!table->model()->index(ada, 4).data(Qt::DecorationRole).isNull());
    QVERIFY(!cell(1 - ada, 4).contains(u"changed"_s));
    QVERIFY(table->model()->index(1 - ada, 4).data(Qt::DecorationRole).isNull());
}

void TestTokenStudio::aLedgerThatCannotCompareSaysSo()
{
    mintForAda();
    m_window->keychain.failure = Error::Kind::KeychainLocked;
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(LedgerTab);
    QTRY_COMPARE(said(u"ledgerRemark"_s),
        u"Which entries were made with the present key is not known: The keychain is locked. "
        "Unlock it, then try again."_s);
    QVERIFY(!cell(0, 4).contains(u"changed"_s));
}

void TestTokenStudio::forgettingAsksFirst()
{
    mintForAda();
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(LedgerTab);
    auto *table = at<QTableView>(u"ledgerTable"_s);
    QVERIFY(!at<QWidget>(u"forgetEntry"_s)->isEnabled());
    QTRY_VERIFY(said(u"ledgerRemark"_s).startsWith(u"Forgetting an entry does not end"_s));
    m_window->click(table, table->model()->index(0, 2));
    press(u"forgetEntry"_s);
    QVERIFY(said(u"forgetQuestion"_s).contains(adas));
    QVERIFY(said(u"forgetQuestion"_s).contains(u"It goes on working"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"keepEntry"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!isShown(u"forgetQuestion"_s));
    QCOMPARE(m_window->tokens.of(m_account.id).size(), 1);
    press(u"forgetEntry"_s);
    press(u"reallyForget"_s);
    QVERIFY(m_window->tokens.of(m_account.id).isEmpty());
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(!isShown(u"forgetQuestion"_s));
    QCOMPARE(said(u"ledgerRemark"_s), u"Nothing was minted here for this account."_s);
}

void TestTokenStudio::theHashIsCopiedWhole()
{
    mintForAda();
    m_window->tokens.add({.when = QDateTime::currentDateTimeUtc().addDays(-1),
        .accountId = m_account.id,
        .value = u"bo@example.test"_s,
        .tokenHash = u"another"_s});
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(LedgerTab);
    auto *table = at<QTableView>(u"ledgerTable"_s);
    QCOMPARE(rowsOf(table, 2), QStringList({adas, u"bo@example.test"_s})); // by time
    m_window->click(table, table->model()->index(0, 0));
    press(u"copyHash"_s);
    QCOMPARE(QApplication::clipboard()->text(), tokenHash(Secret(adasToken())));
}

void TestTokenStudio::removingAnAccountTakesItsLedgerAlong()
{
    mintForAda();
    QTest::keyClick(studio(), Qt::Key_Escape);
    QTRY_VERIFY(!studio());
    m_window->tokens.add({.accountId = u"another"_s, .tokenHash = u"h"_s});
    m_window->workspace.remove(m_account);
    QTRY_VERIFY(m_window->accounts.accounts().isEmpty());
    QVERIFY(m_window->tokens.of(m_account.id).isEmpty());
    QCOMPARE(m_window->tokens.of(u"another"_s).size(), 1);
}

void TestTokenStudio::noSecretIsLeftBehind()
{
    const LogCatcher log;
    setSigningKey(canaryKey);
    mintForAda();
    press(u"showToken"_s);
    const QByteArray token = at<QLineEdit>(u"mintedToken"_s)->text().toLatin1();
    press(u"tryToken"_s);
    QTRY_VERIFY(said(u"tokenMessage"_s).startsWith(u"The signed search was refused"_s));
    press(u"copyUrl"_s);
    QVERIFY(!QApplication::clipboard()->text().contains(QString::fromLatin1(token)));
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(VerifyTab);
    enter(u"foreignToken"_s, QString::fromLatin1(token));
    at<QComboBox>(u"verifyWith"_s)->setCurrentIndex(1);
    enter(u"verifyKey"_s, QString::fromLatin1(canaryKey));
    press(u"verifyToken"_s);
    QVERIFY(said(u"verdict"_s).startsWith(u"Genuine"_s));
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows)
        QVERIFY(!window->windowTitle().contains(QString::fromLatin1(token.left(20))));
    QTest::keyClick(studio(), Qt::Key_Escape);
    QTRY_VERIFY(!studio());
    m_window->window.close();
    m_window->settings.sync();

    QFile file(m_window->settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains(tokenHash(Secret(token)).toLatin1()));
    const QByteArray signature = token.mid(token.lastIndexOf('.') + 1);
    for (const QByteArray &secret : {token, signature, canaryKey, canaryKey.toBase64(),
             canaryKey.toHex(), QByteArray("CANARY")}) {
        QVERIFY(!kept.contains(secret));
        QVERIFY(!log.text().contains(secret));
        QVERIFY(everyWordOf(&m_window->window).filter(QString::fromLatin1(secret)).isEmpty());
    }
}

void TestTokenStudio::closingEmptiesTheFields()
{
    mintForAda();
    press(u"showToken"_s);
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(VerifyTab);
    enter(u"foreignToken"_s, QString::fromLatin1(adasToken()));
    at<QComboBox>(u"verifyWith"_s)->setCurrentIndex(1);
    enter(u"verifyKey"_s, u"a key"_s);
    const QPointer<QLineEdit> fields[] = {at<QLineEdit>(u"mintedToken"_s),
        at<QLineEdit>(u"foreignToken"_s), at<QLineEdit>(u"verifyKey"_s)};
    const QPointer<QPlainTextEdit> payload = at<QPlainTextEdit>(u"tokenPayload"_s);
    studio()->reject();
    for (const QPointer<QLineEdit> &field : fields)
        QVERIFY(!field || field->text().isEmpty());
    QVERIFY(!payload || payload->toPlainText().isEmpty());
}

void TestTokenStudio::everythingIsReachedByKeyboard_data()
{
    QTest::addColumn<int>("tab");
    QTest::newRow("mint") << int(MintTab);
    QTest::newRow("verify") << int(VerifyTab);
    QTest::newRow("ledger") << int(LedgerTab);
}

void TestTokenStudio::everythingIsReachedByKeyboard()
{
    QFETCH(int, tab);
    mintForAda();
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(tab);
    if (tab == LedgerTab)
        m_window->click(at<QTableView>(u"ledgerTable"_s),
            at<QTableView>(u"ledgerTable"_s)->model()->index(0, 0));
    QSet<QWidget *> reached;
    for (int i = 0; i < 60; ++i) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const auto children = studio()->findChildren<QWidget *>();
    for (QWidget *widget : children) {
        const bool isControl = qobject_cast<QAbstractButton *>(widget)
            || qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
            || qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTableView *>(widget);
        if (!isControl || !widget->isVisible() || !widget->isEnabled()
            || widget->objectName().startsWith(u"qt_"_s) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        QVERIFY2(reached.contains(widget), qPrintable(widget->objectName()));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!studio());
}

void TestTokenStudio::everyKeyWithAltIsForOneThing_data()
{
    everythingIsReachedByKeyboard_data();
}

void TestTokenStudio::everyKeyWithAltIsForOneThing()
{
    QFETCH(int, tab);
    mintForAda();
    auto *tabs = at<QTabWidget>(u"studioTabs"_s);
    tabs->setCurrentIndex(tab);
    QStringList texts;
    for (int i = 0; i < tabs->count(); ++i)
        texts.append(tabs->tabText(i));
    const auto children = studio()->findChildren<QWidget *>();
    for (const QWidget *widget : children) {
        if (!widget->isVisible())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            texts.append(label->text());
    }
    QSet<QString> keys;
    for (const QString &text : std::as_const(texts)) {
        const QString key = QKeySequence::mnemonic(text).toString();
        QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(text));
        keys.insert(key);
    }
    QVERIFY(keys.size() > 4);
}

void TestTokenStudio::theKeyOfANameLeadsToItsField_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("field");
    QTest::newRow("app slug") << int(MintTab) << Qt::Key_P << u"mintSlug"_s;
    QTest::newRow("e-mail") << int(MintTab) << Qt::Key_E << u"mintEmail"_s;
    QTest::newRow("token") << int(VerifyTab) << Qt::Key_T << u"foreignToken"_s;
    QTest::newRow("query") << int(VerifyTab) << Qt::Key_Q << u"verifyQuery"_s;
}

void TestTokenStudio::theKeyOfANameLeadsToItsField()
{
    QFETCH(int, tab);
    QFETCH(Qt::Key, key);
    QFETCH(QString, field);
    open(static_cast<Tab>(tab));
    at<QComboBox>(u"studioAccount"_s)->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), at<QComboBox>(u"studioAccount"_s));
    QTest::keyClick(studio(), key, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), at<QLineEdit>(field));
}

void TestTokenStudio::oneBeginsWithTheCustomer()
{
    open();
    QTRY_COMPARE(QApplication::focusWidget(), at<QLineEdit>(u"mintEmail"_s));
}

void TestTokenStudio::enterDoesWhatTheTabIsFor()
{
    open();
    enter(u"mintEmail"_s, adas);
    QTest::keyClick(at<QLineEdit>(u"mintEmail"_s), Qt::Key_Return);
    QTRY_VERIFY(isShown(u"tokenCard"_s));
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(VerifyTab);
    enter(u"foreignToken"_s, QString::fromLatin1(adasToken()));
    QTest::keyClick(at<QLineEdit>(u"foreignToken"_s), Qt::Key_Return);
    QTRY_VERIFY(said(u"verdict"_s).startsWith(u"Genuine"_s));
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(LedgerTab);
    QTest::keyClick(at<QTableView>(u"ledgerTable"_s), Qt::Key_Return);
    QVERIFY(studio() && studio()->isVisible());
    QCOMPARE(m_window->tokens.of(m_account.id).size(), 1);
}

void TestTokenStudio::everythingHasANameForScreenReaders()
{
    mintForAda();
    const auto children = studio()->findChildren<QWidget *>();
    int checked = 0;
    for (QWidget *widget : children) {
        const bool isControl = qobject_cast<QPushButton *>(widget)
            || qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
            || qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTableView *>(widget);
        if (!isControl || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(
            spoken && !spoken->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
        ++checked;
    }
    QVERIFY(checked > 20);
}

void TestTokenStudio::textOfATokenIsNoMarkup()
{
    const QString hostile = u"<b>x</b><img src='http://127.0.0.1/'>"_s;
    open(VerifyTab);
    const QByteArray payload =
        R"({"app_slug":"<b>a</b>","meta.<i>k</i>":")" + hostile.toUtf8() + "\u202e\"}";
    at<QLineEdit>(u"foreignToken"_s)
        ->setText(
            QString::fromLatin1(jws::sign(R"({"alg":"HS256"})", payload, Secret("key")).reveal()));
    QVERIFY(said(u"readScope"_s).contains(hostile));
    const auto labels = studio()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
    for (const QString &text :
        {said(u"readScope"_s), at<QPlainTextEdit>(u"tokenPayload"_s)->toPlainText()})
        QVERIFY(!text.contains(QChar(0x202e)));
    m_window->tokens.add(
        {.accountId = m_account.id, .appSlug = hostile, .value = hostile, .tokenHash = hostile});
    at<QTabWidget>(u"studioTabs"_s)->setCurrentIndex(LedgerTab);
    const QAbstractItemModel *model = at<QTableView>(u"ledgerTable"_s)->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString tip = model->index(0, column).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u"<b>"_s) && !tip.contains(u"<img"_s));
    }
}

QTEST_MAIN(TestTokenStudio)
#include "tst_tokenstudio.moc"
