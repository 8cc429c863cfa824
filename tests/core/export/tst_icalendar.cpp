// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/icalendar.h"

#include "core/export/exporttable.h"
#include "core/types/slot.h"
#include "tests/core/export/calendarreader.h"

#include <QSet>
#include <QStringDecoder>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QDateTime asOf(QDate(2026, 3, 2), QTime(12, 30), Qt::UTC);
const CalendarScope everything{.uidNamespace = u"timetap:api.timetap.com/live"_s};

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

Booking usualBooking()
{
    return {.id = {u"9007199254740993"_s},
        .state = BookingState::Confirmed,
        .status = u"CONFIRMED"_s,
        .start = utc(u"2026-03-02T15:30:00Z"_s),
        .end = utc(u"2026-03-02T16:15:00Z"_s),
        .zone = QTimeZone("America/Chicago"),
        .location = u"Austin"_s,
        .staff = u"Dana Example"_s,
        .service = u"First visit"_s,
        .customer = {.name = u"王 秀英"_s,
            .email = u"w@example.test"_s,
            .phone = u"+1 512 555 0132"_s},
        .note = u"wheelchair"_s};
}

QByteArray calendarOf(const QList<Booking> &bookings, const CalendarScope &scope = everything)
{
    QList<CalendarEvent> events;
    for (const Booking &booking : bookings)
        events.append(eventOf(booking, scope));
    return iCalendar(events, asOf);
}

ReadEvent readBack(const Booking &booking, const CalendarScope &scope = everything)
{
    const CalendarReader reader(calendarOf({booking}, scope));
    return reader.isFine() ? reader.events().value(0) : ReadEvent{};
}

} // namespace

class TestICalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBookingIsReadBack();
    void everyInstantIsReadBack_data();
    void everyInstantIsReadBack();
    void allInstantsAreReadBackTogether();
    void theSecondOfTwoTimesIsInUtc();
    void wallTimesStayWallTimes();
    void aZoneIsToldOnceAndUtcNever();
    void textIsReadBack_data();
    void textIsReadBack();
    void linesAreShortAndReadable();
    void theSameBookingHasTheSameUid();
    void otherThingsHaveOtherUids();
    void eachStateHasAStatus_data();
    void eachStateHasAStatus();
    void aCategoryIsOne();
    void anEndBeforeItsStartIsNotWritten();
    void whatIsNotOnShowIsNotTold();
    void nobodyIsWrittenTo();
    void aBookingOfNobodyStillHasASummary();
    void aFreeTimeMakesNobodyBusy();
    void whatHasNoTimeIsLeftOut();
    void theZoneOnShowCounts();
};

void TestICalendar::aBookingIsReadBack()
{
    const CalendarReader reader(calendarOf({usualBooking()}));
    QVERIFY(reader.isFine());
    QCOMPARE(reader.events().size(), 1);
    const ReadEvent event = reader.events().first();
    QCOMPARE(event.stamp, asOf);
    QCOMPARE(event.start, usualBooking().start);
    QCOMPARE(event.end, usualBooking().end);
    QCOMPARE(event.zone, u"America/Chicago"_s);
    QCOMPARE(event.summary, u"First visit – 王 秀英"_s);
    QCOMPARE(event.location, u"Austin"_s);
    QCOMPARE(event.description, u"Dana Example\nCONFIRMED\nwheelchair"_s);
    QCOMPARE(event.contact, u"王 秀英, +1 512 555 0132, w@example.test"_s);
    QCOMPARE(event.categories, QStringList{u"CONFIRMED"_s});
    QCOMPARE(event.status, ICAL_STATUS_CONFIRMED);
    QCOMPARE(event.transparency, ICAL_TRANSP_OPAQUE);
}

