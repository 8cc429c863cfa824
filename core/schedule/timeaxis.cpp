// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/schedule/timeaxis.h"

#include <algorithm>
#include <array>
#include <compare>
#include <iterator>
#include <ranges>
#include <set>

namespace daybook {

namespace {

constexpr int hoursInDay = 24;
constexpr qint64 msecsInMinute = 60'000;
constexpr qint64 msecsInHour = 60 * msecsInMinute;
constexpr qint64 msecsInDay = hoursInDay * msecsInHour;
/// Farther than any zone is from UTC, and than any change of one.
constexpr int marginInDays = 3;

/// A time in which a zone keeps its distance to UTC; all in milliseconds.
struct Steady
{
    qint64 begin = 0;
    qint64 end = 0;
    qint64 offset = 0;
};

qint64 msecsFromSecs(int secs)
{
    return qint64(secs) * 1'000;
}

QDateTime instantOf(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

/// What a clock on UTC shows at midnight, as a number.
qint64 midnightOf(QDate date)
{
    return date.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

QList<Steady> steadyTimes(const QTimeZone &zone, const QDateTime &begin, const QDateTime &end)
{
    QList<Steady> times{{.begin = begin.toMSecsSinceEpoch(),
        .end = end.toMSecsSinceEpoch(),
        .offset = msecsFromSecs(zone.offsetFromUtc(begin))}};
    if (!zone.hasTransitions())
        return times;
    for (const QTimeZone::OffsetData &change : zone.transitions(begin, end)) {
        const qint64 at = change.atUtc.toMSecsSinceEpoch();
        times.last().end = at;
        times.append({.begin = at,
            .end = end.toMSecsSinceEpoch(),
            .offset = msecsFromSecs(change.offsetFromUtc)});
    }
    return times;
}

/// Since when the clock shows @p midnight or later, for good: where clocks go back over midnight,
/// the minutes before belong to the former day.
qint64 beginAfter(const QList<Steady> &times, qint64 midnight)
{
    for (const Steady &time : std::views::reverse(times)) {
        if (time.begin + time.offset < midnight)
            return std::min(time.end, midnight - time.offset);
    }
    return times.first().begin;
}

/// Which row of all. A second turn stands behind the hour after which the clocks went back.
struct RowKey
{
    int after = 0;
    int turn = 0;
    int hour = 0;

    auto operator<=>(const RowKey &) const = default;
};

/// What one day has of one row.
struct Part
{
    RowKey row;
    qint64 begin = 0;
    qint64 end = 0;
    int minute = 0; ///< Of the hour, at `begin`.
};

/// Takes the hours of one day in the order of time, and tells the first turn of one from the
/// second.
class HourCounter
{
public:
    /// @p from and @p to are what the clock shows, as milliseconds since midnight.
    RowKey rowOf(int hour, qint64 from, qint64 to)
    {
        Seen &seen = m_seen.at(static_cast<size_t>(hour));
        if (from < seen.to)
            ++seen.turn;
        seen.to = to;
        m_latest = std::max(m_latest, hour);
        return {.after = seen.turn == 0 ? hour : m_latest, .turn = seen.turn, .hour = hour};
    }

private:
    struct Seen
    {
        qint64 to = 0;
        int turn = 0;
    };
    std::array<Seen, hoursInDay> m_seen{};
    int m_latest = 0;
};

QList<Part> partsOf(const QList<Steady> &times, qint64 midnight, qint64 begin, qint64 end)
{
    QList<Part> parts;
    HourCounter hours;
    for (const Steady &time : times) {
        const qint64 toClock = time.offset - midnight;
        qint64 from = std::max(time.begin, begin) + toClock;
        const qint64 to = std::min(std::min(time.end, end) + toClock, msecsInDay);
        while (from < to) {
            const int hour = static_cast<int>(from / msecsInHour);
            const qint64 next = std::min((hour + 1) * msecsInHour, to);
            parts.append({.row = hours.rowOf(hour, from, next),
                .begin = from - toClock,
                .end = next - toClock,
                .minute = static_cast<int>(from % msecsInHour / msecsInMinute)});
            from = next;
        }
    }
    return parts;
}

std::set<RowKey> firstTurns()
{
    std::set<RowKey> rows;
    for (int hour = 0; hour < hoursInDay; ++hour)
        rows.insert({.after = hour, .hour = hour});
    return rows;
}

int minutesIn(qint64 msecs)
{
    return static_cast<int>(msecs / msecsInMinute);
}

} // namespace

TimeAxis::TimeAxis(const QList<QDate> &days, const QTimeZone &zone)
    : m_zone(zone.isValid() ? zone : QTimeZone::utc()), m_days(days)
{
    if (days.isEmpty())
        return;
    const QList<Steady> times =
        steadyTimes(m_zone, days.first().addDays(-marginInDays).startOfDay(Qt::UTC),
            days.last().addDays(marginInDays).startOfDay(Qt::UTC));

    std::set<RowKey> rows = firstTurns();
    QList<QList<Part>> parts;
    for (const QDate day : days) {
        const qint64 begin = beginAfter(times, midnightOf(day));
        const qint64 end = beginAfter(times, midnightOf(day.addDays(1)));
        m_shape.append({.begin = begin, .end = end, .runs = {}});
        parts.append(partsOf(times, midnightOf(day), begin, end));
        for (const Part &part : parts.last())
            rows.insert(part.row);
    }

    for (const RowKey &row : rows)
        m_rows.append({.hour = row.hour, .turn = row.turn});
    for (qsizetype day = 0; day < days.size(); ++day) {
        for (const Part &part : parts.at(day)) {
            const auto row = static_cast<int>(std::distance(rows.begin(), rows.find(part.row)));
            m_shape[day].runs.append(
                {.begin = part.begin, .end = part.end, .position = row * unitsInRow + part.minute});
        }
    }
}

int TimeAxis::length() const
{
    return static_cast<int>(m_rows.size()) * unitsInRow;
}

QDateTime TimeAxis::beginOf(int day) const
{
    return instantOf(m_shape.at(day).begin);
}

QDateTime TimeAxis::endOf(int day) const
{
    return instantOf(m_shape.at(day).end);
}

std::chrono::minutes TimeAxis::lengthOf(int day) const
{
    return std::chrono::minutes(minutesIn(m_shape.at(day).end - m_shape.at(day).begin));
}

bool TimeAxis::hasRow(int day, int row) const
{
    return std::ranges::any_of(
        m_shape.at(day).runs, [row](const Run &run) { return run.position / unitsInRow == row; });
}

QList<TimeAxis::Hole> TimeAxis::holesOf(int day) const
{
    QList<Hole> holes;
    int seen = 0;
    for (const Run &run : m_shape.at(day).runs) {
        if (seen < run.position)
            holes.append({.top = seen, .bottom = run.position});
        seen = run.position + minutesIn(run.end - run.begin);
    }
    if (seen < length())
        holes.append({.top = seen, .bottom = length()});
    return holes;
}

int TimeAxis::positionOf(int day, const QDateTime &instant) const
{
    return positionOf(day, instant.toMSecsSinceEpoch());
}

int TimeAxis::positionOf(int day, qint64 msecs) const
{
    const QList<Run> &runs = m_shape.at(day).runs;
    return positionBefore(runs, std::ranges::upper_bound(runs, msecs, {}, &Run::begin), msecs);
}

int TimeAxis::endPositionOf(int day, qint64 msecs) const
{
    const QList<Run> &runs = m_shape.at(day).runs;
    return positionBefore(runs, std::ranges::lower_bound(runs, msecs, {}, &Run::begin), msecs);
}

int TimeAxis::positionBefore(const QList<Run> &runs, QList<Run>::const_iterator next, qint64 msecs)
{
    if (runs.isEmpty())
        return 0;
    if (next == runs.begin())
        return runs.first().position;
    const Run &run = *std::prev(next);
    return run.position + minutesIn(std::min(msecs, run.end) - run.begin);
}

std::optional<QDateTime> TimeAxis::instantAt(int day, int position) const
{
    const QList<Run> &runs = m_shape.at(day).runs;
    const auto next = std::ranges::upper_bound(runs, position, {}, &Run::position);
    if (next == runs.begin())
        return {};
    const Run &run = *std::prev(next);
    const qint64 msecs = run.begin + (position - run.position) * msecsInMinute;
    return msecs < run.end ? std::optional(instantOf(msecs)) : std::nullopt;
}

std::optional<int> TimeAxis::dayOf(const QDateTime &instant) const
{
    const qint64 msecs = instant.toMSecsSinceEpoch();
    const auto next = std::ranges::upper_bound(m_shape, msecs, {}, &Day::begin);
    if (!instant.isValid() || next == m_shape.begin() || msecs >= std::prev(next)->end)
        return {};
    return static_cast<int>(std::distance(m_shape.begin(), next)) - 1;
}

} // namespace daybook
