// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "core/timekit/signedsearch.h"
#include "tests/support/await.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountform.h"
#include "ui/text/tokentext.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

/// What a person enters.
struct Entry
{
    AccountKind kind = AccountKind::TimeTap;
    QString name = u"Riverside"_s;
    QString baseUrl = {};
    QString apiKey = {};
    QString appSlug = {};
    QString secret = {};
    QString signingKey = {};
};

QString privateKeyLike()
{
    return u"0123456789abcdef0123456789ABCDEF"_s;
}

/// Signed with an invented key: what it says can be read, and no service takes it.
QString tokenSaying(const SearchScope &scope)
{
    return QString::fromLatin1(
        mintSignedSearch(scope, Secret("test_api_key_INVENTED"_ba)).reveal());
}

QString customersToken(const QString &slug)
{
    return tokenSaying(
        {.appSlug = slug, .attribute = u"customer.email"_s, .value = u"ada@example.test"_s});
}

QString handMade(const QByteArray &header, const QByteArray &payload)
{
    constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QString::fromLatin1(
        header.toBase64(base64Url) + '.' + payload.toBase64(base64Url) + ".c2ln");
}

void rowForEachKind()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::newRow("TimeTap") << AccountKind::TimeTap;
    QTest::newRow("app key") << AccountKind::Timekit;
    QTest::newRow("widget key") << AccountKind::TimekitWidget;
    QTest::newRow("signed search") << AccountKind::SignedSearch;
}

} // namespace

class TestWindowAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning && m_other.isRunning); }
    void init();
    void cleanup() { m_window.reset(); }

    void theFieldsFollowTheKind_data();
    void theFieldsFollowTheKind();
    void everyFieldSaysWhereItsValueIsFound_data() { rowForEachKind(); }
    void everyFieldSaysWhereItsValueIsFound();
    void theKindOfAnAccountStays();
    void aBadFieldIsNamedBeforeAnythingIsSent_data();
    void aBadFieldIsNamedBeforeAnythingIsSent();
    void aSecretInTheWrongPlaceIsNamedBeforeAnythingIsSent_data();
    void aSecretInTheWrongPlaceIsNamedBeforeAnythingIsSent();
    void aTokenIsReadBeforeAnythingIsSent_data();
    void aTokenIsReadBeforeAnythingIsSent();
    void everyFlawHasASentenceOfItsOwn();
    void aNameMayBeKeptButNotTakenFromAnother();
    void theEnvironmentsFillTheirAddressIn();
    void theKeyTellsTheEnvironment_data();
    void theKeyTellsTheEnvironment();
    void aWrongKeyIsSaidInTheDialogAndNothingIsKept();
    void aRefusedTimekitCredentialIsSaidInTheDialog_data();
    void aRefusedTimekitCredentialIsSaidInTheDialog();
    void aKeyOfAnotherAppIsRefused();
    void aStoredTokenOfAnotherAppIsRefused();
    void anAddressThatAnswersAPageIsRefused();
    void theRightKeyIsStoredAndTheAccountOpens_data() { rowForEachKind(); }
    void theRightKeyIsStoredAndTheAccountOpens();
    void aSlugThatWasLeftOutIsLearned();
    void aKeyPastedWithBlanksIsTheKey_data() { rowForEachKind(); }
    void aKeyPastedWithBlanksIsTheKey();
    void theStoredKeyStaysWhenTheFieldStaysEmpty();
    void anotherTokenShowsNothingOfTheFormerCustomer();
    void aKeyThatIsRefusedAfterwardsIsNobodys();
    void theKeyIsNowhereToBeRead_data() { rowForEachKind(); }
    void theKeyIsNowhereToBeRead();
    void aKeychainThatFailsOffersToKeepTheKeyUntilTheEnd();
    void bothSecretsAreKeptAndBothAreRemoved();
    void whenTheSecondSecretFailsTheFirstIsTakenBack();
    void whenTheSecondSecretFailsAnAccountThatExistsKeepsTheFirst();
    void whatIsKeptUntilTheEndIsWhatWasTested();
    void bothSecretsCanBeKeptUntilTheEnd();
    void aKeychainThatIsBeingWrittenToIsWaitedFor();
    void enterOnCancelCancels();
    void closingTheDialogEndsItsQuestion();
    void removingAsksFirst();
    void removingSaysThatTokensStay();
    void removingTakesTheKeyAlong();
    void anAccountWhoseKeyCannotBeRemovedStays();
    void switchingAccountsShowsNothingOfTheFormer();
    void switchingAccountsEndsTheFormersRequests();
    void theAccountMenuListsAllAndMarksTheOpenOne();
    void theAccountMenuTellsTheKinds();

private:
    [[nodiscard]] AccountDialog *dialog() { return m_window->window.findChild<AccountDialog *>(); }
    [[nodiscard]] QMessageBox *box() { return m_window->window.findChild<QMessageBox *>(); }
    [[nodiscard]] QString message() { return m_window->found<QLabel>(u"accountMessage"_s)->text(); }
    [[nodiscard]] Entry rightEntry(AccountKind kind = AccountKind::TimeTap) const;
    void enter(const Entry &entry);
    void fill(const Entry &entry);
    void save()
    {
        QTest::mouseClick(m_window->found<QPushButton>(u"accountSave"_s), Qt::LeftButton);
    }

    Business m_business;
    Business m_other{{.seed = 7, .today = businessDay, .bookings = 2000}};
    std::unique_ptr<WindowUnderTest> m_window;
};

void TestWindowAccounts::init()
{
    QVERIFY(m_business.control.reset());
    QVERIFY(m_other.control.reset());
    m_window = std::make_unique<WindowUnderTest>();
    QVERIFY(m_window->isActive);
}