void TestICalendar::everyInstantIsReadBack_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QByteArray>("zone");
    const auto row = [](const char *name, const char *start, const char *zone) {
        QTest::newRow(name) << QString::fromLatin1(start) << QByteArray(zone);
    };
    row("winter", "2026-01-15T15:00:00Z", "America/New_York");
    row("summer", "2026-07-15T15:00:00Z", "America/New_York");
    row("before spring forward", "2026-03-08T06:45:00Z", "America/New_York");
    row("at spring forward", "2026-03-08T07:00:00Z", "America/New_York");
    row("late on the day of 23 hours", "2026-03-09T03:00:00Z", "America/New_York");
    row("first time at fall back", "2026-11-01T05:30:00Z", "America/New_York");
    row("second time at fall back", "2026-11-01T06:30:00Z", "America/New_York");
    row("after both", "2026-11-01T07:00:00Z", "America/New_York");
    row("into the second time", "2026-11-01T05:45:00Z", "America/New_York");
    row("summer by half an hour", "2026-10-03T15:30:00Z", "Australia/Lord_Howe");
    row("second time by half an hour", "2026-04-04T15:15:00Z", "Australia/Lord_Howe");
    row("winter is the exception", "2026-12-01T12:00:00Z", "Europe/Dublin");
    row("a rule of its own", "2026-02-20T12:00:00Z", "Africa/Casablanca");
    row("half an hour", "2026-03-02T00:00:00Z", "Asia/Kolkata");
    row("three quarters", "2026-03-02T00:00:00Z", "Asia/Kathmandu");
    row("far east", "2026-01-01T00:00:00Z", "Pacific/Kiritimati");
    row("beyond the tables", "2099-07-01T00:00:00Z", "Europe/Berlin");
    row("before the rules", "1850-06-01T12:00:00Z", "America/Chicago");
    row("no name but an offset", "2026-03-02T09:00:00Z", "UTC+05:30");
    row("utc", "2026-03-02T09:00:00Z", "UTC");
    row("utc by another name", "2026-03-02T09:00:00Z", "Etc/UTC");
    row("unknown", "2026-03-02T09:00:00Z", "");
}

void TestICalendar::everyInstantIsReadBack()
{
    QFETCH(QString, start);
    QFETCH(QByteArray, zone);
    Booking booking = usualBooking();
    booking.start = utc(start);
    booking.end = booking.start.addSecs(45 * 60);
    booking.zone = zone.isEmpty() ? QTimeZone() : QTimeZone(zone);
    QCOMPARE(booking.zone.isValid(), !zone.isEmpty());
    const ReadEvent event = readBack(booking);
    QCOMPARE(event.start, booking.start);
    QCOMPARE(event.end, booking.end);
}

void TestICalendar::allInstantsAreReadBackTogether()
{
    QList<Booking> bookings;
    const QDateTime first(QDate(2024, 12, 31), QTime(0, 0), Qt::UTC);
    for (const char *zone : {"America/New_York", "Australia/Lord_Howe", "Europe/Dublin"}) {
        for (int hour = 0; hour < 3 * 365 * 24; hour += 7) {
            Booking booking = usualBooking();
            booking.id = {QString::number(bookings.size())};
            booking.start = first.addSecs(hour * 3600);
            booking.end = booking.start.addSecs(3600);
            booking.zone = QTimeZone(zone);
            bookings.append(booking);
        }
    }
    const CalendarReader reader(calendarOf(bookings));
    QVERIFY(reader.isFine());
    QCOMPARE(reader.zones(), 3);
    const QList<ReadEvent> events = reader.events();
    QCOMPARE(events.size(), bookings.size());
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events.at(i).start, bookings.at(i).start);
        QCOMPARE(events.at(i).end, bookings.at(i).end);
    }
}

void TestICalendar::theSecondOfTwoTimesIsInUtc()
{
    Booking booking = usualBooking();
    booking.zone = QTimeZone("America/New_York");
    booking.start = utc(u"2026-11-01T06:30:00Z"_s);
    booking.end = utc(u"2026-11-01T07:30:00Z"_s);
    const QByteArray text = calendarOf({booking});
    QVERIFY(text.contains("DTSTART:20261101T063000Z\r\n"));
    QVERIFY(text.contains("DTEND:20261101T073000Z\r\n"));
    booking.start = utc(u"2026-11-01T05:30:00Z"_s);
    booking.end = utc(u"2026-11-01T05:59:00Z"_s);
    QVERIFY(calendarOf({booking}).contains("DTSTART;TZID=America/New_York:20261101T013000\r\n"));
}

void TestICalendar::wallTimesStayWallTimes()
{
    const QByteArray text = calendarOf({usualBooking()});
    QVERIFY(text.contains("DTSTART;TZID=America/Chicago:20260302T093000\r\n"));
    QVERIFY(text.contains("TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\nTZNAME:CST\r\n"));
    QVERIFY(text.contains("BEGIN:STANDARD\r\nDTSTART:20251102T020000\r\n"));
}

void TestICalendar::aZoneIsToldOnceAndUtcNever()
{
    Booking elsewhere = usualBooking();
    elsewhere.zone = QTimeZone("Etc/UTC");
    const CalendarReader reader(calendarOf({usualBooking(), usualBooking(), elsewhere}));
    QCOMPARE(reader.zones(), 1);
    QVERIFY(calendarOf({elsewhere}).contains("DTSTART:20260302T153000Z\r\n"));
}

