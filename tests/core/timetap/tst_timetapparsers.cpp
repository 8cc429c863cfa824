// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/rawpage.h"
#include "core/timetap/parsers.h"
#include "tests/support/rowshapes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace daybook;
using namespace daybook::timetap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(DAYBOOK_TEST_DATA "/timetap/") + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QString utc(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

const SlotContext newYork{.location = {u"700101"_s},
    .service = {u"730002"_s},
    .staff = StaffId{u"510001"_s},
    .zone = QTimeZone("America/New_York"),
    .length = 45min};

QList<Shape> shapes()
{
    return {
        {"locations",
            R"({"locationId": 1, "locationName": "A", "locationType": "Office", "timeZoneCode": {"timeZoneCode": "UTC"}})",
            {u"locationId"_s, u"locationName"_s},
            {u"locationType"_s, u"timeZoneCode"_s, u"timeZoneCode/timeZoneCode"_s},
            [](const QByteArray &body) { return countOf(parseLocations(body)); }},
        {"staff",
            R"({"professionalId": 1, "fullName": "A", "email": "a@b", "timeZoneCode": {"timeZoneCode": "UTC"}, "acceptAppointments": true})",
            {u"professionalId"_s, u"fullName"_s},
            {u"email"_s, u"timeZoneCode"_s, u"acceptAppointments"_s},
            [](const QByteArray &body) { return countOf(parseStaffList(body)); }},
        {"services",
            R"({"reasonId": 1, "reasonDesc": "A", "internalName": "B", "visitMinutes": 5, "reasonType": "CLASS"})",
            {u"reasonId"_s, u"reasonDesc"_s},
            {u"internalName"_s, u"visitMinutes"_s, u"reasonType"_s},
            [](const QByteArray &body) { return countOf(parseServices(body)); }},
        {"appointments",
            R"({"calendarId": 1, "status": "OPEN", "subStatus": "X", "startDate": "2026-03-02", "endDate": "2026-03-02",
            "startTime": 930, "endTime": 1015, "staffTimeZone": "UTC", "clientTimeZone": "UTC", "note": "n", "cancelReason": "c",
            "reason": {"reasonId": 1, "reasonDesc": "A"}, "staff": {"professionalId": 1, "fullName": "A"},
            "location": {"locationId": 1, "locationName": "A"}, "fields": [{"label": "a", "value": "b"}],
            "client": {"clientId": 1, "fullName": "A", "firstName": "A", "lastName": "A", "emailAddress": "e", "cellPhone": "c"}})",
            {u"calendarId"_s, u"status"_s, u"startDate"_s, u"startTime"_s, u"endTime"_s,
                u"staffTimeZone"_s},
            {u"subStatus"_s, u"endDate"_s, u"clientTimeZone"_s, u"note"_s, u"cancelReason"_s,
                u"reason"_s, u"reason/reasonId"_s, u"reason/reasonDesc"_s, u"staff"_s,
                u"staff/professionalId"_s, u"staff/fullName"_s, u"location"_s,
                u"location/locationId"_s, u"location/locationName"_s, u"fields"_s, u"client"_s,
                u"client/clientId"_s, u"client/fullName"_s, u"client/firstName"_s,
                u"client/emailAddress"_s, u"client/cellPhone"_s},
            [](const QByteArray &body) { return countOf(parseAppointments(body)); }},
        {"time off",
            R"({"startDate": "2026-03-02", "endDate": "2026-03-02", "startTime": 930, "endTime": 1015, "staffTimeZone": "UTC",
            "status": "OPEN", "staff": {"professionalId": 1}, "reason": {"reasonDesc": "A"}})",
            {u"startDate"_s, u"startTime"_s, u"endTime"_s, u"staffTimeZone"_s, u"staff"_s,
                u"staff/professionalId"_s},
            {u"endDate"_s, u"status"_s, u"reason"_s, u"reason/reasonDesc"_s},
            [](const QByteArray &body) { return countOf(parseTimeOff(body)); }},
        {"day slots", R"({"startTime": 900, "endTime": 945, "clientStartTime": 900})",
            {u"startTime"_s}, {u"endTime"_s, u"clientStartTime"_s},
            [](const QByteArray &body) {
                return countOf(parseDaySlots(body, newYork, {2026, 3, 2}));
            }},
        {"range slots",
            R"({"clientStartTime": 900, "clientStartDate": "2026-03-02", "timeString": "9"})",
            {u"clientStartTime"_s}, {u"clientStartDate"_s, u"timeString"_s},
            [](const QByteArray &body) {
                return countOf(parseRangeSlots(
                    R"([{"date": "2026-03-02", "timeSlots": )" + body + "}]", newYork));
            }},
        {"sessions",
            R"({"reason": {"reasonId": 730002}, "startDate": "2026-03-02", "startTime": 900, "endTime": 945,
            "seatsLeft": 2, "status": "Open", "staff": {"professionalId": 1, "timeZoneCode": {"timeZoneCode": "UTC"}}})",
            {u"reason"_s, u"reason/reasonId"_s, u"startDate"_s, u"startTime"_s},
            {u"endTime"_s, u"seatsLeft"_s, u"status"_s, u"staff"_s, u"staff/professionalId"_s,
                u"staff/timeZoneCode"_s},
            [](const QByteArray &body) { return countOf(parseClassSessions(body, newYork)); }},
    };
}

} // namespace

class TestTimeTapParsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsReadWholeBeforeAMemberIsBroken_data();
    void aRowIsReadWholeBeforeAMemberIsBroken();
    void aRowWithoutARequiredMemberIsLeftOutAndCounted_data();
    void aRowWithoutARequiredMemberIsLeftOutAndCounted();
    void aRowWithoutAnOptionalMemberIsShown_data();
    void aRowWithoutAnOptionalMemberIsShown();
    void anAnswerOfAnotherShapeIsAnError_data();
    void anAnswerOfAnotherShapeIsAnError();
    void tokensAreTakenAsTheyAre_data();
    void tokensAreTakenAsTheyAre();
    void whatIsNoTokenIsRefused_data();
    void whatIsNoTokenIsRefused();
    void aBusinessIsItsIdAndName();
    void locationsAreRead();
    void staffAreRead();
    void servicesAreRead();
    void onlyActiveAssignmentsCount();
    void appointmentsAreRead();
    void timeOffIsRead();
    void theRawRowHoldsNoPrivateLink();
    void statusesAreKeptInTheServicesWord_data();
    void statusesAreKeptInTheServicesWord();
    void aZoneThatLeadsOutOfTheFolderOfZonesIsUnknown_data();
    void aZoneThatLeadsOutOfTheFolderOfZonesIsUnknown();
    void countsAreWholeNumbers_data();
    void countsAreWholeNumbers();
    void daySlotsEndWhereTheySayOrByTheServicesLength();
    void rangeSlotsAreReadDayByDay();
    void aRangeSlotIsAsLongAsItsService();
    void sessionsAreThoseOfTheClassWithRoom();
};

void TestTimeTapParsers::aRowIsReadWholeBeforeAMemberIsBroken_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<CountRows>("count");
    for (const Shape &shape : shapes())
        QTest::newRow(shape.name) << shape.row << shape.count;
}

void TestTimeTapParsers::aRowIsReadWholeBeforeAMemberIsBroken()
{
    QFETCH(QByteArray, row);
    QFETCH(CountRows, count);
    QVERIFY(!QJsonDocument::fromJson(row).isNull());
    QCOMPARE(count('[' + row + ']'), (Count{.read = 1, .unreadable = 0}));
    QCOMPARE(count("[42, null, [], \"x\", " + row + ']'), (Count{.read = 1, .unreadable = 4}));
    QCOMPARE(count("[]"), (Count{.read = 0, .unreadable = 0}));
}

void TestTimeTapParsers::aRowWithoutARequiredMemberIsLeftOutAndCounted_data()
{
    auto values = wrongValues();
    values.append({"empty text", u""_s});
    addDamagedRows(shapes(), &Shape::required, values, [](const QByteArray &rows) { return rows; });
}

void TestTimeTapParsers::aRowWithoutARequiredMemberIsLeftOutAndCounted()
{
    QFETCH(QByteArray, body);
    QFETCH(CountRows, count);
    const Count counted = count(body);
    QCOMPARE(counted.read, 2);
    QCOMPARE(counted.unreadable, 1);
}

void TestTimeTapParsers::aRowWithoutAnOptionalMemberIsShown_data()
{
    addDamagedRows(
        shapes(), &Shape::optional, wrongValues(), [](const QByteArray &rows) { return rows; });
}

void TestTimeTapParsers::aRowWithoutAnOptionalMemberIsShown()
{
    QFETCH(QByteArray, body);
    QFETCH(CountRows, count);
    const Count counted = count(body);
    QCOMPARE(counted.read, 3);
    QCOMPARE(counted.unreadable, 0);
}

