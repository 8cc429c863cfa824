// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/clinic.h"
#include "tests/ui/golden.h"
#include "ui/common/tablecorner.h"
#include "ui/month/monthgrid.h"
#include "ui/month/monthview.h"
#include "ui/text/hours.h"

#include <QAbstractEventDispatcher>
#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPaintEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 3, 9);
const DateRange fourWeeks{monday, monday.addDays(27)};
const QDateTime noonOfTheTenth(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);

/// A month view in a window, on a clinic that has not answered yet.
struct Month
{
    explicit Month(const DateRange &days = fourWeeks, const Capabilities &able = {.roster = true})
        : clinic(days, able), view(new MonthView(clinic.desk, clinic.view, nullptr)),
          grid(view->findChild<MonthGrid *>(u"monthGrid"_s))
    {
        view->setNow(noonOfTheTenth);
    }

    void show(QSize size = {1000, 700}, Appearance appearance = Appearance::Light)
    {
        stage = std::make_unique<Stage>(view, size, appearance);
        view->focusPlace().setFocus();
        settle();
    }
    /// Answers, and lets the view follow.
    void answer()
    {
        clinic.answer();
        settle();
    }
    /// Until nothing is left to be done, repainting included.
    void settle() const
    {
        while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents))
            continue;
    }
    /// Chooses a place and a service, so that free times are asked for.
    void askForFreeTimes()
    {
        clinic.desk.cascade().choose(Level::Location, u"quay"_s);
        clinic.desk.cascade().choose(Level::Service, u"massage"_s);
    }

    [[nodiscard]] QModelIndex at(QDate day) const
    {
        return static_cast<const MonthModel *>(grid->model())->indexOf(day);
    }
    [[nodiscard]] const MonthWords &words(QDate day) const
    {
        const auto &model = *static_cast<const MonthModel *>(grid->model());
        return model.days().at(MonthModel::dayOf(at(day)));
    }
    [[nodiscard]] QString counts(QDate day) const { return words(day).counts.join(u" · "_s); }
    [[nodiscard]] QPoint placeOf(QDate day) const { return grid->visualRect(at(day)).topLeft(); }
    void click(QPoint at, Qt::MouseButton button = Qt::LeftButton) const
    {
        QTest::mouseClick(grid->viewport(), button, {}, at);
    }

    Clinic clinic;
    MonthView *view; ///< The stage's child, once it is shown.
    MonthGrid *grid;
    std::unique_ptr<Stage> stage;
};

/// Collects what is painted of a widget.
class PaintedRegion final : public QObject
{
public:
    explicit PaintedRegion(QWidget &watched) { watched.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

    QRegion region;
};

/// Keys that the focus does not take for itself.
class LeftOverKeys final : public QObject
{
public:
    explicit LeftOverKeys(QWidget &watched) { watched.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::KeyPress)
            keys.append(static_cast<QKeyEvent *>(event)->key());
        return false;
    }

    QList<int> keys;
};

struct DefaultLocale
{
    explicit DefaultLocale(const QLocale &locale) { QLocale::setDefault(locale); }
    ~DefaultLocale() { QLocale::setDefault(before); }
    const QLocale before;
};

struct Mirrored
{
    Mirrored() { QGuiApplication::setLayoutDirection(Qt::RightToLeft); }
    ~Mirrored() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
};

QRect placeOf(const CellText &text)
{
    return {text.at, QSize(text.text.width, text.text.height)};
}

} // namespace

class MonthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWholeWeeks_data();
    void asksForWholeWeeks();
    void countsWeeksAsIsoDoes_data();
    void countsWeeksAsIsoDoes();
    void tellsHoursAsThePersonsClock_data();
    void tellsHoursAsThePersonsClock();

    void saysWhatADayHolds();
    void namesTheMonthWhereItChanges();
    void unknownLoadingNoneAndNotAskedDiffer();
    void saysHowMuchIsThereWhenItIsNotAll();
    void aFailureIsSaidInPlaceOfTheDays();
    void countsFreeTimes();
    void countsAreOfWhatTheFilterLetsThrough();
    void hidesWhatIsNotToBeShown();
    void aBookingCountsOnTheDayOnWhichItBeginsInTheZoneOfThePicture();
    void aDayOf23HoursIsADay();
    void theCornerNamesTheClock_data();
    void theCornerNamesTheClock();
    void theSeatsOfASessionAreOneBooking();
    void bookingsWithoutATimeStandAbove();
    void readsEachDayToAScreenReader();

    void keysWalkTheDays_data();
    void keysWalkTheDays();
    void keysOfTheWindowAreLeftToIt();
    void enterAndDoubleClickOpenTheDay();
    void clicksPickDaysAndBookings();
    void theMenuOfABookingIsAskedFor();
    void standsOnTheDayOfTheBookingPicked();

    void repaintsOnlyTheCellsThatChanged();
    void holdsAsManyLinesAsFindRoom();
    void cellsHoldTheirWords_data();
    void cellsHoldTheirWords();
    void mirroredCellsAreTheSameFromTheOtherSide();
    void changesItsColoursWithTheTheme();
    void looksAsItShould_data();
    void looksAsItShould();
};

void MonthTest::asksForWholeWeeks_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("weeks");
    QTest::addColumn<Qt::DayOfWeek>("first");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("days");
    const QDate wednesday(2026, 3, 11);
    QTest::newRow("a week") << wednesday << 1 << Qt::Monday << monday << 7;
    QTest::newRow("from Sunday") << wednesday << 5 << Qt::Sunday << monday.addDays(-1) << 35;
    QTest::newRow("from its own day") << wednesday << 1 << Qt::Wednesday << wednesday << 7;
    QTest::newRow("no week is one") << wednesday << 0 << Qt::Monday << monday << 7;
    QTest::newRow("twelve at most") << wednesday << 20 << Qt::Monday << monday << 84;
}

void MonthTest::asksForWholeWeeks()
{
    QFETCH(const QDate, day);
    QFETCH(const int, weeks);
    QFETCH(const Qt::DayOfWeek, first);
    QFETCH(const QDate, from);
    QFETCH(const int, days);
    const DateRange range = MonthView::daysFor(day, weeks, first);
    QCOMPARE(range.from, from);
    QCOMPARE(range.from.daysTo(range.to) + 1, days);
}

void MonthTest::countsWeeksAsIsoDoes_data()
{
    QTest::addColumn<QDate>("firstDay");
    QTest::addColumn<QString>("week");
    QTest::newRow("Monday") << QDate(2026, 3, 9) << u"11"_s;
    QTest::newRow("the Sunday before") << QDate(2026, 3, 8) << u"11"_s;
    QTest::newRow("the Saturday before") << QDate(2026, 3, 7) << u"11"_s;
    QTest::newRow("the last of a long year") << QDate(2026, 12, 28) << u"53"_s;
    QTest::newRow("the first of a year begins in the last") << QDate(2025, 12, 29) << u"1"_s;
}

void MonthTest::countsWeeksAsIsoDoes()
{
    QFETCH(const QDate, firstDay);
    QFETCH(const QString, week);
    QCOMPARE(weekText(firstDay), week);
}

void MonthTest::tellsHoursAsThePersonsClock_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<int>("hour");
    QTest::addColumn<QString>("text");
    QTest::newRow("24 hours") << u"de_DE"_s << 10 << u"10–11"_s;
    QTest::newRow("the last") << u"de_DE"_s << 23 << u"23–24"_s;
    QTest::newRow("12 hours") << u"en_US"_s << 11 << u"11 AM–12 PM"_s;
    QTest::newRow("12 hours, the last") << u"en_US"_s << 23 << u"11 PM–12 AM"_s;
}

void MonthTest::tellsHoursAsThePersonsClock()
{
    QFETCH(const QString, locale);
    QFETCH(const int, hour);
    QFETCH(const QString, text);
    const DefaultLocale here{QLocale(locale)};
    QCOMPARE(hoursText(hour), text);
}