Entry TestWindowAccounts::rightEntry(AccountKind kind) const
{
    const sandbox::Sandbox &server = m_business.server;
    Entry entry{.kind = kind, .secret = QString::fromLatin1(credentialFor(m_business, kind))};
    if (kind == AccountKind::TimeTap) {
        entry.baseUrl = server.timetapBaseUrl();
        entry.apiKey = server.apiKey();
    } else {
        entry.baseUrl = server.timekitBaseUrl();
        entry.appSlug = server.timekitAppSlug();
    }
    return entry;
}

void TestWindowAccounts::enter(const Entry &entry)
{
    m_window->type(QKeySequence(QKeySequence::New));
    fill(entry);
}

void TestWindowAccounts::fill(const Entry &entry)
{
    auto *kind = m_window->found<QComboBox>(u"accountKind"_s);
    kind->setCurrentIndex(static_cast<int>(entry.kind));
    auto *environment = m_window->found<QComboBox>(u"accountEnvironment"_s);
    environment->setCurrentIndex(environment->count() - 1);
    const std::pair<QString, QString> fields[] = {{u"accountName"_s, entry.name},
        {u"accountBaseUrl"_s, entry.baseUrl}, {u"accountApiKey"_s, entry.apiKey},
        {u"accountAppSlug"_s, entry.appSlug}, {u"accountPrivateKey"_s, entry.secret},
        {u"accountSigningKey"_s, entry.signingKey}};
    for (const auto &[name, text] : fields) {
        auto *field = m_window->found<QLineEdit>(name);
        field->clear();
        if (field->isVisible())
            QTest::keyClicks(field, text);
    }
}

void TestWindowAccounts::theFieldsFollowTheKind_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("secret");
    const QStringList always{u"accountName"_s, u"accountBaseUrl"_s, u"accountPrivateKey"_s};
    QTest::newRow("TimeTap") << AccountKind::TimeTap << always + QStringList{u"accountApiKey"_s}
                             << u"Private key"_s;
    QTest::newRow("app key") << AccountKind::Timekit
                             << always + QStringList{u"accountAppSlug"_s, u"accountSigningKey"_s}
                             << u"App key"_s;
    QTest::newRow("widget key") << AccountKind::TimekitWidget
                                << always + QStringList{u"accountAppSlug"_s} << u"Widget key"_s;
    QTest::newRow("signed search")
        << AccountKind::SignedSearch << always + QStringList{u"accountAppSlug"_s} << u"Token"_s;
}

void TestWindowAccounts::theFieldsFollowTheKind()
{
    QFETCH(AccountKind, kind);
    QFETCH(QStringList, fields);
    QFETCH(QString, secret);
    m_window->type(QKeySequence(QKeySequence::New));
    QTRY_COMPARE(QApplication::focusWidget(), m_window->found<QComboBox>(u"accountKind"_s));
    const int height = dialog()->height();
    for (const AccountKind other : allAccountKinds) // whichever way one came here
        m_window->found<QComboBox>(u"accountKind"_s)->setCurrentIndex(static_cast<int>(other));
    m_window->found<QComboBox>(u"accountKind"_s)->setCurrentIndex(static_cast<int>(kind));
    QStringList shown;
    const auto lines = dialog()->findChildren<QLineEdit *>();
    for (const QLineEdit *line : lines) {
        if (line->isVisible())
            shown.append(line->objectName());
    }
    QCOMPARE(QSet(shown.begin(), shown.end()), QSet(fields.begin(), fields.end()));
    const auto *spoken =
        QAccessible::queryAccessibleInterface(m_window->found<QLineEdit>(u"accountPrivateKey"_s));
    QCOMPARE(spoken->text(QAccessible::Name), secret);
    QCoreApplication::processEvents();
    if (kind == AccountKind::TimeTap)
        QCOMPARE(dialog()->height(), height); // as small as it was
    const auto labels = dialog()->findChildren<QLabel *>();
    for (const QLabel *label : labels) { // and every word can be read
        if (label->isVisible())
            QVERIFY2(label->height() >= label->heightForWidth(label->width())
                    && label->width() >= label->minimumSizeHint().width(),
                qPrintable(label->text()));
    }
}

void TestWindowAccounts::everyFieldSaysWhereItsValueIsFound()
{
    QFETCH(AccountKind, kind);
    m_window->type(QKeySequence(QKeySequence::New));
    m_window->found<QComboBox>(u"accountKind"_s)->setCurrentIndex(static_cast<int>(kind));
    const auto widgets = dialog()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isField =
            qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget);
        if (isField && widget->isVisible())
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
    }
}

void TestWindowAccounts::theKindOfAnAccountStays()
{
    m_window->open(m_business, AccountKind::TimekitWidget);
    QTRY_VERIFY(m_window->isQuiet());
    m_window->action(u"Change account…"_s)->trigger();
    auto *kind = m_window->found<QComboBox>(u"accountKind"_s);
    QCOMPARE(kind->currentText(), u"Timekit (widget key)"_s);
    QVERIFY(!kind->isEnabled());
    m_window->found<QLineEdit>(u"accountName"_s)->setText(u"Harbour"_s);
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_window->workspace.account()->kind, AccountKind::TimekitWidget);
    QCOMPARE(m_window->workspace.account()->name, u"Harbour"_s);
    QTRY_VERIFY(m_window->isQuiet());
}