void TestTimeTapParsers::anAnswerOfAnotherShapeIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("object with a list") << QByteArray("{\"data\":[]}");
    QTest::newRow("object with null") << QByteArray("{\"data\":null}");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("page") << QByteArray("<html>");
    QTest::newRow("cut") << QByteArray("[{\"locationId\":1},{");
}

void TestTimeTapParsers::anAnswerOfAnotherShapeIsAnError()
{
    QFETCH(QByteArray, body);
    for (const Shape &shape : shapes()) {
        if (QByteArray(shape.name) != "range slots") // its rows stand one level deeper
            QVERIFY2(shape.count(body) == Count(), shape.name);
    }
    QVERIFY(!parseRangeSlots(body, newYork));
    QVERIFY(!parseServiceStaff(body));
    QVERIFY(!parseCount(body));
    QVERIFY(!parseBusiness(body));
    QVERIFY(!parseLocation(body));
    QVERIFY(!parseStaff(body));
    QVERIFY(!parseService(body));
}

void TestTimeTapParsers::tokensAreTakenAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("dots") << QByteArray("st.api.api.0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    QTest::newRow("colons") << QByteArray("st:api:api:0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    QTest::newRow("anything printable") << QByteArray("a~+/=b");
}

void TestTimeTapParsers::tokensAreTakenAsTheyAre()
{
    QFETCH(QByteArray, token);
    const auto parsed = parseSessionToken("{\"sessionToken\":\"" + token + "\"}");
    QVERIFY(parsed);
    QCOMPARE(parsed->reveal(), token);
}

void TestTimeTapParsers::whatIsNoTokenIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &body, Kind kind) {
        QTest::newRow(name) << body << static_cast<int>(kind);
    };
    row("missing", "{}", Kind::SignatureRefused);
    row("null", "{\"sessionToken\":null}", Kind::SignatureRefused);
    row("empty", "{\"sessionToken\":\"\"}", Kind::SignatureRefused);
    row("number", "{\"sessionToken\":7}", Kind::SignatureRefused);
    row("page", "<html>", Kind::NotAnApi);
    row("list", "[]", Kind::Protocol);
    row("nothing", "", Kind::Protocol);
    row("a header of its own", "{\"sessionToken\":\"a\\r\\nX-Evil: 1\"}", Kind::Protocol);
    row("blank", "{\"sessionToken\":\"a b\"}", Kind::Protocol);
    row("NUL", "{\"sessionToken\":\"a\\u0000b\"}", Kind::Protocol);
    row("beyond ASCII", "{\"sessionToken\":\"\\u0416\"}", Kind::Protocol);
}

void TestTimeTapParsers::whatIsNoTokenIsRefused()
{
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    const auto parsed = parseSessionToken(body);
    QVERIFY(!parsed);
    QCOMPARE(static_cast<int>(parsed.error().kind), kind);
}

void TestTimeTapParsers::aBusinessIsItsIdAndName()
{
    const auto business = parseBusiness(recorded(u"business.json"_s));
    QVERIFY(business);
    QCOMPARE(business->id, u"900001"_s);
    QCOMPARE(business->name, u"Harbour Health"_s);
    QVERIFY(!parseBusiness(R"({"businessId": 1})"));
}

void TestTimeTapParsers::locationsAreRead()
{
    const auto listing = parseLocations(recorded(u"locations.json"_s));
    QVERIFY(listing);
    QCOMPARE(listing->unreadable, 3);
    const QList<Location> expected{{.id = {u"700101"_s},
                                       .name = u"Harbour Clinic"_s,
                                       .kind = u"Office"_s,
                                       .zone = QTimeZone("America/New_York")},
        {.id = {u"700102"_s}, .name = u"Video visits"_s, .kind = u"Virtual"_s},
        {.id = {u"9007199254740993"_s}, .name = u"\u041f\u043e\u0440\u0442"_s},
        {.id = {u"9007199254740995"_s},
            .name = u"Lord Howe"_s,
            .zone = QTimeZone("Australia/Lord_Howe")}};
    QCOMPARE(listing->items, expected);
    QCOMPARE(*parseLocation(R"({"locationId": 7, "locationName": "A"})"),
        (Location{.id = {u"7"_s}, .name = u"A"_s}));
    QCOMPARE(parseLocation(R"({"locationId": 7})").error().detail,
        u"location/locationName: expected a text"_s);
}