void MonthTest::saysWhatADayHolds()
{
    Month month;
    month.clinic.add(monday.addDays(1), QTime(10, 0), 60);
    month.clinic.add(monday.addDays(1), QTime(10, 30), 60);
    month.clinic.add(monday.addDays(1), QTime(9, 0), 30, BookingState::Pending);
    month.clinic.add(monday.addDays(1), QTime(11, 0), 60, BookingState::Cancelled);
    month.show();
    month.answer();
    const MonthWords &today = month.words(monday.addDays(1));
    QCOMPARE(today.counts, QStringList{u"3 booked"_s});
    QCOMPARE(today.busiest, u"busiest 10–11"_s);
    QCOMPARE(today.lines.size(), 3);
    QCOMPARE(today.lines.constFirst().text, u"09:00 Noor Haddad"_s);
    QCOMPARE(today.spoken,
        u"Tuesday 10 March, today, 3 booked, 2 open, 1 pending, 1 cancelled, busiest 10–11"_s);
    QCOMPARE(month.counts(monday), u"none booked"_s);
    QVERIFY(!month.words(monday).isToday);
}

void MonthTest::namesTheMonthWhereItChanges()
{
    Month month({{2026, 12, 28}, {2027, 2, 7}});
    month.show();
    month.answer();
    QCOMPARE(month.words({2026, 12, 28}).day, u"28 Dec"_s);
    QCOMPARE(month.words({2026, 12, 31}).day, u"31"_s);
    QCOMPARE(month.words({2027, 1, 1}).day, u"1 Jan 2027"_s);
    QCOMPARE(month.words({2027, 1, 2}).day, u"2"_s);
    QCOMPARE(month.words({2027, 2, 1}).day, u"1 Feb"_s);
}

void MonthTest::unknownLoadingNoneAndNotAskedDiffer()
{
    Month month({monday.addDays(2), monday.addDays(5)});
    month.clinic.add(monday.addDays(2), QTime(10, 0), 60);
    month.show();
    QCOMPARE(month.grid->model()->rowCount(), 1);
    QCOMPARE(month.counts(monday), u"not asked"_s);
    QVERIFY(!month.words(monday).isAsked);
    QCOMPARE(month.counts(monday.addDays(2)), u"loading…"_s);
    month.answer();
    QCOMPARE(month.counts(monday), u"not asked"_s);
    QCOMPARE(month.counts(monday.addDays(2)), u"1 booked"_s);
    QCOMPARE(month.counts(monday.addDays(3)), u"none booked"_s);
    QCOMPARE(month.counts(monday.addDays(6)), u"not asked"_s);
}

void MonthTest::saysHowMuchIsThereWhenItIsNotAll()
{
    Month month;
    month.show();
    const auto *note = month.view->findChild<QLabel *>(u"monthNote"_s);
    QVERIFY(!note->isVisible());
    month.clinic.add(monday, QTime(10, 0), 60);
    const auto first = month.clinic.source.take(FakeSource::What::Bookings);
    first->bookings(
        Page<Booking>{.items = month.clinic.bookings, .next = Cursor{u"2"_s}, .total = 2});
    month.settle();
    QCOMPARE(month.counts(monday), u"at least 1 booked"_s);
    QCOMPARE(month.counts(monday.addDays(1)), u"at least 0 booked"_s);
    QVERIFY(note->isVisible());
    QCOMPARE(note->text(), u"1 of 2 bookings loaded: the counts are of these"_s);

    month.clinic.add(monday, QTime(11, 0), 60);
    const auto second = month.clinic.source.take(FakeSource::What::Bookings);
    second->bookings(Page<Booking>{.items = {month.clinic.bookings.constLast()}, .total = 2});
    month.settle();
    QCOMPARE(month.counts(monday), u"2 booked"_s);
    QCOMPARE(month.counts(monday.addDays(1)), u"none booked"_s);
    QVERIFY(!note->isVisible());

    month.clinic.desk.bookings().reload();
    month.settle();
    QCOMPARE(month.counts(monday), u"2 booked"_s);
}

