// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/rawpage.h"
#include "core/timekit/parsers.h"
#include "tests/support/rowshapes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace daybook;
using namespace daybook::timekit;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(DAYBOOK_TEST_DATA "/timekit/") + name);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray dataOf(const QByteArray &rows)
{
    return "{\"data\":" + rows + '}';
}

QString utc(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

/// The one booking of an answer with @p members beside its id and state.
Booking bookingWith(const QByteArray &members)
{
    const auto sheet =
        parseBookings(dataOf(R"([{"id": "b", "state": "confirmed", )" + members + "}]"));
    return sheet && sheet->rows.items.size() == 1 ? sheet->rows.items.at(0) : Booking();
}

QString uuid(const char *end)
{
    return u"3b8f0a52-0000-4000-8000-000000000"_s + QLatin1StringView(end);
}

const SlotContext quay{
    .location = {u"quay"_s}, .service = {u"fitting"_s}, .zone = QTimeZone("Europe/Berlin")};

template <typename T>
Count countOf(const Result<Sheet<T>> &sheet)
{
    return sheet ? daybook::countOf(Result<Listing<T>>(sheet->rows)) : Count();
}

const QByteArray wholeBooking =
    R"({"id": "b", "state": "tentative", "graph": "group_owner", "completed": false, "created_at": "2026-01-02T10:15:00+0100",
        "updated_at": "2026-01-02T10:15:00+0100", "available_actions": ["confirm"], "possible_actions": ["confirm"],
        "attributes": {"group_booking": {"max_seats": 8, "current_seats": 3}, "customer": {"name": "A"},
            "event_info": {"start": "2026-03-02T09:00:00+01:00", "end": "2026-03-02T10:00:00+01:00", "what": "w", "where": "w",
                "description": "d"}},
        "customers": [{"id": "c", "name": "A", "email": "e", "phone": "p", "timezone": "UTC", "meta": "{}"}],
        "resource": {"id": "r", "name": "R", "timezone": "UTC"}, "project": {"id": "p", "name": "P"}, "meta": {"a": "b"},
        "event": {"what": "w", "allDay": false}, "calendar": {"id": "c"}, "user": {"id": "u"}, "logs": []})";

QList<Shape> shapes()
{
    return {
        {"locations",
            R"({"id": "l", "name": "A", "timezone": "UTC", "meta": {"t_store_city": "Kiel"}, "services": [{"id": "s"}]})",
            {u"id"_s, u"name"_s}, {u"timezone"_s, u"meta"_s, u"meta/t_store_city"_s, u"services"_s},
            [](const QByteArray &body) { return countOf(parseLocations(body)); }},
        {"services",
            R"({"id": "s", "name": "A", "description": "d", "image_url": "i", "availability": {"length": "1 hour"}, "locations": [{"id": "l"}]})",
            {u"id"_s, u"name"_s},
            {u"description"_s, u"image_url"_s, u"availability"_s, u"availability/length"_s,
                u"locations"_s},
            [](const QByteArray &body) { return countOf(parseServices(body)); }},
        {"resources",
            R"({"id": "r", "name": "A", "image": "i", "img": "i", "activated": true, "timezone": "UTC", "token": "t"})",
            {u"id"_s, u"name"_s}, {u"image"_s, u"img"_s, u"activated"_s, u"timezone"_s, u"token"_s},
            [](const QByteArray &body) { return countOf(parseResources(body)); }},
        {"projects",
            R"({"id": "p", "name": "A", "slug": "a", "ui": {"display_name": "A"}, "booking": {"graph": "instant"}, "resources": [{"id": "r"}]})",
            {u"id"_s},
            {u"name"_s, u"slug"_s, u"ui"_s, u"ui/display_name"_s, u"booking"_s, u"booking/graph"_s,
                u"resources"_s},
            [](const QByteArray &body) { return countOf(parseProjects(body)); }},
        {"bookings", wholeBooking,
            {u"id"_s, u"state"_s, u"attributes/event_info/start"_s, u"attributes/event_info/end"_s},
            {u"graph"_s, u"completed"_s, u"created_at"_s, u"updated_at"_s, u"available_actions"_s,
                u"possible_actions"_s, u"attributes"_s, u"attributes/group_booking"_s,
                u"attributes/group_booking/max_seats"_s, u"attributes/customer"_s,
                u"attributes/event_info"_s, u"attributes/event_info/what"_s, u"customers"_s,
                u"resource"_s, u"resource/id"_s, u"resource/timezone"_s, u"project"_s,
                u"project/id"_s, u"project/name"_s, u"meta"_s, u"event"_s, u"event/allDay"_s,
                u"calendar"_s, u"user"_s, u"logs"_s},
            [](const QByteArray &body) { return countOf(parseBookings(body)); }},
        {"slots",
            R"({"start": "2026-03-02T09:00:00+01:00", "end": "2026-03-02T10:00:00+01:00", "resources": [{"id": "r", "name": "R"}]})",
            {u"start"_s, u"end"_s}, {u"resources"_s},
            [](const QByteArray &body) { return countOf(parseSlots(body, quay)); }},
        {"groups", wholeBooking,
            {u"id"_s, u"state"_s, u"attributes"_s, u"attributes/event_info"_s,
                u"attributes/event_info/start"_s, u"attributes/event_info/end"_s,
                u"attributes/group_booking/max_seats"_s,
                u"attributes/group_booking/current_seats"_s},
            {u"graph"_s, u"available_actions"_s, u"resource"_s, u"resource/id"_s,
                u"resource/name"_s},
            [](const QByteArray &body) { return countOf(parseGroupSlots(body, quay)); }},
    };
}

} // namespace

class TestTimekitParsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsReadWholeBeforeAMemberIsBroken_data();
    void aRowIsReadWholeBeforeAMemberIsBroken();
    void aRowWithoutARequiredMemberIsLeftOutAndCounted_data();
    void aRowWithoutARequiredMemberIsLeftOutAndCounted();
    void aRowWithoutAnOptionalMemberIsShown_data();
    void aRowWithoutAnOptionalMemberIsShown();
    void aBrokenRowAmongAThousandCostsItselfAlone_data();
    void aBrokenRowAmongAThousandCostsItselfAlone();
    void anAnswerOfAnotherShapeIsAnError_data();
    void anAnswerOfAnotherShapeIsAnError();
    void pagesAreCountedHoweverTheirNumbersAreWritten_data();
    void pagesAreCountedHoweverTheirNumbersAreWritten();
    void anAppIsItsSlugAndName_data();
    void anAppIsItsSlugAndName();
    void locationsAreRead();
    void servicesAreRead();
    void lengthsAreWordsOrMinutes_data();
    void lengthsAreWordsOrMinutes();
    void resourcesAreRead();
    void projectsAreRead();
    void anEmbeddedProjectIsRead();
    void bookingsAreRead();
    void bookingsOfSeveralCustomersAreRead();
    void unreadableBookingsDoNotShiftTheRawRows();
    void noCredentialAndNoLinkThatActsIsKept();
    void statesAreKeptInTheServicesWord_data();
    void statesAreKeptInTheServicesWord();
    void theStateCountsAndNotTheFlag();
    void bothSpellingsOfATimeAreOneInstant_data();
    void bothSpellingsOfATimeAreOneInstant();
    void aTimeWithoutAnEndIsUnreadable_data();
    void aTimeWithoutAnEndIsUnreadable();
    void theEventTellsWhatTheAttributesDoNot();
    void seatsThatMakeNoSenseAreNone_data();
    void seatsThatMakeNoSenseAreNone();
    void answersAreLabelledInTheBusinesssWords_data();
    void answersAreLabelledInTheBusinesssWords();
    void textsAreKeptAsTheyAre_data();
    void textsAreKeptAsTheyAre();
    void rowsOfTheSameIdAreBothKept();
    void slotsAreReadForEachResource();
    void sessionsAreThoseThatCanBeJoined();
};

void TestTimekitParsers::aRowIsReadWholeBeforeAMemberIsBroken_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<CountRows>("count");
    for (const Shape &shape : shapes())
        QTest::newRow(shape.name) << shape.row << shape.count;
}

void TestTimekitParsers::aRowIsReadWholeBeforeAMemberIsBroken()
{
    QFETCH(QByteArray, row);
    QFETCH(CountRows, count);
    QVERIFY(!QJsonDocument::fromJson(row).isNull());
    QCOMPARE(count(dataOf('[' + row + ']')), (Count{.read = 1, .unreadable = 0}));
    QCOMPARE(count(dataOf("[42, null, [], \"x\", {}, " + row + ']')),
        (Count{.read = 1, .unreadable = 5}));
    QCOMPARE(count(dataOf("[]")), (Count{.read = 0, .unreadable = 0}));
}

void TestTimekitParsers::aRowWithoutARequiredMemberIsLeftOutAndCounted_data()
{
    auto values = wrongValues();
    values.append({"empty text", u""_s});
    addDamagedRows(shapes(), &Shape::required, values, dataOf);
}

void TestTimekitParsers::aRowWithoutARequiredMemberIsLeftOutAndCounted()
{
    QFETCH(QByteArray, body);
    QFETCH(CountRows, count);
    const Count counted = count(body);
    QCOMPARE(counted.read, 2);
    QCOMPARE(counted.unreadable, 1);
}

void TestTimekitParsers::aRowWithoutAnOptionalMemberIsShown_data()
{
    auto values = wrongValues();
    values.append({{"text", u"x"_s}, {"beyond int", 1e15}, {"negative", -1}});
    addDamagedRows(shapes(), &Shape::optional, values, dataOf);
}

void TestTimekitParsers::aRowWithoutAnOptionalMemberIsShown()
{
    QFETCH(QByteArray, body);
    QFETCH(CountRows, count);
    const Count counted = count(body);
    QCOMPARE(counted.read, 3);
    QCOMPARE(counted.unreadable, 0);
}

void TestTimekitParsers::aBrokenRowAmongAThousandCostsItselfAlone_data()
{
    aRowIsReadWholeBeforeAMemberIsBroken_data();
}

void TestTimekitParsers::aBrokenRowAmongAThousandCostsItselfAlone()
{
    QFETCH(QByteArray, row);
    QFETCH(CountRows, count);
    const QByteArray before = QByteArray(row + ',').repeated(500);
    const QByteArray behind = QByteArray(',' + row).repeated(499);
    QCOMPARE(count(dataOf('[' + before + R"({"id": null})" + behind + ']')),
        (Count{.read = 999, .unreadable = 1}));
}

void TestTimekitParsers::anAnswerOfAnotherShapeIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &body, Kind kind) {
        QTest::newRow(name) << body << static_cast<int>(kind);
    };
    row("nothing", "", Kind::Protocol);
    row("page", "<!DOCTYPE html><html><body>Welcome</body></html>", Kind::NotAnApi);
    row("cut", "{\"data\":[{\"id\":1},{", Kind::Protocol);
    row("too deep", dataOf(QByteArray(100, '[') + QByteArray(100, ']')), Kind::TooLarge);
    row("bare list", "[]", Kind::Protocol);
    row("no data", R"({"total":0,"current_page":1,"last_page":1})", Kind::Protocol);
    row("null", dataOf("null"), Kind::Protocol);
    row("text", dataOf("\"[]\""), Kind::Protocol);
    row("number", dataOf("0"), Kind::Protocol);
    row("message", R"({"meta":{"message":"Done"}})", Kind::Protocol);
    row("error", R"({"error":"Resource does not exist","model":"Widget"})", Kind::Protocol);
}

