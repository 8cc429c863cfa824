// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "ui/accounts/accountdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolButton>

using namespace daybook;
using namespace Qt::StringLiterals;

class TestWindowStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning); }
    void init();
    void cleanup() { m_window.reset(); }

    void withoutAnAccountNothingIsAsked();
    void whileOneListHangsTheOthersCome();
    void anEmptyAnswerIsSaidPlainly();
    void aFailureWithoutRowsSaysWhyAndOffersToTryAgain_data();
    void aFailureWithoutRowsSaysWhyAndOffersToTryAgain();
    void aFailureKeepsTheRowsWithTheirAge_data();
    void aFailureKeepsTheRowsWithTheirAge();
    void aRefreshThatWorksTakesTheFailureAway();
    void anEndedSessionIsRenewedUnseen();
    void aWrongKeyIsTriedOnce();
    void aKeyRotatedMeanwhileKeepsTheRows();
    void theRightKeyBringsTheRowsBack();
    void aMissingKeyIsAskedFor();
    void theStatusLineTellsAgeCountsCostAndIdentity();

private:
    [[nodiscard]] AccountDialog *dialog() { return m_window->window.findChild<AccountDialog *>(); }

    Business m_business;
    std::unique_ptr<WindowUnderTest> m_window;
};

void TestWindowStates::init()
{
    QVERIFY(m_business.control.reset());
    m_window = std::make_unique<WindowUnderTest>();
    QVERIFY(m_window->isActive);
}

void TestWindowStates::withoutAnAccountNothingIsAsked()
{
    for (const Level level : allLevels) {
        QCOMPARE(WindowUnderTest::saidFor(m_window->list(level)), u"No account is open"_s);
        QCOMPARE(m_window->countOf(level), QString());
    }
    QCOMPARE(WindowUnderTest::saidFor(m_window->bookings()), u"No account is open"_s);
    QVERIFY(WindowUnderTest::saidFor(m_window->freeTimes())
                .contains(u"Choose a location and a service"_s));
    QCOMPARE(m_window->found<QLabel>(u"identity"_s)->text(), u"No account is open"_s);
    QCOMPARE(m_window->window.windowTitle(), u"Daybook"_s);
    m_window->type(QKeySequence(Qt::Key_F5));
    QVERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.requests().size(), 0);
}

void TestWindowStates::whileOneListHangsTheOthersCome()
{
    QVERIFY(m_business.control.fault("GET /live/staff", "hang"));
    m_window->open(m_business);
    QTRY_VERIFY(m_window->rows(Level::Location).size() > 1
        && m_window->rows(Level::Service).size() > 1 && rowsOf(m_window->bookings()).size() > 1);
    QCOMPARE(WindowUnderTest::saidFor(m_window->list(Level::Staff)), u"Loading…"_s);
    QCOMPARE(m_window->countOf(Level::Staff), u"…"_s);
    QVERIFY(!m_window->isQuiet());
}

void TestWindowStates::anEmptyAnswerIsSaidPlainly()
{
    m_window->desk.setDays({.from = businessDay.addYears(3), .to = businessDay.addYears(3)});
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(WindowUnderTest::saidFor(m_window->bookings()), u"Nothing is booked"_s);
    QCOMPARE(m_window->found<QLabel>(u"bookingCount"_s)->text(), u"0"_s);
    QVERIFY(!m_window->bookings()->isVisible());

    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(
        WindowUnderTest::saidFor(m_window->freeTimes()), u"Choose a service to see free times"_s);
}

void TestWindowStates::aFailureWithoutRowsSaysWhyAndOffersToTryAgain_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("said");
    QTest::newRow("unavailable") << QByteArray("status") << 503 << u"The service has a problem"_s;
    QTest::newRow("forbidden") << QByteArray("status") << 403 << u"This key may not see that"_s;
    QTest::newRow("not known") << QByteArray("status") << 404
                               << u"The service does not know that"_s;
    QTest::newRow("web page") << QByteArray("html") << 200
                              << u"A web page answered instead of the service"_s;
    QTest::newRow("half an answer")
        << QByteArray("truncate") << 0 << u"The service cannot be reached"_s;
    QTest::newRow("no answer") << QByteArray("reset") << 0 << u"The service cannot be reached"_s;
    QTest::newRow("empty body") << QByteArray("empty") << 0 << u"The answer could not be read"_s;
}

