// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/load/daycounts.h"

#include "tests/core/load/samples.h"

#include <QTest>

using namespace daybook;
using namespace daybook::samples;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");

DaysCounted count(const QList<Booking> &bookings, const DateRange &range, int mostFirst = 3,
    const QTimeZone &zone = berlin)
{
    return countDays({bookings, {}, all}, {range, zone, mostFirst});
}

/// "10:30min" for each hour in which time is taken.
QString takenOf(const DayCounts &day)
{
    QStringList hours;
    for (size_t hour = 0; hour < day.taken.size(); ++hour) {
        if (const auto minutes = day.taken[hour].count() / 60'000; minutes > 0)
            hours.append(u"%1:%2min"_s.arg(hour).arg(minutes));
    }
    return hours.join(u' ');
}

int countOf(const DayCounts &day, BookingState state)
{
    return day.states[static_cast<size_t>(state)];
}

} // namespace

class DayCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBookingCountsOnTheDayOnWhichItBegins_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QList<int>>("booked");
        QTest::addColumn<QString>("takenOnTheFirst");
        QTest::addColumn<QString>("takenOnTheSecond");
        const auto row = [](const char *name, const QString &start, int minutes,
                             const QList<int> &booked, const QString &first,
                             const QString &second) {
            QTest::newRow(name) << start << minutes << booked << first << second;
        };
        row("in the day", u"2026-03-28 10:30"_s, 60, {1, 0}, u"10:30min 11:30min"_s, {});
        row("over midnight", u"2026-03-28 23:30"_s, 60, {1, 0}, u"23:30min"_s, u"0:30min"_s);
        row("over the hour that is left out", u"2026-03-29 01:30"_s, 60, {0, 1}, {},
            u"1:30min 3:30min"_s);
        row("at midnight", u"2026-03-29 00:00"_s, 60, {0, 1}, {}, u"0:60min"_s);
        row("begins before", u"2026-03-27 23:30"_s, 60, {0, 0}, u"0:30min"_s, {});
        row("ends before", u"2026-03-27 22:30"_s, 60, {0, 0}, {}, {});
        row("begins behind", u"2026-03-30 00:00"_s, 60, {0, 0}, {}, {});
        row("takes no time", u"2026-03-28 10:30"_s, 0, {1, 0}, {}, {});
    }

    void aBookingCountsOnTheDayOnWhichItBegins()
    {
        QFETCH(const QString, start);
        QFETCH(const int, minutes);
        QFETCH(const QList<int>, booked);
        QFETCH(const QString, takenOnTheFirst);
        QFETCH(const QString, takenOnTheSecond);
        const DaysCounted counted = count(
            {booking(u"1"_s, at(start, berlin), minutes)}, days(u"2026-03-28"_s, u"2026-03-29"_s));
        QCOMPARE(counted.days.size(), 2);
        QCOMPARE((QList<int>{counted.days.at(0).booked, counted.days.at(1).booked}), booked);
        QCOMPARE(takenOf(counted.days.at(0)), takenOnTheFirst);
        QCOMPARE(takenOf(counted.days.at(1)), takenOnTheSecond);
    }

    void anHourThatComesTwiceHoldsTheTimeOfBoth()
    {
        const QDateTime secondTwo = at(u"2026-10-25 03:00"_s, berlin).addSecs(-3600);
        const DaysCounted counted = count({booking(u"1"_s, secondTwo.addSecs(-3600), 120)},
            days(u"2026-10-25"_s, u"2026-10-25"_s));
        QCOMPARE(takenOf(counted.days.at(0)), u"2:120min"_s);
    }

    void daysAreThoseOfTheZone()
    {
        const QList<Booking> bookings{booking(u"1"_s, at(u"2026-03-28 23:30"_s), 30)};
        const DateRange range = days(u"2026-03-28"_s, u"2026-03-29"_s);
        QCOMPARE(count(bookings, range, 3, QTimeZone::utc()).days.at(0).booked, 1);
        QCOMPARE(count(bookings, range, 3, berlin).days.at(1).booked, 1);
    }

    void cancelledOnesTakeNoTimeButAreCounted()
    {
        const QDateTime ten = at(u"2026-03-28 10:00"_s, berlin);
        const DaysCounted counted =
            count({booking(u"1"_s, ten, 60, u"ada"_s, BookingState::Open),
                      booking(u"2"_s, ten, 60, u"ada"_s, BookingState::Cancelled)},
                days(u"2026-03-28"_s, u"2026-03-28"_s));
        const DayCounts &day = counted.days.at(0);
        QCOMPARE(day.booked, 1);
        QCOMPARE(countOf(day, BookingState::Open), 1);
        QCOMPARE(countOf(day, BookingState::Cancelled), 1);
        QCOMPARE(takenOf(day), u"10:60min"_s);
        QCOMPARE(day.first, (QList<int>{0}));
    }

    void whatIsNotWantedIsCountedApart()
    {
        const QList<Booking> bookings{
            booking(u"1"_s, at(u"2026-03-28 10:00"_s, berlin), 60),
            booking(u"2"_s, at(u"2026-03-28 11:00"_s, berlin), 60),
            booking(u"3"_s, {}, 60),
        };
        const DaysCounted counted =
            countDays({bookings, {}, [](const Booking &one) { return one.id.value == "2"_L1; }},
                {days(u"2026-03-28"_s, u"2026-03-28"_s), berlin, 3});
        const DayCounts &day = counted.days.at(0);
        QVERIFY(counted.isFiltered);
        QCOMPARE(day.booked, 1);
        QCOMPARE(day.bookedInAll, 2);
        QCOMPARE(countOf(day, BookingState::Open), 1);
        QCOMPARE(takenOf(day), u"11:60min"_s);
        QCOMPARE(day.first, (QList<int>{1}));
        QCOMPARE(counted.withoutTime, QList<int>());
    }

    void theSeatsOfASessionAreOneBooking()
    {
        QList<Booking> bookings;
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
            bookings.append(booking(id, at(u"2026-03-28 10:00"_s, berlin), 60));
        bookings[0].state = BookingState::Cancelled; // a seat of it
        bookings[3].serviceId = {u"massage"_s}; // at the same time, and no class
        const auto counted = [&](const std::function<bool(const Booking &)> &isWanted) {
            return countDays({bookings, {}, isWanted, {{u"stretch"_s}}},
                {days(u"2026-03-28"_s, u"2026-03-28"_s), berlin, 3});
        };
        for (int seat = 0; seat < 3; ++seat)
            bookings[seat].serviceId = {u"stretch"_s};
        const DayCounts day = counted(all).days.at(0);
        QCOMPARE(day.booked, 2);
        QCOMPARE(day.bookedInAll, 2);
        QCOMPARE(countOf(day, BookingState::Open), 2);
        QCOMPARE(countOf(day, BookingState::Cancelled), 0);
        QCOMPARE(takenOf(day), u"10:120min"_s);
        QCOMPARE(day.first, (QList<int>{1, 3}));
        const DaysCounted third =
            counted([](const Booking &one) { return one.id.value == "3"_L1; });
        QVERIFY(third.isFiltered);
        QCOMPARE(third.days.at(0).booked, 1);
        QCOMPARE(third.days.at(0).first, (QList<int>{2}));
        // Whoever is looked for first: that others are left out is told all the same.
        QVERIFY(counted([](const Booking &one) { return one.id.value != "3"_L1; }).isFiltered);
        const DaysCounted gone = counted([](const Booking &one) { return one.id.value == "1"_L1; });
        QCOMPARE(gone.days.at(0).booked, 0);
        QCOMPARE(gone.days.at(0).bookedInAll, 2);
        QCOMPARE(countOf(gone.days.at(0), BookingState::Cancelled), 1);
    }

    void aTimeThatMakesNoSenseIsNoTime_data()
    {
        QTest::addColumn<QDateTime>("start");
        QTest::addColumn<QDateTime>("end");
        const QDateTime ten = at(u"2026-03-28 10:00"_s, berlin);
        QTest::newRow("no start") << QDateTime() << ten;
        QTest::newRow("no end") << ten << QDateTime();
        QTest::newRow("ends before it begins") << ten << ten.addSecs(-60);
    }

    void aTimeThatMakesNoSenseIsNoTime()
    {
        QFETCH(const QDateTime, start);
        QFETCH(const QDateTime, end);
        Booking odd = booking(u"1"_s, start, 0);
        odd.end = end;
        const DaysCounted counted = count({odd}, days(u"2026-03-28"_s, u"2026-03-28"_s));
        QCOMPARE(counted.withoutTime, (QList<int>{0}));
        QCOMPARE(counted.days.at(0), DayCounts{.date = QDate(2026, 3, 28)});
    }

    void theFirstOnesComeInOrderOfTime_data()
    {
        QTest::addColumn<QList<int>>("hours"); // of the rows
        QTest::addColumn<int>("most");
        QTest::addColumn<QList<int>>("first");
        QTest::newRow("none") << QList<int>{} << 3 << QList<int>{};
        QTest::newRow("in order") << QList<int>{8, 9, 10, 11} << 3 << QList<int>{0, 1, 2};
        QTest::newRow("backwards") << QList<int>{11, 10, 9, 8} << 3 << QList<int>{3, 2, 1};
        QTest::newRow("at once") << QList<int>{9, 9, 9, 8} << 2 << QList<int>{3, 0};
        QTest::newRow("no room") << QList<int>{9, 8} << 0 << QList<int>{};
    }

    void theFirstOnesComeInOrderOfTime()
    {
        QFETCH(const QList<int>, hours);
        QFETCH(const int, most);
        QFETCH(const QList<int>, first);
        QList<Booking> bookings;
        for (const int hour : hours)
            bookings.append(booking(QString::number(bookings.size()),
                at(u"2026-03-28 00:00"_s).addSecs(hour * 3600), 30));
        const DaysCounted counted = count(bookings, days(u"2026-03-28"_s, u"2026-03-28"_s), most);
        QCOMPARE(counted.days.at(0).first, first);
    }

    void freeTimesCountOnTheirDay()
    {
        const QList<Slot> slots_{{.start = at(u"2026-03-28 10:00"_s, berlin)},
            {.start = at(u"2026-03-29 00:00"_s, berlin)},
            {.start = at(u"2026-03-29 23:59"_s, berlin)},
            {.start = at(u"2026-03-30 00:00"_s, berlin)}};
        const DaysCounted counted =
            countDays({{}, slots_, all}, {days(u"2026-03-28"_s, u"2026-03-29"_s), berlin, 3});
        QCOMPARE(counted.days.at(0).free, 1);
        QCOMPARE(counted.days.at(1).free, 2);
    }

    void theBusiestHourIsTheFirstOfTheFullest()
    {
        QList<Booking> bookings{booking(u"1"_s, at(u"2026-03-28 14:00"_s, berlin), 60),
            booking(u"2"_s, at(u"2026-03-28 09:00"_s, berlin), 60),
            booking(u"3"_s, at(u"2026-03-28 11:00"_s, berlin), 30)};
        const DateRange day = days(u"2026-03-28"_s, u"2026-03-28"_s);
        QCOMPARE(count(bookings, day).days.at(0).busiestHour(), 9);
        bookings.append(booking(u"4"_s, at(u"2026-03-28 11:00"_s, berlin), 45));
        QCOMPARE(count(bookings, day).days.at(0).busiestHour(), 11);
        QCOMPARE(count({}, day).days.at(0).busiestHour(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(DayCountsTest)
#include "tst_daycounts.moc"
