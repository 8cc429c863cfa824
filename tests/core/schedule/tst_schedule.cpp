// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/schedule/schedule.h"

#include <QTest>

#include <algorithm>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QDate thursday(2026, 11, 26);
using Why = ScheduleShade::Why;

QStringList wordsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// "26T10:00" in November 2026, or a whole "2026-03-29T10:00"; UTC.
QDateTime utc(const QString &text)
{
    const QString month = text.size() == 8 ? u"2026-11-"_s : QString();
    return QDateTime::fromString(month + text + u":00Z"_s, Qt::ISODate);
}

/// "ada 26T10:00 26T11:00": who, from when to when; then, as needed, "cancelled", "missed",
/// "class:yoga", "project:p", "at:harbour", "seats" or "graph:group_customer". A time that is "?"
/// is not known.
Booking bookingIn(const QString &text)
{
    const QStringList words = wordsOf(text);
    Booking booking{.id = {text},
        .state = BookingState::Open,
        .start = utc(words.at(1)),
        .end = utc(words.at(2)),
        .staffId = {words.at(0) == u'-' ? QString() : words.at(0)},
        .customer = {.name = u"Iris Kern"_s}};
    for (const QString &word : words.mid(3)) {
        if (word == "cancelled"_L1)
            booking.state = BookingState::Cancelled;
        else if (word == "missed"_L1)
            booking.state = BookingState::NoShow;
        else if (word == "seats"_L1)
            booking.seats = Seats{.taken = 2, .offered = 12};
        else if (word == "nobody"_L1)
            booking.customer = {};
        else if (word.startsWith("class:"_L1))
            booking.serviceId = {word.mid(6)};
        else if (word.startsWith("project:"_L1))
            booking.projectId = word.mid(8);
        else if (word.startsWith("at:"_L1))
            booking.locationId = {word.mid(3)};
        else if (word.startsWith("graph:"_L1))
            booking.graph = word.mid(6);
    }
    return booking;
}

/// One in each line.
QList<Booking> bookingsIn(const QString &text)
{
    QList<Booking> bookings;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        bookings.append(bookingIn(line));
    return bookings;
}

QList<Slot> slotsIn(const QString &text)
{
    QList<Slot> found;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList words = wordsOf(line);
        found.append({.start = utc(words.at(1)),
            .end = utc(words.at(2)),
            .staff = words.at(0) == u'-' ? std::nullopt : std::optional(StaffId{words.at(0)})});
    }
    return found;
}

QList<SchedulePerson> peopleIn(const QString &names)
{
    QList<SchedulePerson> people;
    for (const QString &name : wordsOf(names))
        people.append({.id = {name}, .name = name});
    return people;
}

QString clockOf(int position)
{
    return u"%1:%2"_s.arg(position / 60).arg(position % 60, 2, 10, QChar(u'0'));
}

QString rowsText(const QList<int> &rows)
{
    QStringList words;
    for (const int row : rows)
        words.append(QString::number(row));
    return words.join(u'+');
}

/// "0@1 10:00-11:00 1/2 !": booking 0 in column 1, in the second of two lanes, in conflict. Free
/// times have an "f" before their number; "<" and ">" go on from and to another day.
QString textOf(const SchedulePiece &piece)
{
    const bool isFree = piece.kind == SchedulePiece::Kind::Slot;
    return u"%1%2@%3 %4%5-%6%7 %8/%9"_s.arg(isFree ? u"f"_s : QString(), rowsText(piece.rows))
               .arg(piece.column)
               .arg(piece.continuesBefore ? u"<"_s : QString(), clockOf(piece.top),
                   clockOf(piece.bottom), piece.continuesAfter ? u">"_s : QString())
               .arg(piece.lane)
               .arg(piece.lanes)
        + (piece.isConflict ? u" !"_s : QString());
}

QString textOf(const ScheduleCrowd &crowd)
{
    return u"%1 f%2@%3 %4-%5"_s.arg(rowsText(crowd.rows), rowsText(crowd.freeRows))
        .arg(crowd.column)
        .arg(clockOf(crowd.top), clockOf(crowd.bottom));
}

QString textOf(const ScheduleShade &shade)
{
    static constexpr const char *words[] = {"outside", "off", "closed", "none"};
    return u"%1@%2 %3-%4 %5"_s.arg(QLatin1StringView(words[static_cast<int>(shade.why)]))
        .arg(shade.column)
        .arg(clockOf(shade.top), clockOf(shade.bottom), shade.title)
        .trimmed();
}

template <typename T>
QString linesOf(const QList<T> &things)
{
    QStringList lines;
    for (const T &thing : things)
        lines.append(textOf(thing));
    return lines.join(u'\n');
}

QString text(const char *lines)
{
    return QString::fromLatin1(lines);
}

ScheduleWish dayOf(const QString &people)
{
    return {.columns = ScheduleWish::Columns::People,
        .days = {.from = thursday, .to = thursday},
        .zone = QTimeZone::utc(),
        .people = peopleIn(people)};
}

ScheduleWish daysOf(int days, const QString &people = {})
{
    return {.columns = ScheduleWish::Columns::Days,
        .days = {.from = thursday, .to = thursday.addDays(days - 1)},
        .zone = QTimeZone::utc(),
        .people = peopleIn(people)};
}

Schedule scheduleOf(const QString &bookings, const QString &freeSlots, const ScheduleWish &wish,
    const Roster *roster = nullptr, const QSet<ServiceId> &classes = {})
{
    return daybook::scheduleOf({.bookings = bookingsIn(bookings),
                                   .freeSlots = slotsIn(freeSlots),
                                   .roster = roster,
                                   .classes = classes},
        wish);
}

