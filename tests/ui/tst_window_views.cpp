// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/windowundertest.h"

#include "ui/bookings/bookingdisplay.h"
#include "ui/bookings/bookingmenu.h"
#include "ui/find/finddialog.h"
#include "ui/find/findpane.h"
#include "ui/find/othertimesdialog.h"
#include "ui/grid/staffview.h"
#include "ui/grid/weekview.h"
#include "ui/lists/listview.h"
#include "ui/load/loaddialog.h"
#include "ui/month/monthview.h"
#include "ui/window/viewstack.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace daybook;
using namespace Qt::StringLiterals;

class TestWindowViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_business.isRunning); }
    void init();
    void cleanup() { m_window.reset(); }

    void eachViewHasItsKeyItsTabAndItsMenuEntry_data();
    void eachViewHasItsKeyItsTabAndItsMenuEntry();
    void theDayStaysAndEachViewHasItsSpan();
    void thePictureAsksForWhatAListDoesNotNeed();
    void whatIsPickedIsPickedInEveryView();
    void typingInThePictureSearchesAndEscapeRestores();
    void typingInAnyViewSearches();
    void whatChangedIsMarkedInTheListUntilItIsSeen();
    void aDayOfTheMonthOpensItsStaff();
    void hiddenBookingsAreHiddenInEveryView();
    void theZoneIsSwitchedForAll();
    void theViewIsThereAgain();
    void aNamedViewBringsAllBack();
    void aQuestionInTheSearchOpensFindATime();
    void findATimeLeadsToItsPlaceAndDay();
    void aFoundTimeIsPickedInThePicture();
    void whatIsPickedIsOfOneAccount();
    void theCountsAreOfTheDaysOnShow();
    void otherTimesOpenFromTheInspectorAndTheMenu();
    void whatStandsBesideOpensAndBlocksNothing();
    void anAccountWithoutDaysHasOnlyTheList();
    void f6ReachesThePicture();

private:
    void look(int digit) { m_window->type(QKeySequence(Qt::ALT | (Qt::Key_0 + digit))); }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_window->isQuiet(), 20'000); }
    [[nodiscard]] ViewStack *stack() { return m_window->window.findChild<ViewStack *>(); }

    Business m_business;
    std::unique_ptr<WindowUnderTest> m_window;
};

void TestWindowViews::init()
{
    QVERIFY(m_business.control.reset());
    m_window = std::make_unique<WindowUnderTest>();
    QVERIFY(m_window->isActive);
    m_window->open(m_business);
    settle();
    m_window->choose(Level::Location, m_window->rows(Level::Location).at(1));
    settle();
}

void TestWindowViews::eachViewHasItsKeyItsTabAndItsMenuEntry_data()
{
    QTest::addColumn<int>("digit");
    QTest::addColumn<QString>("title");
    QTest::addColumn<const QMetaObject *>("kind");
    QTest::newRow("list") << 1 << u"List"_s << &ListView::staticMetaObject;
    QTest::newRow("staff") << 2 << u"Staff"_s << &StaffView::staticMetaObject;
    QTest::newRow("week") << 3 << u"Week"_s << &WeekView::staticMetaObject;
    QTest::newRow("month") << 4 << u"Month"_s << &MonthView::staticMetaObject;
}

void TestWindowViews::eachViewHasItsKeyItsTabAndItsMenuEntry()
{
    QFETCH(const int, digit);
    QFETCH(const QString, title);
    QFETCH(const QMetaObject *const, kind);
    const auto isOnShow = [&] {
        return stack()->current().metaObject() == kind && stack()->current().isVisible()
            && m_window->action(title)->isChecked();
    };
    const int other = digit == 1 ? 2 : 1;
    look(other);
    look(digit);
    QVERIFY(isOnShow());
    settle();
    look(other);
    QVERIFY(!isOnShow());
    m_window->action(title)->trigger();
    QVERIFY(isOnShow());
    look(other);
    auto *tabs = m_window->found<QTabBar>(u"viewTabs"_s);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(digit - 1).center());
    QVERIFY(isOnShow());
    QCOMPARE(tabs->currentIndex(), digit - 1);
    settle();
}

