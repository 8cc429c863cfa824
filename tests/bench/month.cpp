// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"
#include "tests/bench/measures.h"
#include "tests/bench/report.h"
#include "tests/support/fakesource.h"
#include "ui/month/monthgrid.h"
#include "ui/month/monthview.h"
#include "ui/views/viewstate.h"

#include <QElapsedTimer>
#include <QImage>

using namespace Qt::StringLiterals;

namespace daybook::bench {

namespace {

constexpr int rounds = 25;
constexpr int bookings = 20'000;
constexpr int weeks = 5;
constexpr int minutesInDay = 24 * 60;

QList<Booking> manyBookings(const DateRange &days, const QTimeZone &zone)
{
    QList<Booking> rows;
    const QDateTime midnight = days.from.startOfDay(zone).toUTC();
    for (int i = 0; i < bookings; ++i) {
        const qint64 minute = qint64(i) * weeks * 7 * minutesInDay / bookings;
        rows.append({.id = {QString::number(i)},
            .state = i % 9 == 0 ? BookingState::Cancelled : BookingState::Open,
            .start = midnight.addSecs(minute * 60),
            .end = midnight.addSecs((minute + 45) * 60),
            .zone = zone,
            .staffId = {u"staff-%1"_s.arg(i % 60)},
            .staff = u"Kai Example"_s,
            .service = i % 2 ? u"Massage"_s : u"Sail fitting"_s,
            .customer = {.name = u"Customer %1"_s.arg(i)}});
    }
    return rows;
}

void answer(FakeSource &source, const QList<Booking> &rows)
{
    while (const auto question = source.take()) {
        if (question->bookings)
            question->bookings(Page<Booking>{.items = rows});
        else if (question->locations)
            question->locations(Listing<Location>{});
        else if (question->staff)
            question->staff(Listing<Staff>{});
        else if (question->services)
            question->services(Listing<Service>{});
    }
}

template <typename Work>
double medianMs(const Work &work)
{
    QList<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        work(round);
        times.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

/// What no way of counting can do without: to look at each row once.
double bareLoopMs(const QList<Booking> &rows)
{
    qint64 sum = 0;
    const double time = medianMs([&](int) {
        for (const Booking &row : rows)
            sum += row.start.toMSecsSinceEpoch() + static_cast<int>(row.state);
    });
    return sum == 0 ? 0 : time;
}

} // namespace

void measureMonth()
{
    const QTimeZone zone("Europe/Berlin");
    const DateRange days = MonthView::daysFor({2026, 3, 11}, weeks, Qt::Monday);
    FakeSource source;
    Desk desk;
    desk.setDays(days);
    desk.setSource(&source);
    ViewState state(desk);
    MonthView view(desk, state, nullptr);
    view.resize(1000, 700);
    view.show();
    answer(source, manyBookings(days, zone));
    view.bringUpToDate();

    const QString subject = u"month of 20,000 bookings, "_s;
    report(subject + u"bare loop over the rows"_s, bareLoopMs(desk.bookings().rows()), u"ms"_s);
    report(subject + u"counted and laid out"_s, medianMs([&](int round) {
        state.setShows(true, false);
        state.setColourBy(round % 2 ? ColourBy::Status : ColourBy::Staff);
        view.bringUpToDate();
    }),
        u"ms"_s, 16);
    report(subject + u"after a filter change"_s, medianMs([&](int round) {
        state.setNeedle(round % 2 ? u"sail"_s : u"massage"_s);
        view.bringUpToDate();
    }),
        u"ms"_s, 16);
    state.setNeedle({});
    view.bringUpToDate();
    report(subject + u"with nothing changed"_s, medianMs([&](int) { view.bringUpToDate(); }),
        u"ms"_s, 16);
    QImage picture(view.size(), QImage::Format_ARGB32_Premultiplied);
    report(subject + u"full paint"_s, medianMs([&](int) { view.render(&picture); }), u"ms"_s, 8);
    desk.setSource(nullptr);
}

} // namespace daybook::bench