/// Ada and Ben work on Thursday, and the harbour is open.
Roster harbourRoster()
{
    return {.days = {.from = thursday, .to = thursday},
        .people = {{u"ada"_s}, {u"ben"_s}},
        .shifts = {{.staff = {u"ada"_s}, .start = utc(u"26T09:00"_s), .end = utc(u"26T12:00"_s)},
            {.staff = {u"ben"_s}, .start = utc(u"26T10:00"_s), .end = utc(u"26T17:00"_s)},
            {.staff = {u"ada"_s}, .start = utc(u"26T13:00"_s), .end = utc(u"26T16:30"_s)}}};
}

} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookingsStandInTheirColumns_data();
    void bookingsStandInTheirColumns();
    void daysHaveColumns_data();
    void daysHaveColumns();
    void seatsOfOneSessionAreOnePiece_data();
    void seatsOfOneSessionAreOnePiece();
    void freeTimesStandBesideBookings_data();
    void freeTimesStandBesideBookings();
    void freeTimesOfAllStandAside();
    void whatFindsNoLaneIsInACrowd_data();
    void whatFindsNoLaneIsInACrowd();
    void badTimesAreInNoCell_data();
    void badTimesAreInNoCell();
    void peopleWithoutAColumnAreTold();
    void columnsCountWhatTheyHold();
    void whatIsHiddenIsNotThere();
    void quietHoursAreLeftOut_data();
    void quietHoursAreLeftOut();
    void knownHoursAreShown_data();
    void knownHoursAreShown();
    void hoursOfKnownPeopleAreHatched();
    void nothingIsSaidOfOthers();
    void otherDaysOfARosterSayNothing();
    void aColumnOfAllIsHatchedWhereNobodyWorks_data();
    void aColumnOfAllIsHatchedWhereNobodyWorks();
    void timesOffAreHatched_data();
    void timesOffAreHatched();
    void timesOffThatFollowKeepTheirTitles();
    void shiftsWithoutSenseAreNone();
    void shiftsOfOtherDaysDoNotMatter();
    void shiftsElsewhereAreNoHoursHere();
    void clocksPutForwardAndBack();
    void aDayThatNeverWasHasNoPieces();
    void peopleAreShownOnOneDay();
    void anImpossibleWishIsAnEmptyPicture_data();
    void anImpossibleWishIsAnEmptyPicture();
    void manyBookingsAreLaidOut();
};

void TestSchedule::bookingsStandInTheirColumns_data()
{
    QTest::addColumn<QString>("bookings");
    QTest::addColumn<QString>("pieces");
    const auto row = [](const char *name, const char *bookings, const char *pieces) {
        QTest::newRow(name) << text(bookings) << text(pieces);
    };
    row("nothing", "", "");
    row("in reading order", "ben 26T09:00 26T10:00\nada 26T11:00 26T12:00\nada 26T09:00 26T10:00",
        "2@0 9:00-10:00 0/1\n1@0 11:00-12:00 0/1\n0@1 9:00-10:00 0/1");
    row("other days are left out", "ada 25T09:00 25T10:00\nada 27T00:00 27T01:00", "");
    row("from the day before", "ada 25T23:00 26T01:00", "0@0 <0:00-1:00 0/1");
    row("into the next day", "ada 26T23:00 27T01:00", "0@0 23:00-24:00> 0/1");
    row("over the whole day", "ada 25T10:00 27T10:00", "0@0 <0:00-24:00> 0/1");
    row("until midnight is no next day", "ada 25T23:00 26T00:00\nada 26T23:00 27T00:00",
        "1@0 23:00-24:00 0/1");
    row("short ones can be read", "ada 26T09:00 26T09:05", "0@0 9:00-9:20 0/1");
    row("no time at all", "ada 26T09:00 26T09:00\nada 26T00:00 26T00:00",
        "1@0 0:00-0:20 0/1\n0@0 9:00-9:20 0/1");
    row("short before midnight", "ada 26T23:50 27T00:00", "0@0 23:40-24:00 0/1");
    row("short ones side by side are no conflict", "ada 26T09:00 26T09:05\nada 26T09:05 26T09:10",
        "0@0 9:00-9:20 0/2\n1@0 9:05-9:25 1/2");
    row("conflict", "ada 26T09:00 26T10:00\nada 26T09:30 26T10:30",
        "0@0 9:00-10:00 0/2 !\n1@0 9:30-10:30 1/2 !");
    row("conflict over a third",
        "ada 26T09:00 26T12:00\nada 26T09:30 26T10:00\nada 26T11:00 "
        "26T11:30\nada 26T12:00 26T13:00",
        "0@0 9:00-12:00 0/2 !\n1@0 9:30-10:00 1/2 !\n2@0 11:00-11:30 1/2 !\n3@0 12:00-13:00 0/1");
    row("not with another's", "ada 26T09:00 26T10:00\nben 26T09:30 26T10:30",
        "0@0 9:00-10:00 0/1\n1@1 9:30-10:30 0/1");
    row("not with a cancelled one", "ada 26T09:00 26T10:00 cancelled\nada 26T09:30 26T10:30",
        "0@0 9:00-10:00 1/2\n1@0 9:30-10:30 0/2");
    row("who did not come took the time", "ada 26T09:00 26T10:00 missed\nada 26T09:30 26T10:30",
        "0@0 9:00-10:00 0/2 !\n1@0 9:30-10:30 1/2 !");
    row("one after the other", "ada 26T09:00 26T10:00\nada 26T10:00 26T11:00",
        "0@0 9:00-10:00 0/1\n1@0 10:00-11:00 0/1");
    row("a conflict on the day before is one", "ada 25T23:00 26T01:00\nada 25T23:30 25T23:45",
        "0@0 <0:00-1:00 0/1 !");
}

void TestSchedule::bookingsStandInTheirColumns()
{
    QFETCH(QString, bookings);
    QTEST(linesOf(scheduleOf(bookings, {}, dayOf(u"ada ben"_s)).pieces), "pieces");
}