void TestWindowViews::theDayStaysAndEachViewHasItsSpan()
{
    const DateRange threeDays{.from = businessDay, .to = businessDay.addDays(2)};
    m_window->desk.setDays(threeDays);
    settle();
    m_window->bookings()->setFocus();
    look(2);
    settle();
    QVERIFY(stack()->current().focusPlace().hasFocus()); // it goes along
    QCOMPARE(m_window->desk.days(), (DateRange{.from = businessDay, .to = businessDay}));
    look(3);
    QCOMPARE(m_window->desk.days(), (DateRange{.from = businessDay, .to = businessDay.addDays(6)}));
    m_window->type(Qt::Key_PageDown);
    look(2);
    const QDate nextWeek = businessDay.addDays(7);
    QCOMPARE(m_window->desk.days(), (DateRange{.from = nextWeek, .to = nextWeek}));
    m_window->type(Qt::Key_PageUp);
    QCOMPARE(m_window->desk.days().from, nextWeek.addDays(-1));
    look(1);
    QCOMPARE(m_window->desk.days().to, m_window->desk.days().from.addDays(2));
    look(4);
    QCOMPARE(m_window->desk.days().from.dayOfWeek(), int(QLocale().firstDayOfWeek()));
    QCOMPARE(m_window->desk.days().to, m_window->desk.days().from.addDays(27));
}

/// Everybody's hours and free times by name; and who is booked for another service is taken, too.
void TestWindowViews::thePictureAsksForWhatAListDoesNotNeed()
{
    QVERIFY(!m_window->desk.roster().roster());
    m_window->choose(Level::Service, m_window->rows(Level::Service).at(1));
    settle();
    const int ofService = m_window->desk.bookings().rowCount();
    QCOMPARE(m_window->desk.freeSlots().queries().size(), 1);
    look(2);
    settle();
    QVERIFY(m_window->desk.bookings().rowCount() > ofService);
    QVERIFY(m_window->desk.roster().roster());
    QCOMPARE(m_window->desk.freeSlots().queries().size(), m_window->desk.people().size());
    QVERIFY(m_window->desk.people().size() > 1);
    look(1);
    settle();
    QCOMPARE(m_window->desk.bookings().rowCount(), ofService);
}

void TestWindowViews::whatIsPickedIsPickedInEveryView()
{
    m_window->click(m_window->bookings(), m_window->bookings()->model()->index(3, 0));
    const QString title = m_window->found<QLabel>(u"inspectorTitle"_s)->text();
    const BookingId id = bookingAt(m_window->bookings()->currentIndex())->id;
    for (const int digit : {2, 3, 4, 1}) {
        look(digit);
        settle();
        QVERIFY2(
            m_window->desk.bookings().rowOf(id.value) >= 0, qPrintable(QString::number(digit)));
        QCOMPARE(m_window->found<QLabel>(u"inspectorTitle"_s)->text(), title);
    }
    QCOMPARE(bookingAt(m_window->bookings()->currentIndex())->id, id);
}

void TestWindowViews::typingInThePictureSearchesAndEscapeRestores()
{
    look(2);
    settle();
    QWidget &picture = stack()->current().focusPlace();
    picture.setFocus();
    const QImage before = picture.grab().toImage();
    QTest::keyClicks(&picture, u"z"_s);
    QTRY_VERIFY(m_window->search()->hasFocus());
    QCOMPARE(m_window->search()->text(), u"z"_s);
    QTest::keyClicks(m_window->search(), u"zzqq"_s);
    QTRY_VERIFY(picture.grab().toImage() != before); // all are dim
    QTest::keyClick(m_window->search(), Qt::Key_Escape);
    QCOMPARE(m_window->search()->text(), QString());
    QVERIFY(picture.hasFocus()); // where she came from
    QTRY_COMPARE(picture.grab().toImage(), before);
}

void TestWindowViews::typingInAnyViewSearches()
{
    for (const int digit : {1, 2, 3, 4}) {
        look(digit);
        settle();
        QWidget &place = stack()->current().focusPlace();
        place.setFocus();
        QTest::keyClicks(&place, u"q"_s);
        QTRY_VERIFY(m_window->search()->hasFocus());
        QCOMPARE(m_window->search()->text(), u"q"_s);
        m_window->search()->clear();
        place.setFocus();
        QTest::keyClick(&place, Qt::Key_Space); // picks, or nothing
        QCOMPARE(m_window->search()->text(), QString());
    }
}

