// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/load/daycounts.h"

#include "core/load/hourspans.h"

#include <algorithm>

namespace daybook {

namespace {

using std::chrono::milliseconds;

QList<DayCounts> emptyDays(const DateRange &days)
{
    QList<DayCounts> counts;
    for (QDate date = days.from; date.isValid() && date <= days.to; date = date.addDays(1))
        counts.append({.date = date});
    return counts;
}

/// Puts @p row among the first ones of its day, if it is one of them.
void keepFirst(QList<int> &first, int row, const QList<Booking> &bookings, qsizetype most)
{
    qsizetype place = first.size();
    while (place > 0 && bookings.at(first.at(place - 1)).start > bookings.at(row).start)
        --place;
    if (place >= most)
        return;
    if (first.size() == most)
        first.removeLast();
    first.insert(place, row);
}

/// The day in which @p msecs lies; null outside of all.
DayCounts *dayAt(QList<DayCounts> &days, const QList<HourSpan> &spans, qint64 msecs)
{
    const qsizetype place = spanAt(spans, msecs);
    if (place == spans.size() || msecs < spans.at(place).begin)
        return nullptr;
    return &days[spans.at(place).day];
}

} // namespace

std::optional<int> DayCounts::busiestHour() const
{
    const auto most = std::ranges::max_element(taken);
    if (*most <= milliseconds(0))
        return {};
    return static_cast<int>(std::distance(taken.begin(), most));
}

DaysCounted countDays(const CountFacts &facts, const CountWish &wish)
{
    const QList<HourSpan> spans = hourSpansOf(wish.days, wish.zone);
    DaysCounted counted{.days = emptyDays(wish.days)};
    for (int row = 0; row < static_cast<int>(facts.bookings.size()); ++row) {
        const Booking &booking = facts.bookings.at(row);
        const bool isWanted = facts.isWanted(booking);
        const bool takesTime = booking.state != BookingState::Cancelled;
        counted.isFiltered = counted.isFiltered || !isWanted;
        if (!hasTime(booking)) {
            if (isWanted)
                counted.withoutTime.append(row);
            continue;
        }
        const qint64 begin = booking.start.toMSecsSinceEpoch();
        if (DayCounts *day = dayAt(counted.days, spans, begin)) {
            day->bookedInAll += takesTime ? 1 : 0;
            day->booked += takesTime && isWanted ? 1 : 0;
            day->states[static_cast<size_t>(booking.state)] += isWanted ? 1 : 0;
            if (takesTime && isWanted)
                keepFirst(day->first, row, facts.bookings, wish.mostFirst);
        }
        if (takesTime && isWanted)
            forEachHour(spans, begin, booking.end.toMSecsSinceEpoch(),
                [&](const HourSpan &span, qint64 part) {
                    counted.days[span.day].taken[static_cast<size_t>(span.hour)] +=
                        milliseconds(part);
                });
    }
    for (const Slot &slot : facts.freeSlots) {
        if (DayCounts *day = dayAt(counted.days, spans, slot.start.toMSecsSinceEpoch()))
            ++day->free;
    }
    return counted;
}

} // namespace daybook
