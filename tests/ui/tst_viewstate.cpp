// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakesource.h"
#include "ui/views/viewdays.h"
#include "ui/views/viewstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace daybook;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone austin("America/Chicago");
const QTimeZone pune("Asia/Kolkata");
const QTimeZone berlin("Europe/Berlin");

/// A desk with one place in Austin, one that tells no zone, and the bookings given.
struct Scene
{
    explicit Scene(const QList<Booking> &bookings = {})
    {
        desk.setSource(&source);
        answer(bookings);
    }
    ~Scene() { desk.setSource(nullptr); }

    void answer(const QList<Booking> &bookings)
    {
        while (const auto question = source.take()) {
            if (question->locations)
                question->locations(Listing<Location>{
                    .items = {{.id = {u"1"_s}, .name = u"Austin"_s, .zone = austin},
                        {.id = {u"2"_s}, .name = u"Video"_s}}});
            else if (question->staff)
                question->staff(Listing<Staff>{
                    .items = {{.id = {u"S"_s}, .name = u"Chitra"_s, .zone = staffZone}}});
            else if (question->services)
                question->services(Listing<Service>{.items = {{.id = {u"M"_s}}}});
            else if (question->freeSlots)
                question->freeSlots(Listing<Slot>{});
            else if (question->bookings)
                question->bookings(Page<Booking>{.items = bookings});
        }
    }

    QTimeZone staffZone = pune;
    FakeSource source;
    Desk desk;
    ViewState state{desk};
};

Booking booking(const QString &id, const QString &place, const QTimeZone &ofStaff = {},
    const QTimeZone &ofCustomer = {})
{
    const QDateTime start(QDate(2026, 3, 11), QTime(15, 0), Qt::UTC);
    return {.id = {id},
        .start = start,
        .end = start.addSecs(3600),
        .zone = ofStaff,
        .customerZone = ofCustomer,
        .locationId = {place},
        .serviceId = {u"M"_s},
        .customer = {.name = u"Noor Haddad"_s}};
}

} // namespace

class TestViewState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBookingIsReadInTheZoneChosen_data();
    void aBookingIsReadInTheZoneChosen();
    void theAxisIsOfTheChosenPlaceOrOfMost();
    void theAxisFollowsWhatChanges_data();
    void theAxisFollowsWhatChanges();
    void theCustomersZoneIsOfWhoIsPicked();
    void theZoneBesideSaysSomethingElse();
    void onlyOneThingIsPicked();
    void whatIsPickedComesBackWithItsRow();
    void whatIsWantedIsOfTheServiceAndMatches();
    void nothingIsSaidTwice();
    void everyViewOffersItsSpans();
    void aMonthBeginsWithItsWeek_data();
    void aMonthBeginsWithItsWeek();
    void aViewIsOfferedWhereThereIsSomethingToShow_data();
    void aViewIsOfferedWhereThereIsSomethingToShow();
};

void TestViewState::aBookingIsReadInTheZoneChosen_data()
{
    using Whose = ZoneChoice::Whose;
    QTest::addColumn<ZoneChoice>("choice");
    QTest::addColumn<Booking>("booking");
    QTest::addColumn<QTimeZone>("read");
    const Booking all = booking(u"1"_s, u"1"_s, pune, berlin);
    QTest::newRow("place") << ZoneChoice{} << all << austin;
    QTest::newRow("place without one: staff")
        << ZoneChoice{} << booking(u"1"_s, u"2"_s, pune) << pune;
    QTest::newRow("nobody has one") << ZoneChoice{} << booking(u"1"_s, u"2"_s) << QTimeZone::utc();
    QTest::newRow("customer") << ZoneChoice{.whose = Whose::Customer} << all << berlin;
    QTest::newRow("customer without one: place")
        << ZoneChoice{.whose = Whose::Customer} << booking(u"1"_s, u"1"_s, pune) << austin;
    QTest::newRow("mine") << ZoneChoice{.whose = Whose::Mine} << all << QTimeZone::systemTimeZone();
    QTest::newRow("named") << ZoneChoice{.whose = Whose::Named, .name = "Asia/Tokyo"} << all
                           << QTimeZone("Asia/Tokyo");
    QTest::newRow("named, unknown")
        << ZoneChoice{.whose = Whose::Named, .name = "Mars/Base"} << all << austin;
}

void TestViewState::aBookingIsReadInTheZoneChosen()
{
    QFETCH(const ZoneChoice, choice);
    QFETCH(const Booking, booking);
    QFETCH(const QTimeZone, read);
    Scene scene({booking});
    scene.state.setZone(choice);
    QCOMPARE(scene.state.zoneOf(booking).id(), read.id());
}

