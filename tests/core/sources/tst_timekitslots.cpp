// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/mostcommonzone.h"
#include "tests/core/sources/app.h"
#include "tests/core/sources/fakeapp.h"

#include <QTest>

#include <algorithm>

using namespace daybook;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(daybook::DateRange)

namespace {

const DateRange week{monday, monday.addDays(6)};
const SlotQuery someSlots{.location = {u"l"_s}, .service = {u"v"_s}, .days = week};

/// A project and what it joins, as the service tells them.
struct Known
{
    QString project = {};
    LocationId location = {};
    ServiceId service = {};
    QStringList staff = {};
};

QDateTime instant(const QJsonValue &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODate).toUTC();
}

QList<QDateTime> startsOf(const Result<Listing<Slot>> &answer)
{
    QList<QDateTime> starts;
    for (const Slot &slot : answer->items)
        starts.append(slot.start.toUTC());
    return starts;
}

QJsonObject project(const QString &graph)
{
    QJsonObject row = named(u"p1"_s, u"One"_s);
    row.insert(u"resources"_s, QJsonArray{named(u"a"_s, u"Ada"_s)});
    if (!graph.isEmpty())
        row.insert(u"booking"_s, QJsonObject{{u"graph"_s, graph}});
    return row;
}

QJsonObject freeAt(const QString &start, const QString &end, const QJsonArray &resources)
{
    return {{u"start"_s, start}, {u"end"_s, end}, {u"resources"_s, resources}};
}

QJsonObject session(const QString &id, const QString &state, int taken, int offered,
    const QString &start = u"2026-03-03T10:00:00+00:00"_s)
{
    const QJsonObject info{{u"start"_s, start}, {u"end"_s, u"2026-03-08T23:00:00+00:00"_s}};
    const QJsonObject seats{{u"current_seats"_s, taken}, {u"max_seats"_s, offered}};
    return {{u"id"_s, id}, {u"state"_s, state}, {u"graph"_s, u"group_owner"_s},
        {u"attributes"_s, QJsonObject{{u"event_info"_s, info}, {u"group_booking"_s, seats}}}};
}

/// An app with one project of that graph, one person, and nothing free.
std::unique_ptr<FakeApp> appWithProject(const QString &graph)
{
    auto app = std::make_unique<FakeApp>();
    app->answer(u"/projects"_s, {{project(graph)}});
    app->answer(u"/resources"_s, {{person(u"a"_s, u"Europe/Berlin"_s)}});
    app->answer(u"/availability"_s, QList{QJsonArray()});
    app->answer(u"/bookings/groups"_s, QList{QJsonArray()});
    return app;
}

} // namespace

class TestTimekitSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Each test begins with a connection that knows nothing.
    void init()
    {
        m_app.reset();
        m_app.reconnect();
    }

    void anyoneIsWhomTheServiceOffers_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("Austin") << u"Austin South Congress"_s;
        QTest::newRow("a half-hour zone") << u"Pune Koregaon Park"_s;
        QTest::newRow("Berlin") << u"Berlin Mitte"_s;
        QTest::newRow("clocks change on the Sunday") << u"New York Hudson Yards"_s;
        QTest::newRow("virtual") << u"Video visits"_s;
    }

    void anyoneIsWhomTheServiceOffers()
    {
        QFETCH(QString, place);
        const Known known = appointmentsAt(m_app, place);
        const QTimeZone zone = zoneOf(m_app, known);
        const QJsonArray expected = freeOn(m_app, known, week, zone);
        QVERIFY(expected.size() > 5);
        const auto answer = askFreeSlots(
            m_app.source(), {.location = known.location, .service = known.service, .days = week});
        QVERIFY(answer);
        QCOMPARE(answer->unreadable, 0);
        QCOMPARE(answer->items.size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const Slot &slot = answer->items.at(i);
            QCOMPARE(slot.start, instant(expected[i][u"start"]));
            QCOMPARE(slot.end, instant(expected[i][u"end"]));
            QCOMPARE(slot.zone, zone);
            QCOMPARE(slot.location, known.location);
            QCOMPARE(slot.service, known.service);
            QCOMPARE(slot.staff->value, expected[i][u"resources"][0][u"id"].toString());
            QCOMPARE(slot.staffName, expected[i][u"resources"][0][u"name"].toString());
            QVERIFY(!slot.seatsLeft);
        }
    }

    void onePersonIsAskedInHerOwnZone()
    {
        const Known known = appointmentsAt(m_app, u"Berlin Mitte"_s);
        int seen = 0;
        for (const QString &who : known.staff) {
            const QTimeZone zone(
                m_app.said(u"/resources/"_s + who)[u"timezone"].toString().toLatin1());
            const QJsonArray expected = freeOn(m_app, known, week, zone, who);
            const auto answer = askFreeSlots(m_app.source(),
                {.location = known.location,
                    .service = known.service,
                    .staff = StaffId{who},
                    .days = week});
            QVERIFY(answer);
            QCOMPARE(answer->items.size(), expected.size());
            for (qsizetype i = 0; i < expected.size(); ++i) {
                QCOMPARE(answer->items.at(i).start, instant(expected[i][u"start"]));
                QCOMPARE(answer->items.at(i).staff, StaffId{who});
                QCOMPARE(answer->items.at(i).zone, zone);
            }
            seen += static_cast<int>(expected.size());
        }
        QVERIFY(seen > 0);
    }

    void daysAreThoseOfThePlace_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QDate>("day");
        QTest::newRow("half an hour off") << monday << u"Pune Koregaon Park"_s << monday.addDays(2);
        QTest::newRow("a day of 23 hours")
            << monday << u"New York Hudson Yards"_s << QDate(2026, 3, 8);
        QTest::newRow("a day of 25 hours")
            << QDate(2026, 10, 31) << u"New York Hudson Yards"_s << QDate(2026, 11, 1);
        QTest::newRow("half the world away, on a day of 23 hours")
            << QDate(2026, 9, 25) << u"Auckland Ponsonby"_s << QDate(2026, 9, 27);
        QTest::newRow("half the world away")
            << QDate(2026, 9, 25) << u"Auckland Ponsonby"_s << QDate(2026, 9, 28);
    }

    /// What is free on a day is what is free around it and starts on that day by the wall clock.
    void daysAreThoseOfThePlace()
    {
        QFETCH(QDate, today);
        QFETCH(QString, place);
        QFETCH(QDate, day);
        App app({.today = today, .bookings = 200});
        int seen = 0;
        for (const Known &known : allAppointmentsAt(app, place)) {
            const QTimeZone zone = zoneOf(app, known);
            QList<QDateTime> expected;
            for (const QJsonValue &row :
                freeOn(app, known, {day.addDays(-2), day.addDays(2)}, zone)) {
                if (instant(row[u"start"]).toTimeZone(zone).date() == day)
                    expected.append(instant(row[u"start"]));
            }
            const auto answer = askFreeSlots(app.source(),
                {.location = known.location, .service = known.service, .days = {day, day}});
            QVERIFY(answer);
            QCOMPARE(startsOf(answer), expected);
            seen += static_cast<int>(expected.size());
        }
        QVERIFY(seen > 0);
    }

    void whatIsNotKnownIsAskedForAndOnlyOnce()
    {
        const Known known = appointmentsAt(m_app, u"Berlin Mitte"_s);
        m_app.reset();
        const SlotQuery query{.location = known.location, .service = known.service, .days = week};
        QVERIFY(askFreeSlots(m_app.source(), query));
        QCOMPARE(m_app.arrived(),
            (QStringList{u"/projects?limit=1000&page=1&search=locations.uuid%3A%1%3B"
                         "services.uuid%3A%2"_s.replace(u"%1"_s, known.location.value)
                             .replace(u"%2"_s, known.service.value),
                u"/resources?limit=1000&page=1"_s, u"/availability?"_s}));
        m_app.reset();
        QVERIFY(askFreeSlots(m_app.source(), query));
        QVERIFY(askFreeSlots(m_app.source(),
            {.location = known.location,
                .service = known.service,
                .staff = StaffId{known.staff.first()},
                .days = week}));
        QCOMPARE(m_app.arrived(), (QStringList{u"/availability?"_s, u"/availability?"_s}));
    }

    void whatTheListsToldIsNotAskedAgain()
    {
        const Known known = appointmentsAt(m_app, u"Berlin Mitte"_s);
        const Selection by{.location = known.location, .service = known.service};
        QVERIFY(askStaff(m_app.source()));
        QVERIFY(askStaff(m_app.source(), by));
        m_app.reset();
        QVERIFY(askFreeSlots(
            m_app.source(), {.location = known.location, .service = known.service, .days = week}));
        QCOMPARE(m_app.arrived(), QStringList{u"/availability?"_s});
    }

    void whatIsForgottenIsAskedForAgain()
    {
        const Known known = appointmentsAt(m_app, u"Berlin Mitte"_s);
        const SlotQuery query{.location = known.location, .service = known.service, .days = week};
        QVERIFY(askFreeSlots(m_app.source(), query));
        m_app.reset();
        m_app.source().forget();
        QVERIFY(askFreeSlots(m_app.source(), query));
        QCOMPARE(m_app.arrived(u"/projects"_s), 1);
        QCOMPARE(m_app.arrived(u"/resources"_s), 1);
        QCOMPARE(m_app.arrived(u"/availability"_s), 1);
    }

    /// Asked for people, the service forgets whom the project has.
    void somebodyWhoDoesNotOfferItThereHasNothingFree()
    {
        const auto app = appWithProject(u"instant"_s);
        SlotQuery query = someSlots;
        query.staff = StaffId{u"b"_s};
        const auto answer = askFreeSlots(app->source(), query);
        QVERIFY(answer);
        QVERIFY(answer->items.isEmpty());
        QVERIFY(!app->asked().contains(u"/availability"_s));
        query.staff = StaffId{u"a"_s};
        QVERIFY(askFreeSlots(app->source(), query));
        QVERIFY(app->asked().contains(u"/availability"_s));
    }

    void whoWorksOnAProjectIsAskedForWhereItDoesNotTell()
    {
        const auto app = appWithProject(u"instant"_s);
        QJsonObject silent = project(u"instant"_s);
        silent.remove(u"resources"_s);
        app->answer(u"/projects"_s, {{silent}});
        app->answer(u"/resources"_s,
            {{person(u"a"_s, u"Europe/Berlin"_s), person(u"b"_s, u"Asia/Kolkata"_s),
                person(u"c"_s, u"Asia/Kolkata"_s)}});
        app->answer(u"/projects/p1/resources"_s, {{person(u"a"_s)}});
        app->answer(u"/availability"_s,
            {{freeAt(u"2026-03-04T10:00:00Z"_s, u"2026-03-04T10:30:00Z"_s, {u"a"_s})}});
        const auto answer = askFreeSlots(app->source(), someSlots);
        QVERIFY(answer);
        QCOMPARE(answer->items.first().zone, QTimeZone("Europe/Berlin"));
    }

    void aPlaceAndAServiceThatNoProjectJoinsAreNotFound()
    {
        const QStringList places = textsIn(m_app.rows(u"/locations?x"_s), u"id");
        for (const QJsonValue &offer : m_app.rows(u"/location/services?include=locations"_s)) {
            const QStringList there = textsIn(offer[u"locations"].toArray(), u"id");
            const auto place = std::ranges::find_if(
                places, [&](const QString &id) { return !there.contains(id); });
            if (place == places.cend())
                continue;
            m_app.reset();
            const auto answer = askFreeSlots(m_app.source(),
                {.location = {*place}, .service = {offer[u"id"].toString()}, .days = week});
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, Kind::NotFound);
            QCOMPARE(m_app.arrived().size(), 1);
            QVERIFY(!askFreeSlots(m_app.source(),
                {.location = {*place}, .service = {offer[u"id"].toString()}, .days = week}));
            QCOMPARE(m_app.arrived().size(), 2); // somebody may have made one meanwhile
            return;
        }
        QFAIL("every service is offered everywhere");
    }

    void aGraphThatIsNotToldIsAskedForOnce()
    {
        const auto app = appWithProject({});
        app->say(u"/projects/embed/p1"_s,
            R"({"data":{"id":"p1","name":"One","booking":{"graph":"instant"}}})");
        QVERIFY(askFreeSlots(app->source(), someSlots));
        QCOMPARE(app->asked(),
            (QStringList{
                u"/projects"_s, u"/projects/embed/p1"_s, u"/resources"_s, u"/availability"_s}));
        app->network.seen.clear();
        QVERIFY(askFreeSlots(app->source(), someSlots));
        QCOMPARE(app->asked(), QStringList{u"/availability"_s});
    }

    void aGraphAskedForMayBeOneOfSharedSeats()
    {
        const auto app = appWithProject({});
        app->say(u"/projects/embed/p1"_s,
            R"({"data":{"id":"p1","name":"One","booking":{"graph":"group_customer"}}})");
        app->answer(u"/bookings/groups"_s, {{session(u"s1"_s, u"tentative"_s, 1, 3)}});
        const auto answer = askFreeSlots(app->source(), someSlots);
        QVERIFY(answer);
        QCOMPARE(answer->items.first().seatsLeft, 2);
        QCOMPARE(app->asked().last(), u"/bookings/groups"_s);
    }

    /// The first one is taken, as the vendor's own page does.
    void ofSeveralProjectsTheFirstIsAsked()
    {
        const auto app = appWithProject(u"instant"_s);
        QJsonObject other = project(u"group_customer"_s);
        other.insert(u"id"_s, u"p2"_s);
        app->answer(u"/projects"_s, {{project(u"instant"_s), other}});
        QVERIFY(askFreeSlots(app->source(), someSlots));
        QVERIFY(app->network.seen.back().body.contains(R"("project_id":"p1")"));
    }

    void aClassGivesSessionsWithTheirSeats()
    {
        int offered = 0;
        for (const Known &known : projectsOf(m_app, u"group_"_s)) {
            const QTimeZone zone = zoneOf(m_app, known);
            const DateRange spring{monday, monday.addDays(60)};
            QHash<std::pair<QDateTime, QString>, int> seats; // by start and staff
            for (const QJsonValue &row :
                m_app.rows(u"/bookings/groups?search=project.id:"_s + known.project)) {
                const QJsonValue told = row[u"attributes"][u"group_booking"];
                const int left = told[u"max_seats"].toInt() - told[u"current_seats"].toInt();
                const QDateTime start = instant(row[u"attributes"][u"event_info"][u"start"]);
                const QDate day = start.toTimeZone(zone).date();
                if (left > 0 && day >= spring.from && day <= spring.to)
                    seats.insert({start, row[u"resource"][u"id"].toString()}, left);
            }
            const auto answer = askFreeSlots(m_app.source(),
                {.location = known.location, .service = known.service, .days = spring});
            QVERIFY(answer);
            QCOMPARE(answer->items.size(), seats.size());
            for (const Slot &slot : answer->items) {
                QVERIFY(slot.staff && !slot.staffName.isEmpty());
                QCOMPARE(slot.seatsLeft, seats.value({slot.start.toUTC(), slot.staff->value}));
            }
            offered += static_cast<int>(seats.size());
        }
        QVERIFY(offered > 10);
        QCOMPARE(m_app.arrived(u"/availability"_s), 0);
    }

    void aSessionNobodyCanJoinIsNotOffered_data()
    {
        QTest::addColumn<QJsonObject>("row");
        QTest::addColumn<bool>("offered");
        const QString open = u"tentative"_s;
        QTest::newRow("open") << session(u"1"_s, open, 2, 8) << true;
        QTest::newRow("empty") << session(u"1"_s, open, 0, 8) << true;
        QTest::newRow("full") << session(u"1"_s, open, 8, 8) << false;
        QTest::newRow("cancelled") << session(u"1"_s, u"cancelled"_s, 2, 8) << false;
        QTest::newRow("completed") << session(u"1"_s, u"completed"_s, 2, 8) << false;
        QTest::newRow("in error") << session(u"1"_s, u"error"_s, 2, 8) << false;
        QTest::newRow("a state nobody knows") << session(u"1"_s, u"beamed_up"_s, 2, 8) << false;
        QTest::newRow("the day before")
            << session(u"1"_s, open, 2, 8, u"2026-03-01T22:59:00+00:00"_s) << false;
        QTest::newRow("the first minute")
            << session(u"1"_s, open, 2, 8, u"2026-03-01T23:00:00+00:00"_s) << true;
        QTest::newRow("the last minute")
            << session(u"1"_s, open, 2, 8, u"2026-03-08T22:59:00+00:00"_s) << true;
        QTest::newRow("the day after")
            << session(u"1"_s, open, 2, 8, u"2026-03-08T23:00:00+00:00"_s) << false;
    }

    void aSessionNobodyCanJoinIsNotOffered()
    {
        QFETCH(QJsonObject, row);
        QFETCH(bool, offered);
        const auto app = appWithProject(u"group_customer"_s);
        app->answer(u"/bookings/groups"_s, {{row}});
        const auto answer = askFreeSlots(app->source(), someSlots);
        QVERIFY(answer);
        QCOMPARE(answer->unreadable, 0);
        QCOMPARE(answer->items.size(), offered ? 1 : 0);
    }

    void sessionsOfAnotherPersonAreLeftOut()
    {
        const auto app = appWithProject(u"group_customer"_s);
        QJsonObject hers = session(u"1"_s, u"tentative"_s, 1, 2);
        hers.insert(u"resource"_s, named(u"a"_s, u"Ada"_s));
        QJsonObject his = session(u"2"_s, u"tentative"_s, 1, 2);
        his.insert(u"resource"_s, named(u"b"_s, u"Ben"_s));
        app->answer(u"/bookings/groups"_s, {{his, hers}});
        SlotQuery query = someSlots;
        query.staff = StaffId{u"a"_s};
        const auto answer = askFreeSlots(app->source(), query);
        QCOMPARE(answer->items.size(), 1);
        QCOMPARE(answer->items.first().staffName, u"Ada"_s);
        QCOMPARE(askFreeSlots(app->source(), someSlots)->items.size(), 2);
    }

    /// A service that ignores the search sends those of every project.
    void sessionsOfAnotherProjectAreLeftOut()
    {
        const auto app = appWithProject(u"group_customer"_s);
        QJsonObject here = session(u"1"_s, u"tentative"_s, 1, 2);
        here.insert(u"project"_s, named(u"p1"_s, u"Here"_s));
        QJsonObject elsewhere = session(u"2"_s, u"tentative"_s, 1, 2);
        elsewhere.insert(u"project"_s, named(u"p2"_s, u"Elsewhere"_s));
        here.insert(u"resource"_s, named(u"a"_s, u"Ada"_s));
        const QJsonObject untold = session(u"3"_s, u"tentative"_s, 1, 2);
        app->answer(u"/bookings/groups"_s, {{elsewhere, here, untold}});
        const auto answer = askFreeSlots(app->source(), someSlots);
        QVERIFY(answer);
        QCOMPARE(answer->items.size(), 2);
    }

    void sessionsOnLaterPagesAreFoundBehindOnesNobodyCanJoin()
    {
        const auto app = appWithProject(u"group_customer"_s);
        app->answer(u"/bookings/groups"_s,
            {{session(u"1"_s, u"cancelled"_s, 0, 3), session(u"2"_s, u"tentative"_s, 3, 3)},
                {session(u"3"_s, u"tentative"_s, 9, 3)}, {session(u"4"_s, u"tentative"_s, 1, 3)}});
        const auto answer = askFreeSlots(app->source(), someSlots);
        QVERIFY(answer);
        QCOMPARE(answer->items.size(), 1);
        QCOMPARE(answer->unreadable, 1); // more seats taken than there are
        QCOMPARE(app->asked().count(u"/bookings/groups"_s), 3);
    }

    void aWidgetKeyReadsInTheViewersZone()
    {
        const Known known = appointmentsAt(m_app, u"Berlin Mitte"_s);
        const QTimeZone viewer("Asia/Kathmandu");
        const QJsonArray expected = freeOn(m_app, known, week, viewer);
        m_app.reset();
        m_app.reconnect({.way = Way::WidgetKey, .viewerZone = viewer});
        const auto answer = askFreeSlots(
            m_app.source(), {.location = known.location, .service = known.service, .days = week});
        QVERIFY(answer && !answer->items.isEmpty());
        QCOMPARE(answer->items.size(), expected.size());
        for (const Slot &slot : answer->items) {
            QCOMPARE(slot.zone, viewer);
            QVERIFY(!slot.staffName.isEmpty());
        }
        QCOMPARE(m_app.arrived(u"/projects"_s), 1);
        QCOMPARE(m_app.arrived(u"/availability"_s), 1);
        QCOMPARE(m_app.arrived().size(), 2);
    }

    void aWidgetKeySeesClasses()
    {
        const Known known = projectsOf(m_app, u"group_"_s).first();
        m_app.reset();
        m_app.reconnect({.way = Way::WidgetKey});
        const auto answer = askFreeSlots(m_app.source(),
            {.location = known.location,
                .service = known.service,
                .days = {monday, monday.addDays(80)}});
        QVERIFY(answer && !answer->items.isEmpty());
        QVERIFY(answer->items.first().seatsLeft);
        QCOMPARE(m_app.arrived().size(), 2);
    }

    void peopleNamedByIdAloneGetTheirNames()
    {
        App app({.today = monday, .bookings = 200, .timekitVariants = {.plainResources = true}});
        const Known known = appointmentsAt(app, u"Berlin Mitte"_s);
        QHash<QString, QString> names;
        for (const QJsonValue &row : app.rows(u"/resources?x"_s))
            names.insert(row[u"id"].toString(), row[u"name"].toString());
        QVERIFY(freeOn(app, known, week, QTimeZone::utc())[0][u"resources"][0].isString());
        const auto answer = askFreeSlots(
            app.source(), {.location = known.location, .service = known.service, .days = week});
        QVERIFY(answer && !answer->items.isEmpty());
        for (const Slot &slot : answer->items)
            QCOMPARE(slot.staffName, names.value(slot.staff->value));
    }

    void timesComeInOrderOnThoseDaysOnly()
    {
        const auto app = appWithProject(u"instant"_s);
        const QJsonArray ada{u"a"_s};
        app->answer(u"/availability"_s,
            {{freeAt(u"2026-03-04T10:00:00+01:00"_s, u"2026-03-04T10:30:00+01:00"_s, ada),
                freeAt(u"2026-03-09T00:00:00+01:00"_s, u"2026-03-09T00:30:00+01:00"_s, ada),
                freeAt(u"2026-03-02T00:00:00+01:00"_s, u"2026-03-02T00:30:00+01:00"_s, ada),
                freeAt(u"2026-03-01T23:30:00+01:00"_s, u"2026-03-02T00:00:00+01:00"_s, ada),
                freeAt(u"2026-03-08T23:30:00+01:00"_s, u"2026-03-09T00:00:00+01:00"_s, {}),
                freeAt(u"2026-03-04T08:30:00Z"_s, u"2026-03-04T09:00:00Z"_s, {u"b"_s, u"a"_s})}});
        const auto answer = askFreeSlots(app->source(), someSlots);
        QVERIFY(answer);
        QCOMPARE(startsOf(answer),
            (QList{QDateTime({2026, 3, 1}, {23, 0}, Qt::UTC),
                QDateTime({2026, 3, 4}, {8, 30}, Qt::UTC),
                QDateTime({2026, 3, 4}, {8, 30}, Qt::UTC), QDateTime({2026, 3, 4}, {9, 0}, Qt::UTC),
                QDateTime({2026, 3, 8}, {22, 30}, Qt::UTC)}));
        // Of those at one time, the order is the service's.
        QCOMPARE(answer->items.at(1).staff, StaffId{u"b"_s});
        QVERIFY(!answer->items.at(4).staff);
    }

    void theWholeOfEachDayIsAsked()
    {
        const auto app = appWithProject(u"instant"_s);
        SlotQuery sunday = someSlots;
        sunday.days = {QDate(2026, 3, 29), QDate(2026, 3, 29)}; // Berlin's day of 23 hours
        QVERIFY(askFreeSlots(app->source(), sunday));
        const QJsonObject body = QJsonDocument::fromJson(app->network.seen.back().body).object();
        QCOMPARE(body[u"from"].toString(), u"2026-03-28T23:00:00Z"_s);
        QCOMPARE(body[u"to"].toString(), u"2026-03-29T22:00:00Z"_s);
        QVERIFY(!body.contains(u"resources"_s));
    }

    /// The service takes six months at most.
    void aLongTimeIsAskedInParts()
    {
        const Known known = appointmentsAt(m_app, u"Berlin Mitte"_s);
        const SlotQuery year{.location = known.location,
            .service = known.service,
            .days = {monday, monday.addDays(364)}};
        SlotQuery half = year;
        half.days.to = monday.addDays(179);
        m_app.reset();
        const auto answer = askFreeSlots(m_app.source(), year);
        QVERIFY(answer);
        QCOMPARE(m_app.arrived(u"/availability"_s), 3);
        QVERIFY(answer->items.size() > askFreeSlots(m_app.source(), half)->items.size());
        QVERIFY(std::ranges::is_sorted(answer->items, {}, &Slot::start));
        const QList<QDateTime> starts = startsOf(answer);
        QCOMPARE(starts.last().date().year(), 2027);
        // No seam: day by day it is the same.
        for (const int day : {179, 180, 181, 359, 360, 361}) {
            SlotQuery one = year;
            one.days = {monday.addDays(day), monday.addDays(day)};
            const auto alone = askFreeSlots(m_app.source(), one);
            QVERIFY(alone);
            for (const QDateTime &start : startsOf(alone))
                QCOMPARE(starts.count(start), 1);
        }
    }

    void daysThatEndBeforeTheyBeginOrAreNoneHoldNoSlot_data()
    {
        QTest::addColumn<DateRange>("days");
        QTest::newRow("a later day") << DateRange{monday.addDays(1), monday};
        QTest::newRow("no first day") << DateRange{{}, monday};
        QTest::newRow("no last day") << DateRange{monday, {}};
        QTest::newRow("no days") << DateRange{};
    }

    void daysThatEndBeforeTheyBeginOrAreNoneHoldNoSlot()
    {
        QFETCH(DateRange, days);
        const auto app = appWithProject(u"instant"_s);
        SlotQuery query = someSlots;
        query.days = days;
        const auto answer = askFreeSlots(app->source(), query);
        QVERIFY(answer);
        QVERIFY(answer->items.isEmpty());
        QVERIFY(app->asked().isEmpty());
    }

    void aStepThatFailsFailsTheQuestionAndEndsIt_data()
    {
        QTest::addColumn<QString>("graph");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("requests");
        QTest::newRow("projects") << u"instant"_s << u"/projects"_s << 1;
        QTest::newRow("graph") << QString() << u"/projects/embed/p1"_s << 2;
        QTest::newRow("people") << u"instant"_s << u"/resources"_s << 2;
        QTest::newRow("free times") << u"instant"_s << u"/availability"_s << 3;
        QTest::newRow("sessions") << u"group_customer"_s << u"/bookings/groups"_s << 3;
    }

    void aStepThatFailsFailsTheQuestionAndEndsIt()
    {
        QFETCH(QString, graph);
        QFETCH(QString, path);
        QFETCH(int, requests);
        const auto app = appWithProject(graph);
        app->fail(path, 403);
        const auto answer = askFreeSlots(app->source(), someSlots);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Forbidden);
        QCOMPARE(app->asked().size(), requests);
        QCOMPARE(app->asked().last(), path);
    }

    void oneOfTwoPartsThatFailsFailsThemAll()
    {
        const auto app = appWithProject(u"instant"_s);
        app->replies[u"/availability"_s] = [&](int) {
            return app->asked().count(u"/availability"_s) == 1
                ? CannedReply{.body = sheet(QJsonArray())}
                : FakeApp::failure(403);
        };
        SlotQuery year = someSlots;
        year.days.to = monday.addDays(200);
        const auto answer = askFreeSlots(app->source(), year);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Forbidden);
    }

    void unreadableTimesAreCounted()
    {
        const auto app = appWithProject(u"instant"_s);
        app->answer(u"/availability"_s,
            {{freeAt(u"later"_s, u"2026-03-04T10:30:00Z"_s, {}), 7,
                freeAt(u"2026-03-04T10:00:00Z"_s, u"2026-03-04T10:30:00Z"_s, {})}});
        const auto answer = askFreeSlots(app->source(), someSlots);
        QCOMPARE(answer->items.size(), 1);
        QCOMPARE(answer->unreadable, 2);
    }

    void destroyingTheCallEndsWhateverRuns_data()
    {
        QTest::addColumn<QString>("graph");
        QTest::addColumn<QString>("path");
        QTest::newRow("projects") << u"instant"_s << u"/projects"_s;
        QTest::newRow("graph") << QString() << u"/projects/embed/p1"_s;
        QTest::newRow("people") << u"instant"_s << u"/resources"_s;
        QTest::newRow("free times") << u"instant"_s << u"/availability"_s;
        QTest::newRow("sessions") << u"group_customer"_s << u"/bookings/groups"_s;
    }

    void destroyingTheCallEndsWhateverRuns()
    {
        QFETCH(QString, graph);
        QFETCH(QString, path);
        const auto app = appWithProject(graph);
        app->hang(path);
        bool answered = false;
        Call call = app->source().freeSlots(
            someSlots, [&](const Result<Listing<Slot>> &) { answered = true; });
        QTRY_VERIFY(app->asked().contains(path));
        call.cancel();
        QCOMPARE(app->network.aborted, 1);
        QVERIFY(!answered);
    }

