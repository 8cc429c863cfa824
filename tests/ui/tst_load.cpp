// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/clinic.h"
#include "tests/ui/golden.h"
#include "ui/common/latetimer.h"
#include "ui/load/heatmap.h"
#include "ui/load/loaddialog.h"
#include "ui/load/loadmodel.h"

#include <QAbstractEventDispatcher>
#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

#include <cmath>
#include <memory>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QDate monday(2026, 3, 9);
const DateRange fourWeeks{monday, monday.addDays(27)};

/// The load of a clinic that has not answered yet.
struct Load
{
    explicit Load(const DateRange &days = fourWeeks) : clinic(days)
    {
        clinic.roster = {.days = days};
    }

    /// Both work from 9 to 17 on all weekdays.
    void makeHoursKnown()
    {
        clinic.roster.people = {{u"ada"_s}, {u"bo"_s}};
        clinic.roster.knowsTimeOff = true;
        for (QDate day = clinic.desk.days().from; day <= clinic.desk.days().to;
             day = day.addDays(1)) {
            if (day.dayOfWeek() > Qt::Friday)
                continue;
            for (const Staff &one : clinic.staff)
                clinic.roster.shifts.append({.staff = one.id,
                    .start = QDateTime(day, QTime(9, 0), clinic.zone).toUTC(),
                    .end = QDateTime(day, QTime(17, 0), clinic.zone).toUTC()});
        }
    }

    void show(Appearance appearance = Appearance::Light)
    {
        applyAppearance(appearance);
        dialog = std::make_unique<LoadDialog>(clinic.desk, clinic.view, nullptr);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->setStyleSheet(styleSheetFor(theme()));
        dialog->show();
        isActive = QTest::qWaitForWindowActive(dialog.get());
        map = dialog->findChild<HeatMap *>(u"heatMap"_s);
        list = dialog->findChild<QTableView *>(u"loadBookings"_s);
        settle();
    }
    void answer()
    {
        clinic.answer();
        settle();
    }
    void settle() const
    {
        while (QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents))
            continue;
    }

    /// What is read of the label called @p name; empty when it is hidden.
    [[nodiscard]] QString said(const QString &name) const
    {
        const auto *label = dialog->findChild<QLabel *>(name);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QModelIndex at(Qt::DayOfWeek day, int hour) const
    {
        const auto &model = *static_cast<const LoadModel *>(map->model());
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.dayOf(row) == day)
                return model.index(row, hour - model.hourOf(0));
        }
        return {};
    }
    [[nodiscard]] QString cell(Qt::DayOfWeek day, int hour) const
    {
        return at(day, hour).data().toString();
    }
    [[nodiscard]] QString spoken(Qt::DayOfWeek day, int hour) const
    {
        return at(day, hour).data(Qt::AccessibleTextRole).toString();
    }
    void click(Qt::DayOfWeek day, int hour) const
    {
        QTest::mouseClick(
            map->viewport(), Qt::LeftButton, {}, map->visualRect(at(day, hour)).center());
    }
    [[nodiscard]] QStringList listed() const
    {
        QStringList rows;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < list->model()->columnCount(); ++column)
                cells.append(list->model()->index(row, column).data().toString());
            rows.append(cells.join(u'|'));
        }
        return rows;
    }

    Clinic clinic;
    std::unique_ptr<LoadDialog> dialog;
    HeatMap *map = nullptr;
    QTableView *list = nullptr;
    bool isActive = false;
};

/// WCAG 2.
double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class LoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsBookedTimeAgainstWorkingHours();
    void saysWhenWorkingHoursAreNotKnown();
    void saysForWhichDaysAndHowManyBookings();
    void isOfThePresentFilter();
    void suggestsMoreDaysThanOne();
    void saysThatASearchIsOn();
    void daysThatWereNotAskedForAreNotEmpty();
    void eachStateOfTheAnswerIsSaid();
    void showsEveryHourInWhichAnythingIs();
    void anHourThatIsLeftOutHasNoTime();
    void aCellOpensItsBookings();
    void theKeyboardDoesTheSame();
    void followsTheDesk();
    void pagesThatComeFastAreCountedTogether();
    void staysOnItsHourWhenTheHoursChange();
    void doesNotBlockTheWindow();
    void readsItselfToAScreenReader();
    void wordsCanBeReadOnEveryGround_data();
    void wordsCanBeReadOnEveryGround();
    void looksAsItShould_data();
    void looksAsItShould();
};

