// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/bookingsource.h"
#include "core/timekit/signedsearch.h"
#include "core/timekit/timekitclient.h"
#include "tests/bench/clicks.h"
#include "tests/bench/measures.h"
#include "tests/bench/report.h"

#include <QElapsedTimer>
#include <QListView>

using namespace Qt::StringLiterals;

namespace daybook::bench {

namespace {

constexpr int rounds = 15;
constexpr int bookings = 10'000;
constexpr int people = 30;
constexpr int days = 14;
constexpr int tokens = 20'000;

double msOf(const QElapsedTimer &clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// One page; the answer of a failing service ends the bench.
Page<Booking> pageOf(BookingSource &source, const Cursor &from)
{
    std::optional<Result<Page<Booking>>> found;
    const Call call =
        source.bookings({}, from, [&](Result<Page<Booking>> page) { found = std::move(page); });
    Workplace::waitUntil([&] { return found && *found; }, "a page of bookings");
    return **found;
}

void measureBookings()
{
    Workplace place({.bookings = bookings}, AccountKind::Timekit);
    BookingSource &source = place.connection().source();
    std::optional<Cursor> next = Cursor{};
    qsizetype rows = 0;
    int total = 0;
    QElapsedTimer clock;
    clock.start();
    while (next) {
        const Page<Booking> page = pageOf(source, *next);
        rows += page.items.size();
        total = page.total.value_or(0);
        next = page.next;
    }
    const double ms = msOf(clock);
    const int fewest = (total + TimekitPage::mostRows - 1) / TimekitPage::mostRows;
    report(u"Timekit bookings paged in"_s, static_cast<double>(rows), u"rows"_s);
    report(u"Timekit bookings paged in: requests"_s, place.exchanges(u"/bookings"), u"requests"_s,
        fewest);
    report(u"Timekit bookings paged in: time"_s, ms, u"ms"_s);
    report(
        u"Timekit bookings paged in: speed"_s, static_cast<double>(rows) / ms * 1000, u"rows/s"_s);
}

/// How often a second @p work can be done.
double rateOf(const std::function<bool()> &work)
{
    int done = 0;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < tokens; ++i)
        done += work() ? 1 : 0;
    return done / msOf(clock) * 1000;
}

void measureSignedSearch()
{
    const SearchScope scope{.appSlug = u"harbour-demo"_s,
        .attribute = u"customer.email"_s,
        .value = u"ada@example.test"_s};
    const Secret key("test_api_key_INVENTED");
    const Secret token = mintSignedSearch(scope, key);
    report(u"signed searches minted"_s,
        rateOf([&] { return !mintSignedSearch(scope, key).isEmpty(); }), u"tokens/s"_s);
    report(u"signed searches verified"_s, rateOf([&] { return !verifyToken(token, key); }),
        u"tokens/s"_s);
}

DateRange fortnight()
{
    const QDate today = QDate::currentDate();
    return {.from = today, .to = today.addDays(days - 1)};
}

/// From the second choice to the first free time in the table, and to the end of the answer.
void measureTableOfFreeTimes(Workplace &place)
{
    SlotTableModel &table = place.desk.freeSlots();
    const auto firstOf = [&](Level level) {
        return place.desk.cascade().list(level).rows().first().id;
    };
    place.desk.cascade().choose(Level::Location, firstOf(Level::Location));
    Workplace::waitUntil([&] { return place.isQuiet(); }, "quiet");
    place.forgetExchanges();
    QElapsedTimer clock;
    double first = 0;
    const auto noted =
        QObject::connect(&table, &QAbstractItemModel::rowsInserted, &place.window, [&] {
            if (first == 0)
                first = msOf(clock);
        });
    clock.start();
    place.desk.cascade().choose(Level::Service, firstOf(Level::Service));
    Workplace::waitUntil(
        [&] { return table.rowCount() > 0 && table.state() == LoadState::Ready; }, "free times");
    const double all = msOf(clock);
    QObject::disconnect(noted);
    report(u"free times of anyone, 30 staff x 14 days: rows"_s, table.rowCount(), u"rows"_s);
    report(u"free times of anyone, 30 staff x 14 days: requests"_s,
        place.exchanges(u"/availability") + place.exchanges(u"/embed"), u"requests"_s, 1);
    report(u"free times of anyone, 30 staff x 14 days: first in the table"_s, first, u"ms"_s);
    report(u"free times of anyone, 30 staff x 14 days: whole answer"_s, all, u"ms"_s);
}

/// Each of thirty people on her own, all asked together.
void measureFreeTimesOfEach(Workplace &place)
{
    const Selection chosen = place.desk.cascade().selection();
    BookingSource &source = place.connection().source();
    int answered = 0;
    qsizetype found = 0;
    double first = 0;
    std::vector<Call> calls;
    QElapsedTimer clock;
    clock.start();
    const QList<Choice> staff = place.desk.cascade().list(Level::Staff).rows();
    for (const Choice &person : staff) {
        const SlotQuery query{.location = *chosen.location,
            .service = *chosen.service,
            .staff = StaffId{person.id},
            .days = fortnight()};
        calls.push_back(source.freeSlots(query, [&](const Result<Listing<Slot>> &answer) {
            ++answered;
            found += answer ? answer->items.size() : 0;
            if (first == 0 && found > 0)
                first = msOf(clock);
        }));
    }
    Workplace::waitUntil([&] { return answered == staff.size(); }, "everybody's free times");
    report(u"free times of each of the staff x 14 days: people"_s,
        static_cast<double>(staff.size()), u"people"_s);
    report(u"free times of each of the staff x 14 days: rows"_s, static_cast<double>(found),
        u"rows"_s);
    report(u"free times of each of the staff x 14 days: first answer"_s, first, u"ms"_s);
    report(u"free times of each of the staff x 14 days: all answers"_s, msOf(clock), u"ms"_s);
}

void measureFreeTimes()
{
    Workplace place(
        {.locations = 1, .staff = people, .services = 3, .bookings = 2'000}, AccountKind::Timekit);
    place.desk.setDays(fortnight());
    place.openAccount();
    measureTableOfFreeTimes(place);
    measureFreeTimesOfEach(place);
}

void measureChoice()
{
    Workplace place({.locations = 500, .staff = 2'000, .services = 200, .bookings = 20'000},
        AccountKind::Timekit);
    place.openAccount();
    auto &locations = *place.window.findChild<QListView *>(u"locationList"_s);
    PaintWatch paints(*place.window.findChild<QListView *>(u"staffList"_s)->viewport());
    QList<double> fromNetwork, fromMemory;
    int requests = 0;
    for (int round = 0; round < rounds; ++round) {
        const int row = 1 + round;
        place.forgetExchanges();
        fromNetwork.append(clickToPainted(place, paints, locations, row));
        Workplace::waitUntil([&] { return place.isQuiet(); }, "quiet");
        requests = std::max(
            requests, place.exchanges(u"/projects") + place.exchanges(u"/location/services"));
        click(locations, 0);
        Workplace::waitUntil([&] { return place.isQuiet(); }, "quiet");
        fromMemory.append(clickToPainted(place, paints, locations, row));
        Workplace::waitUntil([&] { return place.isQuiet(); }, "quiet");
    }
    report(u"Timekit: requests for a choice of a location"_s, requests, u"requests"_s, 2);
    report(u"Timekit: click to painted, 500 locations x 2,000 staff, from the network"_s,
        median(fromNetwork), u"ms"_s);
    report(u"Timekit: click to painted, from memory"_s, median(fromMemory), u"ms"_s, 16);
}

} // namespace

void measureTimekit()
{
    measureBookings();
    measureSignedSearch();
    measureFreeTimes();
    measureChoice();
}

} // namespace daybook::bench