void TestICalendar::textIsReadBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto same = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text;
    };
    same("separators", u"a,b;c:d\\e\\n \"f\""_s);
    same("line end", u"one\ntwo\n\nthree"_s);
    same("tab", u"one\ttwo"_s);
    same("looks like an end", u"x\nEND:VEVENT\nBEGIN:VALARM\nACTION:DISPLAY"_s);
    same("emoji", u"🦷👩‍⚕️ ok"_s);
    same("right to left", u"ليلى \u202eabc\u202c"_s);
    same("64 KiB", QString(64 * 1024, u'x'));
    same("64 KiB of wide letters", QString(16 * 1024, u'王'));
    same("markup", u"<b>&amp;</b>"_s);
    same("formula", u"=1+1"_s);
    QTest::newRow("windows line end") << u"one\r\ntwo\rthree"_s << u"one\ntwo\nthree"_s;
    QTest::newRow("nul") << QString(u"a"_s + QChar(0) + u'b') << u"ab"_s;
    QTest::newRow("control") << u"a\x1b[31mb\x7f"_s << u"a[31mb"_s;
    QTest::newRow("8-bit control") << QString(u"a"_s + QChar(0x9b) + u'b') << u"ab"_s;
    QTest::newRow("half a pair") << QString(u"a"_s + QChar(0xd83e) + u'b') << u"a?b"_s;
}

void TestICalendar::textIsReadBack()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    Booking booking = usualBooking();
    booking.service = text;
    booking.customer = {};
    booking.location = text;
    booking.note = text;
    const ReadEvent event = readBack(booking);
    QCOMPARE(event.summary, read);
    QCOMPARE(event.location, read);
    QCOMPARE(event.description, u"Dana Example\nCONFIRMED\n"_s + read);
    QCOMPARE(event.categories, QStringList{u"CONFIRMED"_s});
}

void TestICalendar::linesAreShortAndReadable()
{
    Booking booking = usualBooking();
    booking.note = u"🦷王é, "_s.repeated(200) + QString(400, u'x');
    const QByteArray text = calendarOf({booking});
    QVERIFY(text.endsWith("\r\n"));
    QCOMPARE(text.count('\n'), text.count("\r\n"));
    for (const QByteArray &line : text.chopped(1).split('\n')) {
        QVERIFY2(line.size() <= 75 + 1, line.constData()); // and the CR
        QStringDecoder decoder(QStringDecoder::Utf8);
        static_cast<void>(QString(decoder(line)));
        QVERIFY2(!decoder.hasError(), line.constData());
    }
}

void TestICalendar::theSameBookingHasTheSameUid()
{
    const QString uid = readBack(usualBooking()).uid;
    QCOMPARE(uid, u"e1d46df9-22df-565f-8296-d17cabd6f5bb"_s); // as every earlier export had it
    Booking moved = usualBooking();
    moved.start = moved.start.addDays(1);
    moved.state = BookingState::Cancelled;
    moved.customer.name = u"somebody else"_s;
    QCOMPARE(readBack(moved).uid, uid);
}

void TestICalendar::otherThingsHaveOtherUids()
{
    Booking other = usualBooking();
    other.id = {u"9007199254740994"_s};
    const Slot slot{.start = usualBooking().start, .location = {u"1"_s}, .service = {u"2"_s}};
    const QSet<QString> uids{eventOf(usualBooking(), everything).uid,
        eventOf(other, everything).uid,
        eventOf(usualBooking(), {.uidNamespace = u"timekit:api.timekit.io/v2"_s}).uid,
        eventOf(slot, everything).uid};
    QCOMPARE(uids.size(), 4);
    QVERIFY(!eventOf(usualBooking(), everything).uid.contains(usualBooking().id.value));
}

void TestICalendar::eachStateHasAStatus_data()
{
    QTest::addColumn<BookingState>("state");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isFree");
    const auto row = [](const char *name, BookingState state, icalproperty_status status,
                         bool isFree = false) {
        QTest::newRow(name) << state << static_cast<int>(status) << isFree;
    };
    row("open", BookingState::Open, ICAL_STATUS_CONFIRMED);
    row("pending", BookingState::Pending, ICAL_STATUS_TENTATIVE);
    row("confirmed", BookingState::Confirmed, ICAL_STATUS_CONFIRMED);
    row("in progress", BookingState::InProgress, ICAL_STATUS_CONFIRMED);
    row("completed", BookingState::Completed, ICAL_STATUS_CONFIRMED);
    row("no-show", BookingState::NoShow, ICAL_STATUS_CONFIRMED);
    row("cancelled", BookingState::Cancelled, ICAL_STATUS_CANCELLED, true);
    row("unknown", BookingState::Unknown, ICAL_STATUS_NONE);
}

void TestICalendar::eachStateHasAStatus()
{
    QFETCH(BookingState, state);
    QFETCH(int, status);
    QFETCH(bool, isFree);
    Booking booking = usualBooking();
    booking.state = state;
    const ReadEvent event = readBack(booking);
    QVERIFY(!event.uid.isEmpty());
    QCOMPARE(static_cast<int>(event.status), status);
    QCOMPARE(event.transparency, isFree ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE);
}