void LoadTest::holdsBookedTimeAgainstWorkingHours()
{
    Load load({monday, monday.addDays(6)});
    load.makeHoursKnown();
    load.clinic.add(monday, QTime(10, 0), 45); // Ada
    load.clinic.add(monday, QTime(16, 30), 60); // Bo, half an hour longer than he works
    load.show();
    load.answer();
    QCOMPARE(load.cell(Qt::Monday, 10), u"38 %"_s);
    QCOMPARE(load.cell(Qt::Monday, 11), u"0 %"_s);
    QCOMPARE(load.cell(Qt::Monday, 17), u"30 min"_s);
    QCOMPARE(load.cell(Qt::Saturday, 10), QString());
    QCOMPARE(load.spoken(Qt::Monday, 10),
        u"Monday 10–11, 38 %, 45 of 120 working minutes booked, one booking, on one day"_s);
    QCOMPARE(load.spoken(Qt::Monday, 17),
        u"Monday 17–18, 30 minutes booked, outside of all known working hours, one booking, on one day"_s);
    QVERIFY(
        load.said(u"loadOf"_s).startsWith(u"Booked part of working hours, without time off · "_s));
}

void LoadTest::saysWhenWorkingHoursAreNotKnown()
{
    Load load;
    load.clinic.roster.people = {{u"ada"_s}};
    load.clinic.add(monday, QTime(10, 0), 45);
    load.clinic.add(monday.addDays(7), QTime(10, 0), 45);
    load.show();
    load.answer();
    QCOMPARE(load.cell(Qt::Monday, 10), u"90 min"_s);
    QCOMPARE(load.cell(Qt::Monday, 11), u"–"_s);
    QVERIFY(
        load.said(u"loadOf"_s).startsWith(u"Booked time only: working hours are not known · "_s));
    QCOMPARE(
        load.spoken(Qt::Monday, 10), u"Monday 10–11, 90 minutes booked, 2 bookings, on 4 days"_s);

    load.makeHoursKnown();
    load.clinic.roster.knowsTimeOff = false;
    load.clinic.desk.roster().reload();
    load.answer();
    QCOMPARE(load.cell(Qt::Monday, 10), u"19 %"_s);
    QVERIFY(load.said(u"loadOf"_s)
                .startsWith(u"Booked part of working hours; time off is not known · "_s));
}

void LoadTest::saysForWhichDaysAndHowManyBookings()
{
    Load load;
    load.clinic.add(monday, QTime(10, 0), 45);
    load.clinic.add(monday, QTime(11, 0), 45);
    load.clinic.add(monday, QTime(12, 0), 45, BookingState::Cancelled);
    load.clinic.add(monday, QTime(12, 0), 45).start = {};
    load.show();
    load.answer();
    QCOMPARE(load.dialog->findChild<QLabel *>(u"loadDays"_s)->text(), u"9 Mar – 5 Apr 2026"_s);
    QCOMPARE(load.said(u"loadOf"_s),
        u"Booked time only: working hours are not known · 2 bookings; left out: one without a "
        "known time · times of Berlin"_s);
}

void LoadTest::isOfThePresentFilter()
{
    Load load;
    load.clinic.add(monday, QTime(10, 0), 45);
    load.clinic.add(monday, QTime(10, 0), 30);
    load.show();
    load.answer();
    QCOMPARE(load.cell(Qt::Monday, 10), u"75 min"_s);
    load.clinic.view.setNeedle(u"sara"_s);
    load.settle();
    QCOMPARE(load.cell(Qt::Monday, 10), u"30 min"_s);
    load.clinic.view.setZone({ZoneChoice::Whose::Named, "UTC"});
    load.settle();
    QCOMPARE(load.cell(Qt::Monday, 9), u"30 min"_s);
}

void LoadTest::suggestsMoreDaysThanOne()
{
    Load load({monday, monday});
    load.show();
    load.answer();
    QVERIFY(load.said(u"loadHint"_s).startsWith(u"This is one day only"_s));
    load.clinic.desk.setDays(fourWeeks);
    load.answer();
    QCOMPARE(load.said(u"loadHint"_s), QString());
}

void LoadTest::saysThatASearchIsOn()
{
    Load load;
    load.show();
    load.clinic.desk.setSearch(u"state:confirmed"_s);
    load.answer();
    QVERIFY(load.said(u"loadHint"_s).startsWith(u"A search is on"_s));
}

void LoadTest::daysThatWereNotAskedForAreNotEmpty()
{
    Load load({monday, monday});
    load.show();
    load.answer();
    QCOMPARE(load.cell(Qt::Monday, 10), u"–"_s);
    QCOMPARE(load.cell(Qt::Tuesday, 10), QString());
    QCOMPARE(load.spoken(Qt::Tuesday, 10), u"Tuesday 10–11, not among the days on show"_s);
    QVERIFY(!load.at(Qt::Tuesday, 10).data(LoadModel::IsAskedRole).toBool());
}

