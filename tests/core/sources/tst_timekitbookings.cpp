// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/core/sources/app.h"
#include "tests/core/sources/fakeapp.h"

#include <QSet>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace daybook;
using Kind = Error::Kind;

Q_DECLARE_METATYPE(daybook::BookingQuery)

namespace {

const DateRange week{monday, monday.addDays(6)};
const QString oldestFirst =
    u"&orderBy=created_at&sortedBy=asc&include=attributes,customers,project,"
    "resource"_s;

QDateTime instant(const QJsonValue &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODate).toUTC();
}

QString encoded(const QString &search)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(search));
}

/// A booking of somebody in @p zone that starts then.
QJsonObject booking(const QString &id, const QDateTime &start, const QString &resource)
{
    const QJsonObject info{{u"start"_s, start.toUTC().toString(Qt::ISODate)},
        {u"end"_s, start.toUTC().addSecs(1800).toString(Qt::ISODate)}};
    return {{u"id"_s, id}, {u"state"_s, u"confirmed"_s}, {u"graph"_s, u"instant"_s},
        {u"resource"_s, QJsonObject{{u"id"_s, resource}}},
        {u"attributes"_s, QJsonObject{{u"event_info"_s, info}}}};
}

QJsonObject bookingOf(const QString &id)
{
    return booking(id, QDateTime(monday, {10, 0}, Qt::UTC), u"a"_s);
}

/// `start` or `end` of what was asked last.
QString windowEdge(const FakeApp &app, const QString &name)
{
    return QUrlQuery(app.network.seen.back().url).queryItemValue(name, QUrl::FullyDecoded);
}

/// An app of one person whose places and services are nobody's business.
std::unique_ptr<FakeApp> appOf(const QString &zone = {})
{
    auto app = std::make_unique<FakeApp>();
    app->answer(u"/resources"_s, {{person(u"a"_s, zone)}});
    app->answer(u"/locations"_s, {{named(u"l"_s, u"L"_s)}});
    app->answer(u"/location/services"_s, {{named(u"v"_s, u"V"_s)}});
    return app;
}

template <typename T>
Kind kindOf(const Result<T> &result)
{
    return result ? Kind::Cancelled : result.error().kind;
}

} // namespace