void TestWindowAccounts::aBadFieldIsNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    const QString url = u"accountBaseUrl"_s;
    QTest::newRow("no name") << u"accountName"_s << u"  "_s << u"Give the account a name."_s;
    QTest::newRow("a name twice") << u"accountName"_s << u" Harbour  Clinic "_s
                                  << u"There is an account of this name already."_s;
    QTest::newRow("no API key") << u"accountApiKey"_s << u" "_s << u"Enter the API key."_s;
    QTest::newRow("no private key")
        << u"accountPrivateKey"_s << u" "_s << u"Enter the private key."_s;
    QTest::newRow("no address") << url << u""_s << u"This is not a web address."_s;
    QTest::newRow("words") << url << u"clinic"_s << u"This is not a web address."_s;
    QTest::newRow("plain http") << url << u"http://api.timetap.com/live"_s
                                << u"The address must begin with https://."_s;
    QTest::newRow("a file") << url << u"file:///etc/hostname"_s << u"This is not a web address."_s;
    QTest::newRow("user info") << url << u"https://me:secret@api.timetap.com/live"_s
                               << u"The address must not hold a user name or password."_s;
    QTest::newRow("a query") << url << u"https://api.timetap.com/live?x=1"_s
                             << u"The address must end before any “?” or “#”."_s;
    QTest::newRow("a look-alike") << url << u"https://api.timetаp.com/live"_s
                                  << u"The host name looks like another one."_s;
    QTest::newRow("a final dot") << url << u"https://api.timetap.com./live"_s
                                 << u"The host name looks like another one."_s;
    QTest::newRow("port 0") << url << u"https://api.timetap.com:0/live"_s
                            << u"The port is not valid."_s;
}

void TestWindowAccounts::aBadFieldIsNamedBeforeAnythingIsSent()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, said);
    m_window->addAccount(m_business);
    enter(rightEntry());
    auto *edit = m_window->found<QLineEdit>(field);
    edit->setText(text);
    save();
    QCOMPARE(message(), said);
    QVERIFY(dialog() && dialog()->isVisible());
    QVERIFY(m_window->isQuiet());
    QCOMPARE(m_window->accounts.accounts().size(), 1);
    QCOMPARE(m_business.control.requests().size(), 0);
}

void TestWindowAccounts::aSecretInTheWrongPlaceIsNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    const QString secret = u"accountPrivateKey"_s;
    const QString appKey = u"live_api_key_INVENTED"_s;
    const QString widgetKey = u"live_widget_key_INVENTED"_s;
    const QString token = customersToken(u"harbour-demo"_s);
    const QString takesApp = u" An account of the kind “Timekit (app key)” takes it."_s;
    const QString takesWidget = u" An account of the kind “Timekit (widget key)” takes it."_s;
    const QString takesToken = u" An account of the kind “Timekit signed search” takes it."_s;
    const QString takesPrivate = u" An account of the kind “TimeTap” takes it."_s;
    using Kind = AccountKind;

    QTest::newRow("app: none") << Kind::Timekit << secret << u" "_s << u"Enter the app key."_s;
    QTest::newRow("app: a widget key")
        << Kind::Timekit << secret << widgetKey
        << u"This is a widget key, but an app key belongs here."_s + takesWidget;
    QTest::newRow("app: a widget key of a test app, blanks around")
        << Kind::Timekit << secret << u"  test_widget_key_INVENTED\n"_s
        << u"This is a widget key, but an app key belongs here."_s + takesWidget;
    QTest::newRow("app: a token")
        << Kind::Timekit << secret << token
        << u"This is the token of a signed search, but an app key belongs here."_s + takesToken;
    QTest::newRow("app: a private key")
        << Kind::Timekit << secret << privateKeyLike()
        << u"This is a private key of TimeTap, but an app key belongs here."_s + takesPrivate;
    QTest::newRow("app: a widget key that signs")
        << Kind::Timekit << u"accountSigningKey"_s << widgetKey
        << u"This is a widget key, which signs nothing."_s;
    QTest::newRow("app: a token that signs")
        << Kind::Timekit << u"accountSigningKey"_s << token
        << u"This is the token of a signed search, which signs nothing."_s;
    QTest::newRow("app: a key for a slug")
        << Kind::Timekit << u"accountAppSlug"_s << appKey
        << u"This is an app key: enter it in the field that hides what is typed."_s;

    QTest::newRow("widget: none") << Kind::TimekitWidget << secret << u""_s
                                  << u"Enter the widget key."_s;
    QTest::newRow("widget: an app key")
        << Kind::TimekitWidget << secret << u"test_api_key_INVENTED"_s
        << u"This is an app key, but a widget key belongs here."_s + takesApp;
    QTest::newRow("widget: a token")
        << Kind::TimekitWidget << secret << token
        << u"This is the token of a signed search, but a widget key belongs here."_s + takesToken;
    QTest::newRow("widget: a private key")
        << Kind::TimekitWidget << secret << privateKeyLike()
        << u"This is a private key of TimeTap, but a widget key belongs here."_s + takesPrivate;

    const QString notToken = u", but the token of a signed search belongs here."_s;
    QTest::newRow("signed: none") << Kind::SignedSearch << secret << u" "_s
                                  << u"Enter the token."_s;
    QTest::newRow("signed: no slug")
        << Kind::SignedSearch << u"accountAppSlug"_s << u" "_s << u"Enter the app slug."_s;
    QTest::newRow("signed: an app key")
        << Kind::SignedSearch << secret << appKey << u"This is an app key"_s + notToken + takesApp;
    QTest::newRow("signed: a widget key") << Kind::SignedSearch << secret << widgetKey
                                          << u"This is a widget key"_s + notToken + takesWidget;
    QTest::newRow("signed: a private key")
        << Kind::SignedSearch << secret << privateKeyLike()
        << u"This is a private key of TimeTap"_s + notToken + takesPrivate;
    QTest::newRow("signed: the token as the slug")
        << Kind::SignedSearch << u"accountAppSlug"_s << token
        << u"This is the token of a signed search: "
           u"enter it in the field that hides what is typed."_s;

    const QString notPrivate = u", but a private key of TimeTap belongs here."_s;
    QTest::newRow("TimeTap: an app key")
        << Kind::TimeTap << secret << appKey << u"This is an app key"_s + notPrivate + takesApp;
    QTest::newRow("TimeTap: a token")
        << Kind::TimeTap << secret << token
        << u"This is the token of a signed search"_s + notPrivate + takesToken;
    QTest::newRow("TimeTap: the private key as the API key")
        << Kind::TimeTap << u"accountApiKey"_s << privateKeyLike()
        << u"This is a private key of TimeTap: "
           u"enter it in the field that hides what is typed."_s;
}

