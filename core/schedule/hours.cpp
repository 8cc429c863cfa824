// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/schedule/hours.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace daybook {

namespace {

constexpr int usualBegin = 8;
constexpr int usualEnd = 18;

/// One day on the axis.
class DayOnAxis
{
public:
    DayOnAxis(const TimeAxis &axis, QDate date)
        : m_axis(axis), m_day(static_cast<int>(axis.days().indexOf(date))),
          m_begin(axis.beginOf(m_day)), m_end(axis.endOf(m_day))
    {
    }

    /// The part of a shift, an opening or a time off that lies in the day.
    template <typename Span>
    [[nodiscard]] std::optional<Stretch> partOf(const Span &span) const
    {
        const bool isInDay = span.start < m_end && m_begin < span.end;
        if (!isInDay || !span.start.isValid() || span.end <= span.start)
            return {};
        return Stretch{.top = m_axis.positionOf(m_day, span.start),
            .bottom = m_axis.endPositionOf(m_day, span.end.toMSecsSinceEpoch())};
    }

    [[nodiscard]] QList<TimeAxis::Hole> holes() const { return m_axis.holesOf(m_day); }

private:
    const TimeAxis &m_axis;
    int m_day;
    QDateTime m_begin;
    QDateTime m_end;
};

class RosterReader
{
public:
    RosterReader(const Roster &roster, const QList<SchedulePerson> &people)
        : m_roster(roster), m_known(roster.people.begin(), roster.people.end())
    {
        for (const SchedulePerson &person : people)
            m_people.append(person.id);
        for (const Shift &shift : roster.shifts)
            m_shifts[shift.staff].append(&shift);
    }

    [[nodiscard]] ColumnHours hoursOf(const ScheduleColumn &column, const TimeAxis &axis) const
    {
        if (column.date < m_roster.days.from || column.date > m_roster.days.to)
            return {};
        const DayOnAxis day(axis, column.date);
        return {.working = workingHours(whoseHours(column), day),
            .open = openHours(day),
            .away = timesOff(column, day)};
    }

private:
    [[nodiscard]] QList<StaffId> whoseHours(const ScheduleColumn &column) const
    {
        return column.person ? QList{column.person->id} : m_people;
    }

    [[nodiscard]] std::optional<QList<Stretch>> workingHours(
        const QList<StaffId> &staff, const DayOnAxis &day) const
    {
        const bool isKnown = !staff.isEmpty()
            && std::ranges::all_of(
                staff, [this](const StaffId &id) { return m_known.contains(id); });
        if (!isKnown)
            return {};
        QList<Stretch> hours;
        for (const StaffId &id : staff) {
            for (const Shift *shift : m_shifts.value(id)) {
                const std::optional<Stretch> part = day.partOf(*shift);
                if (part && !isElsewhere(m_roster, shift->location))
                    hours.append(*part);
            }
        }
        return hours;
    }

    [[nodiscard]] std::optional<QList<Stretch>> openHours(const DayOnAxis &day) const
    {
        if (!m_roster.place)
            return {};
        QList<Stretch> hours;
        for (const OpenHours &open : m_roster.open) {
            const std::optional<Stretch> part = day.partOf(open);
            if (part && open.location == m_roster.place)
                hours.append(*part);
        }
        return hours;
    }

    [[nodiscard]] bool isAboutEverybody(const TimeOff &away) const
    {
        return !away.staff && (!away.location || away.location == m_roster.place);
    }

    [[nodiscard]] QList<ScheduleShade> timesOff(
        const ScheduleColumn &column, const DayOnAxis &day) const
    {
        QList<ScheduleShade> times;
        for (const TimeOff &away : m_roster.timeOff) {
            const bool isPersonal = away.staff && column.person && away.staff == column.person->id
                && !isElsewhere(m_roster, away.location);
            const std::optional<Stretch> part = day.partOf(away);
            if (part && (isPersonal || isAboutEverybody(away)))
                times.append(
                    {.why = isPersonal ? ScheduleShade::Why::TimeOff : ScheduleShade::Why::Closed,
                        .top = part->top,
                        .bottom = part->bottom,
                        .title = away.title});
        }
        return times;
    }

    const Roster &m_roster;
    QSet<StaffId> m_known;
    QList<StaffId> m_people;
    QHash<StaffId, QList<const Shift *>> m_shifts;
};

/// The reasons to hatch one column, painted one over the other.
class ShadeLayers
{
public:
    ShadeLayers(int column, int length) : m_column(column), m_length(length) { }

    void paint(const ScheduleShade &shade)
    {
        if (shade.top < shade.bottom)
            m_layers.append(shade);
    }

