// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/load/loadmap.h"

#include "tests/core/load/samples.h"

#include <QTest>

using namespace daybook;
using namespace daybook::samples;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const QDate monday(2026, 3, 23);

/// @p time of the Monday, or of @p plus days after it.
QDateTime on(const QString &time, int plus = 0)
{
    return at(monday.addDays(plus).toString(Qt::ISODate) + u' ' + time, berlin);
}

Shift shift(const QString &staff, const QString &from, const QString &to)
{
    return {.staff = {staff}, .start = on(from), .end = on(to)};
}

Roster rosterOf(const QList<Shift> &shifts, const QList<TimeOff> &timeOff = {})
{
    return {.days = {monday, monday.addDays(13)},
        .people = {{u"ada"_s}, {u"bo"_s}},
        .shifts = shifts,
        .knowsTimeOff = true,
        .timeOff = timeOff};
}

LoadMap mapOf(const QList<Booking> &bookings, const Roster *roster = nullptr,
    const QStringList &people = {u"ada"_s}, const QList<Slot> &freeSlots = {}, int days = 7)
{
    LoadWish wish{.days = {monday, monday.addDays(days - 1)}, .zone = berlin};
    for (const QString &id : people)
        wish.people.append({id});
    return loadMapOf({bookings, all, freeSlots, roster}, wish);
}

/// "Mon 10: 30 of 60, 15 beyond [0 2]" for every cell in which there is anything.
QString told(const LoadMap &map)
{
    QStringList cells;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        for (int hour = 0; hour < 24; ++hour) {
            const LoadCell &cell = map.at(static_cast<Qt::DayOfWeek>(day), hour);
            if (cell == LoadCell())
                continue;
            QStringList rows;
            for (const int row : cell.bookings)
                rows.append(QString::number(row));
            cells.append(u"%1 %2: %3 of %4, %5 beyond [%6]"_s
                             .arg(QLocale::c().dayName(day, QLocale::ShortFormat))
                             .arg(hour)
                             .arg(cell.booked.count())
                             .arg(cell.offered.count())
                             .arg(cell.beyond.count())
                             .arg(rows.join(u' ')));
        }
    }
    return cells.join(u'\n');
}

} // namespace

class LoadMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookedTimeIsHeldAgainstWorkingHours_data()
    {
        QTest::addColumn<QList<Booking>>("bookings");
        QTest::addColumn<Roster>("roster");
        QTest::addColumn<QString>("cells");
        const Roster oneHour = rosterOf({shift(u"ada"_s, u"10:00"_s, u"11:00"_s)});
        const auto row = [](const char *name, const QList<Booking> &bookings, const Roster &roster,
                             const QString &cells) {
            QTest::newRow(name) << bookings << roster << cells;
        };
        row("nothing booked", {}, oneHour, u"Mon 10: 0 of 60, 0 beyond []"_s);
        row("half an hour", {booking(u"1"_s, on(u"10:15"_s), 30)}, oneHour,
            u"Mon 10: 30 of 60, 0 beyond [0]"_s);
        row("clipped to hours", {booking(u"1"_s, on(u"09:45"_s), 45)}, oneHour,
            u"Mon 9: 15 of 0, 15 beyond [0]\nMon 10: 30 of 60, 0 beyond [0]"_s);
        row("two of one person at once take the time once",
            {booking(u"1"_s, on(u"10:00"_s), 40), booking(u"2"_s, on(u"10:20"_s), 40)}, oneHour,
            u"Mon 10: 60 of 60, 0 beyond [0 1]"_s);
        row("two people",
            {booking(u"1"_s, on(u"10:00"_s), 60), booking(u"2"_s, on(u"10:00"_s), 30, u"bo"_s)},
            rosterOf(
                {shift(u"ada"_s, u"10:00"_s, u"11:00"_s), shift(u"bo"_s, u"10:00"_s, u"11:00"_s)}),
            u"Mon 10: 90 of 120, 0 beyond [0 1]"_s);
        row("cancelled ones take none",
            {booking(u"1"_s, on(u"10:00"_s), 60, u"ada"_s, BookingState::Cancelled)}, oneHour,
            u"Mon 10: 0 of 60, 0 beyond []"_s);
        row("time off is not offered", {},
            rosterOf({shift(u"ada"_s, u"10:00"_s, u"11:00"_s)},
                {{.staff = StaffId{u"ada"_s}, .start = on(u"10:10"_s), .end = on(u"10:30"_s)},
                    {.staff = StaffId{u"bo"_s}, .start = on(u"10:00"_s), .end = on(u"12:00"_s)}}),
            u"Mon 10: 0 of 40, 0 beyond []"_s);
        row("a closed place offers nothing", {},
            rosterOf(
                {shift(u"ada"_s, u"10:00"_s, u"11:00"_s), shift(u"bo"_s, u"10:00"_s, u"11:00"_s)},
                {{.start = on(u"10:00"_s), .end = on(u"10:45"_s)}}),
            u"Mon 10: 0 of 30, 0 beyond []"_s);
        row("shifts that overlap are one", {},
            rosterOf(
                {shift(u"ada"_s, u"10:00"_s, u"10:40"_s), shift(u"ada"_s, u"10:20"_s, u"11:00"_s)}),
            u"Mon 10: 0 of 60, 0 beyond []"_s);
        row("of somebody who is not on show", {booking(u"1"_s, on(u"10:00"_s), 60, u"chitra"_s)},
            oneHour, u"Mon 10: 60 of 60, 60 beyond [0]"_s);
        row("the next week adds to the same day", {booking(u"1"_s, on(u"10:00"_s, 7), 60)}, oneHour,
            u"Mon 10: 60 of 60, 60 beyond [0]"_s);
        row("over midnight", {booking(u"1"_s, on(u"23:30"_s), 60)}, rosterOf({}),
            u"Mon 23: 30 of 0, 30 beyond [0]\nTue 0: 30 of 0, 30 beyond [0]"_s);
        row("rows come in order of time",
            {booking(u"1"_s, on(u"10:40"_s), 10), booking(u"2"_s, on(u"10:00"_s), 10)}, oneHour,
            u"Mon 10: 20 of 60, 0 beyond [1 0]"_s);
        row("over the hour that is left out", {booking(u"1"_s, on(u"01:30"_s, 6), 60)},
            rosterOf({}), u"Sun 1: 30 of 0, 30 beyond [0]\nSun 3: 30 of 0, 30 beyond [0]"_s);
    }

    void hoursAtOtherPlacesAreNotOffered_data()
    {
        QTest::addColumn<std::optional<LocationId>>("place");
        QTest::addColumn<std::optional<LocationId>>("shiftAt");
        QTest::addColumn<std::optional<LocationId>>("awayFrom");
        QTest::addColumn<int>("offered");
        using Place = std::optional<LocationId>;
        const Place here = LocationId{u"quay"_s};
        const Place there = LocationId{u"hill"_s};
        const Place anywhere = {};
        QTest::newRow("here") << here << here << here << 30;
        QTest::newRow("wherever") << here << anywhere << anywhere << 30;
        QTest::newRow("shift elsewhere") << here << there << here << 0;
        QTest::newRow("away from elsewhere") << here << anywhere << there << 60;
        QTest::newRow("no place chosen") << anywhere << there << there << 30;
    }

    void hoursAtOtherPlacesAreNotOffered()
    {
        QFETCH(const std::optional<LocationId>, place);
        QFETCH(const std::optional<LocationId>, shiftAt);
        QFETCH(const std::optional<LocationId>, awayFrom);
        QFETCH(const int, offered);
        Shift hour = shift(u"ada"_s, u"10:00"_s, u"11:00"_s);
        hour.location = shiftAt;
        Roster roster = rosterOf({hour},
            {{.staff = StaffId{u"ada"_s},
                .location = awayFrom,
                .start = on(u"10:00"_s),
                .end = on(u"10:30"_s)}});
        roster.place = place;
        QCOMPARE(mapOf({}, &roster).at(Qt::Monday, 10).offered.count(), offered);
    }

    void bookedTimeIsHeldAgainstWorkingHours()
    {
        QFETCH(const QList<Booking>, bookings);
        QFETCH(const Roster, roster);
        QFETCH(const QString, cells);
        const LoadMap map = mapOf(bookings, &roster, {u"ada"_s, u"bo"_s}, {}, 14);
        QCOMPARE(map.against, LoadMap::Against::WorkingHours);
        QCOMPARE(told(map), cells);
    }

    void anHourThatComesTwiceOffersBoth()
    {
        Roster roster = rosterOf({{.staff = {u"ada"_s},
            .start = at(u"2026-10-25 00:00"_s, berlin),
            .end = at(u"2026-10-25 04:00"_s, berlin)}});
        roster.days = days(u"2026-10-25"_s, u"2026-10-25"_s);
        const LoadMap map = loadMapOf({{}, all, {}, &roster}, {roster.days, berlin, {{u"ada"_s}}});
        QCOMPARE(map.at(Qt::Sunday, 1).offered, std::chrono::minutes(60));
        QCOMPARE(map.at(Qt::Sunday, 2).offered, std::chrono::minutes(120));
        QCOMPARE(map.at(Qt::Sunday, 3).offered, std::chrono::minutes(60));
    }

    void whatCanStillBeBookedIsOffered()
    {
        const Roster roster = rosterOf({shift(u"ada"_s, u"10:00"_s, u"10:30"_s)});
        const Slot inside{
            .start = on(u"10:00"_s), .end = on(u"10:30"_s), .staff = StaffId{u"ada"_s}};
        const Slot longer{
            .start = on(u"10:15"_s), .end = on(u"10:45"_s), .staff = StaffId{u"ada"_s}};
        const Slot nobodys{.start = on(u"10:00"_s), .end = on(u"11:00"_s)};
        const LoadMap map = mapOf({}, &roster, {u"ada"_s}, {inside, longer, nobodys});
        QCOMPARE(told(map), u"Mon 10: 0 of 45, 0 beyond []"_s);
    }

    void nothingIsSaidOfHoursThatAreNotKnown_data()
    {
        QTest::addColumn<bool>("hasRoster");
        QTest::addColumn<QStringList>("people");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("known") << true << QStringList{u"ada"_s} << 7 << true;
        QTest::newRow("no roster") << false << QStringList{u"ada"_s} << 7 << false;
        QTest::newRow("nobody on show") << true << QStringList{} << 7 << false;
        QTest::newRow("of one not") << true << QStringList{u"ada"_s, u"chitra"_s} << 7 << false;
        QTest::newRow("not of all days") << true << QStringList{u"ada"_s} << 15 << false;
    }

    void nothingIsSaidOfHoursThatAreNotKnown()
    {
        QFETCH(const bool, hasRoster);
        QFETCH(const QStringList, people);
        QFETCH(const int, days);
        QFETCH(const bool, isKnown);
        const Roster roster = rosterOf({shift(u"ada"_s, u"10:00"_s, u"11:00"_s)});
        const LoadMap map = mapOf(
            {booking(u"1"_s, on(u"10:00"_s), 30)}, hasRoster ? &roster : nullptr, people, {}, days);
        QCOMPARE(map.against == LoadMap::Against::WorkingHours, isKnown);
        const LoadCell &cell = map.at(Qt::Monday, 10);
        QCOMPARE(cell.booked, std::chrono::minutes(30));
        QCOMPARE(cell.share(), isKnown ? std::optional(0.5) : std::nullopt);
    }

    void theSeatsOfASessionTakeItsTimeOnce()
    {
        Booking one = booking(u"1"_s, on(u"10:00"_s), 60, {});
        one.serviceId = {u"stretch"_s};
        Booking two = one;
        two.id = {u"2"_s};
        Booking other = one;
        other.serviceId = {u"yoga"_s};
        QCOMPARE(mapOf({one, two, other}).at(Qt::Monday, 10).booked, std::chrono::minutes(120));
    }

    void countsOnlyWhatIsWantedAndHasATime()
    {
        const QList<Booking> bookings{booking(u"1"_s, on(u"10:00"_s), 30),
            booking(u"2"_s, on(u"10:00"_s), 60), booking(u"3"_s, {}, 0),
            booking(u"4"_s, on(u"10:00"_s, 8), 60)};
        const LoadMap map =
            loadMapOf({bookings, [](const Booking &b) { return b.id.value != "2"_L1; }, {}},
                {{monday, monday.addDays(6)}, berlin, {}});
        QCOMPARE(map.bookings, 1);
        QCOMPARE(map.withoutTime, 1);
        QCOMPARE(told(map), u"Mon 10: 30 of 0, 30 beyond [0]"_s);
    }

    void tellsHowManyDaysOfAKindThereAre()
    {
        const LoadMap map = mapOf({}, nullptr, {}, {}, 9);
        QCOMPARE(map.daysCalled(Qt::Monday), 2);
        QCOMPARE(map.daysCalled(Qt::Tuesday), 2);
        QCOMPARE(map.daysCalled(Qt::Sunday), 1);
    }

    void aDayOffInTheMiddleLeavesBothEnds()
    {
        const Roster roster = rosterOf({shift(u"ada"_s, u"08:00"_s, u"12:00"_s)},
            {{.staff = StaffId{u"ada"_s}, .start = on(u"09:00"_s), .end = on(u"09:30"_s)},
                {.staff = StaffId{u"ada"_s}, .start = on(u"10:30"_s), .end = on(u"11:30"_s)}});
        const LoadMap map = mapOf({}, &roster);
        QCOMPARE(told(map),
            u"Mon 8: 0 of 60, 0 beyond []\nMon 9: 0 of 30, 0 beyond []\n"
            "Mon 10: 0 of 30, 0 beyond []\nMon 11: 0 of 30, 0 beyond []"_s);
    }
};

QTEST_GUILESS_MAIN(LoadMapTest)
#include "tst_loadmap.moc"