void TestSchedule::daysHaveColumns_data()
{
    QTest::addColumn<QString>("bookings");
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("pieces");
    const auto row = [](const char *name, const char *bookings, const char *people,
                         const char *pieces) {
        QTest::newRow(name) << text(bookings) << text(people) << text(pieces);
    };
    row("by day", "ada 27T09:00 27T10:00\nben 26T09:00 26T10:00\nada 28T09:00 28T10:00", "",
        "1@0 9:00-10:00 0/1\n0@1 9:00-10:00 0/1\n2@2 9:00-10:00 0/1");
    row("of one person", "ada 27T09:00 27T10:00\nben 26T09:00 26T10:00", "ada",
        "0@1 9:00-10:00 0/1");
    row("of two people", "ada 27T09:00 27T10:00\nben 26T09:00 26T10:00\ncleo 26T09:00 26T10:00",
        "ada ben", "1@0 9:00-10:00 0/1\n0@1 9:00-10:00 0/1");
    row("across midnight", "ada 26T22:00 27T02:00", "", "0@0 22:00-24:00> 0/1\n0@1 <0:00-2:00 0/1");
    row("across all", "ada 20T22:00 30T02:00", "",
        "0@0 <0:00-24:00> 0/1\n0@1 <0:00-24:00> 0/1\n0@2 <0:00-24:00> 0/1");
    row("together and not in conflict", "ada 26T09:00 26T10:00\nben 26T09:00 26T10:00", "",
        "0@0 9:00-10:00 0/2\n1@0 9:00-10:00 1/2");
    row("together and in conflict", "ada 26T09:00 26T10:00\nada 26T09:00 26T10:00", "",
        "0@0 9:00-10:00 0/2 !\n1@0 9:00-10:00 1/2 !");
    row("of nobody known there is no conflict", "- 26T09:00 26T10:00\n- 26T09:00 26T10:00", "",
        "0@0 9:00-10:00 0/2\n1@0 9:00-10:00 1/2");
}

void TestSchedule::daysHaveColumns()
{
    QFETCH(QString, bookings);
    QFETCH(QString, people);
    QTEST(linesOf(scheduleOf(bookings, {}, daysOf(3, people)).pieces), "pieces");
}

void TestSchedule::seatsOfOneSessionAreOnePiece_data()
{
    QTest::addColumn<QString>("bookings");
    QTest::addColumn<QString>("pieces");
    const auto row = [](const char *name, const char *bookings, const char *pieces) {
        QTest::newRow(name) << text(bookings) << text(pieces);
    };
    row("by the service", "ada 26T09:00 26T10:00 class:yoga\nada 26T09:00 26T10:00 class:yoga",
        "0+1@0 9:00-10:00 0/1");
    row("by the seats", "ada 26T09:00 26T10:00 class:a seats\nada 26T09:00 26T10:00 class:a seats",
        "0+1@0 9:00-10:00 0/1");
    row("by the graph",
        "ada 26T09:00 26T10:00 graph:group_customer\nada 26T09:00 26T10:00 graph:group_customer",
        "0+1@0 9:00-10:00 0/1");
    row("the session itself comes first",
        "ada 26T09:00 26T10:00 graph:group_customer\nada 26T09:00 26T10:00 graph:group_owner seats "
        "nobody",
        "1+0@0 9:00-10:00 0/1");
    row("cancelled seats come last",
        "ada 26T09:00 26T10:00 class:yoga cancelled\nada 26T09:00 26T10:00 class:yoga",
        "1+0@0 9:00-10:00 0/1");
    row("a session that is cancelled gives way",
        "ada 26T09:00 26T10:00 class:yoga cancelled\nada 26T09:00 26T10:00",
        "1@0 9:00-10:00 0/2\n0@0 9:00-10:00 1/2");
    row("another service is another matter",
        "ada 26T09:00 26T10:00 class:cut\nada 26T09:00 26T10:00 class:cut",
        "0@0 9:00-10:00 0/2 !\n1@0 9:00-10:00 1/2 !");
    row("also when both are classes",
        "ada 26T09:00 26T10:00 class:yoga\nada 26T09:00 26T10:00 class:dance seats",
        "0@0 9:00-10:00 0/2 !\n1@0 9:00-10:00 1/2 !");
    row("or of two projects",
        "ada 26T09:00 26T10:00 seats project:a\nada 26T09:00 26T10:00 seats project:b",
        "0@0 9:00-10:00 0/2 !\n1@0 9:00-10:00 1/2 !");
    row("or in two places",
        "ada 26T09:00 26T10:00 seats at:harbour\nada 26T09:00 26T10:00 seats at:hill",
        "0@0 9:00-10:00 0/2 !\n1@0 9:00-10:00 1/2 !");
    row("a later beginning, too",
        "ada 26T09:00 26T10:00 class:yoga\nada 26T09:30 26T10:00 class:yoga",
        "0@0 9:00-10:00 0/2 !\n1@0 9:30-10:00 1/2 !");
    row("a later end, too", "ada 26T09:00 26T10:00 class:yoga\nada 26T09:00 26T09:30 class:yoga",
        "0@0 9:00-10:00 0/2 !\n1@0 9:00-9:30 1/2 !");
    row("another time, too", "ada 26T09:00 26T10:00 class:yoga\nada 26T10:00 26T11:00 class:yoga",
        "0@0 9:00-10:00 0/1\n1@0 10:00-11:00 0/1");
    row("another person, too", "ada 26T09:00 26T10:00 class:yoga\nben 26T09:00 26T10:00 class:yoga",
        "0@0 9:00-10:00 0/1\n1@1 9:00-10:00 0/1");
    row("two sessions at once are in conflict",
        "ada 26T09:00 26T10:00 class:yoga\nada 26T09:30 26T10:30 class:yoga\nada 26T09:00 26T10:00 "
        "class:yoga",
        "0+2@0 9:00-10:00 0/2 !\n1@0 9:30-10:30 1/2 !");
}

void TestSchedule::seatsOfOneSessionAreOnePiece()
{
    QFETCH(QString, bookings);
    const Schedule schedule =
        scheduleOf(bookings, {}, dayOf(u"ada ben"_s), nullptr, {ServiceId{u"yoga"_s}});
    QTEST(linesOf(schedule.pieces), "pieces");
}