    void paintAllBut(std::optional<QList<Stretch>> hours, ScheduleShade::Why why)
    {
        if (!hours)
            return;
        std::ranges::sort(*hours, {}, &Stretch::top);
        int seen = 0;
        for (const Stretch &stretch : std::as_const(*hours)) {
            paint({.why = why, .top = seen, .bottom = stretch.top});
            seen = std::max(seen, stretch.bottom);
        }
        paint({.why = why, .top = seen, .bottom = m_length});
    }

    /// What is to be seen from above.
    [[nodiscard]] QList<ScheduleShade> seen() const
    {
        QList<ScheduleShade> shades;
        int top = 0;
        for (const int bottom : edges()) {
            const auto upmost =
                std::find_if(m_layers.rbegin(), m_layers.rend(), [&](const ScheduleShade &layer) {
                    return layer.top <= top && bottom <= layer.bottom;
                });
            if (upmost != m_layers.rend())
                append(*upmost, top, bottom, shades);
            top = bottom;
        }
        return shades;
    }

private:
    [[nodiscard]] std::set<int> edges() const
    {
        std::set<int> edges;
        for (const ScheduleShade &layer : m_layers)
            edges.insert({layer.top, layer.bottom});
        return edges;
    }

    void append(ScheduleShade shade, int top, int bottom, QList<ScheduleShade> &shades) const
    {
        const bool goesOn = !shades.isEmpty() && shades.last().bottom == top
            && shades.last().why == shade.why && shades.last().title == shade.title;
        if (goesOn) {
            shades.last().bottom = bottom;
            return;
        }
        shade.column = m_column;
        shade.top = top;
        shade.bottom = bottom;
        shades.append(shade);
    }

    int m_column;
    int m_length;
    QList<ScheduleShade> m_layers;
};

QList<ScheduleShade> shadesOf(
    const ColumnHours &hours, const TimeAxis &axis, int column, const DayOnAxis &day)
{
    ShadeLayers layers(column, axis.length());
    layers.paintAllBut(hours.working, ScheduleShade::Why::OutsideHours);
    layers.paintAllBut(hours.open, ScheduleShade::Why::Closed);
    for (const ScheduleShade::Why why : {ScheduleShade::Why::Closed, ScheduleShade::Why::TimeOff}) {
        for (const ScheduleShade &away : hours.away) {
            if (away.why == why)
                layers.paint(away);
        }
    }
    for (const TimeAxis::Hole &hole : day.holes())
        layers.paint(
            {.why = ScheduleShade::Why::NoSuchTime, .top = hole.top, .bottom = hole.bottom});
    return layers.seen();
}

int positionOfHour(const TimeAxis &axis, int hour)
{
    const auto row = axis.rows().indexOf(HourRow{.hour = hour});
    return static_cast<int>(row) * TimeAxis::unitsInRow;
}

std::optional<Stretch> hullOf(
    const QList<ColumnHours> &hours, std::optional<QList<Stretch>> ColumnHours::*which)
{
    std::optional<Stretch> hull;
    for (const ColumnHours &column : hours) {
        for (const Stretch &stretch : (column.*which).value_or(QList<Stretch>())) {
            if (!hull)
                hull = stretch;
            hull->top = std::min(hull->top, stretch.top);
            hull->bottom = std::max(hull->bottom, stretch.bottom);
        }
    }
    return hull;
}

} // namespace

QList<ColumnHours> hoursOf(const Roster &roster, const TimeAxis &axis,
    const QList<ScheduleColumn> &columns, const QList<SchedulePerson> &people)
{
    const RosterReader reader(roster, people);
    QList<ColumnHours> hours;
    for (const ScheduleColumn &column : columns)
        hours.append(reader.hoursOf(column, axis));
    return hours;
}

QList<ScheduleShade> shadesOf(
    const QList<ColumnHours> &hours, const TimeAxis &axis, const QList<ScheduleColumn> &columns)
{
    QList<ScheduleShade> shades;
    for (int column = 0; column < columns.size(); ++column)
        shades.append(
            shadesOf(hours.at(column), axis, column, DayOnAxis(axis, columns.at(column).date)));
    return shades;
}

Stretch usualHours(const QList<ColumnHours> &hours, const TimeAxis &axis)
{
    std::optional<Stretch> hull = hullOf(hours, &ColumnHours::working);
    if (!hull)
        hull = hullOf(hours, &ColumnHours::open);
    return hull.value_or(
        Stretch{.top = positionOfHour(axis, usualBegin), .bottom = positionOfHour(axis, usualEnd)});
}

} // namespace daybook