void MonthTest::aFailureIsSaidInPlaceOfTheDays()
{
    Month month;
    month.show();
    QSignalSpy retries(month.view, &DeskView::retryWanted);
    month.clinic.source.take(FakeSource::What::Bookings)->fail({.kind = Error::Kind::Timeout});
    month.settle();
    QVERIFY(!month.grid->isVisible());
    auto *retry = month.view->findChild<QPushButton *>(u"cardAction"_s);
    QVERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(retries.size(), 1);
    month.clinic.desk.bookings().reload();
    month.answer();
    QVERIFY(month.grid->isVisible());
    QCOMPARE(month.counts(monday), u"none booked"_s);
}

void MonthTest::countsFreeTimes()
{
    Month month;
    month.clinic.staff.removeLast();
    for (const int hour : {9, 10, 11})
        month.clinic.freeSlots.append(
            {.start = QDateTime(monday, QTime(hour, 0), month.clinic.zone).toUTC(),
                .staff = StaffId{u"ada"_s}});
    month.show();
    month.answer();
    QCOMPARE(month.counts(monday), u"none booked"_s);
    month.askForFreeTimes();
    for (const auto what : {FakeSource::What::Bookings, FakeSource::What::Staff}) {
        while (const auto question = month.clinic.source.take(what))
            month.clinic.answer(*question);
    }
    month.settle();
    QCOMPARE(month.counts(monday).section(u" · "_s, 1), u"free: loading…"_s);
    month.answer();
    QCOMPARE(month.counts(monday), u"none booked · 3 free"_s);
    QCOMPARE(month.counts(monday.addDays(1)), u"none booked · none free"_s);
}

void MonthTest::countsAreOfWhatTheFilterLetsThrough()
{
    Month month;
    for (const int hour : {9, 10, 11})
        month.clinic.add(monday, QTime(hour, 0), 60);
    month.show();
    month.answer();
    QCOMPARE(month.counts(monday), u"3 booked"_s);
    month.clinic.view.setNeedle(u"sara"_s);
    month.settle();
    QCOMPARE(month.counts(monday), u"1 of 3 booked"_s);
    QCOMPARE(month.words(monday).busiest, u"busiest 10–11"_s);
    QCOMPARE(month.words(monday).lines.size(), 1);
    QCOMPARE(month.counts(monday.addDays(1)), u"none booked"_s);
    month.clinic.view.setNeedle({});
    month.settle();
    QCOMPARE(month.counts(monday), u"3 booked"_s);
}

void MonthTest::hidesWhatIsNotToBeShown()
{
    Month month;
    month.clinic.add(monday, QTime(9, 0), 60);
    month.show();
    month.askForFreeTimes();
    month.answer();
    QCOMPARE(month.counts(monday), u"1 booked · none free"_s);
    month.clinic.view.setShows(true, false);
    month.settle();
    QCOMPARE(month.counts(monday), u"1 booked"_s);
    month.clinic.view.setShows(false, true);
    month.settle();
    QCOMPARE(month.counts(monday), u"none free"_s);
    QVERIFY(month.words(monday).bars.isEmpty() && month.words(monday).lines.isEmpty());
}

void MonthTest::aBookingCountsOnTheDayOnWhichItBeginsInTheZoneOfThePicture()
{
    Month month;
    month.clinic.add(monday, QTime(23, 30), 60);
    month.show();
    month.answer();
    QCOMPARE(month.counts(monday), u"1 booked"_s);
    QCOMPARE(month.counts(monday.addDays(1)), u"none booked"_s);
    month.clinic.view.setZone({ZoneChoice::Whose::Named, "Asia/Kolkata"});
    month.settle();
    QCOMPARE(month.counts(monday), u"none booked"_s);
    QCOMPARE(month.counts(monday.addDays(1)), u"1 booked"_s);
    QCOMPARE(month.words(monday.addDays(1)).lines.constFirst().text, u"04:00 Jonas Weber"_s);
}

void MonthTest::aDayOf23HoursIsADay()
{
    const QDate shortDay(2026, 3, 29);
    Month month;
    month.clinic.add(shortDay, QTime(0, 30), 30);
    month.clinic.add(shortDay, QTime(23, 30), 30);
    month.clinic.add(shortDay.addDays(1), QTime(0, 0), 30);
    month.show();
    month.answer();
    QCOMPARE(month.counts(shortDay), u"2 booked"_s);
    QCOMPARE(month.words(shortDay).bars.size(), 24);
    QCOMPARE(month.counts(shortDay.addDays(1)), u"1 booked"_s);
}