void TestSchedule::freeTimesStandBesideBookings_data()
{
    QTest::addColumn<QString>("bookings");
    QTest::addColumn<QString>("freeSlots");
    QTest::addColumn<ScheduleWish>("wish");
    QTest::addColumn<QString>("pieces");
    const auto row = [](const char *name, const char *bookings, const char *freeSlots,
                         const ScheduleWish &wish, const char *pieces) {
        QTest::newRow(name) << text(bookings) << text(freeSlots) << wish << text(pieces);
    };
    const ScheduleWish day = dayOf(u"ada ben"_s);
    row("in gaps", "ada 26T09:00 26T10:00", "ada 26T10:00 26T11:00\nben 26T09:00 26T10:00", day,
        "0@0 9:00-10:00 0/1\nf0@0 10:00-11:00 0/1\nf1@1 9:00-10:00 0/1");
    row("beside a cancelled one", "ada 26T09:00 26T10:00 cancelled", "ada 26T09:00 26T10:00", day,
        "0@0 9:00-10:00 0/2\nf0@0 9:00-10:00 1/2");
    row("giving way", "ada 26T09:30 26T10:00", "ada 26T09:00 26T10:00", day,
        "f0@0 9:00-10:00 1/2\n0@0 9:30-10:00 0/2");
    row("of nobody, of a stranger, without a time", "",
        "- 26T09:00 26T10:00\ncleo 26T09:00 26T10:00\nada ? 26T10:00\nada 26T10:00 26T09:00", day,
        "");
    row("every half hour", "",
        "ada 26T09:00 26T10:00\nada 26T09:30 26T10:30\nada 26T10:00 26T11:00", day,
        "f0@0 9:00-9:30 0/1\nf1@0 9:30-10:00 0/1\nf2@0 10:00-11:00 0/1");
    row("every quarter of an hour", "",
        "ada 26T09:00 26T10:00\nada 26T09:15 26T10:15\nada 26T09:30 26T10:30", day,
        "f0@0 9:00-9:15 0/1\nf1@0 9:15-9:30 0/1\nf2@0 9:30-10:30 0/1");
    row("every five minutes", "",
        "ada 26T09:00 26T09:30\nada 26T09:05 26T09:35\nada 26T09:10 26T09:40\nada 26T09:15 "
        "26T09:45",
        day, "f0+1+2@0 9:00-9:15 0/1\nf3@0 9:15-9:45 0/1");
    row("not cut by another column's", "", "ada 26T09:00 26T10:00\nben 26T09:30 26T10:30", day,
        "f0@0 9:00-10:00 0/1\nf1@1 9:30-10:30 0/1");
    row("two lengths", "", "ada 26T09:00 26T10:00\nada 26T09:00 26T09:45\nada 26T09:30 26T10:00",
        day, "f0@0 9:00-9:30 0/2\nf1@0 9:00-9:30 1/2\nf2@0 9:30-10:00 0/1");
    row("of several people at one time", "",
        "ada 26T09:00 26T10:00\nben 26T09:00 26T10:00\n- 26T09:00 26T10:00\nben 27T09:00 27T10:00",
        daysOf(2), "f0+1+2@0 9:00-10:00 0/1\nf3@1 9:00-10:00 0/1");
    row("only of those who count", "", "ada 26T09:00 26T10:00\nben 26T09:00 26T10:00",
        daysOf(2, u"ben"_s), "f1@0 9:00-10:00 0/1");
    row("somebody's is not one person's", "", "- 26T09:00 26T10:00", daysOf(2, u"ben"_s), "");
    row("somebody's may be one of two's", "", "- 26T09:00 26T10:00", daysOf(2, u"ada ben"_s),
        "f0@0 9:00-10:00 0/1");
}

/// They would push the bookings together; those of one person are between her bookings.
void TestSchedule::freeTimesOfAllStandAside()
{
    const QString booking = u"ada 26T09:30 26T10:30"_s;
    const QString free = u"ada 26T09:00 26T10:00"_s;
    const auto asideOf = [](const Schedule &schedule) {
        QStringList said;
        for (const SchedulePiece &piece : schedule.pieces)
            said.append(textOf(piece) + (piece.isAside ? u" aside"_s : QString()));
        return said;
    };
    QCOMPARE(asideOf(scheduleOf(booking, free, daysOf(1))),
        (QStringList{u"f0@0 9:00-10:00 0/1 aside"_s, u"0@0 9:30-10:30 0/1"_s}));
    QCOMPARE(asideOf(scheduleOf(booking, free, daysOf(1, u"ada"_s))),
        (QStringList{u"f0@0 9:00-10:00 1/2"_s, u"0@0 9:30-10:30 0/2"_s}));
}

void TestSchedule::freeTimesStandBesideBookings()
{
    QFETCH(QString, bookings);
    QFETCH(QString, freeSlots);
    QFETCH(ScheduleWish, wish);
    QTEST(linesOf(scheduleOf(bookings, freeSlots, wish).pieces), "pieces");
}

void TestSchedule::whatFindsNoLaneIsInACrowd_data()
{
    QTest::addColumn<QString>("bookings");
    QTest::addColumn<QString>("freeSlots");
    QTest::addColumn<QString>("crowds");
    const auto row = [](const char *name, const char *bookings, const char *freeSlots,
                         const char *crowds) {
        QTest::newRow(name) << text(bookings) << text(freeSlots) << text(crowds);
    };
    row("as many as lanes", "ada 26T09:00 26T10:00\nada 26T09:00 26T10:00", "", "");
    row("more than lanes",
        "ada 26T09:00 26T10:00\nada 26T09:00 26T10:00\nada 26T09:00 26T10:00\nada 26T09:30 "
        "26T10:30",
        "", "2+3 f@0 9:00-10:30");
    row("by the row in which they begin",
        "ada 26T09:00 26T12:00\nada 26T09:00 26T12:00\nada 26T09:00 26T12:00\nada 26T10:10 "
        "26T10:40",
        "", "2 f@0 9:00-10:10\n3 f@0 10:10-10:40");
    row("by column",
        "ada 26T09:00 26T10:00\nada 26T09:00 26T10:00\nada 26T09:00 26T10:00\nben 26T09:00 "
        "26T10:00\nben 26T09:00 26T10:00\nben 26T09:00 26T10:00",
        "", "2 f@0 9:00-10:00\n5 f@1 9:00-10:00");
    row("the cancelled one first",
        "ada 26T09:00 26T10:00 cancelled\nada 26T09:00 26T10:00\nada 26T09:00 26T10:00", "",
        "0 f@0 9:00-10:00");
    row("free times are not lost", "ada 26T09:00 26T10:00\nada 26T09:00 26T10:00",
        "ada 26T09:00 26T10:00", " f0@0 9:00-10:00");
}