void TestWindowAccounts::aSecretInTheWrongPlaceIsNamedBeforeAnythingIsSent()
{
    QFETCH(AccountKind, kind);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, said);
    enter(rightEntry(kind));
    m_window->found<QLineEdit>(field)->setText(text);
    save();
    QCOMPARE(message(), said);
    QVERIFY(m_window->isQuiet());
    QVERIFY(m_window->accounts.accounts().isEmpty());
    QCOMPARE(m_business.control.requests().size(), 0);
}

void TestWindowAccounts::aTokenIsReadBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("said");
    const QString slug = m_business.server.timekitAppSlug();
    const QString good = customersToken(slug);
    const QByteArray header = R"({"alg":"HS256","typ":"JWT"})"_ba;
    QTest::newRow("words") << u"the token"_s << tokenFlawText(TokenFlaw::NotThreeParts);
    QTest::newRow("broken by a line end")
        << good.first(40) + u'\n' + good.sliced(40) << tokenFlawText(TokenFlaw::ForeignCharacter);
    QTest::newRow("cut off") << good.first(good.lastIndexOf(u'.'))
                             << tokenFlawText(TokenFlaw::NotThreeParts);
    QTest::newRow("not signed") << handMade(
        R"({"alg":"none"})"_ba, R"({"app_slug":"x","customer.email":"a@example.test"})"_ba)
                                << tokenFlawText(TokenFlaw::Unsigned);
    QTest::newRow("of nobody") << handMade(header, R"({"app_slug":"x"})"_ba)
                               << tokenFlawText(TokenFlaw::NoIdentity);
    QTest::newRow("of another app") << customersToken(
        u"hillside"_s) << u"The token is for the app “hillside”, not for “%1”."_s.arg(slug);
    QTest::newRow("of a customer whom no search can name")
        << tokenSaying({.appSlug = slug, .attribute = u"meta.key"_s, .value = u"a;b"_s})
        << u"No search can name the customer of this token, so it opens nothing."_s;
}

void TestWindowAccounts::aTokenIsReadBeforeAnythingIsSent()
{
    QFETCH(QString, token);
    QFETCH(QString, said);
    enter(rightEntry(AccountKind::SignedSearch));
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)->setText(token);
    save();
    QCOMPARE(message(), said);
    QVERIFY(m_window->isQuiet());
    QVERIFY(m_window->accounts.accounts().isEmpty());
    QCOMPARE(m_business.control.requests().size(), 0);
}

void TestWindowAccounts::everyFlawHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    for (int flaw = 0; flaw <= static_cast<int>(TokenFlaw::UnknownMember); ++flaw) {
        const QString text = tokenFlawText(static_cast<TokenFlaw>(flaw));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), static_cast<int>(TokenFlaw::UnknownMember) + 1);
}

void TestWindowAccounts::aNameMayBeKeptButNotTakenFromAnother()
{
    m_window->addAccount(m_other, u"Hillside"_s);
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    m_window->action(u"Change account…"_s)->trigger();
    auto *name = m_window->found<QLineEdit>(u"accountName"_s);
    name->setText(u"Hillside"_s);
    save();
    QCOMPARE(message(), u"There is an account of this name already."_s);
    name->setText(u"Harbour Clinic & Sons"_s);
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_window->accounts.accounts().size(), 2);
    QCOMPARE(m_window->window.windowTitle(), u"Harbour Clinic & Sons – Daybook"_s);
}

void TestWindowAccounts::theEnvironmentsFillTheirAddressIn()
{
    m_window->type(QKeySequence(QKeySequence::New));
    auto *environment = m_window->found<QComboBox>(u"accountEnvironment"_s);
    auto *url = m_window->found<QLineEdit>(u"accountBaseUrl"_s);
    QCOMPARE(url->text(), u"https://api.timetap.com/live"_s);
    QVERIFY(!url->isEnabled());
    environment->setCurrentIndex(1);
    QCOMPARE(url->text(), u"https://api.timetap.com/test"_s);
    environment->setCurrentIndex(2);
    QVERIFY(url->isEnabled());
    url->setText(u"http://127.0.0.1:8080/v2"_s);
    for (const AccountKind kind : {AccountKind::Timekit, AccountKind::SignedSearch}) {
        m_window->found<QComboBox>(u"accountKind"_s)->setCurrentIndex(static_cast<int>(kind));
        QCOMPARE(environment->count(), 2);
        QCOMPARE(url->text(), u"http://127.0.0.1:8080/v2"_s); // a sandbox stays the sandbox
        QVERIFY(url->isEnabled());
    }
    environment->setCurrentIndex(0);
    QCOMPARE(url->text(), u"https://api.timekit.io/v2"_s);
    QVERIFY(!url->isEnabled());
    m_window->found<QComboBox>(u"accountKind"_s)->setCurrentIndex(0);
    QCOMPARE(url->text(), u"https://api.timetap.com/live"_s);
}

void TestWindowAccounts::theKeyTellsTheEnvironment_data()
{
    QTest::addColumn<Environment>("before");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<Environment>("after");
    const QString usual = timekitBaseUrl();
    using Env = Environment;
    QTest::newRow("a live key") << Env::Production << u"live_api_key_INVENTED"_s << usual
                                << Env::Production;
    QTest::newRow("a test key") << Env::Production << u"test_api_key_INVENTED"_s << usual
                                << Env::Test;
    QTest::newRow("a live key instead")
        << Env::Test << u"live_api_key_INVENTED"_s << usual << Env::Production;
    QTest::newRow("a test key that stays") << Env::Test << QString() << usual << Env::Test;
    QTest::newRow("a live key that stays")
        << Env::Production << QString() << usual << Env::Production;
    QTest::newRow("a sandbox") << Env::Production << u"test_api_key_INVENTED"_s
                               << u"http://127.0.0.1:1/v2"_s << Env::Sandbox;
}