void TestViewState::theAxisIsOfTheChosenPlaceOrOfMost()
{
    Scene scene({booking(u"1"_s, u"2"_s, pune), booking(u"2"_s, u"2"_s, pune),
        booking(u"3"_s, u"1"_s, pune)});
    QCOMPARE(scene.state.axisZone(), pune);
    scene.desk.cascade().choose(Level::Location, u"1"_s);
    QCOMPARE(scene.state.axisZone(), austin);
    Scene empty;
    QCOMPARE(empty.state.axisZone(), pune); // of the people
}

/// It is kept as long as nothing changes; here it is asked for before and after.
void TestViewState::theAxisFollowsWhatChanges_data()
{
    using Act = std::function<void(Scene &)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<QTimeZone>("axis");
    QTest::newRow("nothing") << Act([](Scene &) {}) << pune;
    QTest::newRow("a place is chosen")
        << Act([](Scene &scene) { scene.desk.cascade().choose(Level::Location, u"1"_s); })
        << austin;
    QTest::newRow("bookings come") << Act([](Scene &scene) {
        scene.desk.bookings().reload();
        scene.answer(
            {booking(u"1"_s, u"2"_s, pune), booking(u"2"_s, u"1"_s), booking(u"3"_s, u"1"_s)});
    }) << austin;
    QTest::newRow("a booking changes") << Act([](Scene &scene) {
        scene.desk.bookings().reload();
        scene.answer({booking(u"1"_s, u"1"_s)});
    }) << austin;
    QTest::newRow("bookings go") << Act([](Scene &scene) {
        scene.staffZone = berlin;
        scene.desk.refresh();
        scene.answer({});
    }) << berlin;
    QTest::newRow("nobody is left")
        << Act([](Scene &scene) { scene.desk.setSource(nullptr); }) << QTimeZone::utc();
}

void TestViewState::theAxisFollowsWhatChanges()
{
    QFETCH(const std::function<void(Scene &)>, act);
    QFETCH(const QTimeZone, axis);
    Scene scene({booking(u"1"_s, u"2"_s, pune)});
    QCOMPARE(scene.state.axisZone(), pune);
    act(scene);
    QCOMPARE(scene.state.axisZone(), axis);
}

void TestViewState::theCustomersZoneIsOfWhoIsPicked()
{
    Scene scene({booking(u"1"_s, u"1"_s, {}, berlin), booking(u"2"_s, u"1"_s)});
    scene.state.setZone({.whose = ZoneChoice::Whose::Customer});
    QCOMPARE(scene.state.axisZone(), austin);
    QSignalSpy moved(&scene.state, &ViewState::zoneChanged);
    scene.state.pick({u"1"_s});
    QCOMPARE(scene.state.axisZone(), berlin);
    QCOMPARE(moved.size(), 1);
    scene.state.pick({u"2"_s});
    QCOMPARE(scene.state.axisZone(), austin);
}

void TestViewState::theZoneBesideSaysSomethingElse()
{
    Scene scene({booking(u"1"_s, u"1"_s)});
    QCOMPARE(scene.state.besideZone()->id(), QTimeZone::systemTimeZone().id());
    scene.state.setZone({.whose = ZoneChoice::Whose::Named, .name = "Asia/Tokyo"});
    QCOMPARE(scene.state.besideZone(), austin);
    scene.state.setZone({.whose = ZoneChoice::Whose::Named, .name = "America/Chicago"});
    QVERIFY(!scene.state.besideZone());
}

void TestViewState::onlyOneThingIsPicked()
{
    Scene scene({booking(u"1"_s, u"1"_s)});
    scene.state.pick({u"1"_s});
    QCOMPARE(scene.state.booking()->id.value, u"1"_s);
    scene.state.pickSlot(u"x"_s);
    QVERIFY(!scene.state.pickedBooking());
    QVERIFY(!scene.state.slot()); // it is not on the desk
    QCOMPARE(scene.state.pickedSlot(), u"x"_s);
    scene.state.pick({u"1"_s});
    QVERIFY(!scene.state.pickedSlot());
    scene.state.pickNothing();
    QVERIFY(!scene.state.booking());
}

void TestViewState::whatIsPickedComesBackWithItsRow()
{
    Scene scene({booking(u"1"_s, u"1"_s)});
    scene.state.pick({u"1"_s});
    const DateRange days = scene.desk.days();
    scene.desk.setDays({.from = days.from.addDays(1), .to = days.to.addDays(1)});
    scene.answer({});
    QVERIFY(!scene.state.booking());
    scene.desk.setDays(days);
    scene.answer({booking(u"1"_s, u"1"_s)});
    QVERIFY(scene.state.booking());
}