void TestSchedule::whatFindsNoLaneIsInACrowd()
{
    QFETCH(QString, bookings);
    QFETCH(QString, freeSlots);
    ScheduleWish wish = dayOf(u"ada ben"_s);
    wish.mostLanes = 2;
    const Schedule schedule = scheduleOf(bookings, freeSlots, wish);
    QTEST(linesOf(schedule.crowds), "crowds");
    QVERIFY(std::ranges::all_of(
        schedule.pieces, [](const SchedulePiece &piece) { return piece.lane >= 0; }));
}

void TestSchedule::badTimesAreInNoCell_data()
{
    QTest::addColumn<QString>("booking");
    QTest::newRow("no start") << u"ada ? 26T10:00"_s;
    QTest::newRow("no end") << u"ada 26T10:00 ?"_s;
    QTest::newRow("neither") << u"ada ? ?"_s;
    QTest::newRow("no end, long ago") << u"ada 1969-12-31T10:00 ?"_s;
    QTest::newRow("the end comes first") << u"ada 26T10:00 26T09:59"_s;
    QTest::newRow("of a class") << u"ada 26T10:00 26T09:59 class:yoga seats"_s;
    QTest::newRow("of somebody without a column") << u"cleo ? ?"_s;
}

void TestSchedule::badTimesAreInNoCell()
{
    QFETCH(QString, booking);
    const QString good = u"ada 26T09:00 26T10:00\n"_s;
    const Schedule byPeople = scheduleOf(good + booking, {}, dayOf(u"ada ben"_s));
    QCOMPARE(byPeople.withoutTime, QList{1});
    QCOMPARE(byPeople.withoutColumn, QList<int>());
    QCOMPARE(linesOf(byPeople.pieces), u"0@0 9:00-10:00 0/1"_s);
    QCOMPARE(scheduleOf(good + booking, {}, daysOf(3)).withoutTime, QList{1});
    QCOMPARE(scheduleOf(good + booking, {}, daysOf(3, u"ben"_s)).withoutTime, QList<int>());
}

void TestSchedule::peopleWithoutAColumnAreTold()
{
    const QString bookings = u"cleo 26T09:00 26T10:00\nada 26T09:00 26T10:00\n- 26T23:00 "
                             "27T10:00\ncleo 25T09:00 25T10:00"_s;
    QCOMPARE(scheduleOf(bookings, {}, dayOf(u"ada"_s)).withoutColumn, (QList{0, 2}));
    QCOMPARE(scheduleOf(bookings, {}, daysOf(2, u"ada"_s)).withoutColumn, QList<int>());

    const QString session = u"cleo 26T09:00 26T10:00 seats\ncleo 26T11:00 26T12:00\ncleo 26T09:00 "
                            "26T10:00 seats"_s;
    QCOMPARE(scheduleOf(session, {}, dayOf(u"ada"_s)).withoutColumn, (QList{0, 1, 2}));
}

void TestSchedule::columnsCountWhatTheyHold()
{
    const QString bookings =
        u"ada 26T09:00 26T10:00\nada 26T11:00 26T12:00 cancelled\nada 26T13:00 26T14:00 "
        "class:yoga\nada 26T13:00 26T14:00 class:yoga\nada 25T23:00 26T01:00"_s;
    const QString freeSlots = u"ada 26T15:00 26T16:00\nben 26T15:00 26T16:00\nben 26T16:00 "
                              "26T17:00"_s;
    const Schedule schedule =
        scheduleOf(bookings, freeSlots, dayOf(u"ada ben"_s), nullptr, {ServiceId{u"yoga"_s}});
    const SchedulePerson ada{.id = {u"ada"_s}, .name = u"ada"_s};
    QCOMPARE(schedule.columns.size(), 2);
    QCOMPARE(schedule.columns.at(0),
        (ScheduleColumn{.date = thursday, .person = ada, .booked = 3, .free = 1}));
    QCOMPARE(schedule.columns.at(1).booked, 0);
    QCOMPARE(schedule.columns.at(1).free, 2);

    const Schedule days = scheduleOf(bookings, freeSlots, daysOf(1));
    QCOMPARE(days.columns.at(0), (ScheduleColumn{.date = thursday, .booked = 4, .free = 3}));
    QCOMPARE(daysOf(1, u"ada"_s).people.size(), 1);
    QCOMPARE(scheduleOf({}, {}, daysOf(1, u"ada"_s)).columns.at(0).person, std::optional(ada));
    QCOMPARE(scheduleOf({}, {}, daysOf(1, u"ada ben"_s)).columns.at(0).person, std::nullopt);
}

void TestSchedule::whatIsHiddenIsNotThere()
{
    ScheduleWish wish = dayOf(u"ada"_s);
    wish.showsBookings = false;
    const QString bookings = u"ada 26T09:00 26T10:00\nada ? ?\ncleo 26T09:00 26T10:00"_s;
    const Schedule free = scheduleOf(bookings, u"ada 26T10:00 26T11:00"_s, wish);
    QCOMPARE(linesOf(free.pieces), u"f0@0 10:00-11:00 0/1"_s);
    QVERIFY(free.withoutTime.isEmpty());
    QVERIFY(free.withoutColumn.isEmpty());
    QCOMPARE(free.columns.at(0).booked, 0);

    wish.showsBookings = true;
    wish.showsFreeSlots = false;
    const Schedule booked = scheduleOf(bookings, u"ada 26T10:00 26T11:00"_s, wish);
    QCOMPARE(linesOf(booked.pieces), u"0@0 9:00-10:00 0/1"_s);
    QCOMPARE(booked.columns.at(0).free, 0);
}