void MonthTest::theCornerNamesTheClock_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QString>("corner");
    QTest::addColumn<QString>("tooltip");
    QTest::newRow("winter") << QDate(2026, 1, 12) << u"CET"_s << u"Times of Berlin (CET)"_s;
    QTest::newRow("summer") << QDate(2026, 6, 8) << u"CEST"_s << u"Times of Berlin (CEST)"_s;
    QTest::newRow("both") << monday << u"Berlin"_s << u"Times of Berlin (CET, CEST)"_s;
}

void MonthTest::theCornerNamesTheClock()
{
    QFETCH(const QDate, from);
    Month month({from, from.addDays(27)});
    month.show();
    month.askForFreeTimes();
    month.answer();
    const auto *corner = month.grid->findChild<TableCorner *>();
    QTEST(corner->text(), "corner");
    QTEST(corner->toolTip(), "tooltip");
}

void MonthTest::theSeatsOfASessionAreOneBooking()
{
    Month month;
    for (int seat = 0; seat < 3; ++seat) {
        Booking &booking = month.clinic.add(monday, QTime(10, 0), 60);
        booking.staffId = {u"ada"_s};
        booking.seats = Seats{.taken = 3, .offered = 8};
    }
    month.show();
    month.answer();
    QCOMPARE(month.counts(monday), u"1 booked"_s);
}

void MonthTest::bookingsWithoutATimeStandAbove()
{
    Month month;
    month.clinic.add(monday, QTime(9, 0), 60);
    month.show();
    month.answer();
    auto *button = month.view->findChild<QToolButton *>(u"withoutTime"_s);
    QVERIFY(!button->isVisible());
    month.clinic.add(monday, QTime(9, 0), 60).start = {};
    month.clinic.add(monday, QTime(9, 0), -60);
    month.clinic.reload();
    month.settle();
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"2 bookings without a known time"_s);
    QCOMPARE(month.counts(monday), u"1 booked"_s);
    Q_EMIT button->menu()->aboutToShow();
    QCOMPARE(button->menu()->actions().constFirst()->text(), u"Sara Ali, Massage"_s);
    button->menu()->actions().constFirst()->trigger();
    QCOMPARE(month.clinic.view.pickedBooking(), BookingId{u"b1"_s});
}

void MonthTest::readsEachDayToAScreenReader()
{
    Month month;
    month.clinic.add(monday, QTime(10, 0), 60);
    month.show();
    month.answer();
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(month.grid);
    QVERIFY(spoken && spoken->tableInterface());
    QAccessibleTableInterface *table = spoken->tableInterface();
    QCOMPARE(table->rowCount(), 4);
    QCOMPARE(table->columnCount(), 7);
    QCOMPARE(
        table->cellAt(0, 0)->text(QAccessible::Name), u"Monday 9 March, 1 booked, busiest 10–11"_s);
    QCOMPARE(table->cellAt(3, 6)->text(QAccessible::Name), u"Sunday 5 April, none booked"_s);
    QCOMPARE(table->columnDescription(0), u"Mon"_s);
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
}

void MonthTest::keysWalkTheDays_data()
{
    QTest::addColumn<bool>("isMirrored");
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<int>("day"); // after the Monday of the second week
    const auto row = [](const char *name, const QList<int> &keys, int day,
                         bool isMirrored = false) {
        QTest::newRow(name) << isMirrored << keys << day;
    };
    row("right", {Qt::Key_Right}, 1);
    row("left into the week before", {Qt::Key_Left}, -1);
    row("right out of the week", {Qt::Key_End, Qt::Key_Right}, 7);
    row("down", {Qt::Key_Down}, 7);
    row("up", {Qt::Key_Up}, -7);
    row("end of the week", {Qt::Key_End}, 6);
    row("home of the week", {Qt::Key_Right, Qt::Key_Right, Qt::Key_Home}, 0);
    row("no further than the first day", {Qt::Key_Up, Qt::Key_Left}, -7);
    row("mirrored, left is later", {Qt::Key_Left}, 1, true);
    row("mirrored, right is earlier", {Qt::Key_Right}, -1, true);
    row("mirrored, end is the last day", {Qt::Key_End}, 6, true);
}