private:
    /// Those whose graph begins with @p graph, or with none that shares seats.
    static QList<Known> projectsOf(App &app, const QString &graph, const QString &location = {})
    {
        QList<Known> found;
        for (const QJsonValue &place : app.rows(u"/locations?include=services"_s)) {
            const QString there = place[u"id"].toString();
            if (!location.isEmpty() && place[u"name"].toString() != location)
                continue;
            for (const QString &offer : textsIn(place[u"services"].toArray(), u"id")) {
                const QJsonValue row = app.rows(
                    u"/projects?search=locations.uuid:%1;services.uuid:%2"_s.arg(there, offer))[0];
                const QString told = row[u"booking"][u"graph"].toString();
                const bool isGroup = told.startsWith(u"group_"_s);
                if (graph.isEmpty() ? !isGroup : told.startsWith(graph))
                    found.append({.project = row[u"id"].toString(),
                        .location = {there},
                        .service = {offer},
                        .staff = textsIn(row[u"resources"].toArray(), u"id")});
            }
        }
        return found;
    }
    static QList<Known> allAppointmentsAt(App &app, const QString &location)
    {
        return projectsOf(app, {}, location);
    }
    /// The first project there that has plenty free.
    static Known appointmentsAt(App &app, const QString &location)
    {
        const QList<Known> all = allAppointmentsAt(app, location);
        for (const Known &known : all) {
            if (freeOn(app, known, week, QTimeZone::utc()).size() > 5)
                return known;
        }
        return {};
    }

    /// What most of those who work on it have on their wall.
    static QTimeZone zoneOf(App &app, const Known &known)
    {
        QList<Staff> staff;
        for (const QString &id : known.staff) {
            const QByteArray zone =
                app.said(u"/resources/"_s + id)[u"timezone"].toString().toLatin1();
            staff.append({.zone = QTimeZone(zone)});
        }
        return mostCommonZone(staff);
    }

    /// What the service itself says is free.
    static QJsonArray freeOn(App &app, const Known &known, const DateRange &days,
        const QTimeZone &zone, const QString &who = {})
    {
        QJsonObject body{{u"project_id"_s, known.project},
            {u"from"_s, days.from.startOfDay(zone).toUTC().toString(Qt::ISODate)},
            {u"to"_s, days.to.addDays(1).startOfDay(zone).toUTC().toString(Qt::ISODate)}};
        if (!who.isEmpty())
            body.insert(u"resources"_s, QJsonArray{who});
        return app.said(u"/availability"_s, body).toArray();
    }

    App m_app;
};

QTEST_GUILESS_MAIN(TestTimekitSlots)
#include "tst_timekitslots.moc"