void TestSchedule::quietHoursAreLeftOut_data()
{
    QTest::addColumn<QString>("bookings");
    QTest::addColumn<QString>("freeSlots");
    QTest::addColumn<int>("top");
    QTest::addColumn<int>("bottom");
    const auto row = [](const char *name, const char *bookings, const char *freeSlots, int top,
                         int bottom) {
        QTest::newRow(name) << text(bookings) << text(freeSlots) << top << bottom;
    };
    row("nothing is known", "", "", 480, 1080);
    row("within", "ada 26T09:00 26T10:00", "", 480, 1080);
    row("before", "ada 26T07:45 26T10:00", "", 420, 1080);
    row("to the full hour", "ada 26T07:00 26T19:00", "", 420, 1140);
    row("after, by a minute", "ada 26T17:00 26T18:01", "", 480, 1140);
    row("cancelled ones are not hidden", "ada 26T05:00 26T06:00 cancelled", "", 300, 1080);
    row("free times are not hidden", "", "ada 26T20:00 26T21:00", 480, 1260);
    row("nor those in a crowd",
        "ada 26T06:30 26T07:00\nada 26T06:30 26T07:00\nada 26T06:30 26T07:00\nada 26T06:40 "
        "26T22:00",
        "", 360, 1320);
    row("across midnight", "ada 26T23:00 27T01:00", "", 480, 1440);
    row("stretched to be read", "ada 26T18:55 26T18:57", "", 480, 1200);
    row("others do not matter", "cleo 26T05:00 26T06:00", "", 480, 1080);
}

void TestSchedule::quietHoursAreLeftOut()
{
    QFETCH(QString, bookings);
    QFETCH(QString, freeSlots);
    ScheduleWish wish = dayOf(u"ada"_s);
    const Schedule schedule = scheduleOf(bookings, freeSlots, wish);
    QTEST(schedule.top, "top");
    QTEST(schedule.bottom, "bottom");
    wish.showsWholeDay = true;
    QCOMPARE(scheduleOf(bookings, freeSlots, wish).top, 0);
    QCOMPARE(scheduleOf(bookings, freeSlots, wish).bottom, 1440);
}

void TestSchedule::knownHoursAreShown_data()
{
    QTest::addColumn<QString>("people");
    QTest::addColumn<bool>("isPlaceKnown");
    QTest::addColumn<int>("top");
    QTest::addColumn<int>("bottom");
    QTest::newRow("both") << u"ada ben"_s << false << 540 << 1020;
    QTest::newRow("of those on show") << u"ada"_s << false << 540 << 1020; // 16:30, whole rows
    QTest::newRow("one of them") << u"ben"_s << false << 600 << 1020;
    QTest::newRow("known and not") << u"ben cleo"_s << false << 600 << 1020;
    QTest::newRow("nobody known") << u"cleo"_s << false << 480 << 1080;
    QTest::newRow("people before the place") << u"ben"_s << true << 600 << 1020;
    QTest::newRow("the place, of people not known") << u"cleo"_s << true << 420 << 1260;
}

void TestSchedule::knownHoursAreShown()
{
    QFETCH(QString, people);
    QFETCH(bool, isPlaceKnown);
    Roster roster = harbourRoster();
    if (isPlaceKnown) {
        roster.place = LocationId{u"harbour"_s};
        roster.open = {
            {.location = {u"harbour"_s}, .start = utc(u"26T07:00"_s), .end = utc(u"26T21:00"_s)}};
    }
    const Schedule schedule = scheduleOf({}, {}, dayOf(people), &roster);
    QTEST(schedule.top, "top");
    QTEST(schedule.bottom, "bottom");
}

void TestSchedule::hoursOfKnownPeopleAreHatched()
{
    const Roster roster = harbourRoster();
    const Schedule schedule = scheduleOf({}, {}, dayOf(u"ada ben"_s), &roster);
    QCOMPARE(linesOf(schedule.shades),
        text("outside@0 0:00-9:00\noutside@0 12:00-13:00\noutside@0 16:30-24:00\n"
             "outside@1 0:00-10:00\noutside@1 17:00-24:00"));
}

void TestSchedule::nothingIsSaidOfOthers()
{
    Roster roster = harbourRoster();
    QVERIFY(scheduleOf({}, {}, dayOf(u"cleo"_s), &roster).shades.isEmpty());
    QVERIFY(scheduleOf({}, {}, dayOf(u"ada"_s)).shades.isEmpty());
    roster.people = {{u"ada"_s}, {u"cleo"_s}}; // known, and does not work that day
    QCOMPARE(linesOf(scheduleOf({}, {}, dayOf(u"cleo ben"_s), &roster).shades),
        u"outside@0 0:00-24:00"_s);
}

void TestSchedule::otherDaysOfARosterSayNothing()
{
    const Roster roster = harbourRoster();
    const Schedule schedule = scheduleOf({}, {}, daysOf(2, u"ben"_s), &roster);
    QCOMPARE(linesOf(schedule.shades), text("outside@0 0:00-10:00\noutside@0 17:00-24:00"));
}

void TestSchedule::aColumnOfAllIsHatchedWhereNobodyWorks_data()
{
    QTest::addColumn<QString>("people");
    QTest::addColumn<QString>("shades");
    QTest::newRow("one") << u"ben"_s << text("outside@0 0:00-10:00\noutside@0 17:00-24:00");
    QTest::newRow("both") << u"ada ben"_s << text("outside@0 0:00-9:00\noutside@0 17:00-24:00");
    QTest::newRow("one is not known") << u"ada cleo"_s << QString();
    QTest::newRow("everybody, whoever that is") << QString() << QString();
}

void TestSchedule::aColumnOfAllIsHatchedWhereNobodyWorks()
{
    QFETCH(QString, people);
    const Roster roster = harbourRoster();
    QTEST(linesOf(scheduleOf({}, {}, daysOf(1, people), &roster).shades), "shades");
}