void TestTimeTapParsers::staffAreRead()
{
    const auto listing = parseStaffList(recorded(u"staff.json"_s));
    QVERIFY(listing);
    QCOMPARE(listing->unreadable, 0);
    const QList<Staff> expected{{.id = {u"510001"_s},
                                    .name = u"Ada Example"_s,
                                    .email = u"ada@example.test"_s,
                                    .zone = QTimeZone("America/New_York")},
        {.id = {u"510002"_s}, .name = u"Front Desk"_s, .acceptsAppointments = false},
        {.id = {u"510003"_s}, .name = u"\u5f20\u4f1f <b>"_s, .zone = QTimeZone("Asia/Kolkata")}};
    QCOMPARE(listing->items, expected);
}

void TestTimeTapParsers::servicesAreRead()
{
    const auto listing = parseServices(recorded(u"services.json"_s));
    QVERIFY(listing);
    const QList<Service> expected{{.id = {u"730001"_s},
                                      .name = u"First visit"_s,
                                      .internalName = u"First visit (45)"_s,
                                      .length = 45min,
                                      .kind = Service::Kind::Appointment},
        {.id = {u"730002"_s},
            .name = u"Group class"_s,
            .internalName = u"Group"_s,
            .length = 60min,
            .kind = Service::Kind::Class},
        {.id = {u"730003"_s}, .name = u"Lunch"_s, .kind = Service::Kind::Personal},
        {.id = {u"730004"_s}, .name = u"New kind"_s, .kind = Service::Kind::Unknown}};
    QCOMPARE(listing->items, expected);
}

void TestTimeTapParsers::onlyActiveAssignmentsCount()
{
    const auto staff = parseServiceStaff(recorded(u"serviceStaff.json"_s));
    QVERIFY(staff);
    QCOMPARE(*staff, (QList<StaffId>{{u"510001"_s}, {u"510002"_s}, {u"510003"_s}}));
}

void TestTimeTapParsers::appointmentsAreRead()
{
    const auto listing = parseAppointments(recorded(u"appointments.json"_s));
    QVERIFY(listing);
    QCOMPARE(listing->items.size(), 5);
    QCOMPARE(listing->unreadable, 3); // no zone, no time of day, an end before the start

    const Booking &plain = listing->items.at(0);
    QCOMPARE(plain.id.value, u"190000001"_s);
    QCOMPARE(plain.state, BookingState::Open);
    QCOMPARE(plain.subStatus, u"CHECKEDIN"_s);
    QCOMPARE(utc(plain.start), u"2026-03-02T14:30:00Z"_s);
    QCOMPARE(utc(plain.end), u"2026-03-02T15:15:00Z"_s);
    QCOMPARE(plain.zone, QTimeZone("America/New_York"));
    QCOMPARE(plain.customerZone, QTimeZone("America/Los_Angeles"));
    QCOMPARE(plain.customer,
        (Customer{.id = u"23000001"_s,
            .name = u"Test Person"_s,
            .email = u"t@example.test"_s,
            .phone = u"555-0100"_s}));
    QCOMPARE(plain.locationId.value, u"700101"_s);
    QCOMPARE(plain.staff, u"Ada Example"_s);
    QCOMPARE(plain.service, u"First visit"_s);
    QCOMPARE(plain.note, u"bring the form"_s);
    QCOMPARE(plain.fields, (QList<CustomField>{{.label = u"Allergies"_s, .value = u"none"_s}}));

    const Booking &older = listing->items.at(1);
    QCOMPARE(older.id.value, u"9007199254740993"_s);
    QCOMPARE(older.staffId.value, u"510003"_s);
    QCOMPARE(utc(older.start), u"2026-03-01T18:30:00Z"_s);
    QCOMPARE(utc(older.end), u"2026-03-01T18:35:00Z"_s);
    QCOMPARE(older.customer, Customer());

    const Booking &moon = listing->items.at(2);
    QCOMPARE(moon.state, BookingState::Unknown);
    QCOMPARE(moon.status, u"On the Moon"_s);
    QCOMPARE(utc(moon.start), u"2026-03-02T10:00:00Z"_s);
    QCOMPARE(utc(moon.end), u"2026-03-02T11:00:00Z"_s);
    QCOMPARE(moon.zone, QTimeZone::utc());
    QCOMPARE(moon.customer.name, u"Only"_s);
    QCOMPARE(moon.customer.phone, u"555-0199"_s);

    const Booking &night = listing->items.at(3);
    QCOMPARE(utc(night.start), u"2026-03-02T22:30:00Z"_s);
    QCOMPARE(utc(night.end), u"2026-03-02T23:30:00Z"_s);
    QCOMPARE(night.customer.name, u"Ann Lee"_s);

    const Booking &gap = listing->items.at(4);
    QCOMPARE(utc(gap.start), u"2026-03-08T07:30:00Z"_s); // 02:30 does not happen that day
    QCOMPARE(utc(gap.end), u"2026-03-08T07:30:00Z"_s);
}

