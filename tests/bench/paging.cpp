// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/bench/gapwatch.h"
#include "tests/bench/measures.h"
#include "tests/bench/report.h"
#include "tests/bench/workplace.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace daybook::bench {

namespace {

constexpr int appointments = 100'000;

} // namespace

void measurePaging()
{
    Workplace place({.bookings = appointments});
    BookingTableModel &bookings = place.desk.bookings();
    place.openAccount();
    const double before = residentMiB();
    const QDate today = QDate::currentDate();
    const GapWatch watch;
    QElapsedTimer clock;
    clock.start();
    place.desk.setDays({.from = today.addDays(-120), .to = today.addDays(120)});
    do {
        Workplace::waitUntil([&] { return bookings.state() != LoadState::Loading; }, "a page");
        bookings.fetchMore({});
    } while (bookings.state() == LoadState::Loading);
    const double seconds = static_cast<double>(clock.elapsed()) / 1000;
    report(u"appointments paged into the table"_s, bookings.rowCount(), u"rows"_s);
    report(
        u"appointments paged into the table, speed"_s, bookings.rowCount() / seconds, u"rows/s"_s);
    report(u"event loop while paging, p99 gap"_s, percentile(watch.gaps(), 0.99), u"ms"_s, 50);
    report(u"event loop while paging, longest gap"_s, percentile(watch.gaps(), 1), u"ms"_s, 200);
    report(u"resident memory with the sandbox inside, before"_s, before, u"MiB"_s);
    report(u"resident memory of 100,000 appointments"_s, residentMiB() - before, u"MiB"_s, 200);
}

} // namespace daybook::bench