void TestSchedule::timesOffAreHatched_data()
{
    QTest::addColumn<TimeOff>("away");
    QTest::addColumn<ScheduleWish>("wish");
    QTest::addColumn<QString>("shades");
    const auto at = [](const char *from, const char *to, const char *title) {
        return TimeOff{.start = utc(text(from)), .end = utc(text(to)), .title = text(title)};
    };
    const auto of = [](TimeOff away, const char *staff, const char *location) {
        if (*staff)
            away.staff = StaffId{text(staff)};
        if (*location)
            away.location = LocationId{text(location)};
        return away;
    };
    const TimeOff noon = at("26T12:00", "26T13:00", "Lunch");
    const ScheduleWish day = dayOf(u"ben cleo"_s);
    const char *usual = "closed@0 0:00-8:00\noutside@0 8:00-10:00\noutside@0 17:00-20:00\n"
                        "closed@0 20:00-24:00\nclosed@1 0:00-8:00\nclosed@1 20:00-24:00";
    const auto row = [](const char *name, const TimeOff &away, const ScheduleWish &wish,
                         const char *shades) {
        QTest::newRow(name) << away << wish << text(shades);
    };
    row("of a person", of(noon, "ben", ""), day,
        "closed@0 0:00-8:00\noutside@0 8:00-10:00\noff@0 12:00-13:00 Lunch\noutside@0 17:00-20:00\n"
        "closed@0 20:00-24:00\nclosed@1 0:00-8:00\nclosed@1 20:00-24:00");
    row("of a person, here", of(noon, "cleo", "harbour"), day,
        "closed@0 0:00-8:00\noutside@0 8:00-10:00\noutside@0 17:00-20:00\nclosed@0 20:00-24:00\n"
        "closed@1 0:00-8:00\noff@1 12:00-13:00 Lunch\nclosed@1 20:00-24:00");
    row("of a person, elsewhere", of(noon, "ben", "hill"), day, usual);
    row("of another", of(noon, "ada", ""), day, usual);
    row("of everybody here", of(noon, "", "harbour"), day,
        "closed@0 0:00-8:00\noutside@0 8:00-10:00\nclosed@0 12:00-13:00 Lunch\n"
        "outside@0 17:00-20:00\nclosed@0 20:00-24:00\nclosed@1 0:00-8:00\n"
        "closed@1 12:00-13:00 Lunch\nclosed@1 20:00-24:00");
    row("of everybody anywhere", of(noon, "", ""), daysOf(1),
        "closed@0 0:00-8:00\nclosed@0 12:00-13:00 Lunch\nclosed@0 20:00-24:00");
    row("of everybody elsewhere", of(noon, "", "hill"), day, usual);
    row("over several days, and over all else", of(at("25T12:00", "28T13:00", "Away"), "ben", ""),
        day, "off@0 0:00-24:00 Away\nclosed@1 0:00-8:00\nclosed@1 20:00-24:00");
    row("on another day", of(at("25T12:00", "26T00:00", "Away"), "ben", ""), day, usual);
    row("without sense", of(at("26T12:00", "26T11:00", "Away"), "ben", ""), day, usual);
    row("of one of all", of(noon, "ben", ""), daysOf(1),
        "closed@0 0:00-8:00\nclosed@0 20:00-24:00");
}

void TestSchedule::timesOffAreHatched()
{
    QFETCH(TimeOff, away);
    QFETCH(ScheduleWish, wish);
    Roster roster = harbourRoster();
    roster.place = LocationId{u"harbour"_s};
    roster.open = {
        {.location = {u"harbour"_s}, .start = utc(u"26T08:00"_s), .end = utc(u"26T20:00"_s)},
        {.location = {u"hill"_s}, .start = utc(u"26T06:00"_s), .end = utc(u"26T22:00"_s)}};
    roster.knowsTimeOff = true;
    roster.timeOff = {away};
    QTEST(linesOf(scheduleOf({}, {}, wish, &roster).shades), "shades");
}

void TestSchedule::timesOffThatFollowKeepTheirTitles()
{
    Roster roster = harbourRoster();
    const auto away = [](const char *from, const char *to, const char *title) {
        return TimeOff{.staff = StaffId{u"ben"_s},
            .start = utc(text(from)),
            .end = utc(text(to)),
            .title = text(title)};
    };
    roster.timeOff = {away("26T11:00", "26T12:00", "Dentist"),
        away("26T12:00", "26T13:00", "Lunch"), away("26T13:00", "26T14:00", "Lunch")};
    QCOMPARE(linesOf(scheduleOf({}, {}, dayOf(u"ben"_s), &roster).shades),
        text("outside@0 0:00-10:00\noff@0 11:00-12:00 Dentist\noff@0 12:00-14:00 Lunch\n"
             "outside@0 17:00-24:00"));
}

void TestSchedule::shiftsWithoutSenseAreNone()
{
    Roster roster = harbourRoster();
    roster.shifts.append(
        {.staff = {u"ben"_s}, .start = utc(u"26T22:00"_s), .end = utc(u"26T21:00"_s)});
    roster.shifts.append({.staff = {u"ben"_s}, .start = {}, .end = utc(u"26T22:00"_s)});
    const Schedule schedule = scheduleOf({}, {}, dayOf(u"ben"_s), &roster);
    QCOMPARE(linesOf(schedule.shades), text("outside@0 0:00-10:00\noutside@0 17:00-24:00"));
    QCOMPARE(schedule.bottom, 1020);
}

void TestSchedule::shiftsOfOtherDaysDoNotMatter()
{
    Roster roster = harbourRoster();
    roster.days = {.from = thursday.addDays(-1), .to = thursday.addDays(1)};
    roster.shifts.append(
        {.staff = {u"ben"_s}, .start = utc(u"25T10:00"_s), .end = utc(u"26T00:00"_s)});
    roster.shifts.append(
        {.staff = {u"ben"_s}, .start = utc(u"27T00:00"_s), .end = utc(u"27T10:00"_s)});
    const Schedule schedule = scheduleOf({}, {}, dayOf(u"ben"_s), &roster);
    QCOMPARE(schedule.top, 600);
    QCOMPARE(schedule.bottom, 1020);
}

