// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timekitroster.h"

#include <algorithm>

namespace daybook {

namespace {

void addHours(Roster &roster, const StaffId &person, const QList<timekit::TimeSpan> &hours)
{
    roster.people.append(person);
    for (const timekit::TimeSpan &span : hours)
        roster.shifts.append({.staff = person, .start = span.start, .end = span.end});
}

void addTimeOff(Roster &roster, const StaffId &person, const QList<timekit::TimeSpan> &periods)
{
    for (const timekit::TimeSpan &span : periods)
        roster.timeOff.append({.staff = person, .start = span.start, .end = span.end});
}

} // namespace

Roster rosterFrom(const TimekitFacts &facts, const RosterQuery &query)
{
    Roster roster{.days = query.days, .knowsTimeOff = !query.staff.isEmpty()};
    if (!query.days.from.isValid() || query.days.from > query.days.to)
        return Roster{.days = query.days};
    // In a zone far away the same days begin earlier and end later.
    const DateRange days{query.days.from.addDays(-1), query.days.to.addDays(1)};
    for (const StaffId &person : query.staff) {
        const auto rules = facts.hours(person);
        const QTimeZone zone = facts.staff(person).value_or(Staff()).zone;
        if (!rules || !zone.isValid()) {
            roster.knowsTimeOff = false;
            continue;
        }
        if (tellHours(*rules))
            addHours(roster, person, hoursLeftBy(*rules, days, zone));
        addTimeOff(roster, person, periodsBlockedBy(*rules, days, zone));
    }
    std::ranges::stable_sort(roster.shifts, {}, &Shift::start);
    std::ranges::stable_sort(roster.timeOff, {}, &TimeOff::start);
    return roster;
}

} // namespace daybook