void TestTimekitParsers::anAnswerOfAnotherShapeIsAnError()
{
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    for (const Shape &shape : shapes())
        QVERIFY2(shape.count(body) == Count(), shape.name);
    QCOMPARE(static_cast<int>(parseBookings(body).error().kind), kind);
    QCOMPARE(static_cast<int>(parseApp(body).error().kind), kind);
    QCOMPARE(static_cast<int>(parseProject(body).error().kind), kind);
}

void TestTimekitParsers::pagesAreCountedHoweverTheirNumbersAreWritten_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<int>("page");
    QTest::addColumn<int>("lastPage");
    QTest::addColumn<int>("total"); // -1: not told
    const auto row = [](const char *name, const QByteArray &frame, int page, int lastPage,
                         int total) { QTest::newRow(name) << frame << page << lastPage << total; };
    row("numbers",
        R"("total": 5, "per_page": 3, "current_page": 2, "last_page": 2, "from": 4, "to": 5,)", 2,
        2, 5);
    row("per_page as a text",
        R"("total": 5, "per_page": "3", "current_page": 1, "last_page": 2, "from": 1, "to": 3,)", 1,
        2, 5);
    row("all as texts",
        R"("total": "5", "per_page": "3", "current_page": "2", "last_page": "2", "from": "4", "to": "5",)",
        2, 2, 5);
    row("an empty page",
        R"("total": 0, "per_page": "1000", "current_page": 1, "last_page": 1, "from": null, "to": null,)",
        1, 1, 0);
    row("no paginator", "", 1, 1, -1);
    row("null everywhere",
        R"("total": null, "per_page": null, "current_page": null, "last_page": null,)", 1, 1, -1);
    row("beyond the end", R"("total": 5, "current_page": 7, "last_page": 2,)", 7, 2, 5);
    row("beyond int",
        R"("total": 4294967296, "current_page": 4294967297, "last_page": 9007199254740993,)", 1, 1,
        -1);
    row("texts beyond int", R"("total": "99999999999999999999", "last_page": "4294967297",)", 1, 1,
        -1);
    row("negative", R"("total": -1, "current_page": -2, "last_page": "-3",)", 1, 1, -1);
    row("fractions", R"("total": 1.5, "current_page": 1.5, "last_page": "2.5",)", 1, 1, -1);
    row("other types", R"("total": {}, "current_page": [2], "last_page": true,)", 1, 1, -1);
    row("only the next address",
        R"("current_page": 3, "next_page_url": "https://elsewhere.test/v2/bookings?page=4",)", 3,
        std::numeric_limits<int>::max(), -1);
    row("no further address", R"("current_page": 3, "next_page_url": null,)", 3, 3, -1);
}

void TestTimekitParsers::pagesAreCountedHoweverTheirNumbersAreWritten()
{
    QFETCH(QByteArray, frame);
    QFETCH(int, page);
    QFETCH(int, lastPage);
    QFETCH(int, total);
    const auto told = [&](const auto &sheet) {
        return sheet && sheet->page == page && sheet->lastPage == lastPage
            && sheet->total.value_or(-1) == total;
    };
    const QByteArray body = '{' + frame + R"("data": []})";
    QVERIFY(told(parseLocations(body)));
    QVERIFY(told(parseServices(body)));
    QVERIFY(told(parseResources(body)));
    QVERIFY(told(parseProjects(body)));
    QVERIFY(told(parseBookings(body)));
    QVERIFY(told(parseGroupSlots(body, quay)));
}

void TestTimekitParsers::anAppIsItsSlugAndName_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name"); // empty: refused
    QTest::newRow("recorded") << recorded(u"app.json"_s) << u"harbour-demo"_s << u"Harbour Sails"_s;
    QTest::newRow("no slug") << dataOf(R"({"id": 7, "settings": {"name": "A"}})") << QString()
                             << u"A"_s;
    QTest::newRow("no settings") << dataOf(R"({"id": "i", "slug": "a", "settings": []})") << u"a"_s
                                 << u"a"_s;
    QTest::newRow("name outside of the settings")
        << dataOf(R"({"slug": "a", "name": "A"})") << u"a"_s << u"A"_s;
    QTest::newRow("nothing to call it") << dataOf(R"({"id": "i"})") << QString() << QString();
    QTest::newRow("a list") << dataOf(R"([{"slug": "a"}])") << QString() << QString();
}

void TestTimekitParsers::anAppIsItsSlugAndName()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, id);
    QFETCH(QString, name);
    const auto app = parseApp(body);
    QCOMPARE(static_cast<bool>(app), !name.isEmpty());
    if (app) {
        QCOMPARE(app->id, id);
        QCOMPARE(app->name, name);
    } else {
        QCOMPARE(app.error().detail, u"app/name: expected a text"_s);
    }
}

void TestTimekitParsers::locationsAreRead()
{
    const auto sheet = parseLocations(recorded(u"locations.json"_s));
    QVERIFY(sheet);
    QCOMPARE(sheet->rows.unreadable, 4);
    QCOMPARE(sheet->rows.items.size(), 3);

    const Place &workshop = sheet->rows.items.at(0);
    QCOMPARE(workshop.location,
        (Location{
            .id = {uuid("401")}, .name = u"Quay workshop"_s, .zone = QTimeZone("Europe/Berlin")}));
    QCOMPARE(workshop.services.value(), (QList<ServiceId>{{uuid("501")}, {uuid("502")}}));

    const Place &port = sheet->rows.items.at(1);
    QCOMPARE(port.location, (Location{.id = {uuid("402")}, .name = u"\u041f\u043e\u0440\u0442"_s}));
    QCOMPARE(port.services.value(), (QList<ServiceId>{{uuid("501")}, {u"7"_s}}));

    const Place &loft = sheet->rows.items.at(2);
    QCOMPARE(loft.location, (Location{.id = {u"9007199254740993"_s}, .name = u"Loft"_s}));
    QVERIFY(!loft.services || loft.services->isEmpty());
}