void MonthTest::keysWalkTheDays()
{
    QFETCH(const bool, isMirrored);
    QFETCH(const QList<int>, keys);
    QFETCH(const int, day);
    const auto mirrored = isMirrored ? std::make_unique<Mirrored>() : nullptr;
    Month month;
    month.show();
    month.answer();
    month.grid->goTo(monday.addDays(7));
    for (const int key : keys)
        QTest::keyClick(month.grid, static_cast<Qt::Key>(key));
    QCOMPARE(month.grid->day(), monday.addDays(7 + day));
}

void MonthTest::keysOfTheWindowAreLeftToIt()
{
    Month month;
    month.show();
    month.answer();
    month.grid->goTo(monday);
    const LeftOverKeys left(month.stage->window);
    QTest::keyClick(month.grid, Qt::Key_PageDown);
    QTest::keyClick(month.grid, Qt::Key_PageUp);
    QTest::keyClick(month.grid, Qt::Key_S);
    QTest::keyClick(month.grid, Qt::Key_Right);
    QCOMPARE(left.keys, (QList<int>{Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_S}));
    QCOMPARE(month.grid->day(), monday.addDays(1));
}

void MonthTest::enterAndDoubleClickOpenTheDay()
{
    Month month;
    month.show();
    month.answer();
    QSignalSpy days(month.view, &DeskView::dayWanted);
    month.grid->goTo(monday.addDays(9));
    QTest::keyClick(month.grid, Qt::Key_Return);
    QCOMPARE(days.takeFirst(), QVariantList{monday.addDays(9)});
    QTest::mouseDClick(month.grid->viewport(), Qt::LeftButton, {},
        month.placeOf(monday.addDays(3)) + QPoint(20, 40));
    QCOMPARE(days.takeFirst(), QVariantList{monday.addDays(3)});
    QVERIFY(days.isEmpty());
}

void MonthTest::clicksPickDaysAndBookings()
{
    Month month;
    for (int i = 0; i < 30; ++i)
        month.clinic.add(monday.addDays(2), QTime(8 + i / 4, i % 4 * 15), 15);
    month.show();
    month.answer();
    QSignalSpy days(month.view, &DeskView::dayWanted);
    month.click(month.placeOf(monday.addDays(4)) + QPoint(20, 40));
    QCOMPARE(month.grid->day(), monday.addDays(4));
    QVERIFY(!month.clinic.view.pickedBooking());

    const QPoint cell = month.placeOf(monday.addDays(2));
    const QList<CellSpot> spots = month.grid->cell(month.at(monday.addDays(2))).spots;
    QVERIFY(spots.size() > 2);
    month.click(cell + spots.at(1).place.center());
    QCOMPARE(month.clinic.view.pickedBooking(), BookingId{u"b1"_s});
    month.settle();
    QVERIFY(month.grid->cell(month.at(monday.addDays(2))).spots.at(1).isPicked);

    QVERIFY(days.isEmpty());
    month.click(cell + spots.constLast().place.center());
    QCOMPARE(days.takeFirst(), QVariantList{monday.addDays(2)});
}

void MonthTest::theMenuOfABookingIsAskedFor()
{
    Month month;
    month.clinic.add(monday, QTime(9, 0), 60);
    month.show();
    month.answer();
    QSignalSpy menus(month.view, &DeskView::bookingMenuWanted);
    const QRect line = month.grid->cell(month.at(monday)).spots.constFirst().place;
    const QPoint at = month.placeOf(monday) + line.center();
    const auto ask = [&](QContextMenuEvent::Reason reason, QPoint where) {
        QContextMenuEvent event(reason, where, month.grid->viewport()->mapToGlobal(where));
        QCoreApplication::sendEvent(month.grid->viewport(), &event);
    };
    ask(QContextMenuEvent::Mouse, at);
    QCOMPARE(menus.size(), 1);
    QCOMPARE(menus.takeFirst().constFirst().value<Booking>().id, BookingId{u"b0"_s});
    ask(QContextMenuEvent::Mouse, month.placeOf(monday.addDays(1)) + QPoint(20, 40));
    ask(QContextMenuEvent::Keyboard, {});
    QVERIFY(menus.isEmpty()); // nothing is picked
    month.clinic.view.pick({u"b0"_s});
    month.settle();
    ask(QContextMenuEvent::Keyboard, {});
    QCOMPARE(menus.size(), 1);
}

