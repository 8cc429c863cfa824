// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "ui/accounts/accountdialog.h"

#include <QAbstractButton>
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
    QString name = u"Riverside"_s;
    QString baseUrl = {};
    QString apiKey = {};
    QString privateKey = {};
};

} // namespace

class TestWindowAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning && m_other.isRunning); }
    void init();
    void cleanup() { m_window.reset(); }

    void aBadFieldIsNamedBeforeAnythingIsSent_data();
    void aBadFieldIsNamedBeforeAnythingIsSent();
    void aNameMayBeKeptButNotTakenFromAnother();
    void theEnvironmentsFillTheirAddressIn();
    void aWrongKeyIsSaidInTheDialogAndNothingIsKept();
    void anAddressThatAnswersAPageIsRefused();
    void theRightKeyIsStoredAndTheAccountOpens();
    void aKeyPastedWithBlanksIsTheKey();
    void theStoredKeyStaysWhenTheFieldStaysEmpty();
    void theKeyIsNowhereToBeRead();
    void aKeychainThatFailsOffersToKeepTheKeyUntilTheEnd();
    void closingTheDialogEndsItsQuestion();
    void removingAsksFirst();
    void removingTakesTheKeyAlong();
    void anAccountWhoseKeyCannotBeRemovedStays();
    void switchingAccountsShowsNothingOfTheFormer();
    void switchingAccountsEndsTheFormersRequests();
    void theAccountMenuListsAllAndMarksTheOpenOne();

private:
    [[nodiscard]] AccountDialog *dialog() { return m_window->window.findChild<AccountDialog *>(); }
    [[nodiscard]] QMessageBox *box() { return m_window->window.findChild<QMessageBox *>(); }
    [[nodiscard]] QString message() { return m_window->found<QLabel>(u"accountMessage"_s)->text(); }
    [[nodiscard]] Entry rightEntry() const;
    void enter(const Entry &entry);
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

Entry TestWindowAccounts::rightEntry() const
{
    return {.baseUrl = m_business.server.timetapBaseUrl(),
        .apiKey = m_business.server.apiKey(),
        .privateKey = QString::fromLatin1(m_business.server.privateKey())};
}

void TestWindowAccounts::enter(const Entry &entry)
{
    m_window->type(QKeySequence(QKeySequence::New));
    m_window->found<QComboBox>(u"accountEnvironment"_s)->setCurrentIndex(2);
    const std::pair<QString, QString> fields[] = {{u"accountName"_s, entry.name},
        {u"accountBaseUrl"_s, entry.baseUrl}, {u"accountApiKey"_s, entry.apiKey},
        {u"accountPrivateKey"_s, entry.privateKey}};
    for (const auto &[name, text] : fields) {
        auto *field = m_window->found<QLineEdit>(name);
        field->clear();
        QTest::keyClicks(field, text);
    }
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
}

void TestWindowAccounts::aWrongKeyIsSaidInTheDialogAndNothingIsKept()
{
    Entry wrong = rightEntry();
    wrong.privateKey = u"00000000000000000000000000000000"_s;
    enter(wrong);
    save();
    QTRY_COMPARE(message(),
        u"TimeTap refused the signature. The API key and the private key do not belong together."_s);
    QVERIFY(dialog()->isVisible());
    QCOMPARE(m_business.control.requests().size(), 1);
    QVERIFY(m_window->accounts.accounts().isEmpty());
    QVERIFY(!m_window->workspace.account());

    // The form is alive: with the right key it goes on.
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)->setText(rightEntry().privateKey);
    save();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->workspace.account());
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
    enter(rightEntry());
    QTest::keyClick(
        m_window->found<QLineEdit>(u"accountPrivateKey"_s), Qt::Key_Return); // the default button
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->workspace.account());
    QCOMPARE(m_window->workspace.account()->name, u"Riverside"_s);
    QCOMPARE(m_window->workspace.account()->environment, Environment::Sandbox);
    QVERIFY(m_window->keychain.holds(credentialOf(*m_window->workspace.account())));
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
    QCOMPARE(m_window->window.windowTitle(), u"Riverside – Daybook"_s);
}

void TestWindowAccounts::aKeyPastedWithBlanksIsTheKey()
{
    Entry entry = rightEntry();
    entry.privateKey.clear();
    enter(entry);
    QApplication::clipboard()->setText(u"  "_s + rightEntry().privateKey + u" \n"_s);
    m_window->found<QLineEdit>(u"accountPrivateKey"_s)->paste();
    save();
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->workspace.account());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
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

void TestWindowAccounts::theKeyIsNowhereToBeRead()
{
    const QString key = rightEntry().privateKey;
    enter(rightEntry());
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
    QVERIFY(m_window->press(dialog(), u"Keep until I quit"_s));
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
    QVERIFY(!m_window->keychain.holds(credentialOf(*m_window->workspace.account())));
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
    QCOMPARE(menu->actions().at(0)->text(), u"Hill && Dale · Sandbox"_s);
    QVERIFY(!menu->actions().at(0)->isChecked());
    QVERIFY(menu->actions().at(1)->isChecked());
    menu->actions().at(0)->trigger();
    QCOMPARE(m_window->workspace.account()->name, u"Hill & Dale"_s);
    QVERIFY(button->text().startsWith(u"Hill && Dale · Sandbox"_s));
    QCOMPARE(button->accessibleName(), u"Account: Hill & Dale · Sandbox"_s);
}

QTEST_MAIN(TestWindowAccounts)
#include "tst_window_accounts.moc"
