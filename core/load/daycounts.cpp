// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/load/daycounts.h"

#include "core/load/hourspans.h"
#include "core/schedule/units.h"

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

class Counting
{
public:
    Counting(const CountFacts &facts, const CountWish &wish)
        : m_facts(facts), m_spans(hourSpansOf(wish.days, wish.zone)),
          m_mostFirst(wish.mostFirst), m_counted{.days = emptyDays(wish.days)}
    {
    }

    void add(const BookingUnit &unit)
    {
        const std::optional<int> wanted = firstWanted(unit.rows);
        const bool takesTime = wanted && isLive(*wanted);
        if (DayCounts *day = dayAt(m_counted.days, m_spans, unit.start)) {
            day->bookedInAll += unit.isLive ? 1 : 0;
            if (wanted)
                ++day->states[static_cast<size_t>(m_facts.bookings.at(*wanted).state)];
            if (takesTime) {
                ++day->booked;
                keepFirst(day->first, *wanted, m_facts.bookings, m_mostFirst);
            }
        }
        if (takesTime)
            addTime(unit);
    }

    void add(const Slot &slot)
    {
        if (DayCounts *day = dayAt(m_counted.days, m_spans, slot.start.toMSecsSinceEpoch()))
            ++day->free;
    }

    [[nodiscard]] DaysCounted take(const QList<int> &withoutTime)
    {
        for (const int row : withoutTime) {
            if (notes(row))
                m_counted.withoutTime.append(row);
        }
        return std::move(m_counted);
    }

private:
    /// Whether it is wanted.
    [[nodiscard]] bool notes(int row)
    {
        const bool isWanted = m_facts.isWanted(m_facts.bookings.at(row));
        m_counted.isFiltered = m_counted.isFiltered || !isWanted;
        return isWanted;
    }

    [[nodiscard]] std::optional<int> firstWanted(const QList<int> &rows)
    {
        std::optional<int> first;
        for (const int row : rows) {
            if (notes(row) && !first)
                first = row;
        }
        return first;
    }

    [[nodiscard]] bool isLive(int row) const
    {
        return m_facts.bookings.at(row).state != BookingState::Cancelled;
    }

    void addTime(const BookingUnit &unit)
    {
        forEachHour(m_spans, unit.start, unit.end, [this](const HourSpan &span, qint64 part) {
            m_counted.days[span.day].taken[static_cast<size_t>(span.hour)] += milliseconds(part);
        });
    }

    const CountFacts &m_facts;
    const QList<HourSpan> m_spans;
    const int m_mostFirst;
    DaysCounted m_counted;
};

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
    const BookingUnits units = countedUnitsOf(facts.bookings, facts.classes, {});
    Counting counting(facts, wish);
    for (const BookingUnit &unit : units.units)
        counting.add(unit);
    for (const Slot &slot : facts.freeSlots)
        counting.add(slot);
    return counting.take(units.withoutTime);
}

} // namespace daybook
