// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/explanation.h"

#include <QTest>

#include <functional>

using namespace daybook;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Reason::Kind;

namespace {

const StaffId alma{u"alma"_s};
const StaffId ben{u"ben"_s};
const LocationId here{u"here"_s};
const LocationId there{u"there"_s};
const ServiceId massage{u"massage"_s};

/// On a Wednesday; later hours are of the days after it.
QDateTime at(int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, 25), QTime(0, 0), Qt::UTC).addSecs(hour * 3600 + minute * 60);
}

const QDateTime bookingsAsOf = at(1, 1);
const QDateTime rosterAsOf = at(1, 2);
const QDateTime slotsAsOf = at(1, 3);

Booking booking(const StaffId &staff, int from, int to)
{
    return {.id = {u"b%1"_s.arg(from)},
        .state = BookingState::Confirmed,
        .start = at(from),
        .end = at(to),
        .staffId = staff};
}

Slot slot(std::optional<StaffId> staff, int from, int to)
{
    return {.start = at(from),
        .end = at(to),
        .location = here,
        .service = massage,
        .staff = std::move(staff)};
}

/// The cell of Alma at ten, for half an hour, of which everything is known and nothing is special:
/// she works from nine to five, and the place is open from eight to eight.
struct Scene
{
    QList<Booking> bookings = {};
    QList<Slot> freeSlots = {};
    Roster roster = {.days = {QDate(2026, 11, 25), QDate(2026, 11, 25)},
        .people = {alma},
        .shifts = {{.staff = alma, .location = here, .start = at(9), .end = at(17)}},
        .place = here,
        .open = {{.location = here, .start = at(8), .end = at(20)}},
        .knowsTimeOff = true};
    CellFacts cell = {.staff = alma,
        .location = here,
        .service = massage,
        .length = 60min,
        .start = at(10),
        .end = at(10, 30),
        .now = at(2),
        .bookings = bookings,
        .bookingsAsOf = bookingsAsOf,
        .roster = &roster,
        .rosterAsOf = rosterAsOf,
        .freeSlots = freeSlots,
        .slotsAsOf = slotsAsOf};
};

using Change = std::function<void(Scene &)>;

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(QList<daybook::Reason>)

class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonIsKnownFromSomething_data();
    void everyReasonIsKnownFromSomething();
};