void TestWindowAccounts::theKeyTellsTheEnvironment()
{
    QFETCH(Environment, before);
    QFETCH(QString, key);
    QFETCH(QString, baseUrl);
    QFETCH(Environment, after);
    AccountForm form({.name = u"Harbour"_s,
                         .kind = AccountKind::Timekit,
                         .environment = before,
                         .baseUrl = baseUrl},
        nullptr);
    form.findChild<QLineEdit *>(u"accountPrivateKey"_s)->setText(key);
    QCOMPARE(form.entered().environment, after);
    QCOMPARE(form.problem(), QString());
}

void TestWindowAccounts::aWrongKeyIsSaidInTheDialogAndNothingIsKept()
{
    Entry wrong = rightEntry();
    wrong.secret = u"00000000000000000000000000000000"_s;
    enter(wrong);
    save();
    QTRY_COMPARE(message(),
        u"TimeTap refused the signature. The API key and the private key do not belong together."_s);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(m_business.control.requests().size(), 1);
    QVERIFY(m_window->accounts.accounts().isEmpty());
    QVERIFY(!m_window->workspace.account());

    // The form is alive: with the right key it goes on.
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)->setText(rightEntry().secret);
    save();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->workspace.account());
}

void TestWindowAccounts::aRefusedTimekitCredentialIsSaidInTheDialog_data()
{
    QTest::addColumn<AccountKind>("kind");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("said");
    const QString key = u"Timekit refused the key. "
                        u"It is mistyped, was replaced, or belongs to another app."_s;
    QTest::newRow("app key") << AccountKind::Timekit << u"test_api_key_INVENTED"_s << key;
    QTest::newRow("widget key") << AccountKind::TimekitWidget << u"test_widget_key_INVENTED"_s
                                << key;
    QTest::newRow("token") << AccountKind::SignedSearch
                           << customersToken(m_business.server.timekitAppSlug())
                           << u"The signed search was refused. Its token was altered, was signed "
                              u"with another key, or opens another customer's bookings."_s;
}

void TestWindowAccounts::aRefusedTimekitCredentialIsSaidInTheDialog()
{
    QFETCH(AccountKind, kind);
    QFETCH(QString, secret);
    QFETCH(QString, said);
    Entry wrong = rightEntry(kind);
    wrong.secret = secret;
    enter(wrong);
    save();
    QTRY_COMPARE(message(), said);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(m_business.control.requests().size(), 1);
    QVERIFY(m_window->accounts.accounts().isEmpty());
    QVERIFY(!m_window->workspace.account());
}

void TestWindowAccounts::aKeyOfAnotherAppIsRefused()
{
    Entry entry = rightEntry(AccountKind::Timekit);
    entry.appSlug = u"hillside"_s;
    enter(entry);
    save();
    QTRY_COMPARE(message(),
        u"The key is for the app “%1”, not for “hillside”."_s.arg(
            m_business.server.timekitAppSlug()));
    QVERIFY(m_window->accounts.accounts().isEmpty());
}

void TestWindowAccounts::aStoredTokenOfAnotherAppIsRefused()
{
    m_window->open(m_business, AccountKind::SignedSearch);
    QTRY_VERIFY(m_window->isQuiet());
    m_window->action(u"Change account…"_s)->trigger();
    m_window->found<QLineEdit>(u"accountAppSlug"_s)->setText(u"hillside"_s);
    save();
    QTRY_COMPARE(message(),
        u"The token is for the app “%1”, not for “hillside”."_s.arg(
            m_business.server.timekitAppSlug()));
    QCOMPARE(
        m_window->accounts.accounts().constFirst().appSlug, m_business.server.timekitAppSlug());
}

void TestWindowAccounts::anAddressThatAnswersAPageIsRefused()
{
    QVERIFY(m_business.control.fault("GET /live/sessionToken", "html"));
    enter(rightEntry());
    save();
    QTRY_VERIFY(message().startsWith(u"A web page answered instead of the service."_s));
    QVERIFY(m_window->accounts.accounts().isEmpty());
}

void TestWindowAccounts::theRightKeyIsStoredAndTheAccountOpens()
{
    QFETCH(AccountKind, kind);
    enter(rightEntry(kind));
    QTest::keyClick(
        m_window->found<QLineEdit>(u"accountPrivateKey"_s), Qt::Key_Return); // the default button
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_window->isQuiet());
    const auto &account = m_window->workspace.account();
    QVERIFY(account);
    QCOMPARE(account->name, u"Riverside"_s);
    QCOMPARE(account->kind, kind);
    QCOMPARE(account->environment, Environment::Sandbox);
    QVERIFY(m_window->keychain.holds(credentialOf(*account)));
    QVERIFY(!m_window->keychain.holds(signingKeyOf(*account)));
    QVERIFY(m_window->workspace.identity());
    const Capabilities able = *m_window->desk.capabilities();
    QCOMPARE(m_window->rows(Level::Staff).size() > 1, able.staff);
    QCOMPARE(m_window->rows(Level::Location).size() > 1, able.places);
    QCOMPARE(!rowsOf(m_window->bookings()).isEmpty(), able.bookings);
    QCOMPARE(m_window->window.windowTitle(), u"Riverside – Daybook"_s);
}

void TestWindowAccounts::aSlugThatWasLeftOutIsLearned()
{
    Entry entry = rightEntry(AccountKind::Timekit);
    entry.appSlug.clear();
    enter(entry);
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_window->workspace.account()->appSlug, m_business.server.timekitAppSlug());
    QTRY_VERIFY(m_window->isQuiet());
}

void TestWindowAccounts::aKeyPastedWithBlanksIsTheKey()
{
    QFETCH(AccountKind, kind);
    Entry entry = rightEntry(kind);
    entry.secret.clear();
    enter(entry);
    QApplication::clipboard()->setText(u"  "_s + rightEntry(kind).secret + u" \n"_s);
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)->paste();
    save();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->workspace.account());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->workspace.identity());
}

