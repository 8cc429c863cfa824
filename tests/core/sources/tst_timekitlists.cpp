// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/core/sources/app.h"
#include "tests/core/sources/fakeapp.h"
#include "tests/support/faultserver.h"

#include <QTest>

using namespace daybook;
using Kind = Error::Kind;
using Ask = std::function<Error(BookingSource &)>;

Q_DECLARE_METATYPE(daybook::TimekitIdentification::Way)
Q_DECLARE_METATYPE(Ask)

namespace {

const QString wholeList = u"limit=1000&page=1"_s;

Selection at(const QString &location)
{
    return {.location = LocationId{location}};
}

Selection with(const QString &service)
{
    return {.service = ServiceId{service}};
}

Selection both(const QString &location, const QString &service)
{
    return {.location = LocationId{location}, .service = ServiceId{service}};
}

/// Whether @p rows, which name others in @p member, have @p id among them.
bool names(const QJsonValue &row, QStringView member, const QString &id)
{
    return textsIn(row[member].toArray(), u"id").contains(id);
}

template <typename T>
Error errorOf(const Result<T> &result)
{
    return result ? Error{.httpStatus = 200} : result.error();
}

/// What a service says of its pages; the rows are those of /resources.
QByteArray lie(const QJsonObject &paginator, const QJsonArray &rows)
{
    QJsonObject body = paginator;
    body.insert(u"data"_s, rows);
    return QJsonDocument(body).toJson();
}

} // namespace

class TestTimekitLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_app.reset();
        m_app.reconnect();
    }

    void theIdentityIsTheAppBehindTheKey()
    {
        const auto identity = askIdentity(m_app.source());
        QVERIFY(identity);
        QCOMPARE(identity->id, m_app.slug());
        QCOMPARE(identity->name, m_app.said(u"/app"_s)[u"settings"][u"name"].toString());
    }

    /// A widget key may not ask for the app: one place is the cheapest proof that it works.
    void theIdentityOfAWidgetKeyIsItsSlug()
    {
        m_app.reconnect({.way = Way::WidgetKey});
        const auto identity = askIdentity(m_app.source());
        QVERIFY(identity);
        QCOMPARE(identity->id, m_app.slug());
        QCOMPARE(m_app.arrived(), QStringList{u"/locations?limit=1&page=1&include=services"_s});
    }

    void aWrongKeyIsRefusedOnceForAllQuestions()
    {
        m_app.reconnect({.credential = Secret("test_api_key_WRONG")});
        QCOMPARE(errorOf(askIdentity(m_app.source())).kind, Kind::KeyRefused);
        QCOMPARE(errorOf(askLocations(m_app.source())).kind, Kind::KeyRefused);
        QCOMPARE(errorOf(askStaff(m_app.source())).kind, Kind::KeyRefused);
        QCOMPARE(m_app.arrived().size(), 1);
    }

    void placesAndServicesAreThoseThatNameEachOther_data()
    {
        QTest::addColumn<Way>("way");
        QTest::newRow("app key") << Way::AppKey;
        QTest::newRow("widget key") << Way::WidgetKey;
    }

    void placesAndServicesAreThoseThatNameEachOther()
    {
        QFETCH(Way, way);
        m_app.reconnect({.way = way});
        const QJsonArray places = m_app.rows(u"/locations?include=services"_s);
        const QJsonArray offers = m_app.rows(u"/location/services?include=locations"_s);
        QVERIFY(places.size() > 5 && offers.size() > 20);
        QCOMPARE(idsOf(*askLocations(m_app.source())), textsIn(places, u"id"));
        QCOMPARE(idsOf(*askServices(m_app.source())), textsIn(offers, u"id"));
        int narrowed = 0;
        for (const QJsonValue &offer : offers) {
            const QString id = offer[u"id"].toString();
            QStringList expected;
            for (const QJsonValue &place : places) {
                if (names(place, u"services", id))
                    expected.append(place[u"id"].toString());
            }
            QCOMPARE(idsOf(*askLocations(m_app.source(), with(id))), expected);
            narrowed += expected.size() < places.size() ? 1 : 0;
        }
        QVERIFY(narrowed > 0);
        narrowed = 0;
        for (const QString &place : textsIn(places, u"id")) {
            QStringList expected;
            for (const QJsonValue &offer : offers) {
                if (names(offer, u"locations", place))
                    expected.append(offer[u"id"].toString());
            }
            QCOMPARE(idsOf(*askServices(m_app.source(), at(place))), expected);
            narrowed += expected.size() < offers.size() ? 1 : 0;
        }
        QVERIFY(narrowed > 0);
    }

    void staffAreWhoWorkOnTheProjectsOfASelection_data()
    {
        QTest::addColumn<bool>("byPlace");
        QTest::addColumn<bool>("byService");
        QTest::newRow("place") << true << false;
        QTest::newRow("service") << false << true;
        QTest::newRow("both") << true << true;
    }

    void staffAreWhoWorkOnTheProjectsOfASelection()
    {
        QFETCH(bool, byPlace);
        QFETCH(bool, byService);
        const QJsonArray places = m_app.rows(u"/locations?include=services"_s);
        const qsizetype everybody = m_app.rows(u"/resources?x"_s).size();
        int narrowed = 0;
        for (const QJsonValue &place : places) {
            const QString there = place[u"id"].toString();
            const QString offer = place[u"services"][0][u"id"].toString();
            QStringList criteria;
            Selection by;
            if (byPlace) {
                criteria.append(u"locations.uuid:"_s + there);
                by.location = LocationId{there};
            }
            if (byService) {
                criteria.append(u"services.uuid:"_s + offer);
                by.service = ServiceId{offer};
            }
            QStringList expected;
            for (const QJsonValue &project :
                m_app.rows(u"/projects?search="_s + criteria.join(u';'))) {
                for (const QString &who : textsIn(project[u"resources"].toArray(), u"id")) {
                    if (!expected.contains(who))
                        expected.append(who);
                }
            }
            QVERIFY(!expected.isEmpty());
            QCOMPARE(idsOf(*askStaff(m_app.source(), by)), expected);
            narrowed += expected.size() < everybody ? 1 : 0;
        }
        QVERIFY(narrowed > 0);
    }

    void withoutASelectionStaffAreEverybodyWithZoneAndAddress()
    {
        const QJsonArray people = m_app.rows(u"/resources?x"_s);
        const auto staff = askStaff(m_app.source());
        QCOMPARE(idsOf(*staff), textsIn(people, u"id"));
        for (qsizetype i = 0; i < people.size(); ++i) {
            const Staff &one = staff->items.at(i);
            QCOMPARE(one.name, people[i][u"name"].toString());
            QCOMPARE(one.email, people[i][u"email"].toString());
            QCOMPARE(QString::fromLatin1(one.zone.id()), people[i][u"timezone"].toString());
        }
    }

    /// A project knows its people by name only; an earlier list knew their zones.
    void whatAnEarlierListToldOfPeopleIsFilledIn()
    {
        const QString place = m_app.rows(u"/locations?x"_s)[2][u"id"].toString();
        const auto before = askStaff(m_app.source(), at(place));
        for (const Staff &one : before->items)
            QVERIFY(!one.zone.isValid());
        QVERIFY(askStaff(m_app.source()));
        const auto after = askStaff(m_app.source(), at(place));
        QVERIFY(!after->items.isEmpty());
        for (const Staff &one : after->items) {
            QVERIFY(one.zone.isValid());
            QVERIFY(!one.email.isEmpty());
        }
    }

    /// No answer says where somebody works, so a person leaves the lists as they are.
    void aPersonNarrowsNothing()
    {
        const StaffId who{m_app.rows(u"/resources?x"_s)[0][u"id"].toString()};
        QCOMPARE(idsOf(*askLocations(m_app.source(), {.staff = who})),
            idsOf(*askLocations(m_app.source())));
        QCOMPARE(idsOf(*askServices(m_app.source(), {.staff = who})),
            idsOf(*askServices(m_app.source())));
        QCOMPARE(
            idsOf(*askStaff(m_app.source(), {.staff = who})), idsOf(*askStaff(m_app.source())));
    }

    void eachListIsOneRequest_data()
    {
        QTest::addColumn<Ask>("ask");
        QTest::addColumn<QString>("target");
        const auto locations = [](const Selection &by) -> Ask {
            return [by](BookingSource &source) { return errorOf(askLocations(source, by)); };
        };
        const auto staff = [](const Selection &by) -> Ask {
            return [by](BookingSource &source) { return errorOf(askStaff(source, by)); };
        };
        const auto services = [](const Selection &by) -> Ask {
            return [by](BookingSource &source) { return errorOf(askServices(source, by)); };
        };
        const QString projects = u"/projects?limit=1000&page=1&search="_s;
        QTest::newRow("locations")
            << locations({}) << u"/locations?limit=1000&page=1&include=services"_s;
        QTest::newRow("locations of a service")
            << locations(with(u"v"_s)) << u"/locations?limit=1000&page=1&include=services"_s;
        QTest::newRow("services") << services({})
                                  << u"/location/services?limit=1000&page=1&include=locations"_s;
        QTest::newRow("services of a location")
            << services(at(u"l"_s)) << u"/location/services?limit=1000&page=1&include=locations"_s;
        QTest::newRow("staff") << staff({}) << u"/resources?limit=1000&page=1"_s;
        QTest::newRow("staff of a location")
            << staff(at(u"l"_s)) << projects + u"locations.uuid%3Al"_s;
        QTest::newRow("staff of a service")
            << staff(with(u"v"_s)) << projects + u"services.uuid%3Av"_s;
        QTest::newRow("staff of both") << staff(both(u"l"_s, u"v"_s))
                                       << projects + u"locations.uuid%3Al%3Bservices.uuid%3Av"_s;
    }

    void eachListIsOneRequest()
    {
        QFETCH(Ask, ask);
        QFETCH(QString, target);
        QCOMPARE(ask(m_app.source()).httpStatus, 200);
        QCOMPARE(m_app.arrived(), QStringList{target});
    }

    void whatCannotBeAskedIsAnsweredAndNotSent_data()
    {
        QTest::addColumn<Way>("way");
        QTest::addColumn<Ask>("ask");
        QTest::addColumn<bool>("answered");
        const auto row = [](const char *name, Way way, bool answered, const Ask &ask) {
            QTest::newRow(name) << way << ask << answered;
        };
        const Ask locations = [](BookingSource &s) { return errorOf(askLocations(s)); };
        const Ask services = [](BookingSource &s) { return errorOf(askServices(s)); };
        const Ask staff = [](BookingSource &s) { return errorOf(askStaff(s)); };
        const Ask narrowed = [](BookingSource &s) { return errorOf(askStaff(s, at(u"l"_s))); };
        const Ask slot = [](BookingSource &s) {
            return errorOf(askFreeSlots(s, {.location = {u"l"_s}, .service = {u"v"_s}}));
        };
        const Ask bookings = [](BookingSource &s) { return errorOf(askBookings(s, {})); };
        row("widget key: locations", Way::WidgetKey, true, locations);
        row("widget key: services", Way::WidgetKey, true, services);
        row("widget key: staff", Way::WidgetKey, false, staff);
        row("widget key: staff of a location", Way::WidgetKey, false, narrowed);
        row("widget key: bookings", Way::WidgetKey, false, bookings);
        row("token: locations", Way::SignedSearch, false, locations);
        row("token: services", Way::SignedSearch, false, services);
        row("token: staff", Way::SignedSearch, false, staff);
        row("token: staff of a location", Way::SignedSearch, false, narrowed);
        row("token: free times", Way::SignedSearch, false, slot);
    }

    void whatCannotBeAskedIsAnsweredAndNotSent()
    {
        QFETCH(Way, way);
        QFETCH(Ask, ask);
        QFETCH(bool, answered);
        if (way == Way::SignedSearch)
            m_app.reconnectWithToken(m_app.token(u"customer.email"_s, u"ada@example.test"_s));
        else
            m_app.reconnect({.way = way});
        const Error error = ask(m_app.source());
        QCOMPARE(m_app.arrived().size(), answered ? 1 : 0);
        QCOMPARE(error.httpStatus, answered ? 200 : 0);
        if (!answered)
            QCOMPARE(error.kind, Kind::Unaskable);
    }

    void capabilitiesSayWhatIsAnswered()
    {
        QCOMPARE(m_app.source().capabilities(),
            (Capabilities{.roster = true, .search = true, .minting = true}));
        m_app.reconnect({.way = Way::WidgetKey});
        QCOMPARE(m_app.source().capabilities(), (Capabilities{.staff = false, .bookings = false}));
        m_app.reconnectWithToken(Secret("token"));
        QCOMPARE(m_app.source().capabilities(),
            (Capabilities{.places = false,
                .staff = false,
                .freeSlots = false,
                .days = false,
                .search = true}));
    }

    void listsComeCompleteWhateverThePagesAre_data()
    {
        QTest::addColumn<int>("pageCap");
        QTest::newRow("three") << 3;
        QTest::newRow("a page that ends with the list") << 4;
        QTest::newRow("one") << 1;
        QTest::newRow("all but one") << 11;
    }

    void listsComeCompleteWhateverThePagesAre()
    {
        QFETCH(int, pageCap);
        App app({.today = monday,
            .locations = 12,
            .staff = 12,
            .services = 8,
            .bookings = 50,
            .pageCap = pageCap});
        const QStringList places = textsIn(app.rows(u"/locations?x"_s), u"id");
        const QStringList offers = textsIn(app.rows(u"/location/services?x"_s), u"id");
        const QStringList people = textsIn(app.rows(u"/resources?x"_s), u"id");
        const qsizetype projects =
            app.rows(u"/projects?search=locations.uuid:"_s + places.first()).size();
        QCOMPARE(places.size(), 12);
        app.reset();
        const auto pages = [&](qsizetype rows) { return (rows + pageCap - 1) / pageCap; };
        QCOMPARE(idsOf(*askLocations(app.source())), places);
        QCOMPARE(app.arrived(u"/locations"_s), pages(places.size()));
        QCOMPARE(idsOf(*askServices(app.source())), offers);
        QCOMPARE(app.arrived(u"/location/services"_s), pages(offers.size()));
        QCOMPARE(idsOf(*askStaff(app.source())), people);
        QCOMPARE(app.arrived(u"/resources"_s), pages(people.size()));
        QVERIFY(askStaff(app.source(), at(places.first())));
        QCOMPARE(app.arrived(u"/projects"_s), pages(projects));
    }

    void projectsThatDoNotTellTheirPeopleAreAskedOneByOne()
    {
        FakeApp app;
        app.answer(u"/projects"_s,
            {{named(u"p1"_s, u"One"_s), named(u"p2"_s, u"Two"_s),
                QJsonObject{{u"id"_s, u"p3"_s},
                    {u"resources"_s, QJsonArray{person(u"c"_s), person(u"d"_s)}}}}});
        app.answer(u"/projects/p1/resources"_s, {{person(u"a"_s)}, {person(u"b"_s)}});
        app.answer(u"/projects/p2/resources"_s, {{person(u"b"_s), person(u"c"_s)}});
        const auto staff = askStaff(app.source(), at(u"l"_s));
        QVERIFY(staff);
        QStringList ids = idsOf(*staff);
        ids.sort();
        QCOMPARE(ids, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        QStringList asked = app.asked();
        QCOMPARE(asked.takeFirst(), u"/projects"_s);
        asked.sort();
        QCOMPARE(asked,
            (QStringList{u"/projects/p1/resources"_s, u"/projects/p1/resources"_s,
                u"/projects/p2/resources"_s}));
    }

    void peopleWhomAProjectNamesByIdAloneAreAskedFor_data()
    {
        QTest::addColumn<QJsonArray>("resources");
        QTest::newRow("ids") << QJsonArray{u"a"_s, u"b"_s};
        QTest::newRow("objects") << QJsonArray{person(u"b"_s), QJsonObject{{u"id"_s, u"a"_s}}};
    }

    void peopleWhomAProjectNamesByIdAloneAreAskedFor()
    {
        QFETCH(QJsonArray, resources);
        FakeApp app;
        app.answer(
            u"/projects"_s, {{QJsonObject{{u"id"_s, u"p1"_s}, {u"resources"_s, resources}}}});
        app.answer(u"/projects/p1/resources"_s, {{person(u"a"_s), person(u"b"_s)}});
        app.answer(u"/resources"_s, {{person(u"a"_s), person(u"b"_s)}});
        const auto staff = askStaff(app.source(), at(u"l"_s));
        QCOMPARE(idsOf(*staff), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(staff->items.first().name, u"Name of a"_s);
        QCOMPARE(app.asked(), (QStringList{u"/projects"_s, u"/projects/p1/resources"_s}));
        // Once their names are known, the ids are enough.
        QVERIFY(askStaff(app.source()));
        app.network.seen.clear();
        const auto again = askStaff(app.source(), at(u"l"_s));
        QCOMPARE(again->items.size(), 2);
        for (const Staff &one : again->items)
            QVERIFY(!one.name.isEmpty());
        QCOMPARE(app.asked(), QStringList{u"/projects"_s});
    }

    void aSelectionWithoutProjectsHasNoStaff()
    {
        FakeApp app;
        app.answer(u"/projects"_s, QList{QJsonArray()});
        const auto staff = askStaff(app.source(), at(u"l"_s));
        QVERIFY(staff);
        QVERIFY(staff->items.isEmpty());
        QCOMPARE(app.asked().size(), 1);
    }

    void aPaginatorThatLiesEnds_data()
    {
        QTest::addColumn<QJsonObject>("paginator");
        QTest::addColumn<bool>("endsInEmptyPage");
        QTest::addColumn<int>("requests");
        const QJsonObject huge{{u"last_page"_s, 2'147'483'646}, {u"total"_s, 1}};
        QTest::newRow("pages without end, then empty ones") << huge << true << 4;
        QTest::newRow("the same page for ever") << huge << false << 2;
        QTest::newRow("the same page for ever, as its number says")
            << QJsonObject{{u"last_page"_s, u"99"_s}, {u"current_page"_s, 1}} << false << 2;
        QTest::newRow("no end, as text")
            << QJsonObject{{u"last_page"_s, u"999999999"_s}} << true << 4;
        QTest::newRow("page 0 of 0")
            << QJsonObject{{u"last_page"_s, 0}, {u"current_page"_s, 0}} << false << 1;
        QTest::newRow("negative") << QJsonObject{{u"last_page"_s, -5}} << false << 1;
        QTest::newRow("nonsense") << QJsonObject{{u"last_page"_s, u"many"_s}} << false << 1;
        QTest::newRow("nothing") << QJsonObject{} << false << 1;
    }

    /// Three people on a page each, then nobody; or one person for ever.
    void aPaginatorThatLiesEnds()
    {
        QFETCH(QJsonObject, paginator);
        QFETCH(bool, endsInEmptyPage);
        QFETCH(int, requests);
        FakeApp app;
        app.replies[u"/resources"_s] = [=](int page) {
            const QString id = endsInEmptyPage ? QString::number(page) : u"1"_s;
            const bool isEmpty = endsInEmptyPage && page > 3;
            return CannedReply{
                .body = lie(paginator, isEmpty ? QJsonArray() : QJsonArray{person(id)})};
        };
        const auto staff = askStaff(app.source());
        QVERIFY(staff);
        QCOMPARE(idsOf(*staff),
            endsInEmptyPage ? QStringList({u"1"_s, u"2"_s, u"3"_s}) : QStringList{u"1"_s});
        QCOMPARE(app.asked().size(), requests);
    }

    /// Somebody who is added while we turn pages moves others to the next one.
    void aRowThatMovesToTheNextPageComesOnce()
    {
        FakeApp app;
        app.answer(u"/resources"_s,
            {{person(u"a"_s), person(u"b"_s)}, {person(u"b"_s), person(u"c"_s)}, {person(u"d"_s)}});
        QCOMPARE(idsOf(*askStaff(app.source())), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }

    void aServiceThatNeverComesToAnEndIsLeft()
    {
        FakeApp app;
        app.replies[u"/resources"_s] = [](int page) {
            return CannedReply{
                .body = lie({{u"last_page"_s, 2'000'000'000}}, {person(QString::number(page))})};
        };
        QCOMPARE(errorOf(askStaff(app.source())).kind, Kind::TooLarge);
        QCOMPARE(app.asked().size(), 200);
    }

    void aPageThatCannotBeReadIsNotTheEnd()
    {
        FakeApp app;
        app.answer(u"/resources"_s, {{person(u"a"_s)}, {7, 8}, {person(u"b"_s)}});
        const auto staff = askStaff(app.source());
        QCOMPARE(idsOf(*staff), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(staff->unreadable, 2);
    }

    void whatDoesNotTellWhomItGoesWithGoesWithAny()
    {
        FakeApp app;
        QJsonObject alone = named(u"l2"_s, u"Elsewhere"_s);
        alone.insert(u"services"_s, QJsonArray());
        app.answer(u"/locations"_s, {{named(u"l"_s, u"L"_s), alone}});
        alone = named(u"v2"_s, u"Nothing"_s);
        alone.insert(u"locations"_s, QJsonArray());
        app.answer(u"/location/services"_s, {{named(u"v"_s, u"V"_s), alone}});
        QCOMPARE(idsOf(*askLocations(app.source(), with(u"v"_s))), QStringList{u"l"_s});
        QCOMPARE(idsOf(*askServices(app.source(), at(u"l"_s))), QStringList{u"v"_s});
    }

    /// A hand that hovers over a place is worth one request, not one for each project.
    /// Without its include a row tells nothing, which is not that there is none.
    void whatDoesNotTellItsCounterpartsIsNotNarrowedAway()
    {
        FakeApp app;
        QJsonObject none = named(u"none"_s, u"None"_s);
        none.insert(u"services"_s, QJsonArray());
        none.insert(u"locations"_s, QJsonArray());
        const QJsonObject untold = named(u"untold"_s, u"Untold"_s);
        app.answer(u"/locations"_s, {{none, untold}});
        app.answer(u"/location/services"_s, {{none, untold}});
        const Selection by{.location = LocationId{u"l"_s}, .service = ServiceId{u"s"_s}};
        QCOMPARE(idsOf(*askLocations(app.source(), by)), QStringList{u"untold"_s});
        QCOMPARE(idsOf(*askServices(app.source(), by)), QStringList{u"untold"_s});
    }

    /// What is refreshed is asked even with a key that was refused before.
    void aRefreshTriesARefusedKeyAgain()
    {
        FakeApp app;
        app.fail(u"/resources"_s, 401);
        QCOMPARE(errorOf(askStaff(app.source())).kind, Kind::KeyRefused);
        app.answer(u"/resources"_s, {{person(u"a"_s)}});
        QCOMPARE(errorOf(askStaff(app.source())).kind, Kind::KeyRefused);
        app.source().forget();
        QVERIFY(askStaff(app.source()));
    }

    void lookingAheadDoesNotAskProjectByProject()
    {
        FakeApp app;
        app.answer(u"/projects"_s, {{named(u"p1"_s, u"One"_s), named(u"p2"_s, u"Two"_s)}});
        const auto staff = await<Listing<Staff>>(
            [&](auto done) { return app.source().staff(at(u"l"_s), Priority::Ahead, done); });
        QVERIFY(!staff);
        QCOMPARE(app.asked(), QStringList{u"/projects"_s});
    }

    void anAddressInAnAnswerIsNotFollowed_data()
    {
        QTest::addColumn<QString>("next");
        QTest::newRow("another host") << u"https://evil.test/v2/resources?page=2"_s;
        QTest::newRow("another scheme") << u"http://h.test/v2/resources?page=2"_s;
        QTest::newRow("another path") << u"https://h.test/v2/credentials?page=2"_s;
    }

    /// It only says that there is another page.
    void anAddressInAnAnswerIsNotFollowed()
    {
        QFETCH(QString, next);
        FakeApp app;
        app.replies[u"/resources"_s] = [&](int page) {
            QJsonObject paginator{{u"current_page"_s, page}};
            if (page == 1)
                paginator.insert(u"next_page_url"_s, next);
            return CannedReply{.body = lie(paginator, {person(QString::number(page))})};
        };
        const auto staff = askStaff(app.source());
        QCOMPARE(idsOf(*staff), (QStringList{u"1"_s, u"2"_s}));
        QCOMPARE(app.network.seen.back().url.toString(),
            u"https://h.test/v2/resources?limit=1000&page=2"_s);
        QCOMPARE(app.asked(), (QStringList{u"/resources"_s, u"/resources"_s}));
    }

    void unreadableRowsAreLeftOutAndCounted()
    {
        FakeApp app;
        const QJsonObject broken{{u"name"_s, u"without an id"_s}};
        app.answer(u"/locations"_s, {{named(u"l"_s, u"L"_s), broken}, {broken}});
        app.answer(u"/location/services"_s, {{broken}, {named(u"v"_s, u"V"_s)}});
        app.answer(u"/resources"_s, {{QJsonValue(), person(u"a"_s), broken, 7}});
        app.answer(u"/projects"_s, {{named(u"p1"_s, u"One"_s), named(u"p2"_s, u"Two"_s), broken}});
        app.answer(u"/projects/p1/resources"_s, {{person(u"a"_s), broken}});
        app.answer(u"/projects/p2/resources"_s, {{broken}, {person(u"b"_s)}});
        const auto locations = askLocations(app.source());
        QCOMPARE(idsOf(*locations), QStringList{u"l"_s});
        QCOMPARE(locations->unreadable, 2);
        const auto services = askServices(app.source());
        QCOMPARE(idsOf(*services), QStringList{u"v"_s});
        QCOMPARE(services->unreadable, 1);
        const auto everybody = askStaff(app.source());
        QCOMPARE(idsOf(*everybody), QStringList{u"a"_s});
        QCOMPARE(everybody->unreadable, 3);
        const auto some = askStaff(app.source(), at(u"l"_s));
        QCOMPARE(idsOf(*some), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(some->unreadable, 3); // a project that cannot be read hides its people
    }

    void aFailingPageFailsTheList_data()
    {
        QTest::addColumn<Ask>("ask");
        QTest::addColumn<QString>("path");
        QTest::newRow("locations")
            << Ask([](BookingSource &s) { return errorOf(askLocations(s)); }) << u"/locations"_s;
        QTest::newRow("services") << Ask([](BookingSource &s) { return errorOf(askServices(s)); })
                                  << u"/location/services"_s;
        QTest::newRow("staff") << Ask([](BookingSource &s) { return errorOf(askStaff(s)); })
                               << u"/resources"_s;
        QTest::newRow("projects") << Ask([](BookingSource &s) {
            return errorOf(askStaff(s, at(u"l"_s)));
        }) << u"/projects"_s;
    }

    void aFailingPageFailsTheList()
    {
        QFETCH(Ask, ask);
        QFETCH(QString, path);
        FakeApp app;
        app.replies[path] = [](int page) {
            return page == 1 ? CannedReply{.body = sheet({named(u"1"_s, u"One"_s)}, 1, 3)}
                             : FakeApp::failure(403);
        };
        QCOMPARE(ask(app.source()).kind, Kind::Forbidden);
        QCOMPARE(app.asked(), (QStringList{path, path}));
    }

    void oneProjectWhosePeopleCannotBeHadFailsThemAll()
    {
        FakeApp app;
        app.answer(u"/projects"_s, {{named(u"p1"_s, u"One"_s), named(u"p2"_s, u"Two"_s)}});
        app.answer(u"/projects/p1/resources"_s, {{person(u"a"_s)}});
        app.fail(u"/projects/p2/resources"_s, 403);
        const auto staff = askStaff(app.source(), at(u"l"_s));
        QVERIFY(!staff);
        QCOMPARE(staff.error().kind, Kind::Forbidden);
    }

    void whatIsNoListIsAnError()
    {
        FakeApp app;
        for (const QByteArray &body : {QByteArray("[]"), QByteArray("{}"), QByteArray(),
                 QByteArray(R"({"data":{}})"), QByteArray("<html>")}) {
            app.say(u"/locations"_s, body);
            QVERIFY2(!askLocations(app.source()), body.constData());
        }
    }

    void destroyingTheCallEndsWhateverRuns()
    {
        FakeApp app;
        app.answer(u"/projects"_s, {{named(u"p1"_s, u"One"_s), named(u"p2"_s, u"Two"_s)}});
        app.hang(u"/projects/p1/resources"_s);
        app.hang(u"/projects/p2/resources"_s);
        bool answered = false;
        Call call = app.source().staff(at(u"l"_s), Priority::Visible,
            [&](const Result<Listing<Staff>> &) { answered = true; });
        QTRY_COMPARE(app.asked().size(), 3);
        call.cancel();
        QCOMPARE(app.network.aborted, 2);
        QVERIFY(!answered);
        // The source answers as before.
        app.answer(u"/resources"_s, {{person(u"a"_s)}});
        QVERIFY(askStaff(app.source()));
        QVERIFY(!answered);
    }

    void destroyingTheCallBetweenTwoPagesAsksNoFurther()
    {
        FakeApp app;
        Call call;
        bool answered = false;
        app.replies[u"/resources"_s] = [&](int page) {
            if (page == 2)
                QTimer::singleShot(0, this, [&] { call.cancel(); });
            return CannedReply{
                .body = sheet({person(QString::number(page))}, page, 9), .hangs = page == 2};
        };
        call = app.source().staff(
            {}, Priority::Visible, [&](const Result<Listing<Staff>> &) { answered = true; });
        QTRY_COMPARE(app.network.aborted, 1);
        QCOMPARE(app.asked().size(), 2);
        QVERIFY(!answered);
    }

    /// The key is still being read then.
    void destroyingTheCallAtOnceSendsNothing()
    {
        FakeApp app;
        app.answer(u"/resources"_s, {{person(u"a"_s)}});
        app.answer(u"/locations"_s, {{named(u"l"_s, u"L"_s)}});
        Call call = app.source().staff({}, Priority::Visible, [](const auto &) {});
        call.cancel();
        QVERIFY(askLocations(app.source()));
        QCOMPARE(app.asked(), QStringList{u"/locations"_s});
    }

    void destroyingTheCallClosesTheSocket()
    {
        FaultServer server;
        server.otherwise = reactions::hang();
        QNetworkAccessManager network;
        TimekitLine line(network, server.url() + u"/v2"_s, {.credential = Secret("test_key")});
        Call call = line.source().locations({}, Priority::Visible, [](const auto &) {});
        QTRY_COMPARE(server.hits(), 1);
        QCOMPARE(server.clientsLeft, 0);
        call.cancel();
        QTRY_COMPARE(server.clientsLeft, 1);
    }

private:
    App m_app;
};

QTEST_GUILESS_MAIN(TestTimekitLists)
#include "tst_timekitlists.moc"