void TestTimekitParsers::servicesAreRead()
{
    const auto sheet = parseServices(recorded(u"services.json"_s));
    QVERIFY(sheet);
    QCOMPARE(sheet->rows.unreadable, 1);
    QList<Service> services;
    QList<std::optional<QList<LocationId>>> places;
    for (const Offer &offer : sheet->rows.items) {
        services.append(offer.service);
        places.append(offer.places);
    }
    const QList<Service> expected{{.id = {uuid("501")}, .name = u"Sail fitting"_s, .length = 45min},
        {.id = {uuid("502")}, .name = u"Knot class"_s, .length = 90min},
        {.id = {u"7"_s}, .name = u"\u5e06 <b>"_s}};
    QCOMPARE(services, expected);
    QCOMPARE(places.at(0).value(), (QList<LocationId>{{uuid("401")}}));
    QCOMPARE(places.at(1).value(), (QList<LocationId>{{uuid("402")}}));
    QVERIFY(!places.at(2) || places.at(2)->isEmpty());
}

void TestTimekitParsers::lengthsAreWordsOrMinutes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("minutes");
    QTest::newRow("hour") << QByteArray(R"("1 hour")") << 60;
    QTest::newRow("hours") << QByteArray(R"("2 hours")") << 120;
    QTest::newRow("minutes") << QByteArray(R"("45 minutes")") << 45;
    QTest::newRow("both") << QByteArray(R"("1 hour 30 minutes")") << 90;
    QTest::newRow("comma") << QByteArray(R"("1 hour, 30 minutes")") << 90;
    QTest::newRow("no blanks") << QByteArray(R"("1h30m")") << 90;
    QTest::newRow("many blanks") << QByteArray(R"("  1  hour  30  minutes  ")") << 90;
    QTest::newRow("short") << QByteArray(R"("90 mins")") << 90;
    QTest::newRow("case") << QByteArray(R"("1 Hour")") << 60;
    QTest::newRow("day") << QByteArray(R"("1 day")") << 1440;
    QTest::newRow("weeks") << QByteArray(R"("2 weeks")") << 20160;
    QTest::newRow("number") << QByteArray("45") << 45;
    QTest::newRow("number as a text") << QByteArray(R"("45")") << 45;
    QTest::newRow("0") << QByteArray("0") << 0;
    QTest::newRow("null") << QByteArray("null") << 0;
    QTest::newRow("empty") << QByteArray("\"\"") << 0;
    QTest::newRow("no unit") << QByteArray(R"("1 hour 30")") << 0;
    QTest::newRow("no number") << QByteArray(R"("hour")") << 0;
    QTest::newRow("unknown unit") << QByteArray(R"("1 hour 30 fortnights")") << 0;
    QTest::newRow("seconds") << QByteArray(R"("90 seconds")") << 0;
    QTest::newRow("months") << QByteArray(R"("1 month")") << 0;
    QTest::newRow("only the plural") << QByteArray(R"("5 s")") << 0;
    QTest::newRow("fraction") << QByteArray(R"("1.5 hours")") << 0;
    QTest::newRow("negative") << QByteArray(R"("-1 hour")") << 0;
    QTest::newRow("negative number") << QByteArray("-45") << 0;
    QTest::newRow("beyond int") << QByteArray("4294967296") << 0;
    QTest::newRow("long number") << QByteArray(R"("99999999999 hours")") << 0;
    QTest::newRow("much text") << '"' + QByteArray("1 hour ").repeated(20'000) + '"' << 0;
    QTest::newRow("a long word") << "\"1 " + QByteArray(100'000, 'h') + '"' << 0;
    QTest::newRow("Indian digits") << QByteArray("\"\u0967 hour\"") << 0;
    QTest::newRow("list") << QByteArray(R"(["1 hour"])") << 0;
}

void TestTimekitParsers::lengthsAreWordsOrMinutes()
{
    QFETCH(QByteArray, json);
    QFETCH(int, minutes);
    const auto sheet = parseServices(
        dataOf(R"([{"id": "s", "name": "A", "availability": {"length": )" + json + "}}]"));
    QVERIFY(sheet && sheet->rows.items.size() == 1);
    QCOMPARE(sheet->rows.items.at(0).service.length, std::chrono::minutes(minutes));
}

void TestTimekitParsers::resourcesAreRead()
{
    const auto sheet = parseResources(recorded(u"resources.json"_s));
    QVERIFY(sheet);
    QCOMPARE(sheet->rows.unreadable, 1); // whom nobody could call by a name
    const QList<Staff> expected{{.id = {uuid("00a")},
                                    .name = u"Ada Example"_s,
                                    .email = u"ada@example.test"_s,
                                    .zone = QTimeZone("Europe/Berlin")},
        {.id = {uuid("00b")},
            .name = u"Ben Sample"_s,
            .zone = QTimeZone("Asia/Kolkata"),
            .acceptsAppointments = false},
        {.id = {u"12"_s}, .name = u"Chiara"_s},
        {.id = {uuid("00d")}, .name = u"desk@example.test"_s, .email = u"desk@example.test"_s}};
    QCOMPARE(sheet->rows.items, expected);
}

void TestTimekitParsers::projectsAreRead()
{
    const auto sheet = parseProjects(recorded(u"projects.json"_s));
    QVERIFY(sheet);
    QCOMPARE(sheet->rows.unreadable, 1);
    QCOMPARE(sheet->rows.items.size(), 3);

    const Project &fitting = sheet->rows.items.at(0);
    QCOMPARE(fitting.id, uuid("601"));
    QCOMPARE(fitting.name, u"Sail fitting, quay"_s);
    QCOMPARE(fitting.graph, u"confirm_decline"_s);
    QCOMPARE(fitting.resources,
        std::optional(QList<Staff>{
            {.id = {uuid("00a")}, .name = u"Ada Example"_s, .zone = QTimeZone("Europe/Berlin")},
            {.id = {uuid("00b")}}, {.id = {u"12"_s}}}));

    const Project &knots = sheet->rows.items.at(1);
    QCOMPARE(knots.name, u"Knot class"_s);
    QCOMPARE(knots.resources, std::optional(QList<Staff>()));

    const Project &bare = sheet->rows.items.at(2);
    QCOMPARE(bare.id, u"9007199254740993"_s);
    QCOMPARE(bare.name, u"bare"_s);
    QCOMPARE(bare.graph, QString());
    QCOMPARE(bare.resources, std::nullopt);
}

void TestTimekitParsers::anEmbeddedProjectIsRead()
{
    const auto project = parseProject(recorded(u"project_embed.json"_s));
    QVERIFY(project);
    QCOMPARE(project->id, uuid("601"));
    QCOMPARE(project->name, u"Sail fitting, quay"_s);
    QCOMPARE(project->graph, u"instant"_s);
    QCOMPARE(project->resources, std::nullopt);
    QCOMPARE(
        parseProject(dataOf(R"({"name": "A"})")).error().detail, u"project/id: expected an id"_s);
}

void TestTimekitParsers::bookingsAreRead()
{
    const auto sheet = parseBookings(recorded(u"bookings.json"_s));
    QVERIFY(sheet);
    // An end before the start, a time of another format, no end, no id, no state, no object.
    QCOMPARE(sheet->rows.unreadable, 6);
    QCOMPARE(sheet->sent, 13);
    QCOMPARE(sheet->rows.items.size(), 7);

    const Booking &fitting = sheet->rows.items.at(0);
    QCOMPARE(fitting.id.value, uuid("101"));
    QCOMPARE(fitting.state, BookingState::Pending);
    QCOMPARE(fitting.status, u"tentative"_s);
    QCOMPARE(fitting.subStatus, QString());
    QCOMPARE(fitting.graph, u"confirm_decline"_s);
    QCOMPARE(fitting.seats, std::nullopt);
    QCOMPARE(utc(fitting.start), u"2026-02-03T08:00:00Z"_s);
    QCOMPARE(utc(fitting.end), u"2026-02-03T08:45:00Z"_s);
    QCOMPARE(fitting.zone, QTimeZone(3600));
    QCOMPARE(fitting.customerZone, QTimeZone("Europe/Lisbon"));
    QCOMPARE(fitting.location, u"Quay 1, Kiel"_s);
    QCOMPARE(fitting.locationId, LocationId());
    QCOMPARE(fitting.staffId, StaffId());
    QCOMPARE(fitting.service, u"Sail fitting"_s);
    QCOMPARE(fitting.customer,
        (Customer{.id = uuid("301"),
            .name = u"Ada Example"_s,
            .email = u"ada@example.test"_s,
            .phone = u"+49 431 5550100"_s}));
    QCOMPARE(fitting.note, u"Bring the old sail"_s);
    QCOMPARE(fitting.fields,
        (QList<CustomField>{{.label = u"boat"_s, .value = u"M\u00f6we"_s},
            {.label = u"length"_s, .value = u"9.5"_s}}));

    const Booking &rigging = sheet->rows.items.at(1);
    QCOMPARE(utc(rigging.start), u"2026-02-03T23:00:00Z"_s); // a whole day
    QCOMPARE(utc(rigging.end), u"2026-02-04T23:00:00Z"_s);
    QCOMPARE(rigging.zone, QTimeZone("Europe/Berlin"));
    QCOMPARE(rigging.location, u"Pier 4"_s);
    QCOMPARE(rigging.staffId.value, uuid("00a"));
    QCOMPARE(rigging.staff, u"Ada"_s);
    QCOMPARE(rigging.service, u"Rigging"_s);
    QCOMPARE(rigging.serviceId, ServiceId());
    QCOMPARE(rigging.projectId, uuid("601"));
    QCOMPARE(rigging.customer, (Customer{.name = u"Ben Sample"_s, .email = u"ben@example.test"_s}));
    QCOMPARE(rigging.customerZone, QTimeZone("Europe/Berlin"));
    QCOMPARE(rigging.fields,
        (QList<CustomField>{{.label = u"comment"_s, .value = u"after lunch"_s},
            {.label = u"extras"_s, .value = u"wax, needle"_s},
            {.label = u"insured"_s, .value = u"false"_s}}));

    const Booking &bare = sheet->rows.items.at(2);
    QCOMPARE(bare,
        (Booking{.id = {u"9007199254740993"_s},
            .state = BookingState::Confirmed,
            .status = u"confirmed"_s,
            .graph = u"instant"_s,
            .raw = bare.raw}));
    QVERIFY(!bare.start.isValid() && !bare.end.isValid() && !bare.zone.isValid());
}

void TestTimekitParsers::bookingsOfSeveralCustomersAreRead()
{
    const auto sheet = parseBookings(recorded(u"bookings.json"_s));
    const Booking &group = sheet->rows.items.at(3);
    QCOMPARE(group.seats, std::optional(Seats{.taken = 3, .offered = 8}));
    QCOMPARE(group.zone, QTimeZone::utc());
    QCOMPARE(group.service, u"Knot class"_s); // the project has no name
    QCOMPARE(group.projectId, u"7"_s);
    QCOMPARE(group.customer, Customer());

    const Booking &seat = sheet->rows.items.at(4);
    QCOMPARE(seat.state, BookingState::Confirmed);
    QCOMPARE(seat.status, u"paid"_s);
    QCOMPARE(utc(seat.start), u"2026-02-03T15:30:00Z"_s);
    QCOMPARE(seat.end, seat.start);
    QCOMPARE(seat.zone, QTimeZone(-(3 * 60 + 30) * 60));
    QCOMPARE(seat.customer, (Customer{.id = u"5"_s, .name = u"Chiara Prova"_s}));
    QCOMPARE(seat.fields,
        (QList<CustomField>{{.label = u"boat"_s, .value = u"Onda"_s},
            {.label = u"crew"_s, .value = u"4"_s}, {.label = u"source"_s, .value = u"web"_s}}));

    const Booking &beamed = sheet->rows.items.at(5);
    QCOMPARE(beamed.state, BookingState::Unknown);
    QCOMPARE(beamed.status, u"beamed_up"_s);
    QCOMPARE(beamed.graph, u"teleport"_s);
}

void TestTimekitParsers::unreadableBookingsDoNotShiftTheRawRows()
{
    const auto sheet = parseBookings(recorded(u"bookings.json"_s));
    const Booking &last = sheet->rows.items.constLast();
    QCOMPARE(last.id.value, uuid("113"));
    QCOMPARE(last.zone, QTimeZone((5 * 60 + 45) * 60));
    QVERIFY(unpacked(last.raw).contains("last row"));
}

void TestTimekitParsers::noCredentialAndNoLinkThatActsIsKept()
{
    const QByteArray body = recorded(u"bookings.json"_s);
    QVERIFY(body.contains("c4nary"));
    const auto sheet = parseBookings(body);
    for (const Booking &booking : sheet->rows.items) {
        const QByteArray raw = unpacked(booking.raw);
        QVERIFY(raw.contains(booking.status.toUtf8()));
        QVERIFY(!raw.contains("c4nary") && !raw.contains("cancel_by_customer"));
        for (const CustomField &field : booking.fields)
            QVERIFY(!field.value.contains(u"c4nary"_s));
    }
    QVERIFY(unpacked(sheet->rows.items.at(0).raw).contains("available_actions"));
}

void TestTimekitParsers::statesAreKeptInTheServicesWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("state");
    const auto row = [](const char *word, BookingState state) {
        QTest::newRow(word) << QString::fromLatin1(word) << static_cast<int>(state);
    };
    row("tentative", BookingState::Pending);
    row("initialized", BookingState::Pending);
    row("reserved", BookingState::Pending);
    row("confirmed", BookingState::Confirmed);
    row("Confirmed", BookingState::Confirmed);
    row("paid", BookingState::Confirmed);
    row("completed", BookingState::Completed);
    row("declined", BookingState::Cancelled);
    row("cancelled", BookingState::Cancelled);
    row("cancelled_by_customer", BookingState::Cancelled);
    row("cancelled_by_owner", BookingState::Cancelled);
    row("rescheduled_by_customer", BookingState::Cancelled);
    row("unpaid", BookingState::Cancelled);
    row("expired", BookingState::Cancelled);
    row("error", BookingState::Unknown);
    row("other", BookingState::Unknown);
    row("canceled", BookingState::Unknown);
    row("cancelled_by_weather", BookingState::Unknown);
    row("%1 <b>", BookingState::Unknown);
}