void TestWindowAccounts::theStoredKeyStaysWhenTheFieldStaysEmpty()
{
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    const QStringList staff = m_window->rows(Level::Staff);
    m_window->action(u"Change account…"_s)->trigger();
    QCOMPARE(m_window->found<QLineEdit>(u"accountPrivateKey"_s)->placeholderText(), u"unchanged"_s);
    m_window->found<QLineEdit>(u"accountName"_s)->setText(u"Harbour"_s);
    save();
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_window->rows(Level::Staff), staff); // nothing on show went away meanwhile
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(WindowUnderTest::saidFor(m_window->list(Level::Staff)), QString());
    QCOMPARE(m_window->workspace.account()->name, u"Harbour"_s);
}

void TestWindowAccounts::anotherTokenShowsNothingOfTheFormerCustomer()
{
    m_window->open(m_business, AccountKind::SignedSearch);
    QTRY_VERIFY(m_window->isQuiet());
    const QString former = m_business.server.regularCustomer();
    QVERIFY(m_window->found<QLabel>(u"scope"_s)->text().contains(former));
    QVERIFY(!rowsOf(m_window->bookings()).isEmpty());
    m_window->action(u"Change account…"_s)->trigger();
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)
        ->setText(QString::fromLatin1(tokenFor(m_business, u"nobody@example.test"_s)));
    save();
    QTRY_VERIFY(!dialog());
    QVERIFY(rowsOf(m_window->bookings()).isEmpty()); // before anything could have answered
    QVERIFY(everyWordOf(&m_window->window).filter(former).isEmpty());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->found<QLabel>(u"scope"_s)->text().contains(u"nobody@example.test"_s));
    QVERIFY(rowsOf(m_window->bookings()).isEmpty());
}

void TestWindowAccounts::aKeyThatIsRefusedAfterwardsIsNobodys()
{
    m_window->open(m_business, AccountKind::Timekit);
    QTRY_VERIFY(m_window->isQuiet());
    const auto *identity = m_window->found<QLabel>(u"identity"_s);
    QVERIFY(identity->text().startsWith(u"Signed in"_s));
    m_window->credentials.keepForSession(
        credentialOf(*m_window->workspace.account()), Secret("test_api_key_INVENTED"_ba));
    m_window->workspace.reopen();
    QCOMPARE(identity->text(), u"Harbour Clinic · not signed in"_s); // before the answer
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(!m_window->workspace.identity());
    QCOMPARE(identity->text(), u"Harbour Clinic · not signed in"_s);
}

void TestWindowAccounts::theKeyIsNowhereToBeRead()
{
    QFETCH(AccountKind, kind);
    const QString key = rightEntry(kind).secret;
    enter(rightEntry(kind));
    auto *field = m_window->found<QLineEdit>(u"accountPrivateKey"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(field->inputMethodHints().testFlag(Qt::ImhSensitiveData));
    QVERIFY(field->inputMethodHints().testFlag(Qt::ImhNoPredictiveText));
    QVERIFY(!field->completer());
    QApplication::clipboard()->setText(u"something else"_s);
    field->selectAll();
    field->copy();
    QCOMPARE(QApplication::clipboard()->text(), u"something else"_s);
    QCOMPARE(field->text(), key);
    QVERIFY(everyWordOf(&m_window->window).filter(key).isEmpty());

    save();
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(everyWordOf(&m_window->window).filter(key).isEmpty());
    m_window->window.close();
    m_window->settings.sync();
    QFile file(m_window->settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    QVERIFY(kept.contains("Riverside"));
    for (const QByteArray &spelling :
        {key.toLatin1(), key.toLatin1().toBase64(), key.toLatin1().toHex()})
        QVERIFY(!kept.contains(spelling));
    QCOMPARE(QDir(m_window->scratch.path()).entryList(QDir::Files).size(), 1);
}

void TestWindowAccounts::aKeychainThatFailsOffersToKeepTheKeyUntilTheEnd()
{
    m_window->keychain.failure = Error::Kind::KeychainMissing;
    enter(rightEntry());
    QVERIFY(!m_window->found<QPushButton>(u"accountForSession"_s)->isVisible());
    save();
    QTRY_COMPARE(message(),
        u"The key works, but it could not be kept: No keychain is available. "
        "Keys can be kept until the program ends."_s);
    QVERIFY(m_window->accounts.accounts().isEmpty());
    QVERIFY(m_window->found<QPushButton>(u"accountForSession"_s)->hasFocus());
    QVERIFY(m_window->press(dialog(), u"Keep until I quit"_s));
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
    QVERIFY(!m_window->keychain.holds(credentialOf(*m_window->workspace.account())));
}

void TestWindowAccounts::bothSecretsAreKeptAndBothAreRemoved()
{
    Entry entry = rightEntry(AccountKind::Timekit);
    entry.signingKey = privateKeyLike(); // in any form: nobody has written down which
    enter(entry);
    QCOMPARE(m_window->found<QLineEdit>(u"accountSigningKey"_s)->echoMode(), QLineEdit::Password);
    save();
    QTRY_VERIFY(!dialog());
    const Account account = *m_window->workspace.account();
    QVERIFY(m_window->keychain.holds(credentialOf(account)));
    QVERIFY(m_window->keychain.holds(signingKeyOf(account)));

    m_window->action(u"Remove account…"_s)->trigger();
    QVERIFY(m_window->press(box(), u"Remove"_s));
    QTRY_VERIFY(!m_window->workspace.account());
    QVERIFY(!m_window->keychain.holds(credentialOf(account)));
    QVERIFY(!m_window->keychain.holds(signingKeyOf(account)));
}

void TestWindowAccounts::whenTheSecondSecretFailsTheFirstIsTakenBack()
{
    m_window->keychain.failure = Error::Kind::KeychainLocked;
    m_window->keychain.failsOnly = u"/signing-key"_s;
    Entry entry = rightEntry(AccountKind::Timekit);
    entry.signingKey = u"an invented signing key"_s;
    enter(entry);
    save();
    QTRY_VERIFY(message().startsWith(u"The key works, but it could not be kept"_s));
    QVERIFY(m_window->accounts.accounts().isEmpty());
    QVERIFY(m_window->keychain.wasWritten(u"/app-key"_s));
    QVERIFY(m_window->keychain.isEmpty());
}

void TestWindowAccounts::whenTheSecondSecretFailsAnAccountThatExistsKeepsTheFirst()
{
    m_window->open(m_business, AccountKind::Timekit);
    QTRY_VERIFY(m_window->isQuiet());
    const Account account = *m_window->workspace.account();
    m_window->keychain.failure = Error::Kind::KeychainLocked;
    m_window->keychain.failsOnly = u"/signing-key"_s;
    m_window->action(u"Change account…"_s)->trigger();
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)
        ->setText(rightEntry(AccountKind::Timekit).secret);
    m_window->found<QLineEdit>(u"accountSigningKey"_s)->setText(u"an invented signing key"_s);
    save();
    QTRY_VERIFY(message().startsWith(u"The key works, but it could not be kept"_s));
    QVERIFY(m_window->keychain.holds(credentialOf(account)));
    QCOMPARE(m_window->accounts.accounts().size(), 1);
}

void TestWindowAccounts::whatIsKeptUntilTheEndIsWhatWasTested()
{
    m_window->keychain.failure = Error::Kind::KeychainMissing;
    enter(rightEntry(AccountKind::Timekit));
    save();
    QTRY_VERIFY(m_window->found<QPushButton>(u"accountForSession"_s)->isVisible());
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)->setText(u"test_api_key_INVENTED"_s);
    QVERIFY(m_window->press(dialog(), u"Keep until I quit"_s));
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->workspace.identity());

    // A second trial that fails leaves nothing to be kept.
    m_window->window.activateWindow();
    QTRY_VERIFY(m_window->window.isActiveWindow());
    enter({.kind = AccountKind::Timekit,
        .name = u"Hillside"_s,
        .baseUrl = m_business.server.timekitBaseUrl(),
        .secret = rightEntry(AccountKind::Timekit).secret});
    save();
    QTRY_VERIFY(m_window->found<QPushButton>(u"accountForSession"_s)->isVisible());
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)->setText(u"test_api_key_INVENTED"_s);
    save();
    QTRY_VERIFY(message().startsWith(u"Timekit refused the key"_s));
    QVERIFY(!m_window->press(dialog(), u"Keep until I quit"_s));
}