void TestSchedule::shiftsElsewhereAreNoHoursHere()
{
    Roster roster = harbourRoster();
    roster.shifts[1].location = LocationId{u"hill"_s};
    QCOMPARE(linesOf(scheduleOf({}, {}, dayOf(u"ben"_s), &roster).shades),
        text("outside@0 0:00-10:00\noutside@0 17:00-24:00"));
    roster.place = LocationId{u"harbour"_s};
    roster.open = {
        {.location = {u"harbour"_s}, .start = utc(u"26T00:00"_s), .end = utc(u"27T00:00"_s)}};
    QCOMPARE(
        linesOf(scheduleOf({}, {}, dayOf(u"ben"_s), &roster).shades), u"outside@0 0:00-24:00"_s);
}

void TestSchedule::clocksPutForwardAndBack()
{
    ScheduleWish wish{.columns = ScheduleWish::Columns::Days,
        .days = {.from = {2026, 3, 28}, .to = {2026, 3, 29}},
        .zone = QTimeZone("Europe/Berlin")};
    const Schedule spring = scheduleOf(
        u"ada 2026-03-29T00:00 2026-03-29T01:00\nada 2026-03-29T00:30 2026-03-29T01:30\nada "
        "2026-03-28T22:00 2026-03-29T01:00"_s,
        {}, wish);
    QCOMPARE(linesOf(spring.shades), u"none@1 2:00-3:00"_s);
    QCOMPARE(linesOf(spring.pieces),
        text("2@0 23:00-24:00> 0/1 !\n2@1 <0:00-2:00 0/3 !\n0@1 1:00-2:00 1/3 !\n1@1 1:30-3:30 2/3 "
             "!"));

    wish.days = {.from = {2026, 10, 25}, .to = {2026, 10, 26}};
    wish.showsWholeDay = true;
    const Schedule autumn = scheduleOf(
        u"ada 2026-10-25T00:30 2026-10-25T01:30\nada 2026-10-26T00:30 2026-10-26T01:30"_s, {},
        wish);
    QCOMPARE(autumn.bottom, 1500);
    QCOMPARE(linesOf(autumn.shades), u"none@1 3:00-4:00"_s);
    // Half past two until half past two; then half past one until half past two.
    QCOMPARE(linesOf(autumn.pieces), text("0@0 2:30-3:30 0/1\n1@1 1:30-2:30 0/1"));
}

void TestSchedule::aDayThatNeverWasHasNoPieces()
{
    const ScheduleWish wish{.columns = ScheduleWish::Columns::Days,
        .days = {.from = {2011, 12, 29}, .to = {2011, 12, 31}},
        .zone = QTimeZone("Pacific/Apia")};
    const Schedule schedule = scheduleOf(u"ada 2011-12-30T08:00 2011-12-30T12:00"_s, {}, wish);
    QCOMPARE(linesOf(schedule.pieces), text("0@0 22:00-24:00> 0/1\n0@2 <0:00-2:00 0/1"));
    QCOMPARE(linesOf(schedule.shades), u"none@1 0:00-24:00"_s);
}

void TestSchedule::peopleAreShownOnOneDay()
{
    ScheduleWish wish = dayOf(u"ada"_s);
    wish.days.to = thursday.addDays(1);
    const Schedule schedule = scheduleOf(u"ada 27T09:00 27T10:00"_s, {}, wish);
    QVERIFY(schedule.pieces.isEmpty());
    QCOMPARE(schedule.axis.days(), QList{thursday});
}

void TestSchedule::anImpossibleWishIsAnEmptyPicture_data()
{
    QTest::addColumn<ScheduleWish>("wish");
    QTest::addColumn<int>("columns");
    ScheduleWish wish = dayOf(u"ada"_s);
    wish.days = {};
    QTest::newRow("people and no day") << wish << 0;
    wish = daysOf(0);
    QTest::newRow("no days") << wish << 0;
    wish.days.to = QDate();
    QTest::newRow("days without an end") << wish << 0;
    QTest::newRow("nobody") << dayOf({}) << 0;
    wish = dayOf(u"ada"_s);
    wish.zone = QTimeZone();
    QTest::newRow("no zone is UTC") << wish << 1;
}

void TestSchedule::anImpossibleWishIsAnEmptyPicture()
{
    QFETCH(ScheduleWish, wish);
    const Roster roster = harbourRoster();
    const Schedule schedule =
        scheduleOf(u"ada 26T09:00 26T10:00\nada ? ?"_s, u"ada 26T10:00 26T11:00"_s, wish, &roster);
    QTEST(static_cast<int>(schedule.columns.size()), "columns");
    QCOMPARE(schedule.pieces.isEmpty(), schedule.columns.isEmpty());
    QCOMPARE(schedule.withoutTime, QList{1});
}

/// Sixty people with five hundred bookings each side of the limit of lanes; every booking is shown
/// once, or in a crowd.
void TestSchedule::manyBookingsAreLaidOut()
{
    QStringList names;
    QStringList lines;
    for (int person = 0; person < 60; ++person) {
        names.append(u"p%1"_s.arg(person));
        for (int i = 0; i < 25; ++i)
            lines.append(u"p%1 26T%2:%3 26T%4:00"_s.arg(person)
                             .arg(8 + i % 9, 2, 10, QChar(u'0'))
                             .arg(i % 4 * 15, 2, 10, QChar(u'0'))
                             .arg(9 + i % 9, 2, 10, QChar(u'0')));
    }
    const QList<Booking> bookings = bookingsIn(lines.join(u'\n'));
    const ScheduleFacts facts{.bookings = bookings, .freeSlots = {}};
    const ScheduleWish wish = dayOf(names.join(u' '));
    Schedule schedule;
    QBENCHMARK
    {
        schedule = daybook::scheduleOf(facts, wish);
    }
    QSet<int> seen;
    for (const SchedulePiece &piece : schedule.pieces)
        seen.unite({piece.rows.begin(), piece.rows.end()});
    for (const ScheduleCrowd &crowd : schedule.crowds)
        seen.unite({crowd.rows.begin(), crowd.rows.end()});
    QCOMPARE(seen.size(), bookings.size());
    QVERIFY(std::ranges::is_sorted(schedule.pieces, {}, [](const SchedulePiece &piece) {
        return std::tuple(piece.column, piece.top, piece.lane);
    }));
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