class TestTimekitBookings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_all = m_app.rows(u"/bookings?x"_s + oldestFirst);
        QVERIFY(m_all.size() > 3'000);
        for (const QJsonValue &row : m_app.rows(u"/resources?x"_s))
            m_zones.insert(
                row[u"id"].toString(), QTimeZone(row[u"timezone"].toString().toLatin1()));
    }

    void init()
    {
        m_app.reset();
        m_app.reconnect();
    }

    void everyGraphAndStateComesThrough()
    {
        const Whole whole = wholeOf(m_app.source(), {});
        QCOMPARE(idsOf(whole.rows), textsIn(m_all, u"id"));
        QSet<QString> graphs;
        QSet<QString> states;
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            const QJsonValue row = m_all[i];
            const Booking &booking = whole.rows.at(i);
            const QJsonValue info = row[u"attributes"][u"event_info"];
            QCOMPARE(booking.graph, row[u"graph"].toString());
            QCOMPARE(booking.status, row[u"state"].toString());
            QCOMPARE(booking.start, instant(info[u"start"]));
            QCOMPARE(booking.end, instant(info[u"end"]));
            QCOMPARE(booking.customer.email, row[u"customers"][0][u"email"].toString());
            QCOMPARE(booking.staffId.value, row[u"resource"][u"id"].toString());
            QCOMPARE(booking.zone, m_zones.value(booking.staffId.value));
            QCOMPARE(booking.projectId, row[u"project"][u"id"].toString());
            QCOMPARE(booking.seats.has_value(), booking.graph == u"group_owner"_s);
            graphs.insert(booking.graph);
            states.insert(booking.status);
        }
        QCOMPARE(graphs.size(), 7);
        QVERIFY(states.size() >= 12);
    }

    void aSelectionIsTheWholeListSiftedByHand_data()
    {
        QTest::addColumn<BookingQuery>("query");
        QTest::addColumn<QString>("search"); // what of it the service is asked
        QTest::addColumn<bool>("isCounted"); // whether the total is the service's
        const QString who = textsIn(m_app.rows(u"/resources?x"_s), u"id").at(3);
        const QString other = textsIn(m_app.rows(u"/resources?x"_s), u"id").at(4);
        const QJsonValue project = m_app.rows(u"/projects?x"_s)[5];
        const QString joined = project[u"id"].toString();
        const LocationId place{placeOf(joined)};
        const ServiceId offer{serviceOf(joined)};
        const auto row = [](const char *name, const BookingQuery &query, const QString &search,
                             bool isCounted) {
            QTest::newRow(name) << query << search << isCounted;
        };
        row("all", {}, {}, true);
        row("one person", {.staff = {{who}}}, u"resource.id:"_s + who, true);
        row("two people", {.staff = {{who}, {other}}}, {}, false);
        row("one state", {.statuses = {u"confirmed"_s}}, u"state:confirmed"_s, true);
        row("two states", {.statuses = {u"cancelled"_s, u"paid"_s}}, {}, false);
        row("a state the syntax does not know", {.statuses = {u"on_hold"_s}}, {}, false);
        row("one graph", {.graphs = {u"reservation"_s}}, u"graph:reservation"_s, true);
        row("two graphs", {.graphs = {u"group_owner"_s, u"group_customer"_s}}, {}, false);
        row("a place", {.locations = {place}}, {}, false);
        row("a service", {.services = {offer}}, {}, false);
        row("a place and a service", {.locations = {place}, .services = {offer}},
            u"project.id:"_s + joined, true);
        row("two places", {.locations = {place, {otherPlace(place.value)}}}, {}, false);
        row("two places and a service",
            {.locations = {place, {otherPlace(place.value)}}, .services = {offer}}, {}, false);
        row("days", {.days = week}, {}, false);
        row("one day", {.days = {monday, monday}}, {}, false);
        row("a search", {.search = u"customer.name:*a*;state:completed"_s},
            u"customer.name:*a*;state:completed"_s, true);
        row("a search written with blanks", {.search = u" state : paid ; "_s}, u"state:paid"_s,
            true);
        row("a search and other criteria",
            {.staff = {{who}}, .graphs = {u"instant"_s}, .search = u"state:completed"_s},
            u"state:completed;resource.id:%1;graph:instant"_s.arg(who), true);
        row("the same state twice", {.statuses = {u"confirmed"_s}, .search = u"state:confirmed"_s},
            u"state:confirmed"_s, false);
        row("two different states", {.statuses = {u"cancelled"_s}, .search = u"state:confirmed"_s},
            u"state:confirmed"_s, false);
        row("the same graph twice", {.graphs = {u"instant"_s}, .search = u"graph:instant"_s},
            u"graph:instant"_s, false);
        row("two people, one of them searched for",
            {.staff = {{other}}, .search = u"resource.id:"_s + who}, u"resource.id:"_s + who,
            false);
        row("a project and its place", {.locations = {place}, .search = u"project.id:"_s + joined},
            u"project.id:"_s + joined, false);
        row("a project and another place",
            {.locations = {{otherPlace(place.value)}}, .search = u"project.id:"_s + joined},
            u"project.id:"_s + joined, false);
        row("everything",
            {.days = {monday.addDays(-60), monday.addDays(60)},
                .locations = {place},
                .staff = {{who}, {other}},
                .services = {offer},
                .statuses = {u"completed"_s, u"confirmed"_s},
                .graphs = {u"instant"_s, u"confirm_decline"_s, u"instant_payment"_s,
                    u"group_customer"_s},
                .search = u"customer.name:*a*"_s},
            u"customer.name:*a*;project.id:"_s + joined, false);
    }

    void aSelectionIsTheWholeListSiftedByHand()
    {
        QFETCH(BookingQuery, query);
        QFETCH(QString, search);
        QFETCH(bool, isCounted);
        const QStringList expected = siftedByHand(query);
        m_app.reset();
        m_app.reconnect({.pageSize = 500});
        const Whole whole = wholeOf(m_app.source(), query);
        QCOMPARE(idsOf(whole.rows), expected);
        const QList<QUrlQuery> questions = questionsAsked();
        QCOMPARE(questions.size(), whole.pages);
        for (const QUrlQuery &question : questions) {
            QCOMPARE(question.queryItemValue(u"search"_s, QUrl::FullyDecoded), search);
            QCOMPARE(question.queryItemValue(u"orderBy"_s), u"created_at"_s);
            QCOMPARE(question.queryItemValue(u"sortedBy"_s), u"asc"_s);
            QCOMPARE(question.hasQueryItem(u"start"_s), query.days.from.isValid());
        }
        for (const auto &total : std::as_const(whole.totals))
            QCOMPARE(total, isCounted ? std::optional(int(expected.size())) : std::nullopt);
    }

    void everyRowComesOnceWhateverThePagesAre_data()
    {
        QTest::addColumn<int>("pageSize");
        QTest::addColumn<int>("pageCap");
        QTest::addColumn<int>("rowsOfAPage");
        QTest::newRow("the service's most") << 1000 << 0 << 1000;
        QTest::newRow("small") << 70 << 0 << 70;
        QTest::newRow("capped below what was asked") << 1000 << 90 << 90;
    }

    void everyRowComesOnceWhateverThePagesAre()
    {
        QFETCH(int, pageSize);
        QFETCH(int, pageCap);
        QFETCH(int, rowsOfAPage);
        App app({.today = monday, .bookings = 2'000, .pageCap = pageCap});
        const QStringList expected = textsIn(app.rows(u"/bookings?x"_s + oldestFirst), u"id");
        app.reset();
        app.reconnect({.pageSize = pageSize});
        const Whole whole = wholeOf(app.source(), {});
        QCOMPARE(idsOf(whole.rows), expected);
        const qsizetype pages = (expected.size() + rowsOfAPage - 1) / rowsOfAPage;
        QCOMPARE(whole.pages, pages);
        QCOMPARE(app.arrived(u"/bookings"_s), pages);
        for (const auto &total : std::as_const(whole.totals))
            QCOMPARE(total, int(expected.size()));
    }

    void whatIsSiftedIsPagedAsTheServiceHasIt()
    {
        m_app.reconnect({.pageSize = 100});
        const Whole whole = wholeOf(m_app.source(), {.statuses = {u"paid"_s, u"declined"_s}});
        QVERIFY(!whole.rows.isEmpty());
        QCOMPARE(m_app.arrived(u"/bookings"_s), (m_all.size() + 99) / 100);
    }

    void daysAreThoseOfWhoWorks_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::newRow("half-hour zone, America, Europe") << monday;
        QTest::newRow("half the world away") << QDate(2026, 9, 25);
    }

    /// Day by day, nothing is lost and nothing comes twice.
    void daysAreThoseOfWhoWorks()
    {
        QFETCH(QDate, today);
        App app({.today = today, .bookings = 3'000});
        QHash<QString, QTimeZone> zones;
        for (const QJsonValue &row : app.rows(u"/resources?x"_s))
            zones.insert(row[u"id"].toString(), QTimeZone(row[u"timezone"].toString().toLatin1()));
        QHash<QDate, QStringList> expected;
        int elsewhere = 0;
        for (const QJsonValue &row : app.rows(u"/bookings?x"_s + oldestFirst)) {
            const QDateTime start = instant(row[u"attributes"][u"event_info"][u"start"]);
            const QDate day =
                start.toTimeZone(zones.value(row[u"resource"][u"id"].toString())).date();
            expected[day].append(row[u"id"].toString());
            elsewhere += day != start.date() ? 1 : 0;
        }
        QVERIFY2(elsewhere > 0, "or this proves nothing");
        QStringList allDays;
        for (QDate day = today.addDays(-5); day <= today.addDays(5); day = day.addDays(1)) {
            QCOMPARE(idsOf(wholeOf(app.source(), {.days = {day, day}}).rows), expected.value(day));
            allDays += expected.value(day);
        }
        QStringList together =
            idsOf(wholeOf(app.source(), {.days = {today.addDays(-5), today.addDays(5)}}).rows);
        together.sort();
        allDays.sort();
        QCOMPARE(together, allDays);
    }

    void theWindowHasRoomForEveryZone_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char *zone : {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Etc/GMT+12",
                 "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"})
            QTest::newRow(zone) << QString::fromLatin1(zone);
    }

    /// Of a service that keeps to `start` and `end` strictly.
    void theWindowHasRoomForEveryZone()
    {
        QFETCH(QString, zone);
        const QTimeZone there(zone.toLatin1());
        const QList<QDateTime> starts{QDateTime(monday.addDays(-1), {23, 59}, there),
            QDateTime(monday, {0, 0}, there), QDateTime(monday, {23, 59}, there),
            QDateTime(monday.addDays(1), {0, 0}, there)};
        const auto app = appOf(zone);
        app->replies[u"/bookings"_s] = [&](int) {
            const QDateTime from = instant(windowEdge(*app, u"start"_s));
            const QDateTime to = instant(windowEdge(*app, u"end"_s));
            QJsonArray rows;
            for (qsizetype i = 0; i < starts.size(); ++i) {
                if (starts.at(i) >= from && starts.at(i).addSecs(1800) <= to)
                    rows.append(booking(QString::number(i), starts.at(i), u"a"_s));
            }
            return CannedReply{.body = sheet(rows)};
        };
        const auto page = askBookings(app->source(), {.days = {monday, monday}});
        QVERIFY(page);
        QCOMPARE(idsOf(page->items), (QStringList{u"1"_s, u"2"_s}));
    }

    void aBookingThatTellsNoTimeIsOfAnyDay()
    {
        const auto app = appOf();
        app->answer(
            u"/bookings"_s, {{QJsonObject{{u"id"_s, u"1"_s}, {u"state"_s, u"confirmed"_s}}}});
        const auto page = askBookings(app->source(), {.days = {monday, monday}});
        QCOMPARE(idsOf(page->items), QStringList{u"1"_s});
    }

    void whatIsNotKnownIsAskedForOnceAndTogether()
    {
        const QString joined = m_app.rows(u"/projects?x"_s)[5][u"id"].toString();
        const BookingQuery query{.locations = {{placeOf(joined)}}};
        m_app.reset();
        m_app.reconnect({.pageSize = 1'000});
        const QStringList facts{u"/location/services?limit=1000&page=1&include=locations"_s,
            u"/locations?limit=1000&page=1&include=services"_s, u"/resources?limit=1000&page=1"_s};
        QVERIFY(askBookings(m_app.source(), query));
        QVERIFY(askBookings(m_app.source(), query));
        QStringList first = m_app.arrived().first(3);
        first.sort();
        QCOMPARE(first, facts);
        QCOMPARE(m_app.arrived(u"/projects"_s), 1);
        QCOMPARE(m_app.arrived(u"/bookings"_s), 2);
        QCOMPARE(m_app.arrived().size(), 6);
        m_app.source().forget();
        QVERIFY(askBookings(m_app.source(), query));
        QCOMPARE(m_app.arrived().size(), 6 + 5);
    }

    void aPlaceOfABookingIsTheOneOfItsName()
    {
        QVERIFY(askLocations(m_app.source()));
        QHash<QString, QString> names;
        for (const QJsonValue &row : m_app.rows(u"/locations?x"_s))
            names.insert(row[u"name"].toString(), row[u"id"].toString());
        const auto page = askBookings(m_app.source(), {});
        for (const Booking &booking : page->items)
            QCOMPARE(booking.locationId.value, names.value(booking.location));
    }

    void whatNoProjectJoinsHasNoBookings()
    {
        const auto app = appOf();
        app->answer(u"/projects"_s, QList{QJsonArray()});
        const auto page =
            askBookings(app->source(), {.locations = {{u"l"_s}}, .services = {{u"v"_s}}});
        QVERIFY(page);
        QVERIFY(page->items.isEmpty());
        QCOMPARE(page->total, 0);
        QVERIFY(!page->next);
        QVERIFY(!app->asked().contains(u"/bookings"_s));
    }

    void eachPlaceWithEachServiceIsAskedTogether()
    {
        const auto app = appOf();
        app->answer(u"/projects"_s, {{named(u"p"_s, u"P"_s)}});
        app->answer(u"/bookings"_s, QList{QJsonArray()});
        QVERIFY(askBookings(
            app->source(), {.locations = {{u"l"_s}, {u"m"_s}}, .services = {{u"v"_s}, {u"w"_s}}}));
        QStringList searches;
        for (const Seen &seen : app->network.seen) {
            if (seen.path() == u"/v2/projects"_s)
                searches.append(
                    QUrlQuery(seen.url).queryItemValue(u"search"_s, QUrl::FullyDecoded));
        }
        searches.sort();
        QCOMPARE(searches,
            (QStringList{u"locations.uuid:l;services.uuid:v"_s,
                u"locations.uuid:l;services.uuid:w"_s, u"locations.uuid:m;services.uuid:v"_s,
                u"locations.uuid:m;services.uuid:w"_s}));
    }

    void aStepThatFailsFailsTheQuestionAndEndsIt_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("requests");
        QTest::newRow("people") << u"/resources"_s << 3;
        QTest::newRow("projects") << u"/projects"_s << 4;
        QTest::newRow("bookings") << u"/bookings"_s << 5;
    }

    void aStepThatFailsFailsTheQuestionAndEndsIt()
    {
        QFETCH(QString, path);
        QFETCH(int, requests);
        const auto app = appOf();
        app->answer(u"/projects"_s, {{named(u"p"_s, u"P"_s)}});
        app->answer(u"/bookings"_s, QList{QJsonArray()});
        app->fail(path, 403);
        QCOMPARE(kindOf(askBookings(app->source(), {.locations = {{u"l"_s}}})), Kind::Forbidden);
        QCOMPARE(app->asked().size(), requests);
        QVERIFY(app->asked().contains(path));
    }

    /// They only tell ids, which a row can do without.
    void placesAndServicesThatCannotBeHadFailNothing()
    {
        const auto app = appOf();
        app->fail(u"/locations"_s, 403);
        app->fail(u"/location/services"_s, 500);
        app->answer(u"/bookings"_s, {{bookingOf(u"1"_s)}});
        const auto page = askBookings(app->source(), {});
        QVERIFY(page);
        QCOMPARE(idsOf(page->items), QStringList{u"1"_s});
        QCOMPARE(page->items.first().locationId, LocationId());
    }

    void destroyingTheCallEndsWhateverRuns_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
            {"/resources", "/locations", "/location/services", "/projects", "/bookings"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }

    void destroyingTheCallEndsWhateverRuns()
    {
        QFETCH(QString, path);
        const auto app = appOf();
        app->answer(u"/projects"_s, {{named(u"p"_s, u"P"_s)}});
        app->hang(path);
        bool answered = false;
        Call call = app->source().bookings(
            {.locations = {{u"l"_s}}}, {}, [&](const Result<Page<Booking>> &) { answered = true; });
        QTRY_VERIFY(app->asked().contains(path));
        call.cancel();
        QCOMPARE(app->network.aborted, 1);
        QVERIFY(!answered);
    }

    void unreadableRowsAreCounted()
    {
        const auto app = appOf();
        app->answer(u"/bookings"_s, {{bookingOf(u"1"_s), 7, QJsonObject{{u"id"_s, u"2"_s}}}});
        const auto page = askBookings(app->source(), {});
        QCOMPARE(idsOf(page->items), QStringList{u"1"_s});
        QCOMPARE(page->unreadable, 2);
    }

    void aPaginatorThatLiesEnds_data()
    {
        QTest::addColumn<QJsonObject>("paginator");
        QTest::addColumn<int>("different"); // pages before the last one comes again and again
        QTest::addColumn<int>("pages");
        const int huge = 2'147'483'646;
        QTest::newRow("the same page for ever") << QJsonObject{{u"last_page"_s, huge}} << 1 << 2;
        QTest::newRow("the same page for ever, as its number says")
            << QJsonObject{{u"last_page"_s, huge}, {u"current_page"_s, 1}} << 1 << 2;
        QTest::newRow("the last page for ever") << QJsonObject{{u"last_page"_s, huge}} << 3 << 4;
        QTest::newRow("empty pages") << QJsonObject{{u"last_page"_s, huge}} << 0 << 1;
        QTest::newRow("negative") << QJsonObject{{u"last_page"_s, -1}} << 1 << 1;
        QTest::newRow("nothing") << QJsonObject{} << 1 << 1;
    }

    void aPaginatorThatLiesEnds()
    {
        QFETCH(QJsonObject, paginator);
        QFETCH(int, different);
        QFETCH(int, pages);
        const auto app = appOf();
        app->replies[u"/bookings"_s] = [=](int page) {
            QJsonObject body = paginator;
            QJsonArray rows;
            if (different > 0)
                rows = {bookingOf(QString::number(std::min(page, different)))};
            body.insert(u"data"_s, rows);
            return CannedReply{.body = QJsonDocument(body).toJson()};
        };
        const Whole whole = wholeOf(app->source(), {});
        QCOMPARE(whole.pages, pages);
        QCOMPARE(whole.rows.size(), different);
        QCOMPARE(app->asked().count(u"/bookings"_s), pages);
    }

    void aPageThatCannotBeReadIsNotTheEnd()
    {
        const auto app = appOf();
        app->answer(u"/bookings"_s, {{bookingOf(u"1"_s)}, {7, 8}, {bookingOf(u"2"_s)}});
        const Whole whole = wholeOf(app->source(), {});
        QCOMPARE(whole.pages, 3);
        QCOMPARE(idsOf(whole.rows), (QStringList{u"1"_s, u"2"_s}));
    }

    void somebodyNewIsAskedForOnce()
    {
        const auto app = appOf(u"Europe/Berlin"_s);
        QVERIFY(!askBookings(app->source(), {}));
        app->answer(u"/resources"_s,
            {{person(u"a"_s, u"Europe/Berlin"_s), person(u"b"_s, u"Asia/Kolkata"_s)}});
        const QDateTime start(monday, {10, 0}, Qt::UTC);
        app->answer(
            u"/bookings"_s, {{booking(u"1"_s, start, u"b"_s), booking(u"2"_s, start, u"gone"_s)}});
        app->network.seen.clear();
        for (int i = 0; i < 3; ++i) {
            const auto page = askBookings(app->source(), {});
            QVERIFY(page);
            QCOMPARE(page->items.at(0).zone, QTimeZone("Asia/Kolkata"));
            QCOMPARE(page->items.at(0).staff, u"Name of b"_s);
        }
        QCOMPARE(app->asked().count(u"/resources"_s), 1);
        QCOMPARE(app->asked().count(u"/bookings"_s), 3);
    }

    void anAddressInAnAnswerIsNotFollowed()
    {
        const auto app = appOf();
        app->replies[u"/bookings"_s] = [](int page) {
            QJsonObject body{{u"current_page"_s, page}, {u"last_page"_s, 2},
                {u"next_page_url"_s, u"https://evil.test/v2/bookings?page=2"_s},
                {u"data"_s, QJsonArray{bookingOf(QString::number(page))}}};
            return CannedReply{.body = QJsonDocument(body).toJson()};
        };
        QCOMPARE(idsOf(wholeOf(app->source(), {}).rows), (QStringList{u"1"_s, u"2"_s}));
        for (const Seen &seen : app->network.seen)
            QCOMPARE(seen.url.host(), u"h.test"_s);
    }

    void aSearchThatCannotBeReadIsNotSent_data()
    {
        QTest::addColumn<QString>("search");
        QTest::newRow("no colon") << u"ada"_s;
        QTest::newRow("unknown attribute") << u"email:ada@example.test"_s;
        QTest::newRow("twice") << u"state:paid;state:unpaid"_s;
        QTest::newRow("empty value") << u"customer.email:"_s;
        QTest::newRow("colon in the value") << u"meta.a:b:c"_s;
        QTest::newRow("semicolon in the value") << u"customer.name:Ada;Ben"_s;
        QTest::newRow("unknown state") << u"state:beamed_up"_s;
        QTest::newRow("wildcard") << u"customer.email:*@example.test"_s;
        QTest::newRow("too long") << u"meta.a:"_s + QString(5'000, u'x');
    }

    void aSearchThatCannotBeReadIsNotSent()
    {
        QFETCH(QString, search);
        for (const Way way : {Way::AppKey, Way::SignedSearch}) {
            if (way == Way::AppKey)
                m_app.reconnect();
            else
                m_app.reconnectWithToken(m_app.token(u"customer.email"_s, somebody()));
            QCOMPARE(kindOf(askBookings(m_app.source(), {.search = search})), Kind::Unaskable);
            QVERIFY(m_app.arrived().isEmpty());
        }
    }

    void aTokenOpensOneCustomersBookings_data()
    {
        QTest::addColumn<QString>("attribute");
        QTest::newRow("customer.email") << u"customer.email"_s;
        QTest::newRow("meta") << u"meta.customer_id"_s;
    }

    void aTokenOpensOneCustomersBookings()
    {
        QFETCH(QString, attribute);
        const QString value = attribute == u"customer.email"_s ? somebody() : somebodysNumber();
        const QJsonArray rows =
            m_app.rows(u"/bookings?search="_s + encoded(attribute + u':' + value) + oldestFirst);
        QVERIFY(rows.size() > 3 && rows.size() < 200);
        m_app.reset();
        m_app.reconnect(
            {.way = Way::SignedSearch, .credential = m_app.token(attribute, value), .pageSize = 3});
        const Whole whole = wholeOf(m_app.source(), {});
        QCOMPARE(idsOf(whole.rows), textsIn(rows, u"id"));
        QCOMPARE(whole.totals.first(), int(rows.size()));
        const QList<QUrlQuery> questions = questionsAsked();
        QCOMPARE(questions.size(), (rows.size() + 2) / 3);
        QCOMPARE(m_app.arrived().size(), questions.size());
        for (const QUrlQuery &question : questions) {
            QCOMPARE(
                question.queryItemValue(u"search"_s, QUrl::FullyDecoded), attribute + u':' + value);
            QCOMPARE(question.queryItemValue(u"signed_search"_s), u"***"_s);
        }
        for (const Booking &booking : std::as_const(whole.rows))
            QCOMPARE(booking.customer.email, somebody());
    }

    void theSignedCriterionStandsInTheSearchOnce_data()
    {
        QTest::addColumn<BookingQuery>("query");
        QTest::addColumn<QString>("more");
        const QString own = u"customer.email:"_s + somebody();
        QTest::newRow("nothing") << BookingQuery{} << own;
        QTest::newRow("a search") << BookingQuery{.search = u"state:completed"_s}
                                  << u"state:completed;"_s + own;
        QTest::newRow("herself") << BookingQuery{.search = own} << own;
        QTest::newRow("herself and more")
            << BookingQuery{.search = own + u";graph:instant"_s} << own + u";graph:instant"_s;
        QTest::newRow("herself by another attribute")
            << BookingQuery{.search = u"meta.customer_id:"_s + somebodysNumber()}
            << u"meta.customer_id:%1;%2"_s.arg(somebodysNumber(), own);
        QTest::newRow("a state") << BookingQuery{.statuses = {u"completed"_s}}
                                 << own + u";state:completed"_s;
        QTest::newRow("two states")
            << BookingQuery{.statuses = {u"completed"_s, u"confirmed"_s}} << own;
        QTest::newRow("a graph") << BookingQuery{.graphs = {u"instant"_s}}
                                 << own + u";graph:instant"_s;
    }

    void theSignedCriterionStandsInTheSearchOnce()
    {
        QFETCH(BookingQuery, query);
        QFETCH(QString, more);
        BookingQuery byHand = query;
        byHand.search = more;
        const QStringList expected = siftedByHand(byHand);
        m_app.reset();
        m_app.reconnectWithToken(m_app.token(u"customer.email"_s, somebody()));
        QCOMPARE(idsOf(wholeOf(m_app.source(), query).rows), expected);
        const QList<QUrlQuery> questions = questionsAsked();
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.first().queryItemValue(u"search"_s, QUrl::FullyDecoded), more);
    }

    void whatATokenCannotAskIsNotSent_data()
    {
        QTest::addColumn<BookingQuery>("query");
        QTest::newRow("another customer")
            << BookingQuery{.search = u"customer.email:other@example.test"_s};
        QTest::newRow("another customer among more")
            << BookingQuery{.search = u"state:completed;customer.email:other@example.test"_s};
        QTest::newRow("herself in other letters")
            << BookingQuery{.search = u"customer.email:"_s + somebody().toUpper()};
        QTest::newRow("a place") << BookingQuery{.locations = {{u"l"_s}}};
        QTest::newRow("a service") << BookingQuery{.services = {{u"v"_s}}};
    }

    void whatATokenCannotAskIsNotSent()
    {
        QFETCH(BookingQuery, query);
        m_app.reconnectWithToken(m_app.token(u"customer.email"_s, somebody()));
        QCOMPARE(kindOf(askBookings(m_app.source(), query)), Kind::Unaskable);
        QVERIFY(m_app.arrived().isEmpty());
    }

    void aTokenThatIsNoneIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("token");
        const QByteArray good = m_app.token(u"customer.email"_s, somebody()).reveal();
        const QByteArray unsignedHeader =
            QByteArray(R"({"alg":"none"})")
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QTest::newRow("a word") << QByteArray("c4nary");
        QTest::newRow("two parts") << good.left(good.lastIndexOf('.'));
        QTest::newRow("four parts") << good + ".x";
        QTest::newRow("padded") << good + "=";
        QTest::newRow("unsigned") << unsignedHeader + good.mid(good.indexOf('.'));
        QTest::newRow("of nobody")
            << QByteArray("eyJhbGciOiJIUzI1NiJ9.eyJhcHBfc2x1ZyI6ImhhcmJvdXItZGVtbyJ9.c2lnbmF0dXJl");
        QTest::newRow("an app key") << QByteArray("test_api_key_INVENTED");
    }

    void aTokenThatIsNoneIsNotSent()
    {
        QFETCH(QByteArray, token);
        m_app.reconnectWithToken(Secret(token));
        const auto page = askBookings(m_app.source(), {});
        QCOMPARE(kindOf(page), Kind::SearchRefused);
        QVERIFY(!page.error().detail.contains(QString::fromLatin1(token)));
        QCOMPARE(kindOf(askIdentity(m_app.source())), Kind::SearchRefused);
        QVERIFY(m_app.arrived().isEmpty());
    }

    void aTokenTheServiceRefusesIsSaidWhateverTheStatus_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 401, 403, 422})
            QTest::addRow("%d", status) << status;
    }

    void aTokenTheServiceRefusesIsSaidWhateverTheStatus()
    {
        QFETCH(int, status);
        App app({.today = monday, .bookings = 50, .signedSearchStatus = status});
        const SearchScope scope{
            .appSlug = app.slug(), .attribute = u"customer.email"_s, .value = u"a@example.test"_s};
        SearchScope elsewhere = scope;
        elsewhere.appSlug = u"another-app"_s;
        const Secret wrongKey = mintSignedSearch(scope, Secret("another key"));
        const Secret wrongApp = mintSignedSearch(elsewhere, Secret("another key"));
        for (const Secret &token : {wrongKey, wrongApp}) {
            app.reset();
            app.reconnectWithToken(token);
            const auto page = askBookings(app.source(), {});
            QCOMPARE(kindOf(page), Kind::SearchRefused);
            QCOMPARE(page.error().httpStatus, status);
            QVERIFY(!page.error().detail.contains(u"eyJ"_s));
            QCOMPARE(kindOf(askIdentity(app.source())), Kind::SearchRefused);
            QCOMPARE(app.arrived(u"/bookings"_s), 2);
        }
        app.reset();
        app.reconnectWithToken(app.token(scope.attribute, scope.value));
        QVERIFY(askBookings(app.source(), {}));
    }

    void anAddressWithAPlusArrivesAsItIs()
    {
        const QString address = u"ada+shop@example.test"_s;
        m_app.reconnectWithToken(m_app.token(u"customer.email"_s, address));
        const auto page = askBookings(m_app.source(), {}); // a blank would not match the token
        QVERIFY(page);
        QVERIFY(m_app.arrived().first().contains(u"search=customer.email%3Aada%2Bshop%40"_s));
        m_app.reset();
        m_app.reconnect();
        QVERIFY(askBookings(m_app.source(), {.search = u"customer.email:"_s + address}));
        QVERIFY(m_app.arrived().last().contains(u"search=customer.email%3Aada%2Bshop%40"_s));
    }

    void theIdentityOfATokenIsWhoseBookingsItOpens()
    {
        m_app.reconnectWithToken(m_app.token(u"customer.email"_s, somebody()));
        const auto identity = askIdentity(m_app.source());
        QVERIFY(identity);
        QCOMPARE(identity->id, m_app.slug());
        QCOMPARE(identity->name, somebody());
        const QList<QUrlQuery> questions = questionsAsked();
        QCOMPARE(questions.size(), 1);
        QCOMPARE(questions.first().queryItemValue(u"limit"_s), u"1"_s); // a short one
    }

    void destroyingTheCallOfAnIdentityEndsIt()
    {
        FakeApp app(
            {.way = Way::SignedSearch, .credential = m_app.token(u"customer.email"_s, somebody())});
        app.hang(u"/bookings"_s);
        bool answered = false;
        Call call = app.source().identity([&](const Result<Identity> &) { answered = true; });
        QTRY_COMPARE(app.asked(), QStringList{u"/bookings"_s});
        call.cancel();
        QCOMPARE(app.network.aborted, 1);
        QVERIFY(!answered);
    }

    void aWidgetKeyHasNoBookings()
    {
        m_app.reconnect({.way = Way::WidgetKey});
        QCOMPARE(kindOf(askBookings(m_app.source(), {})), Kind::Unaskable);
        QCOMPARE(kindOf(askBookings(m_app.source(), {.search = u"state:paid"_s})), Kind::Unaskable);
        QVERIFY(m_app.arrived().isEmpty());
    }

    void oddBookingsAreShownAsTheyAre()
    {
        App app({.today = monday,
            .bookings = 1'000,
            .timekitVariants = {.possibleActions = true,
                .metaObject = true,
                .unknownStates = true,
                .missingAttributes = true}});
        const QJsonArray rows = app.rows(u"/bookings?x"_s + oldestFirst);
        const Whole whole = wholeOf(app.source(), {});
        QCOMPARE(idsOf(whole.rows), textsIn(rows, u"id"));
        int unknown = 0;
        for (const Booking &booking : std::as_const(whole.rows)) {
            unknown += booking.state == BookingState::Unknown ? 1 : 0;
            QVERIFY(booking.start.isValid()); // the event tells it where attributes do not
        }
        QVERIFY(unknown > 0);
        const QStringList strange = idsOf(wholeOf(app.source(), {.statuses = {u"on_hold"_s}}).rows);
        QVERIFY(!strange.isEmpty());
    }