void TestWindowAccounts::bothSecretsCanBeKeptUntilTheEnd()
{
    m_window->keychain.failure = Error::Kind::KeychainMissing;
    Entry entry = rightEntry(AccountKind::Timekit);
    entry.signingKey = u"an invented signing key"_s;
    enter(entry);
    save();
    QTRY_VERIFY(m_window->found<QPushButton>(u"accountForSession"_s)->isVisible());
    QVERIFY(m_window->press(dialog(), u"Keep until I quit"_s));
    QTRY_VERIFY(!dialog());
    const Account account = *m_window->workspace.account();
    const auto isKept = [this](const CredentialKey &key) {
        return bool(
            await<Secret>([&](auto done) { return m_window->credentials.read(key, done); }));
    };
    QVERIFY(isKept(credentialOf(account)));
    QVERIFY(isKept(signingKeyOf(account)));
    QTRY_VERIFY(m_window->isQuiet());

    // Removing forgets both, although there is no keychain that could be asked.
    m_window->workspace.remove(account);
    QTRY_VERIFY(m_window->accounts.accounts().isEmpty());
    m_window->keychain.failure.reset();
    QVERIFY(!isKept(credentialOf(account)));
    QVERIFY(!isKept(signingKeyOf(account)));
}

void TestWindowAccounts::aKeychainThatIsBeingWrittenToIsWaitedFor()
{
    m_window->keychain.hangs = true;
    enter(rightEntry(AccountKind::Timekit));
    save();
    QTRY_COMPARE(message(), u"Putting the key into the keychain…"_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(!m_window->press(dialog(), u"Cancel"_s));
    QVERIFY(dialog() && dialog()->isVisible());
}

void TestWindowAccounts::enterOnCancelCancels()
{
    enter(rightEntry());
    auto *cancel = m_window->found<QPushButton>(u"accountCancel"_s);
    cancel->setFocus();
    QTRY_VERIFY(cancel->hasFocus());
    m_window->type(QKeySequence(Qt::Key_Return));
    QTRY_VERIFY(!dialog());
    QVERIFY(m_business.control.requests().isEmpty());
    QVERIFY(m_window->accounts.accounts().isEmpty());
}

void TestWindowAccounts::closingTheDialogEndsItsQuestion()
{
    QVERIFY(m_business.control.fault("GET /live/sessionToken", "hang"));
    enter(rightEntry());
    save();
    QCOMPARE(message(), u"Signing in…"_s);
    QTRY_COMPARE(m_business.control.requests().size(), 1);
    QVERIFY(!m_window->found<QPushButton>(u"accountSave"_s)->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QCOMPARE(m_window->scheduler.inFlight(), 0); // before the dialog is deleted, some turns later
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->isQuiet());
    QVERIFY(m_window->accounts.accounts().isEmpty());
}

void TestWindowAccounts::removingAsksFirst()
{
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    m_window->action(u"Remove account…"_s)->trigger();
    QVERIFY(box());
    QCOMPARE(box()->text(), u"Remove “Harbour Clinic” and its key from this computer?"_s);
    QVERIFY(m_window->press(box(), u"Cancel"_s));
    QTRY_VERIFY(!box());
    QCOMPARE(m_window->accounts.accounts().size(), 1);
    QVERIFY(m_window->workspace.account());
}

/// They never expire, and the list of them is the only one there is.
void TestWindowAccounts::removingSaysThatTokensStay()
{
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    m_window->tokens.add({.accountId = m_window->workspace.account()->id, .tokenHash = u"00ff"_s});
    m_window->action(u"Remove account…"_s)->trigger();
    QVERIFY(box());
    QVERIFY(box()->text().contains(u"The tokens themselves go on working."_s));
}

void TestWindowAccounts::removingTakesTheKeyAlong()
{
    enter(rightEntry());
    save();
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_window->isQuiet());
    const CredentialKey key = credentialOf(*m_window->workspace.account());
    QVERIFY(m_window->keychain.holds(key));

    m_window->action(u"Remove account…"_s)->trigger();
    QVERIFY(m_window->press(box(), u"Remove"_s));
    QTRY_VERIFY(!m_window->workspace.account());
    QVERIFY(!m_window->keychain.holds(key));
    QVERIFY(m_window->accounts.accounts().isEmpty());
    QCOMPARE(m_window->window.windowTitle(), u"Daybook"_s);
    QCOMPARE(WindowUnderTest::saidFor(m_window->bookings()), u"No account is open"_s);
    QCOMPARE(m_window->rows(Level::Staff).size(), 1);
    QVERIFY(!m_window->action(u"Remove account…"_s)->isEnabled());
    QVERIFY(!m_window->action(u"Change account…"_s)->isEnabled());
}