void TestTimeTapParsers::timeOffIsRead()
{
    const auto listing = parseTimeOff(recorded(u"timeOff.json"_s));
    QVERIFY(listing);
    QCOMPARE(listing->unreadable, 2); // no zone, and nobody
    QCOMPARE(listing->items.size(), 2); // and one that was called off
    const TimeOff &morning = listing->items.at(0);
    QCOMPARE(morning.staff, StaffId{u"510001"_s});
    QVERIFY(!morning.location);
    QCOMPARE(morning.title, u"Time off"_s);
    QCOMPARE(utc(morning.start), u"2026-03-02T14:00:00Z"_s);
    QCOMPARE(utc(morning.end), u"2026-03-02T17:00:00Z"_s);
    const TimeOff &day = listing->items.at(1);
    QCOMPARE(day.staff, StaffId{u"510003"_s});
    QCOMPARE(day.title, QString());
    QCOMPARE(utc(day.start), u"2026-03-03T00:00:00Z"_s);
    QCOMPARE(utc(day.end), u"2026-03-04T00:00:00Z"_s);
}

void TestTimeTapParsers::theRawRowHoldsNoPrivateLink()
{
    const auto listing = parseAppointments(recorded(u"appointments.json"_s));
    const QByteArray raw = unpacked(listing->items.at(0).raw);
    QVERIFY(raw.contains("bring the form"));
    QVERIFY(!raw.contains("secret-room"));
    QVERIFY(unpacked(listing->items.at(3).raw)
                .contains("Ann")); // unreadable rows do not shift the others
}

void TestTimeTapParsers::statusesAreKeptInTheServicesWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("state");
    const auto row = [](const char *word, BookingState state) {
        QTest::newRow(word) << QString::fromLatin1(word) << static_cast<int>(state);
    };
    row("OPEN", BookingState::Open);
    row("Open", BookingState::Open);
    row("PENDING", BookingState::Pending);
    row("PENDING_CONFIRMATION", BookingState::Pending);
    row("PENDING_WAITLIST", BookingState::Pending);
    row("CONFIRMED", BookingState::Confirmed);
    row("INPROGRESS", BookingState::InProgress);
    row("IN_PROGRESS", BookingState::InProgress);
    row("COMPLETED", BookingState::Completed);
    row("NO_SHOW", BookingState::NoShow);
    row("CANCELLED", BookingState::Cancelled);
    row("CANCELED", BookingState::Unknown);
    row("OPENED", BookingState::Unknown);
    row("%1 <b>", BookingState::Unknown);
}

void TestTimeTapParsers::statusesAreKeptInTheServicesWord()
{
    QFETCH(QString, word);
    QFETCH(int, state);
    const auto listing = parseAppointments(
        R"([{"calendarId": 1, "startDateTimeUTC": 0, "endDateTimeUTC": 1, "status": ")"
        + word.toUtf8() + "\"}]");
    QVERIFY(listing && listing->items.size() == 1);
    QCOMPARE(static_cast<int>(listing->items.at(0).state), state);
    QCOMPARE(listing->items.at(0).status, word);
}

void TestTimeTapParsers::aZoneThatLeadsOutOfTheFolderOfZonesIsUnknown_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("relative") << QByteArray("../../../etc/localtime");
    QTest::newRow("in the middle") << QByteArray("Europe/../Europe/Berlin");
    QTest::newRow("absolute") << QByteArray("/usr/share/zoneinfo/Europe/Berlin");
    QTest::newRow("no zone") << QByteArray("Mars/Phobos");
}

void TestTimeTapParsers::aZoneThatLeadsOutOfTheFolderOfZonesIsUnknown()
{
    QFETCH(QByteArray, name);
    const auto staff =
        parseStaff(R"({"professionalId": 1, "fullName": "A", "timeZoneCode": ")" + name + "\"}");
    QVERIFY(staff && !staff->zone.isValid());
    const auto bookings = parseAppointments(
        R"([{"calendarId": 1, "status": "OPEN", "startDateTimeUTC": 0, "endDateTimeUTC": 1, "clientTimeZone": ")"
        + name + "\"}]");
    QVERIFY(bookings && !bookings->items.at(0).customerZone.isValid());
}