void TestWindowViews::whatChangedIsMarkedInTheListUntilItIsSeen()
{
    QAbstractItemModel *rows = m_window->bookings()->model();
    const QModelIndex when = rows->index(2, BookingTableModel::StartColumn);
    const Booking booking = *bookingAt(when);
    QVERIFY(!when.data(Qt::DecorationRole).isValid());
    Booking before = booking;
    before.start = booking.start.addSecs(-3600);
    m_window->desk.changes().note({{.kind = BookingChange::Kind::Moved,
        .before = before,
        .after = booking,
        .noticed = QDateTime::currentDateTimeUtc()}});
    QVERIFY(when.data(Qt::DecorationRole).isValid());
    QVERIFY(when.data(Qt::ToolTipRole).toString().contains(u"Moved"_s));
    m_window->click(m_window->bookings(), when);
    QVERIFY(!when.data(Qt::DecorationRole).isValid());
}

void TestWindowViews::aDayOfTheMonthOpensItsStaff()
{
    look(4);
    settle();
    QWidget &month = stack()->current().focusPlace();
    month.setFocus();
    QTest::keyClick(&month, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&month, Qt::Key_Return);
    QTRY_COMPARE(stack()->current().metaObject(), &StaffView::staticMetaObject);
    QCOMPARE(m_window->desk.days().from, m_window->desk.days().to);
    settle();
}

void TestWindowViews::hiddenBookingsAreHiddenInEveryView()
{
    look(2);
    settle();
    QWidget &picture = stack()->current().focusPlace();
    const QImage before = picture.grab().toImage();
    m_window->action(u"Booked"_s)->trigger();
    QTRY_VERIFY(picture.grab().toImage() != before);
    look(1);
    QVERIFY(!m_window->bookings()->isVisible());
    m_window->action(u"Booked"_s)->trigger();
    QVERIFY(m_window->bookings()->isVisible()); // at once: what the list showed is remembered
}

void TestWindowViews::theZoneIsSwitchedForAll()
{
    const QString before = rowsOf(m_window->bookings()).constFirst();
    auto *zone = m_window->found<QToolButton>(u"zoneButton"_s);
    const QString said = zone->text();
    m_window->type(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z));
    QTRY_VERIFY(rowsOf(m_window->bookings()).constFirst() != before); // mine is UTC here
    QVERIFY(zone->text() != said);
    look(2);
    settle();
    QWidget &picture = stack()->current().focusPlace();
    const QImage mine = picture.grab().toImage();
    m_window->type(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Z));
    QTRY_VERIFY(picture.grab().toImage() != mine);
}

void TestWindowViews::theViewIsThereAgain()
{
    const QString file = m_window->scratch.filePath(u"again.ini"_s);
    {
        WindowUnderTest first(file);
        first.type(QKeySequence(Qt::ALT | Qt::Key_3));
        first.desk.setDays({.from = businessDay, .to = businessDay.addDays(4)});
        first.action(u"By staff"_s)->trigger();
        first.action(u"Whole days"_s)->trigger();
        first.window.close();
    }
    WindowUnderTest second(file);
    QVERIFY(second.action(u"Week"_s)->isChecked());
    QCOMPARE(second.desk.days().to, second.desk.days().from.addDays(4));
    QVERIFY(second.action(u"By staff"_s)->isChecked());
    QVERIFY(second.action(u"Whole days"_s)->isChecked());
}