void MonthTest::standsOnTheDayOfTheBookingPicked()
{
    Month month;
    month.clinic.add(monday.addDays(16), QTime(9, 0), 60);
    month.clinic.add(monday.addDays(40), QTime(9, 0), 60);
    month.show();
    month.answer();
    QCOMPARE(month.grid->day(), monday.addDays(1)); // today
    month.clinic.view.pick({u"b0"_s});
    QCOMPARE(month.grid->day(), monday.addDays(16));
    month.clinic.view.pick({u"b1"_s}); // which is not among these days
    QCOMPARE(month.grid->day(), monday.addDays(16));
}

void MonthTest::repaintsOnlyTheCellsThatChanged()
{
    Month month;
    month.clinic.addOrdinaryDays(fourWeeks.from, fourWeeks.to);
    month.show();
    month.answer();
    PaintedRegion painted(*month.grid->viewport());
    month.clinic.reload();
    month.settle();
    QVERIFY(painted.region.isEmpty());
    auto &moved = *std::ranges::find_if(month.clinic.bookings, [&](const Booking &one) {
        return one.start.date() == monday.addDays(8) && one.state == BookingState::Open;
    });
    moved.state = BookingState::Cancelled;
    month.clinic.reload();
    month.settle();
    QCOMPARE(painted.region, QRegion(month.grid->visualRect(month.at(monday.addDays(8)))));
}

void MonthTest::holdsAsManyLinesAsFindRoom()
{
    Month month;
    for (int i = 0; i < 60; ++i)
        month.clinic.add(monday, QTime(8 + i / 12, i % 12 * 5), 5);
    month.show({1000, 500});
    month.answer();
    const qsizetype before = month.grid->cell(month.at(monday)).spots.size();
    month.stage->window.resize(1000, 1500);
    month.settle();
    const QList<CellSpot> &spots = month.grid->cell(month.at(monday)).spots;
    QVERIFY2(spots.size() > before + 5, qPrintable(QString::number(spots.size())));
    QVERIFY(!spots.constLast().booking); // "+n more"
    month.stage->window.resize(1000, 300);
    month.settle();
    QVERIFY(month.grid->cell(month.at(monday)).spots.isEmpty());
    QVERIFY(month.grid->rowHeight(0) > 40); // it scrolls rather than be unreadable
}

void MonthTest::cellsHoldTheirWords_data()
{
    QTest::addColumn<QSize>("size");
    for (const int width : {60, 90, 140, 300}) {
        for (const int height : {56, 70, 110, 200, 400})
            QTest::addRow("%d x %d", width, height) << QSize(width, height);
    }
}

void MonthTest::cellsHoldTheirWords()
{
    QFETCH(const QSize, size);
    MonthWords words{.day = u"28 September"_s,
        .isToday = true,
        .counts = {u"at least 12 of 345 booked"_s, u"none free"_s},
        .states = {{BookingState::Open, u"11"_s}, {BookingState::Pending, u"1"_s},
            {BookingState::Cancelled, u"1,234"_s}},
        .busiest = u"busiest 10–11"_s,
        .bars = QList<int>(24, 50),
        .busiestBar = 10,
        .booked = 12};
    for (int i = 0; i < 12; ++i)
        words.lines.append({.text = u"09:00 Somebody with a long name"_s, .icon = u"dot"_s});
    const MonthStyle style(QGuiApplication::font(), 1);
    const MonthCell cell = monthCellOf(words, size, false, style);
    const QRect whole(QPoint(), size);
    for (qsizetype i = 0; i < cell.texts.size(); ++i) {
        const QRect place = placeOf(cell.texts.at(i));
        QVERIFY2(whole.contains(place),
            qPrintable(u"text %1 at %2, %3, %4 wide"_s.arg(i).arg(place.x()).arg(place.y()).arg(
                place.width())));
        for (qsizetype k = 0; k < i; ++k)
            QVERIFY2(!place.intersects(placeOf(cell.texts.at(k))),
                qPrintable(u"texts %1 and %2"_s.arg(k).arg(i)));
        for (const CellBar &one : cell.bars)
            QVERIFY(!place.intersects(one.place));
    }
    QVERIFY(std::ranges::all_of(
        cell.spots, [&](const CellSpot &spot) { return whole.contains(spot.place); }));
    QVERIFY(std::ranges::all_of(
        cell.bars, [&](const CellBar &one) { return whole.contains(one.place); }));
}