void TestWindowStates::aFailureWithoutRowsSaysWhyAndOffersToTryAgain()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, status);
    QFETCH(QString, said);
    QVERIFY(m_business.control.fault("GET /live/staff", kind, -1, status));
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    QListView *list = m_window->list(Level::Staff);
    QVERIFY(!list->isVisible());
    QCOMPARE(WindowUnderTest::saidFor(list).section(u'\n', 0, 0), said);
    QVERIFY(m_window->rows(Level::Service).size() > 1);
    QVERIFY(rowsOf(m_window->bookings()).size() > 1);

    QVERIFY(m_business.control.reset());
    QVERIFY(m_window->press(WindowUnderTest::frameOf(list), u"Try again"_s));
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(list->isVisible());
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
    QCOMPARE(WindowUnderTest::saidFor(list), QString());
}

void TestWindowStates::aFailureKeepsTheRowsWithTheirAge_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("said");
    QTest::newRow("unavailable") << QByteArray("status") << 503 << u"The service has a problem"_s;
    QTest::newRow("web page") << QByteArray("html") << 200
                              << u"A web page answered instead of the service"_s;
    QTest::newRow("half an answer")
        << QByteArray("truncate") << 0 << u"The service cannot be reached"_s;
}

void TestWindowStates::aFailureKeepsTheRowsWithTheirAge()
{
    QFETCH(QByteArray, kind);
    QFETCH(int, status);
    QFETCH(QString, said);
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    QTableView *table = m_window->bookings();
    const QStringList before = rowsOf(table, BookingTableModel::IdColumn);
    const QString age = m_window->found<QLabel>(u"age"_s)->text();
    QVERIFY(before.size() > 1);

    QVERIFY(m_business.control.fault("GET /live/appointmentList/report", kind, -1, status));
    m_window->type(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(table->isVisible());
    QCOMPARE(rowsOf(table, BookingTableModel::IdColumn), before);
    const QRegularExpression strip(u"^%1\\. Shown as of \\d\\d:\\d\\d\\.$"_s.arg(said));
    QVERIFY2(strip.match(WindowUnderTest::saidFor(table)).hasMatch(),
        qPrintable(WindowUnderTest::saidFor(table)));
    QCOMPARE(m_window->found<QLabel>(u"age"_s)->text(), age);

    QVERIFY(m_business.control.reset());
    QVERIFY(m_window->press(WindowUnderTest::frameOf(table), u"Try again"_s));
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(WindowUnderTest::saidFor(table), QString());
    QCOMPARE(rowsOf(table, BookingTableModel::IdColumn), before);
}

void TestWindowStates::aRefreshThatWorksTakesTheFailureAway()
{
    QVERIFY(m_business.control.fault("GET /live/services", "status", -1, 404));
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(WindowUnderTest::saidFor(m_window->list(Level::Service)).contains(u"does not know"_s));
    QVERIFY(m_business.control.reset());
    QTest::mouseClick(m_window->found<QToolButton>(u"refresh"_s), Qt::LeftButton);
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(WindowUnderTest::saidFor(m_window->list(Level::Service)), QString());
    QVERIFY(m_window->rows(Level::Service).size() > 1);
}

void TestWindowStates::anEndedSessionIsRenewedUnseen()
{
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.count(u"/live/sessionToken"_s), 1);
    QVERIFY(m_business.control.expireSessions());
    m_window->type(QKeySequence(Qt::CTRL | Qt::Key_R));
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.count(u"/live/sessionToken"_s), 2);
    for (const Level level : allLevels)
        QCOMPARE(WindowUnderTest::saidFor(m_window->list(level)), QString());
    QCOMPARE(WindowUnderTest::saidFor(m_window->bookings()), QString());
}

void TestWindowStates::aWrongKeyIsTriedOnce()
{
    m_window->open(m_business, "00000000000000000000000000000000");
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.requests().size(), 1);
    QCOMPARE(m_business.control.requests().constFirst().path, u"/live/sessionToken"_s);
    QList<QAbstractItemView *> views{m_window->bookings()};
    for (const Level level : allLevels)
        views.append(m_window->list(level));
    for (const QAbstractItemView *view : std::as_const(views)) {
        const QString said = WindowUnderTest::saidFor(view);
        QVERIFY2(said.startsWith(u"TimeTap refused the signature\n"_s), qPrintable(said));
    }
    QVERIFY(m_window->found<QLabel>(u"identity"_s)->text().contains(u"not signed in"_s));

    // Asking again sends nothing: the answer would be the same.
    m_window->type(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.requests().size(), 1);

    QVERIFY(m_window->press(WindowUnderTest::frameOf(m_window->bookings()), u"Enter the key…"_s));
    QVERIFY(dialog());
    QVERIFY(dialog()->isVisible());
    QCOMPARE(m_window->found<QLineEdit>(u"accountName"_s)->text(), u"Harbour Clinic"_s);
    QCOMPARE(m_window->found<QLineEdit>(u"accountPrivateKey"_s)->text(), QString());
}