void TestWindowViews::aNamedViewBringsAllBack()
{
    look(3);
    settle();
    m_window->action(u"Free"_s)->trigger();
    QTest::keyClicks(m_window->search(), u"mass"_s);
    const Selection chosen = m_window->desk.cascade().selection();
    auto *menu = m_window->found<QMenu>(u"namedViews"_s);
    QMetaObject::invokeMethod(menu, "aboutToShow");
    m_window->action(u"Save as…"_s) ? m_window->action(u"Save as…"_s)->trigger()
                                    : menu->actions().constFirst()->trigger();
    auto *dialog = m_window->found<QDialog>(u"saveView"_s);
    m_window->found<QLineEdit>(u"viewName"_s, dialog)->setText(u"My week"_s);
    auto *withTyped = m_window->found<QCheckBox>(u"withTyped"_s, dialog);
    withTyped->setChecked(true);
    QTest::mouseClick(m_window->found<QPushButton>(u"saveButton"_s, dialog), Qt::LeftButton);
    QTRY_VERIFY(!dialog->isVisible());

    m_window->search()->clear();
    m_window->action(u"Free"_s)->trigger();
    m_window->choose(Level::Location, u"All locations"_s);
    look(1);
    settle();
    QMetaObject::invokeMethod(menu, "aboutToShow");
    QAction *entry = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == u"My week"_s)
            entry = action;
    }
    QVERIFY(entry);
    entry->trigger();
    settle();
    QCOMPARE(m_window->desk.cascade().selection(), chosen);
    QVERIFY(m_window->action(u"Week"_s)->isChecked());
    QVERIFY(!m_window->action(u"Free"_s)->isChecked());
    QVERIFY(m_window->action(u"Booked"_s)->isChecked());
    QCOMPARE(m_window->search()->text(), u"mass"_s);
    QCOMPARE(m_window->desk.days().from.daysTo(m_window->desk.days().to), 6);
}

void TestWindowViews::aQuestionInTheSearchOpensFindATime()
{
    m_window->search()->setFocus();
    QTest::keyClicks(m_window->search(), u"@austin massage >9 60"_s);
    settle(); // the names of the account are learned
    auto *dropdown = m_window->window.findChild<QWidget *>(u"searchDropdown"_s);
    QTRY_VERIFY(dropdown && dropdown->isVisible());
    QTest::keyClick(m_window->search(), Qt::Key_Down);
    QTest::keyClick(m_window->search(), Qt::Key_Return);
    QTRY_VERIFY(m_window->window.findChild<FindDialog *>());
    auto *dialog = m_window->window.findChild<FindDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    auto *found = m_window->found<QTableView>(u"foundTable"_s, dialog);
    QTRY_VERIFY(found->model()->rowCount() > 0);
    settle();
}