void MonthTest::mirroredCellsAreTheSameFromTheOtherSide()
{
    Month month;
    month.clinic.addOrdinaryDays(fourWeeks.from, fourWeeks.to);
    month.show();
    month.answer();
    const QSize size(150, 160);
    const MonthStyle style(month.grid->font(), 1);
    const MonthWords &words = month.words(monday);
    const MonthCell plain = monthCellOf(words, size, false, style);
    const MonthCell mirrored = monthCellOf(words, size, true, style);
    QCOMPARE(mirrored.texts.size(), plain.texts.size());
    for (qsizetype i = 0; i < plain.texts.size(); ++i) {
        const QRect one = placeOf(plain.texts.at(i));
        const QRect other = placeOf(mirrored.texts.at(i));
        QCOMPARE(other.left(), size.width() - one.left() - one.width());
        QCOMPARE(other.top(), one.top());
    }
    QCOMPARE(mirrored.bars.constFirst().place.left(),
        size.width() - plain.bars.constFirst().place.left()
            - plain.bars.constFirst().place.width());
}

void MonthTest::changesItsColoursWithTheTheme()
{
    Month month;
    month.show();
    month.answer();
    const QColor before = month.grid->cell(month.at(monday)).texts.constFirst().ink;
    applyAppearance(Appearance::Dark);
    month.stage->window.setStyleSheet(styleSheetFor(theme()));
    month.settle();
    QVERIFY(month.grid->cell(month.at(monday)).texts.constFirst().ink != before);
    QCOMPARE(month.grid->cell(month.at(monday)).texts.constFirst().ink, theme().text);
    applyAppearance(Appearance::Light);
}

void MonthTest::looksAsItShould_data()
{
    QTest::addColumn<int>("weeks");
    QTest::addColumn<bool>("isMirrored");
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("month-light") << 4 << false << Appearance::Light;
    QTest::newRow("month-dark") << 4 << false << Appearance::Dark;
    QTest::newRow("month-twelve-weeks") << 12 << false << Appearance::Light;
    QTest::newRow("month-mirrored") << 4 << true << Appearance::Light;
}

void MonthTest::looksAsItShould()
{
    QFETCH(const int, weeks);
    QFETCH(const bool, isMirrored);
    QFETCH(const Appearance, appearance);
    const auto mirrored = isMirrored ? std::make_unique<Mirrored>() : nullptr;
    Month month({monday.addDays(2), monday.addDays(weeks * 7 - 1)});
    month.clinic.addOrdinaryDays(monday, monday.addDays(weeks * 7));
    month.clinic.add(monday, QTime(9, 0), 60).start = {};
    for (int i = 0; i < 60; ++i)
        month.clinic.freeSlots.append(
            {.start = QDateTime(monday.addDays(2 + i % 18), QTime(9 + i % 7, 0), month.clinic.zone)
                          .toUTC(),
                .staff = StaffId{u"ada"_s}});
    month.askForFreeTimes();
    month.clinic.answer();
    month.clinic.view.pick({u"b10"_s});
    month.view->setNow(QDateTime(monday.addDays(9), QTime(12, 0), Qt::UTC));
    month.show({860, 640}, appearance);
    const QString problem =
        goldenProblem(QString::fromLatin1(QTest::currentDataTag()), month.view->grab().toImage());
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    applyAppearance(Appearance::Light);
}

QTEST_MAIN(MonthTest)
#include "tst_month.moc"