void TestWindowStates::aKeyRotatedMeanwhileKeepsTheRows()
{
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    const QStringList staff = m_window->rows(Level::Staff);
    const QStringList booked = rowsOf(m_window->bookings(), BookingTableModel::IdColumn);

    QVERIFY(m_business.control.fault("GET /live/sessionToken", "status", -1, 403));
    QVERIFY(m_business.control.expireSessions());
    const int signIns = m_business.control.count(u"/live/sessionToken"_s);
    m_window->type(QKeySequence(Qt::Key_F5));
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.count(u"/live/sessionToken"_s), signIns + 1);
    QCOMPARE(m_window->rows(Level::Staff), staff);
    QCOMPARE(rowsOf(m_window->bookings(), BookingTableModel::IdColumn), booked);
    QVERIFY(m_window->bookings()->isVisible());
    const QString said = WindowUnderTest::saidFor(m_window->bookings());
    QVERIFY2(said.startsWith(u"TimeTap refused the signature. Shown as of "_s), qPrintable(said));
    QVERIFY(m_window->press(WindowUnderTest::frameOf(m_window->bookings()), u"Enter the key…"_s));
    QVERIFY(dialog());
}

void TestWindowStates::theRightKeyBringsTheRowsBack()
{
    m_window->open(m_business, "00000000000000000000000000000000");
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->press(
        WindowUnderTest::frameOf(m_window->list(Level::Staff)), u"Enter the key…"_s));
    QTest::keyClicks(m_window->found<QLineEdit>(u"accountPrivateKey"_s),
        QString::fromLatin1(m_business.server.privateKey()));
    QTest::mouseClick(m_window->found<QPushButton>(u"accountSave"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialog());
    QTRY_VERIFY(m_window->isQuiet());
    QVERIFY(m_window->rows(Level::Staff).size() > 1);
    QVERIFY(rowsOf(m_window->bookings()).size() > 1);
    QTRY_VERIFY(m_window->found<QLabel>(u"identity"_s)->text().startsWith(u"Signed in to "_s));
    QVERIFY(m_window->keychain.holds(credentialOf(*m_window->workspace.account())));
}

void TestWindowStates::aMissingKeyIsAskedFor()
{
    const Account account = m_window->addAccount(m_business);
    const Call forget =
        m_window->credentials.remove(credentialOf(account), [](const Result<Done> &) {});
    m_window->workspace.open(account.id);
    QTRY_VERIFY(m_window->isQuiet());
    QCOMPARE(m_business.control.requests().size(), 0);
    const QString said = WindowUnderTest::saidFor(m_window->bookings());
    QVERIFY2(said.startsWith(u"The key is missing"_s), qPrintable(said));
    QVERIFY(m_window->press(WindowUnderTest::frameOf(m_window->bookings()), u"Enter the key…"_s));
    QVERIFY(dialog());
}

void TestWindowStates::theStatusLineTellsAgeCountsCostAndIdentity()
{
    m_window->open(m_business);
    QTRY_VERIFY(m_window->isQuiet());
    const QRegularExpression age(u"^As of \\d\\d:\\d\\d:\\d\\d$"_s);
    const QRegularExpression cost(u"^(1 request|\\d+ requests), \\d+ ms$"_s);
    const QString booked = QString::number(rowsOf(m_window->bookings()).size());
    QVERIFY(age.match(m_window->found<QLabel>(u"age"_s)->text()).hasMatch());
    QCOMPARE(m_window->found<QLabel>(u"counts"_s)->text(), booked + u" booked"_s);
    QTRY_VERIFY2(cost.match(m_window->found<QLabel>(u"cost"_s)->text()).hasMatch(),
        qPrintable(m_window->found<QLabel>(u"cost"_s)->text()));
    QTRY_COMPARE(m_window->found<QLabel>(u"running"_s)->text(), QString());
    QTRY_VERIFY(m_window->found<QLabel>(u"identity"_s)->text().endsWith(u" · sandbox"_s));
    QCOMPARE(m_window->window.windowTitle(), u"Harbour Clinic – Daybook"_s);
    QCOMPARE(m_window->found<QToolButton>(u"bookedToggle"_s)->text(), u"Booked "_s + booked);
}

QTEST_MAIN(TestWindowStates)
#include "tst_window_states.moc"
