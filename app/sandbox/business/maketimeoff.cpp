// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/makers.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"

#include <algorithm>

namespace daybook::sandbox {

namespace {

int personalService(const Business &business)
{
    const auto &services = business.services;
    const auto personal = std::find_if(services.begin(), services.end(),
        [](const Service &service) { return service.kind == ServiceKind::Personal; });
    return personal == services.end() ? -1 : static_cast<int>(personal - services.begin());
}

/// The part of a working day somebody is away: one segment of it, or all of it.
std::pair<int, int> hoursAway(const Staff &member, int day, Dice &dice)
{
    int from = minutesPerDay;
    int to = 0;
    const bool allDay = dice.chance(50);
    for (const WorkSegment &segment : member.week) {
        if (segment.weekday != weekdayOf(day))
            continue;
        if (from < to && !allDay)
            break;
        from = std::min(from, segment.from);
        to = std::max(to, segment.to);
    }
    return {from, to};
}

} // namespace

void makeTimeOff(const Business &business, Bookings &bookings)
{
    const int service = personalService(business);
    if (service < 0)
        return;
    Dice dice(business.seed, "time off");
    for (int index = 0; index < static_cast<int>(business.staff.size()); ++index) {
        const Staff &member = business.staff[index];
        const Zone &zone = business.zoneOf(member);
        for (int day = business.today - daysAround; day <= business.today + daysAround; ++day) {
            if (!dice.chance(day == business.today ? 3 : 6))
                continue;
            const auto [from, to] = hoursAway(member, day, dice);
            if (from >= to)
                continue;
            const int start = zone.toUtcOrNext(day * minutesPerDay + from);
            const int end = zone.toUtcOrNext(day * minutesPerDay + to);
            bookings.push_back({.start = start,
                .startDay = day,
                .staff = index,
                .location = member.places.front(),
                .service = service,
                .minutes = static_cast<qint16>(end - start),
                .isTimeOff = true});
        }
    }
}

} // namespace daybook::sandbox