void TestTimeTapParsers::countsAreWholeNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count"); // -1: refused
    QTest::newRow("0") << QByteArray("0") << 0;
    QTest::newRow("137") << QByteArray("137") << 137;
    QTest::newRow("negative") << QByteArray("-1") << -1;
    QTest::newRow("text") << QByteArray("\"137\"") << -1;
    QTest::newRow("fraction") << QByteArray("1.5") << -1;
    QTest::newRow("beyond int") << QByteArray("4294967296") << -1;
    QTest::newRow("null") << QByteArray("null") << -1;
}

void TestTimeTapParsers::countsAreWholeNumbers()
{
    QFETCH(QByteArray, json);
    QFETCH(int, count);
    const auto parsed = parseCount("{\"count\":" + json + '}');
    QCOMPARE(parsed ? *parsed : -1, count);
}

void TestTimeTapParsers::daySlotsEndWhereTheySayOrByTheServicesLength()
{
    const auto slots = parseDaySlots(recorded(u"slots_day.json"_s), newYork, {2026, 3, 2});
    QVERIFY(slots);
    QCOMPARE(slots->unreadable, 3);
    QStringList spans;
    for (const Slot &slot : slots->items) {
        spans += utc(slot.start) + u' ' + utc(slot.end);
        QCOMPARE(slot.staff, newYork.staff);
        QCOMPARE(slot.location, newYork.location);
        QCOMPARE(slot.zone, newYork.zone);
    }
    QCOMPARE(spans,
        (QStringList{u"2026-03-02T16:00:00Z 2026-03-02T16:45:00Z"_s,
            u"2026-03-02T17:00:00Z 2026-03-02T17:45:00Z"_s,
            u"2026-03-03T04:30:00Z 2026-03-03T05:15:00Z"_s,
            u"2026-03-03T04:15:00Z 2026-03-03T05:00:00Z"_s}));
}

void TestTimeTapParsers::rangeSlotsAreReadDayByDay()
{
    const auto slots = parseRangeSlots(recorded(u"slots_range.json"_s), newYork);
    QVERIFY(slots);
    QStringList starts;
    for (const Slot &slot : slots->items)
        starts += utc(slot.start);
    QCOMPARE(starts,
        (QStringList{
            u"2026-03-02T14:00:00Z"_s, u"2026-03-02T05:30:00Z"_s, u"2026-03-03T05:00:00Z"_s}));
    // A time that is none, a day without its times, a slot without a day, an entry that is no day.
    QCOMPARE(slots->unreadable, 4);
}

/// The end on the clock of a staff member in another zone is no end on ours.
void TestTimeTapParsers::aRangeSlotIsAsLongAsItsService()
{
    const auto slots = parseRangeSlots(
        R"([{"date": "2026-03-02", "timeSlots": [{"clientStartTime": 900, "endTime": 1930}]}])",
        newYork);
    QVERIFY(slots);
    const Slot &slot = slots->items.constFirst();
    QCOMPARE(slot.start.secsTo(slot.end), newYork.length.count() * 60);
}

void TestTimeTapParsers::sessionsAreThoseOfTheClassWithRoom()
{
    const auto slots = parseClassSessions(recorded(u"classschedule.json"_s), newYork);
    QVERIFY(slots);
    QCOMPARE(slots->items.size(), 2);
    QCOMPARE(utc(slots->items.at(0).start), u"2026-03-02T12:30:00Z"_s);
    QCOMPARE(utc(slots->items.at(0).end), u"2026-03-02T13:30:00Z"_s);
    QCOMPARE(slots->items.at(0).zone, QTimeZone("Asia/Kolkata"));
    QCOMPARE(slots->items.at(0).staff, std::optional(StaffId{u"510003"_s}));
    QCOMPARE(slots->items.at(0).seatsLeft, std::optional(3));
    QCOMPARE(utc(slots->items.at(1).start), u"2026-03-04T23:00:00Z"_s);
    QCOMPARE(utc(slots->items.at(1).end), u"2026-03-04T23:45:00Z"_s);
    QCOMPARE(slots->items.at(1).seatsLeft, std::nullopt);
    QCOMPARE(slots->unreadable, 2); // without a day; of an unknown class
}

QTEST_GUILESS_MAIN(TestTimeTapParsers)
#include "tst_timetapparsers.moc"