void TestTimekitParsers::statesAreKeptInTheServicesWord()
{
    QFETCH(QString, word);
    QFETCH(int, state);
    const auto sheet = parseBookings(dataOf(R"([{"id": "b", "state": ")" + word.toUtf8() + "\"}]"));
    QVERIFY(sheet && sheet->rows.items.size() == 1);
    QCOMPARE(static_cast<int>(sheet->rows.items.at(0).state), state);
    QCOMPARE(sheet->rows.items.at(0).status, word);
}

void TestTimekitParsers::theStateCountsAndNotTheFlag()
{
    QCOMPARE(bookingWith(R"("completed": true)").state, BookingState::Confirmed);
}

void TestTimekitParsers::bothSpellingsOfATimeAreOneInstant_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("instant"); // empty: the row is unreadable
    QTest::addColumn<QTimeZone>("zone");
    const auto row = [](const char *time, const char *instant, const QTimeZone &zone) {
        QTest::newRow(time) << '"' + QByteArray(time) + '"' << QString::fromLatin1(instant) << zone;
    };
    row("2026-02-03T09:00:00+01:00", "2026-02-03T08:00:00Z", QTimeZone(3600));
    row("2026-02-03T09:00:00+0100", "2026-02-03T08:00:00Z", QTimeZone(3600));
    row("2026-02-03T09:00:00+01", "2026-02-03T08:00:00Z", QTimeZone(3600));
    row("2026-02-03T09:00:00-0930", "2026-02-03T18:30:00Z", QTimeZone(-34200));
    row("2026-02-03T09:00:00.000000+0100", "2026-02-03T08:00:00Z", QTimeZone(3600));
    row("2026-02-03T09:00:00+0000", "2026-02-03T09:00:00Z", QTimeZone::utc());
    row("2026-02-03T09:00:00Z", "2026-02-03T09:00:00Z", QTimeZone::utc());
    row("2026-02-03T09:00:00", "", QTimeZone());
    row("2026-02-03T09:00:00 0100", "", QTimeZone());
    row("2026-02-03", "", QTimeZone());
    row("2026-02-30T09:00:00+01:00", "", QTimeZone());
    row("2026-02-03T09:00:00+99:00", "", QTimeZone());
    row("next Tuesday", "", QTimeZone());
}