void TestICalendar::aCategoryIsOne()
{
    Booking booking = usualBooking();
    booking.status = u"a,b;c\\d\ne"_s;
    QCOMPARE(readBack(booking).categories, QStringList{u"a b c d e"_s});
    booking.status.clear();
    QCOMPARE(readBack(booking).categories, QStringList());
    const CalendarScope inWords{
        .uidNamespace = u"x"_s, .statusText = [](const Booking &) { return u"Confirmed"_s; }};
    QCOMPARE(readBack(booking, inWords).categories, QStringList{u"Confirmed"_s});
    QCOMPARE(readBack(booking, inWords).description, u"Dana Example\nConfirmed\nwheelchair"_s);
}

void TestICalendar::anEndBeforeItsStartIsNotWritten()
{
    Booking booking = usualBooking();
    for (const QDateTime &end : {QDateTime(), booking.start, booking.start.addSecs(-60)}) {
        booking.end = end;
        QVERIFY(!calendarOf({booking}).contains("DTEND"));
        QCOMPARE(readBack(booking).start, booking.start);
    }
}

void TestICalendar::whatIsNotOnShowIsNotTold()
{
    CalendarScope less = everything;
    less.tellsNote = false;
    less.tellsEmail = false;
    QCOMPARE(readBack(usualBooking(), less).description, u"Dana Example\nCONFIRMED"_s);
    QCOMPARE(readBack(usualBooking(), less).contact, u"王 秀英, +1 512 555 0132"_s);
    less.tellsPhone = false;
    QVERIFY(!calendarOf({usualBooking()}, less).contains("CONTACT"));
}

void TestICalendar::nobodyIsWrittenTo()
{
    const QByteArray text = calendarOf({usualBooking()});
    for (const char *word : {"METHOD", "ATTENDEE", "ORGANIZER", "mailto:", "VALARM"})
        QVERIFY2(!text.contains(word), word);
}

void TestICalendar::aBookingOfNobodyStillHasASummary()
{
    Booking booking = usualBooking();
    booking.customer = {};
    QCOMPARE(readBack(booking).summary, u"First visit"_s);
    booking.service.clear();
    booking.title = u"Open house"_s;
    QCOMPARE(readBack(booking).summary, u"Open house"_s);
    booking.title.clear();
    QCOMPARE(readBack(booking).summary, booking.id.value);
}

void TestICalendar::aFreeTimeMakesNobodyBusy()
{
    const Slot slot{.start = usualBooking().start,
        .end = usualBooking().end,
        .zone = QTimeZone("Asia/Kolkata"),
        .location = {u"1"_s},
        .service = {u"2"_s},
        .staff = StaffId{u"3"_s},
        .staffName = u"Dana Example"_s};
    const CalendarReader reader(iCalendar({eventOf(slot, everything)}, asOf));
    QVERIFY(reader.isFine());
    const ReadEvent event = reader.events().value(0);
    QCOMPARE(event.start, slot.start);
    QCOMPARE(event.end, slot.end);
    QCOMPARE(event.summary, u"free – Dana Example"_s);
    QCOMPARE(event.transparency, ICAL_TRANSP_TRANSPARENT);
    QCOMPARE(event.status, ICAL_STATUS_NONE);
}

void TestICalendar::whatHasNoTimeIsLeftOut()
{
    Booking timeless = usualBooking();
    timeless.start = {};
    timeless.end = {};
    const QTimeZone zone = usualBooking().zone;
    const auto text = calendarText(
        {.bookings = {timeless, usualBooking()}, .rows = {{0, zone}, {1, zone}, {1, zone}}},
        everything, asOf);
    QCOMPARE(text->rowCount(), 3);
    const QByteArray opening = text->opening();
    QCOMPARE(text->row(0), QByteArray());
    const CalendarReader reader(opening + text->row(1) + text->row(2) + text->closing());
    QVERIFY(reader.isFine());
    QCOMPARE(reader.events().size(), 2);
}

void TestICalendar::theZoneOnShowCounts()
{
    const auto text =
        calendarText({.bookings = {usualBooking()}, .rows = {{0, QTimeZone("Europe/Berlin")}}},
            everything, asOf);
    const QByteArray opening = text->opening();
    const ReadEvent event =
        CalendarReader(opening + text->row(0) + text->closing()).events().value(0);
    QCOMPARE(event.zone, u"Europe/Berlin"_s);
    QCOMPARE(event.start, usualBooking().start);
}

QTEST_GUILESS_MAIN(TestICalendar)
#include "tst_icalendar.moc"