void LoadTest::eachStateOfTheAnswerIsSaid()
{
    Load load;
    load.show();
    QVERIFY(load.said(u"loadOf"_s).contains(u"Loading bookings…"_s));
    load.clinic.source.take(FakeSource::What::Bookings)->fail({.kind = Error::Kind::Timeout});
    load.settle();
    QVERIFY(load.said(u"loadOf"_s).contains(u"The bookings could not be loaded"_s));
    load.clinic.add(monday, QTime(10, 0), 45);
    load.clinic.desk.bookings().reload();
    load.answer();
    QVERIFY(load.said(u"loadOf"_s).contains(u"one booking"_s));
    load.clinic.desk.setSource(nullptr);
    load.settle();
    QVERIFY(load.said(u"loadOf"_s).contains(u"No bookings are asked for"_s));
}

void LoadTest::showsEveryHourInWhichAnythingIs()
{
    Load load;
    load.show();
    load.answer();
    QCOMPARE(load.map->model()->columnCount(), 10);
    load.clinic.add(monday, QTime(5, 30), 15);
    load.clinic.add(monday, QTime(23, 30), 60);
    load.clinic.reload();
    load.settle();
    QCOMPARE(load.map->model()->columnCount(), 24);
    QCOMPARE(load.cell(Qt::Monday, 23), u"30 min"_s);
    QCOMPARE(load.cell(Qt::Tuesday, 0), u"30 min"_s);
}

void LoadTest::anHourThatIsLeftOutHasNoTime()
{
    Load load({monday.addDays(14), monday.addDays(20)});
    load.clinic.add({2026, 3, 29}, QTime(1, 30), 60); // clocks go from 2 to 3
    load.show();
    load.answer();
    QCOMPARE(load.cell(Qt::Sunday, 1), u"30 min"_s);
    QCOMPARE(load.cell(Qt::Sunday, 2), u"–"_s);
    QCOMPARE(load.cell(Qt::Sunday, 3), u"30 min"_s);
}

void LoadTest::aCellOpensItsBookings()
{
    Load load;
    load.clinic.add(monday.addDays(7), QTime(10, 0), 45);
    load.clinic.add(monday, QTime(10, 30), 60);
    load.clinic.add(monday, QTime(12, 0), 60);
    load.show();
    load.answer();
    QSignalSpy one(load.dialog.get(), &LoadDialog::bookingWanted);
    QCOMPARE(load.listed(), QStringList());
    load.click(Qt::Monday, 10);
    QCOMPARE(load.listed(),
        (QStringList{u"Mon 9 Mar  10:30 – 11:30|Sara Ali|Massage|Bo Okonkwo"_s,
            u"Mon 16 Mar  10:00 – 10:45|Jonas Weber|Massage|Ada Lindqvist"_s}));
    QVERIFY(load.said(u"loadCell"_s).startsWith(u"Monday 10–11, "_s));
    QTest::mouseClick(load.list->viewport(), Qt::LeftButton, {},
        load.list->visualRect(load.list->model()->index(1, 1)).center());
    QCOMPARE(one.size(), 1);
    QCOMPARE(one.takeFirst().constFirst().value<BookingId>(), BookingId{u"b0"_s});
    load.click(Qt::Tuesday, 10);
    QCOMPARE(load.listed(), QStringList());
}

void LoadTest::theKeyboardDoesTheSame()
{
    Load load;
    load.clinic.add(monday, QTime(9, 0), 45);
    load.show();
    load.answer();
    QSignalSpy one(load.dialog.get(), &LoadDialog::bookingWanted);
    load.map->setFocus();
    load.map->setCurrentIndex(load.at(Qt::Monday, 8));
    QTest::keyClick(load.map, Qt::Key_Right);
    QCOMPARE(load.listed().size(), 1);
    QTest::keyClick(load.map, Qt::Key_Tab);
    QVERIFY(load.list->hasFocus());
    QTest::keyClick(load.list, Qt::Key_Down);
    QTest::keyClick(load.list, Qt::Key_Return);
    QCOMPARE(one.size(), 1);
    QVERIFY(load.dialog->isVisible());
}

void LoadTest::followsTheDesk()
{
    Load load;
    load.clinic.add(monday, QTime(10, 0), 45);
    load.show();
    load.answer();
    load.click(Qt::Monday, 10);
    QCOMPARE(load.listed().size(), 1);
    load.clinic.add(monday, QTime(10, 0), 30);
    load.clinic.reload();
    load.settle();
    QCOMPARE(load.cell(Qt::Monday, 10), u"75 min"_s);
    QCOMPARE(load.listed().size(), 2);
    QCOMPARE(load.map->currentIndex(), load.at(Qt::Monday, 10));
    QTest::keyClick(load.map, Qt::Key_Left);
    load.clinic.bookings.clear();
    load.clinic.reload();
    // The rows are gone; what follows from it comes a little later.
    QTest::keyClick(load.map, Qt::Key_Right);
    QCOMPARE(load.listed(), QStringList());
}