void TestViewState::whatIsWantedIsOfTheServiceAndMatches()
{
    Scene scene;
    const Booking massage = booking(u"1"_s, u"1"_s);
    QVERIFY(scene.state.isWanted(massage));
    scene.state.setNeedle(u"noor"_s);
    QVERIFY(scene.state.isWanted(massage));
    scene.state.setNeedle(u"weber"_s);
    QVERIFY(!scene.state.isWanted(massage));
    scene.state.setNeedle({});
    scene.desk.cascade().choose(Level::Service, u"other"_s);
    QVERIFY(!scene.state.isWanted(massage));
    scene.desk.cascade().choose(Level::Service, u"M"_s);
    QVERIFY(scene.state.isWanted(massage));
}

void TestViewState::nothingIsSaidTwice()
{
    Scene scene;
    QSignalSpy kind(&scene.state, &ViewState::kindChanged);
    QSignalSpy needle(&scene.state, &ViewState::needleChanged);
    QSignalSpy shows(&scene.state, &ViewState::showsChanged);
    QSignalSpy colours(&scene.state, &ViewState::coloursChanged);
    QSignalSpy zone(&scene.state, &ViewState::zoneChanged);
    QSignalSpy pick(&scene.state, &ViewState::pickChanged);
    for (int twice = 0; twice < 2; ++twice) {
        scene.state.setKind(ViewKind::Week);
        scene.state.setNeedle(u"a"_s);
        scene.state.setShows(false, true);
        scene.state.setColourBy(ColourBy::Staff);
        scene.state.setZone({.whose = ZoneChoice::Whose::Mine});
        scene.state.pick({u"1"_s});
    }
    for (const QSignalSpy *spy : {&kind, &needle, &shows, &colours, &zone, &pick})
        QCOMPARE(spy->size(), 1);
}

void TestViewState::everyViewOffersItsSpans()
{
    for (const ViewKind kind : allViewKinds) {
        const QList<int> spans = spansOf(kind);
        QVERIFY(!spans.isEmpty());
        QVERIFY(std::ranges::is_sorted(spans));
    }
    QCOMPARE(spansOf(ViewKind::Staff), QList{1});
    QCOMPARE(spansOf(ViewKind::Week).constLast(), 14);
    QCOMPARE(spansOf(ViewKind::Month).constLast(), 12 * 7);
}

void TestViewState::aMonthBeginsWithItsWeek_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<Qt::DayOfWeek>("first");
    QTest::addColumn<QDate>("from");
    QTest::newRow("Wednesday, Monday first")
        << QDate(2026, 3, 11) << Qt::Monday << QDate(2026, 3, 9);
    QTest::newRow("Monday") << QDate(2026, 3, 9) << Qt::Monday << QDate(2026, 3, 9);
    QTest::newRow("Sunday, Monday first") << QDate(2026, 3, 15) << Qt::Monday << QDate(2026, 3, 9);
    QTest::newRow("Sunday first") << QDate(2026, 3, 11) << Qt::Sunday << QDate(2026, 3, 8);
    QTest::newRow("Saturday first") << QDate(2026, 3, 11) << Qt::Saturday << QDate(2026, 3, 7);
}

void TestViewState::aMonthBeginsWithItsWeek()
{
    QFETCH(const QDate, day);
    QFETCH(const Qt::DayOfWeek, first);
    QFETCH(const QDate, from);
    QCOMPARE(daysFor(ViewKind::Month, day, 28, first),
        (DateRange{.from = from, .to = from.addDays(27)}));
    for (const ViewKind other : {ViewKind::List, ViewKind::Staff, ViewKind::Week})
        QCOMPARE(daysFor(other, day, 7, first), (DateRange{.from = day, .to = day.addDays(6)}));
}

void TestViewState::aViewIsOfferedWhereThereIsSomethingToShow_data()
{
    QTest::addColumn<Capabilities>("able");
    QTest::addColumn<QList<ViewKind>>("offered");
    using enum ViewKind;
    QTest::newRow("all") << Capabilities{} << QList{List, Staff, Week, Month};
    QTest::newRow("no staff") << Capabilities{.staff = false} << QList{List, Week, Month};
    QTest::newRow("no days") << Capabilities{.days = false} << QList{List};
}

void TestViewState::aViewIsOfferedWhereThereIsSomethingToShow()
{
    QFETCH(const Capabilities, able);
    QFETCH(const QList<ViewKind>, offered);
    for (const ViewKind kind : allViewKinds)
        QCOMPARE(canShow(kind, able), offered.contains(kind));
}

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