void TestTimekitParsers::bothSpellingsOfATimeAreOneInstant()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, instant);
    QFETCH(QTimeZone, zone);
    const QByteArray times = R"("start": )" + time + R"(, "end": )" + time;
    for (const QByteArray &member :
        {R"("attributes": {"event_info": {)" + times + "}}", R"("event": {)" + times + '}'}) {
        const Booking booking = bookingWith(member);
        QCOMPARE(utc(booking.start), instant);
        QCOMPARE(utc(booking.end), instant);
        QCOMPARE(booking.zone, zone);
    }
    const auto slots = parseSlots(dataOf("[{" + times + "}]"), quay);
    QCOMPARE(slots->items.size(), instant.isEmpty() ? 0 : 1);
    QCOMPARE(slots->unreadable, instant.isEmpty() ? 1 : 0);
}

void TestTimekitParsers::aTimeWithoutAnEndIsUnreadable_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("this year") << QByteArray("2026-02-03T09:00:00Z");
    QTest::newRow("before 1970") << QByteArray("1961-02-03T09:00:00Z");
}

void TestTimekitParsers::aTimeWithoutAnEndIsUnreadable()
{
    QFETCH(QByteArray, start);
    const QByteArray times = R"("start": ")" + start + R"(", "end": null)";
    const Count unreadable{.read = 0, .unreadable = 1};
    QCOMPARE(countOf(parseSlots(dataOf("[{" + times + "}]"), quay)), unreadable);
    QCOMPARE(countOf(parseBookings(
                 dataOf(R"([{"id": "b", "state": "paid", "event": {)" + times + "}}]"))),
        unreadable);
}