private:
    /// The questions about bookings that arrived since the last reset.
    QList<QUrlQuery> questionsAsked()
    {
        QList<QUrlQuery> questions;
        for (const QString &target : m_app.arrived()) {
            if (target.startsWith(u"/bookings?"_s))
                questions.append(QUrlQuery(target.mid(target.indexOf(u'?') + 1)));
        }
        return questions;
    }

    QString idOf(const QString &path, const QString &member, const QString &project)
    {
        for (const QString &id : textsIn(m_app.rows(path + u"?x"_s), u"id")) {
            const QJsonArray rows = m_app.rows(u"/projects?search=%1.uuid:%2"_s.arg(member, id));
            if (textsIn(rows, u"id").contains(project))
                return id;
        }
        return {};
    }
    QString placeOf(const QString &project)
    {
        return idOf(u"/locations"_s, u"locations"_s, project);
    }
    QString serviceOf(const QString &project)
    {
        return idOf(u"/location/services"_s, u"services"_s, project);
    }
    QString otherPlace(const QString &place)
    {
        const QStringList all = textsIn(m_app.rows(u"/locations?x"_s), u"id");
        return all.at(all.indexOf(place) == 2 ? 3 : 2);
    }

    /// Somebody with several bookings.
    QString somebody() const { return busiest()[u"email"].toString(); }
    QString somebodysNumber()
    {
        const QJsonArray rows =
            m_app.rows(u"/bookings?include=meta&search=customer.email:"_s + encoded(somebody()));
        return rows[0][u"meta"][u"customer_id"].toString();
    }
    QJsonValue busiest() const
    {
        QHash<QString, int> counts;
        for (const QJsonValue &row : m_all) {
            const QJsonValue customer = row[u"customers"][0];
            if (++counts[customer[u"email"].toString()] == 5 && customer.isObject())
                return customer;
        }
        return {};
    }

    /// The search is the service's; the rest is done here, from what it says of each booking.
    QStringList siftedByHand(const BookingQuery &query)
    {
        QSet<QString> projects;
        const QList<LocationId> places =
            query.locations.isEmpty() ? QList{LocationId{}} : query.locations;
        const QList<ServiceId> offers =
            query.services.isEmpty() ? QList{ServiceId{}} : query.services;
        for (const LocationId &place : places) {
            for (const ServiceId &offer : offers) {
                QStringList search;
                if (!place.value.isEmpty())
                    search.append(u"locations.uuid:"_s + place.value);
                if (!offer.value.isEmpty())
                    search.append(u"services.uuid:"_s + offer.value);
                for (const QString &id :
                    textsIn(m_app.rows(u"/projects?search="_s + search.join(u';')), u"id"))
                    projects.insert(id);
            }
        }
        const QString search = QString(query.search).remove(u' ');
        QStringList ids;
        for (const QJsonValue &row :
            m_app.rows(u"/bookings?search="_s + encoded(search) + oldestFirst)) {
            const QString who = row[u"resource"][u"id"].toString();
            const QDate day = instant(row[u"attributes"][u"event_info"][u"start"])
                                  .toTimeZone(m_zones.value(who))
                                  .date();
            const bool fits =
                (!query.days.from.isValid() || (day >= query.days.from && day <= query.days.to))
                && (query.staff.isEmpty() || query.staff.contains(StaffId{who}))
                && (query.statuses.isEmpty() || query.statuses.contains(row[u"state"].toString()))
                && (query.graphs.isEmpty() || query.graphs.contains(row[u"graph"].toString()))
                && ((query.locations.isEmpty() && query.services.isEmpty())
                    || projects.contains(row[u"project"][u"id"].toString()));
            if (fits)
                ids.append(row[u"id"].toString());
        }
        return ids;
    }

    App m_app;
    QJsonArray m_all;
    QHash<QString, QTimeZone> m_zones;
};

QTEST_GUILESS_MAIN(TestTimekitBookings)
#include "tst_timekitbookings.moc"