void TestExplanation::everyReasonIsKnownFromSomething_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QList<Reason>>("reasons");
    const auto row = [](const char *name, const Change &change, const QList<Reason> &reasons) {
        QTest::newRow(name) << change << reasons;
    };
    const auto moveTo = [](Scene &scene, int hour) {
        scene.cell.start = at(hour);
        scene.cell.end = at(hour, 30);
    };
    const Reason notVisible{.kind = Kind::NotVisible, .asOf = slotsAsOf};
    const Reason notAsked{.kind = Kind::NotAsked};

    row("nothing explains it", [](Scene &) {}, {notVisible});
    row("nothing but the answer is known",
        [](Scene &s) {
            s.cell.roster = nullptr;
            s.cell.length = 0min;
        },
        {notVisible});
    row("no service is chosen", [](Scene &s) { s.cell.service.reset(); }, {notAsked});
    row("no place is chosen", [](Scene &s) { s.cell.location.reset(); }, {notAsked});
    row("free times were not asked for", [](Scene &s) { s.cell.slotsAsOf = {}; }, {notAsked});

    row("past", [](Scene &s) { s.cell.now = at(10, 30); }, {{.kind = Kind::InThePast}});
    row("not past yet", [](Scene &s) { s.cell.now = at(10, 29); }, {notVisible});
    row("no clock", [](Scene &s) { s.cell.now = {}; }, {notVisible});

    const Reason isFree{.kind = Kind::IsFree, .from = at(9), .to = at(11), .asOf = slotsAsOf};
    row("free", [](Scene &s) { s.freeSlots = {slot(alma, 9, 11)}; }, {isFree});
    row("free right before and after",
        [](Scene &s) {
            s.freeSlots = {slot(alma, 9, 10), slot(alma, 11, 12)};
        },
        {notVisible});
    row("somebody is free", [](Scene &s) { s.freeSlots = {slot({}, 10, 11)}; }, {notVisible});
    row("another is free", [](Scene &s) { s.freeSlots = {slot(ben, 10, 11)}; }, {notVisible});
    row("free elsewhere",
        [](Scene &s) {
            s.freeSlots = {slot(alma, 10, 11)};
            s.freeSlots.first().location = there;
        },
        {notVisible});
    row("free for something else",
        [](Scene &s) {
            s.freeSlots = {slot(alma, 10, 11)};
            s.freeSlots.first().service = {u"facial"_s};
        },
        {notVisible});

    const Reason booked{.kind = Kind::Booked,
        .booking = BookingId{u"b9"_s},
        .from = at(9),
        .to = at(11),
        .asOf = bookingsAsOf};
    row("booked", [](Scene &s) { s.bookings = {booking(alma, 9, 11)}; }, {booked});
    row("booked from the middle of the cell on",
        [](Scene &s) {
            s.bookings = {booking(alma, 9, 11)};
            s.bookings.first().start = at(10, 15);
        },
        {{.kind = Kind::Booked,
            .booking = BookingId{u"b9"_s},
            .from = at(10, 15),
            .to = at(11),
            .asOf = bookingsAsOf}});
    row("booked twice",
        [](Scene &s) {
            s.bookings = {booking(alma, 9, 11), booking(alma, 10, 12)};
        },
        {booked,
            {.kind = Kind::Booked,
                .booking = BookingId{u"b10"_s},
                .from = at(10),
                .to = at(12),
                .asOf = bookingsAsOf}});
    row("another is booked", [](Scene &s) { s.bookings = {booking(ben, 9, 11)}; }, {notVisible});
    row("cancelled",
        [](Scene &s) {
            s.bookings = {booking(alma, 9, 11)};
            s.bookings.first().state = BookingState::Cancelled;
        },
        {notVisible});
    row("a mere wish takes no time",
        [](Scene &s) {
            s.bookings = {booking(alma, 9, 11)};
            s.bookings.first().state = BookingState::Pending;
            s.bookings.first().graph = u"confirm_decline"_s;
        },
        {notVisible});
    row("other pending ones take time",
        [](Scene &s) {
            s.bookings = {booking(alma, 9, 11)};
            s.bookings.first().state = BookingState::Pending;
        },
        {booked});
    row("a booking without times",
        [](Scene &s) {
            s.bookings = {booking(alma, 9, 11)};
            s.bookings.first().start = s.bookings.first().end = {};
        },
        {notVisible});

    row("a booking that tells its end alone",
        [](Scene &s) {
            s.bookings = {booking(alma, 9, 11)};
            s.bookings.first().start = {};
        },
        {notVisible});

    const auto takeOff = [](Scene &s, std::optional<StaffId> staff,
                             std::optional<LocationId> location) {
        s.roster.timeOff = {{.staff = std::move(staff),
            .location = std::move(location),
            .start = at(10),
            .end = at(12),
            .title = u"Dentist"_s}};
    };
    const Reason timeOff{.kind = Kind::TimeOff,
        .from = at(10),
        .to = at(12),
        .title = u"Dentist"_s,
        .asOf = rosterAsOf};
    row("time off", [=](Scene &s) { takeOff(s, alma, {}); }, {timeOff});
    row("the whole place is away", [=](Scene &s) { takeOff(s, {}, here); }, {timeOff});
    row("everybody is away", [=](Scene &s) { takeOff(s, {}, {}); }, {timeOff});
    row("another is away", [=](Scene &s) { takeOff(s, ben, {}); }, {notVisible});
    row("away from another place", [=](Scene &s) { takeOff(s, alma, there); }, {notVisible});
    row("away from some place",
        [=](Scene &s) {
            takeOff(s, {}, there);
            s.cell.location.reset();
        },
        {notAsked});
    row("away before",
        [=](Scene &s) {
            takeOff(s, alma, {});
            moveTo(s, 12);
        },
        {notVisible});

    const Reason closed{.kind = Kind::PlaceClosed, .from = at(8), .to = at(20), .asOf = rosterAsOf};
    const Reason outside{
        .kind = Kind::OutsideHours, .from = at(9), .to = at(17), .asOf = rosterAsOf};
    row("closed, and outside her hours", [=](Scene &s) { moveTo(s, 7); }, {closed, outside});
    row("closed all day", [](Scene &s) { s.roster.open.clear(); },
        {{.kind = Kind::PlaceClosed, .asOf = rosterAsOf}});
    row("another place's hours are known",
        [](Scene &s) {
            s.roster.place = there;
            s.roster.open.clear();
        },
        {notVisible});
    row("outside her hours", [=](Scene &s) { moveTo(s, 18); }, {outside});
    row("does not work", [](Scene &s) { s.roster.shifts.clear(); },
        {{.kind = Kind::OutsideHours, .asOf = rosterAsOf}});
    row("her hours are not known",
        [](Scene &s) {
            s.roster.people.clear();
            s.roster.shifts.clear();
        },
        {notVisible});
    row("the nearest of her shifts",
        [=](Scene &s) {
            s.roster.shifts = {{.staff = alma, .start = at(6), .end = at(7)},
                {.staff = alma, .start = at(11), .end = at(12)},
                {.staff = ben, .start = at(10), .end = at(11)}};
        },
        {{.kind = Kind::OutsideHours, .from = at(11), .to = at(12), .asOf = rosterAsOf}});
    row("days that were not asked for",
        [=](Scene &s) {
            moveTo(s, 24 + 14);
            s.roster.open.clear();
        },
        {notVisible});
    row("the evening of a day far in the west", [=](Scene &s) { moveTo(s, 24 + 5); },
        {{.kind = Kind::PlaceClosed, .from = at(8), .to = at(20), .asOf = rosterAsOf}, outside});
    row("days before",
        [=](Scene &s) {
            moveTo(s, -14);
            s.roster.open.clear();
            s.cell.now = {};
        },
        {notVisible});
    row("works wherever she is wanted", [](Scene &s) { s.roster.shifts.first().location.reset(); },
        {notVisible});
    row("works elsewhere then", [](Scene &s) { s.roster.shifts.first().location = there; },
        {{.kind = Kind::ElsewhereThen, .from = at(9), .to = at(17), .asOf = rosterAsOf}});
    row("works here, too",
        [](Scene &s) {
            s.roster.shifts.prepend(
                {.staff = alma, .location = there, .start = at(9), .end = at(17)});
        },
        {notVisible});

    row("does not offer it", [](Scene &s) { s.cell.offersService = false; },
        {{.kind = Kind::NotOfferedHere}});
    row("offers it", [](Scene &s) { s.cell.offersService = true; }, {notVisible});

    const auto tooShort = [](const QDateTime &to, std::optional<BookingId> booking,
                              const QDateTime &asOf) {
        return QList<Reason>{{.kind = Kind::TooShort,
            .booking = std::move(booking),
            .from = at(10),
            .to = to,
            .asOf = asOf}};
    };
    row(
        "too short up to a booking",
        [](Scene &s) {
            s.bookings = {booking(alma, 11, 12)};
            s.bookings.first().start = at(10, 45);
        },
        tooShort(at(10, 45), BookingId{u"b11"_s}, bookingsAsOf));
    row("just long enough up to a booking", [](Scene &s) { s.bookings = {booking(alma, 11, 12)}; },
        {notVisible});
    row("of unknown length",
        [](Scene &s) {
            s.bookings = {booking(alma, 11, 12)};
            s.bookings.first().start = at(10, 45);
            s.cell.length = 0min;
        },
        {notVisible});
    row(
        "too short up to the end of her day",
        [](Scene &s) { s.roster.shifts.first().end = at(10, 50); },
        tooShort(at(10, 50), {}, rosterAsOf));
    row("one shift follows another",
        [](Scene &s) {
            s.roster.shifts = {{.staff = alma, .start = at(10, 50), .end = at(12)},
                {.staff = alma, .start = at(9), .end = at(10, 50)}};
        },
        {notVisible});
    row(
        "the next shift is elsewhere",
        [](Scene &s) {
            s.roster.shifts = {{.staff = alma, .location = here, .start = at(9), .end = at(10, 50)},
                {.staff = alma, .location = there, .start = at(10, 50), .end = at(12)}};
        },
        tooShort(at(10, 50), {}, rosterAsOf));
    row(
        "too short until the place closes",
        [](Scene &s) { s.roster.open.first().end = at(10, 40); },
        tooShort(at(10, 40), {}, rosterAsOf));
    row(
        "too short up to a time off",
        [](Scene &s) { s.roster.timeOff = {{.staff = alma, .start = at(10, 40), .end = at(12)}}; },
        tooShort(at(10, 40), {}, rosterAsOf));
    row(
        "the first that is in the way",
        [](Scene &s) {
            s.bookings = {booking(alma, 12, 13), booking(ben, 10, 12), booking(alma, 11, 12)};
            s.bookings.last().start = at(10, 30);
            s.roster.open.first().end = at(10, 40);
        },
        tooShort(at(10, 30), BookingId{u"b11"_s}, bookingsAsOf));
    row("too short from now on",
        [](Scene &s) {
            s.bookings = {booking(alma, 11, 12)};
            s.cell.now = at(10, 5);
        },
        {{.kind = Kind::TooShort,
            .booking = BookingId{u"b11"_s},
            .from = at(10, 5),
            .to = at(11),
            .asOf = bookingsAsOf}});
    row(
        "too short, and not offered",
        [](Scene &s) {
            s.roster.shifts.first().end = at(10, 50);
            s.cell.offersService = false;
        },
        QList<Reason>{{.kind = Kind::NotOfferedHere}} + tooShort(at(10, 50), {}, rosterAsOf));

    row("everything at once",
        [=](Scene &s) {
            s.bookings = {booking(alma, 9, 11)};
            s.freeSlots = {slot(alma, 9, 11)};
            takeOff(s, alma, {});
            s.roster.open.clear();
            s.roster.shifts.clear();
            s.cell.offersService = false;
            s.cell.now = at(12);
        },
        {{.kind = Kind::InThePast}, isFree, booked, timeOff,
            {.kind = Kind::PlaceClosed, .asOf = rosterAsOf},
            {.kind = Kind::OutsideHours, .asOf = rosterAsOf}, {.kind = Kind::NotOfferedHere}});
    row("what is known needs no service",
        [](Scene &s) {
            s.bookings = {booking(alma, 9, 11)};
            s.cell.service.reset();
        },
        {booked});
}

void TestExplanation::everyReasonIsKnownFromSomething()
{
    QFETCH(Change, change);
    QFETCH(QList<Reason>, reasons);
    Scene scene;
    change(scene);
    const QList<Reason> found = reasonsFor(scene.cell);
    QCOMPARE(found, reasons);
}

QTEST_GUILESS_MAIN(TestExplanation)
#include "tst_explanation.moc"