void TestTimekitParsers::theEventTellsWhatTheAttributesDoNot()
{
    const Booking booking = bookingWith(
        R"("attributes": {"event_info": {"what": "Info", "start": "2026-02-03T09:00:00Z", "end": "2026-02-03T10:00:00Z"}},
           "event": {"what": "Event", "where": "Quay", "description": "note", "start": "2026-02-04T09:00:00Z", "end": "2026-02-04T10:00:00Z"})");
    QCOMPARE(booking.service, u"Info"_s);
    QCOMPARE(booking.location, u"Quay"_s);
    QCOMPARE(booking.note, u"note"_s);
    QCOMPARE(utc(booking.start), u"2026-02-03T09:00:00Z"_s);
    QCOMPARE(utc(booking.end), u"2026-02-03T10:00:00Z"_s);
}

void TestTimekitParsers::seatsThatMakeNoSenseAreNone_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<int>("taken"); // -1: none
    const auto row = [](const char *name, const char *group, int taken) {
        QTest::newRow(name) << QByteArray(group) << taken;
    };
    row("some", R"({"max_seats": 4, "current_seats": 3})", 3);
    row("as texts", R"({"max_seats": "4", "current_seats": "3"})", 3);
    row("none taken", R"({"max_seats": 4, "current_seats": 0})", 0);
    row("all taken", R"({"max_seats": 4, "current_seats": 4})", 4);
    row("more than there are", R"({"max_seats": 4, "current_seats": 5})", -1);
    row("negative", R"({"max_seats": 4, "current_seats": -1})", -1);
    row("both negative", R"({"max_seats": -4, "current_seats": -5})", -1);
    row("fraction", R"({"max_seats": 4, "current_seats": 0.5})", -1);
    row("beyond int", R"({"max_seats": 4294967296, "current_seats": 0})", -1);
    row("one missing", R"({"max_seats": 4})", -1);
    row("null", R"({"max_seats": 4, "current_seats": null})", -1);
    row("words", R"({"max_seats": "four", "current_seats": ""})", -1);
    row("list", "[4, 3]", -1);
}

void TestTimekitParsers::seatsThatMakeNoSenseAreNone()
{
    QFETCH(QByteArray, group);
    QFETCH(int, taken);
    const Booking booking = bookingWith(R"("attributes": {"group_booking": )" + group + '}');
    QCOMPARE(booking.status, u"confirmed"_s);
    QCOMPARE(booking.seats ? booking.seats->taken : -1, taken);
    QCOMPARE(booking.seats ? booking.seats->offered : 4, 4);
}