void TestWindowAccounts::anAccountWhoseKeyCannotBeRemovedStays()
{
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    m_window->keychain.failure = Error::Kind::KeychainLocked;
    m_window->action(u"Remove account…"_s)->trigger();
    QVERIFY(m_window->press(box(), u"Remove"_s));
    QTRY_VERIFY(box()
        && box()->text()
            == u"The account stays: The keychain is locked. Unlock it, then try again."_s);
    QCOMPARE(m_window->accounts.accounts().size(), 1);
    QVERIFY(m_window->workspace.account());
}

void TestWindowAccounts::switchingAccountsShowsNothingOfTheFormer()
{
    const Account second = m_window->addAccount(m_other, u"Hillside"_s);
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    m_window->bookings()->selectRow(0);
    const QString customer = m_window->found<QLabel>(u"inspectorTitle"_s)->text();
    QVERIFY(!customer.isEmpty());

    QVERIFY(m_other.control.fault("GET /live/sessionToken", "hang"));
    m_window->workspace.open(second.id);
    for (const Level level : allLevels) {
        QCOMPARE(m_window->rows(level).size(), 1);
        QVERIFY(!m_window->desk.cascade().chosen(level));
    }
    QVERIFY(rowsOf(m_window->bookings()).isEmpty());
    QVERIFY(!m_window->found<QLabel>(u"inspectorTitle"_s)->isVisible());
    QVERIFY(!m_window->found<QLabel>(u"identity"_s)->text().contains(u"Harbour"_s));
    QVERIFY(everyWordOf(&m_window->window).filter(customer).isEmpty());
}

void TestWindowAccounts::switchingAccountsEndsTheFormersRequests()
{
    const Account second = m_window->addAccount(m_other, u"Hillside"_s);
    QVERIFY(m_business.control.fault("GET /live/staff", "hang"));
    QVERIFY(m_business.control.fault("GET /live/appointmentList", "hang"));
    m_window->open(m_business);
    QTRY_VERIFY(m_window->rows(Level::Service).size() > 1);
    QVERIFY(m_window->scheduler.inFlight() >= 2);

    m_window->workspace.open(second.id);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
    QCOMPARE(m_window->window.windowTitle(), u"Hillside – Daybook"_s);
    QCOMPARE(m_business.control.count(u"/live/sessionToken"_s), 1);
}

void TestWindowAccounts::theAccountMenuListsAllAndMarksTheOpenOne()
{
    m_window->addAccount(m_other, u"Hill & Dale"_s);
    m_window->open(m_business);
    auto *button = m_window->found<QToolButton>(u"accountButton"_s);
    QMenu *menu = button->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 4);
    QCOMPARE(menu->actions().at(0)->text(), u"Hill && Dale · TimeTap · Sandbox"_s);
    QVERIFY(!menu->actions().at(0)->isChecked());
    QVERIFY(menu->actions().at(1)->isChecked());
    menu->actions().at(0)->trigger();
    QCOMPARE(m_window->workspace.account()->name, u"Hill & Dale"_s);
    QVERIFY(button->text().startsWith(u"Hill && Dale · TimeTap · Sandbox"_s));
    QCOMPARE(button->accessibleName(), u"Account: Hill & Dale · TimeTap · Sandbox"_s);
}

void TestWindowAccounts::theAccountMenuTellsTheKinds()
{
    for (const AccountKind kind : allAccountKinds)
        m_window->addAccount(m_business, kind, u"Harbour"_s);
    QMenu *menu = m_window->found<QToolButton>(u"accountButton"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QStringList entries;
    QSet<QByteArray> icons;
    const auto actions = menu->actions().first(4);
    for (const QAction *action : actions) {
        entries.append(action->text());
        const QImage drawn = action->icon().pixmap(16).toImage();
        icons.insert(
            QByteArray(reinterpret_cast<const char *>(drawn.constBits()), drawn.sizeInBytes()));
    }
    QCOMPARE(entries,
        QStringList({u"Harbour · TimeTap · Sandbox"_s, u"Harbour · Timekit · Sandbox"_s,
            u"Harbour · Timekit widget · Sandbox"_s, u"Harbour · Signed search · Sandbox"_s}));
    QCOMPARE(icons.size(), 4);
}

QTEST_MAIN(TestWindowAccounts)
#include "tst_window_accounts.moc"