void TestWindowViews::findATimeLeadsToItsPlaceAndDay()
{
    m_window->type(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    auto *dialog = m_window->window.findChild<FindDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const QString day = businessDay.addDays(1).toString(Qt::ISODate);
    dialog->pane().setToday([] { return businessDay; });
    dialog->ask(day + u" @halifax massage"_s);
    auto *found = m_window->found<QTableView>(u"foundTable"_s, dialog);
    QTRY_VERIFY(found->model()->rowCount() > 0);
    settle();
    found->setCurrentIndex(found->model()->index(0, 0));
    QTest::keyClick(found, Qt::Key_Return);
    settle();
    QCOMPARE(m_window->desk.days().from, businessDay.addDays(1));
    QVERIFY(m_window->desk.cascade().chosen(Level::Location)->name.contains(u"Halifax"_s));
    QVERIFY(m_window->desk.cascade().chosen(Level::Service)->name.contains(u"assage"_s));
    QVERIFY(m_window->desk.freeSlots().rowCount() > 0);
    QVERIFY(!dialog->isVisible()); // out of the way of the answer
}

/// Who serves is told by name there, where the place told of anyone.
void TestWindowViews::aFoundTimeIsPickedInThePicture()
{
    look(2);
    settle();
    m_window->type(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    auto *dialog = m_window->window.findChild<FindDialog *>();
    dialog->pane().setToday([] { return businessDay; });
    dialog->ask(businessDay.addDays(1).toString(Qt::ISODate) + u" @halifax massage"_s);
    auto *found = m_window->found<QTableView>(u"foundTable"_s, dialog);
    QTRY_VERIFY(found->model()->rowCount() > 0);
    settle();
    found->setCurrentIndex(found->model()->index(0, 0));
    QTest::keyClick(found, Qt::Key_Return);
    settle();
    QTRY_COMPARE(m_window->found<QLabel>(u"inspectorTitle"_s)->text(), u"Free time"_s);
}

void TestWindowViews::whatIsPickedIsOfOneAccount()
{
    m_window->click(m_window->bookings(), m_window->bookings()->model()->index(0, 0));
    QVERIFY(!m_window->found<QLabel>(u"inspectorTitle"_s)->text().isEmpty());
    const QString first = m_window->workspace.account()->id;
    m_window->open(m_business); // the same numbers in another account
    settle();
    QVERIFY(m_window->workspace.account()->id != first);
    QCOMPARE(m_window->found<QLabel>(u"inspectorTitle"_s)->text(), QString());
    QVERIFY(!m_window->bookings()->selectionModel()->hasSelection());
}

void TestWindowViews::theCountsAreOfTheDaysOnShow()
{
    const QString listed = m_window->found<QToolButton>(u"bookedToggle"_s)->text();
    const auto isOfTheDay = [&](const Booking &booking) {
        return booking.start.toTimeZone(QTimeZone("America/Chicago")).date() == businessDay;
    };
    look(2);
    settle();
    const auto &rows = m_window->desk.bookings().rows();
    QVERIFY(std::ranges::any_of(rows, [&](const Booking &b) { return !isOfTheDay(b); }));
    const auto here = std::ranges::count_if(rows, isOfTheDay);
    QCOMPARE(m_window->found<QToolButton>(u"bookedToggle"_s)->text(),
        u"Booked "_s + QString::number(here));
    QCOMPARE(m_window->found<QLabel>(u"counts"_s)->text(), QString::number(here) + u" booked"_s);
    look(1);
    settle();
    QCOMPARE(m_window->found<QToolButton>(u"bookedToggle"_s)->text(), listed);
}

void TestWindowViews::otherTimesOpenFromTheInspectorAndTheMenu()
{
    QVERIFY(!m_window->found<QPushButton>(u"otherTimesButton"_s)->isVisible());
    m_window->click(m_window->bookings(), m_window->bookings()->model()->index(0, 0));
    QVERIFY(m_window->press(&m_window->window, u"Other times…"_s));
    auto *dialog = m_window->window.findChild<OtherTimesDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    settle();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->window.findChild<OtherTimesDialog *>());
    QTableView *table = m_window->bookings();
    Q_EMIT table->customContextMenuRequested(table->visualRect(table->currentIndex()).center());
    auto *menu = m_window->window.findChild<BookingMenu *>();
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (action->text().remove(u'&') == u"Other times…"_s)
            action->trigger();
    }
    menu->close();
    QVERIFY(m_window->window.findChild<OtherTimesDialog *>());
    settle();
}

void TestWindowViews::whatStandsBesideOpensAndBlocksNothing()
{
    m_window->action(u"Load…"_s)->trigger();
    auto *load = m_window->window.findChild<LoadDialog *>();
    QVERIFY(load && load->isVisible());
    QVERIFY(!load->isModal());
    m_window->action(u"Changes…"_s)->trigger();
    QWidget *changes = m_window->found<QWidget>(u"changesPane"_s);
    QVERIFY(changes->isVisible());
    QVERIFY(!changes->window()->isModal());
    m_window->action(u"Load…"_s)->trigger();
    QCOMPARE(m_window->window.findChildren<LoadDialog *>().size(), 1);
}

void TestWindowViews::anAccountWithoutDaysHasOnlyTheList()
{
    look(3);
    settle();
    m_window->open(m_business, AccountKind::SignedSearch);
    settle();
    QCOMPARE(stack()->current().metaObject(), &ListView::staticMetaObject);
    QVERIFY(!m_window->found<QTabBar>(u"viewTabs"_s)->isVisible());
    m_window->search()->setFocus();
    look(2);
    QCOMPARE(m_window->search()->text(), QString()); // a key without a use is no text
    QCOMPARE(stack()->current().metaObject(), &ListView::staticMetaObject);
}

void TestWindowViews::f6ReachesThePicture()
{
    for (const int digit : {2, 3, 4}) {
        look(digit);
        settle();
        m_window->search()->setFocus();
        for (int stop = 0; stop < 4; ++stop)
            m_window->type(Qt::Key_F6);
        QVERIFY(stack()->current().focusPlace().hasFocus());
    }
}

QTEST_MAIN(TestWindowViews)
#include "tst_window_views.moc"