void TestTimekitParsers::answersAreLabelledInTheBusinesssWords_data()
{
    QTest::addColumn<QByteArray>("meta");
    QTest::addColumn<QString>("value"); // of the one answer; empty: none
    const auto row = [](const char *name, const QByteArray &meta, const QString &value) {
        QTest::newRow(name) << meta << value;
    };
    row("object", R"({"Boat": "Onda"})", u"Onda"_s);
    row("text", R"("{\"Boat\": \"Onda\"}")", u"Onda"_s);
    row("empty object", "{}", QString());
    row("empty text", "\"\"", QString());
    row("empty object in a text", R"("{}")", QString());
    row("empty list, as PHP writes it", "[]", QString());
    row("empty list in a text", R"("[]")", QString());
    row("text that is no JSON", R"("Onda")", QString());
    row("cut text", R"("{\"Boat\": \"On")", QString());
    row("deep text", '"' + QByteArray(100, '[') + QByteArray(100, ']') + '"', QString());
    row("null", "null", QString());
    row("number", R"({"Boat": 12})", u"12"_s);
    row("number beyond 2^53", R"({"Boat": 9007199254740993})", u"9007199254740993"_s);
    row("fraction", R"({"Boat": 0.5})", u"0.5"_s);
    row("ticked", R"({"Boat": true})", u"true"_s);
    row("several", R"({"Boat": ["Onda", 2]})", u"Onda, 2"_s);
    row("several of which some say nothing", R"({"Boat": ["Onda", "", null, {}]})", u"Onda"_s);
    row("no answer", R"({"Boat": ""})", QString());
    row("null answer", R"({"Boat": null})", QString());
    row("no answer at all", R"({"Boat": []})", QString());
    row("structure", R"({"Boat": {"name": "Onda"}})", QString());
    row("credential", R"({"api_key": "c4nary"})", QString());
    row("credential in a text", R"("{\"access_token\": \"c4nary\"}")", QString());
}

void TestTimekitParsers::answersAreLabelledInTheBusinesssWords()
{
    QFETCH(QByteArray, meta);
    QFETCH(QString, value);
    const QList<CustomField> expected = value.isEmpty()
        ? QList<CustomField>()
        : QList<CustomField>{{.label = u"Boat"_s, .value = value}};
    QCOMPARE(bookingWith(R"("customers": [{"name": "A", "meta": )" + meta + "}]").fields, expected);
    QCOMPARE(bookingWith(R"("meta": )" + meta).fields, expected);
}

void TestTimekitParsers::textsAreKeptAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bidi controls") << u"Ada \u202e\u2066elpmaxE\u2069\u202c"_s;
    QTest::newRow("100 kB") << QString(100'000, u'\u00e4');
    QTest::newRow("markup") << u"<img src=x> & %1"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u'b';
    QTest::newRow("lines") << u"a\nb\r\nc\t"_s;
    QTest::newRow("emoji") << u"\U0001f6a2"_s;
}

void TestTimekitParsers::textsAreKeptAsTheyAre()
{
    QFETCH(QString, text);
    const QJsonObject customer{{u"name"_s, text}, {u"meta"_s, QJsonObject{{text, text}}}};
    const QJsonObject row{{u"id"_s, text}, {u"state"_s, text}, {u"graph"_s, text},
        {u"attributes"_s, QJsonObject{{u"event_info"_s, QJsonObject{{u"what"_s, text}}}}},
        {u"customers"_s, QJsonArray{customer}}};
    const auto sheet = parseBookings(dataOf(QJsonDocument(QJsonArray{row}).toJson()));
    QVERIFY(sheet && sheet->rows.items.size() == 1);
    const Booking &booking = sheet->rows.items.at(0);
    QCOMPARE(booking.id.value, text);
    QCOMPARE(booking.status, text);
    QCOMPARE(booking.graph, text);
    QCOMPARE(booking.service, text);
    QCOMPARE(booking.customer.name, text);
    QCOMPARE(booking.fields, (QList<CustomField>{{.label = text, .value = text}}));
}

void TestTimekitParsers::rowsOfTheSameIdAreBothKept()
{
    const auto sheet = parseBookings(
        dataOf(R"([{"id": "b", "state": "tentative"}, {"id": "b", "state": "confirmed"}])"));
    QCOMPARE(countOf(sheet), (Count{.read = 2, .unreadable = 0}));
    QCOMPARE(sheet->rows.items.at(1).status, u"confirmed"_s);
    QVERIFY(!(sheet->rows.items.at(0).raw == sheet->rows.items.at(1).raw));
}

void TestTimekitParsers::slotsAreReadForEachResource()
{
    const auto slots = parseSlots(recorded(u"availability.json"_s), quay);
    QVERIFY(slots);
    QCOMPARE(slots->unreadable, 4); // no zone, an end before the start, no end, no object
    QStringList read;
    for (const Slot &slot : slots->items) {
        const QString staff = slot.staff ? slot.staff->value.right(3) : u"-"_s;
        read +=
            utc(slot.start) + u' ' + utc(slot.end).mid(11) + u' ' + staff + u' ' + slot.staffName;
        QCOMPARE(slot.location, quay.location);
        QCOMPARE(slot.service, quay.service);
        QCOMPARE(slot.zone, quay.zone);
        QCOMPARE(slot.seatsLeft, std::nullopt);
    }
    QCOMPARE(read,
        (QStringList{u"2026-03-02T08:00:00Z 08:30:00Z 00a Ada"_s,
            u"2026-03-02T08:00:00Z 08:30:00Z 12 Chiara"_s, u"2026-03-02T08:30:00Z 09:00:00Z 00b "_s,
            u"2026-03-02T09:00:00Z 09:30:00Z - "_s,
            u"2026-03-29T00:30:00Z 01:30:00Z - "_s, // across the hour that does not happen
            u"2026-03-02T09:00:00Z 09:30:00Z - "_s}));
}

void TestTimekitParsers::sessionsAreThoseThatCanBeJoined()
{
    const auto sheet = parseGroupSlots(recorded(u"groups.json"_s), quay);
    QVERIFY(sheet);
    QCOMPARE(sheet->page, 1);
    QCOMPARE(sheet->lastPage, 2);
    QCOMPARE(sheet->total, std::optional(8));
    QCOMPARE(sheet->sent, 8);
    QCOMPARE(sheet->rows.unreadable, 2); // more seats taken than there are; no times
    Slot first{.start = QDateTime({2026, 3, 2}, {17, 0}, Qt::UTC),
        .end = QDateTime({2026, 3, 2}, {18, 30}, Qt::UTC),
        .zone = quay.zone,
        .location = quay.location,
        .service = quay.service};
    Slot second = first;
    second.start = first.start.addDays(1);
    second.end = first.end.addDays(1);
    first.staff = StaffId{uuid("00a")};
    first.staffName = u"Ada"_s;
    first.seatsLeft = 5;
    QCOMPARE(sheet->rows.items, (QList<Slot>{first, second}));
}

QTEST_GUILESS_MAIN(TestTimekitParsers)
#include "tst_timekitparsers.moc"