void LoadTest::pagesThatComeFastAreCountedTogether()
{
    Load load;
    load.show();
    load.dialog->findChild<LateTimer *>()->setPause(std::chrono::hours(1));
    load.clinic.add(monday, QTime(10, 0), 45);
    load.clinic.add(monday, QTime(10, 0), 45);
    load.clinic.add(monday, QTime(10, 0), 45);
    load.clinic.source.take(FakeSource::What::Bookings)
        ->bookings(Page<Booking>{.items = {load.clinic.bookings.at(0)}, .next = Cursor{u"2"_s}});
    load.dialog->bringUpToDate();
    QCOMPARE(load.cell(Qt::Monday, 10), u"45 min"_s);
    load.clinic.source.take(FakeSource::What::Bookings)
        ->bookings(Page<Booking>{.items = {load.clinic.bookings.at(1)}, .next = Cursor{u"3"_s}});
    load.settle();
    QCOMPARE(load.cell(Qt::Monday, 10), u"45 min"_s); // more is coming
    load.clinic.source.take(FakeSource::What::Bookings)
        ->bookings(Page<Booking>{.items = {load.clinic.bookings.at(2)}});
    load.settle();
    QCOMPARE(load.cell(Qt::Monday, 10), u"90 min"_s);
}

void LoadTest::staysOnItsHourWhenTheHoursChange()
{
    Load load;
    load.clinic.add(monday, QTime(10, 0), 45);
    load.show();
    load.answer();
    load.click(Qt::Monday, 10);
    load.clinic.add(monday, QTime(4, 0), 45);
    load.clinic.reload();
    load.settle();
    QCOMPARE(load.listed().size(), 1);
    QVERIFY(load.said(u"loadCell"_s).startsWith(u"Monday 10–11, "_s));
    QCOMPARE(load.map->currentIndex(), load.at(Qt::Monday, 10));
}

void LoadTest::doesNotBlockTheWindow()
{
    Load load;
    load.show();
    QVERIFY(!load.dialog->isModal());
    QTest::keyClick(load.dialog.get(), Qt::Key_Escape);
    QVERIFY(!load.dialog->isVisible());
}

void LoadTest::readsItselfToAScreenReader()
{
    Load load;
    load.clinic.add(monday, QTime(10, 0), 45);
    load.show();
    load.answer();
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(load.map);
    QVERIFY(spoken && spoken->tableInterface());
    const QModelIndex cell = load.at(Qt::Monday, 10);
    QCOMPARE(spoken->tableInterface()->cellAt(cell.row(), cell.column())->text(QAccessible::Name),
        u"Monday 10–11, 45 minutes booked, one booking, on 4 days"_s);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(u"45 minutes booked"_s));
    for (QWidget *widget : {static_cast<QWidget *>(load.map), static_cast<QWidget *>(load.list),
             static_cast<QWidget *>(load.dialog->findChild<HeatLegend *>())})
        QVERIFY(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
}

void LoadTest::wordsCanBeReadOnEveryGround_data()
{
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("light") << Appearance::Light;
    QTest::newRow("dark") << Appearance::Dark;
}

void LoadTest::wordsCanBeReadOnEveryGround()
{
    QFETCH(const Appearance, appearance);
    applyAppearance(appearance);
    for (int step = 0; step <= 20; ++step)
        QVERIFY(contrast(theme().text, heatGround(step / 20.0)) >= 4.5);
    QVERIFY(contrast(heatGround(0), heatGround(1)) >= 2);
    applyAppearance(Appearance::Light);
}

void LoadTest::looksAsItShould_data()
{
    QTest::addColumn<bool>("knowsHours");
    QTest::addColumn<bool>("isMirrored");
    QTest::addColumn<Appearance>("appearance");
    QTest::newRow("load-light") << true << false << Appearance::Light;
    QTest::newRow("load-dark") << true << false << Appearance::Dark;
    QTest::newRow("load-minutes") << false << false << Appearance::Light;
    QTest::newRow("load-mirrored") << true << true << Appearance::Light;
}

void LoadTest::looksAsItShould()
{
    QFETCH(const bool, knowsHours);
    QFETCH(const bool, isMirrored);
    QFETCH(const Appearance, appearance);
    QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    Load load;
    if (knowsHours)
        load.makeHoursKnown();
    load.clinic.addOrdinaryDays(fourWeeks.from, fourWeeks.to);
    load.show(appearance);
    load.answer();
    load.click(Qt::Tuesday, 11);
    const QString problem =
        goldenProblem(QString::fromLatin1(QTest::currentDataTag()), load.dialog->grab().toImage());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    applyAppearance(Appearance::Light);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QTEST_MAIN(LoadTest)
#include "tst_load.moc"
