// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/makers.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"

#include <algorithm>

namespace daybook::sandbox {

namespace {

constexpr qint64 firstSessionId = 8'400'001;

std::vector<int> classesOf(const Business &business, const Staff &member, int location)
{
    std::vector<int> classes;
    for (const int service : member.services) {
        const Service &reason = business.services[service];
        if (reason.kind == ServiceKind::Class && business.canHappenAt(service, location))
            classes.push_back(service);
    }
    return classes;
}

/// The last part of a working day, where a class fits.
const WorkSegment *lastSegment(const Staff &member, int weekday)
{
    const WorkSegment *last = nullptr;
    for (const WorkSegment &segment : member.week) {
        if (segment.weekday == weekday && (!last || segment.from > last->from))
            last = &segment;
    }
    return last;
}

bool isAway(const Bookings &timeOff, int member, int from, int to)
{
    // Time off was made staff by staff, so one person's lies together.
    auto away = std::lower_bound(timeOff.begin(), timeOff.end(), member,
        [](const Booking &booking, int staff) { return booking.staff < staff; });
    for (; away != timeOff.end() && away->staff == member; ++away) {
        if (away->start < to && from < away->end())
            return true;
    }
    return false;
}

ClassSession::State stateOf(int start, int now, Dice &dice)
{
    if (dice.chance(6))
        return ClassSession::State::Cancelled;
    return start < now ? ClassSession::State::Closed : ClassSession::State::Open;
}

void makeSessionsOf(Business &business, int index, const Bookings &timeOff, Dice &dice)
{
    const Staff &member = business.staff[index];
    const int classDay = dice.below(3);
    for (int day = business.today - daysAround; day <= business.today + daysAround; ++day) {
        const WorkSegment *segment = lastSegment(member, weekdayOf(day));
        if (!segment || (day - classDay) % 3 != 0)
            continue;
        const auto classes = classesOf(business, member, segment->location);
        if (classes.empty() || !member.acceptsAppointments)
            continue;
        const int service = dice.pick(classes);
        const int minutes = business.services[service].minutes;
        const int end = business.zoneOf(member).toUtcOrNext(day * minutesPerDay + segment->to);
        if (segment->to - segment->from < minutes || isAway(timeOff, index, end - minutes, end))
            continue;
        business.sessions.push_back({.start = end - minutes,
            .minutes = minutes,
            .staff = index,
            .location = segment->location,
            .service = service,
            .seats = dice.between(6, 14),
            .state = stateOf(end - minutes, business.now, dice)});
    }
}

} // namespace

void makeSessions(Business &business, const Bookings &timeOff)
{
    Dice dice(business.seed, "classes");
    const int staff = static_cast<int>(business.staff.size());
    for (int index = 0; index < staff; ++index)
        makeSessionsOf(business, index, timeOff, dice);
    std::stable_sort(business.sessions.begin(), business.sessions.end(),
        [](const ClassSession &left, const ClassSession &right) {
            return left.start < right.start;
        });
    business.sessionsOfStaff.resize(business.staff.size());
    for (int index = 0; index < static_cast<int>(business.sessions.size()); ++index) {
        business.sessions[index].id = firstSessionId + index;
        business.sessionsOfStaff[business.sessions[index].staff].push_back(index);
    }
}

int makeClassBookings(Business &business, Bookings &bookings, int count)
{
    Dice dice(business.seed, "class bookings");
    const int sessions = static_cast<int>(business.sessions.size());
    if (sessions == 0)
        return 0;
    const int wanted = count / 10;
    int made = 0;
    for (int index = 0; index < sessions && made < wanted; ++index) {
        ClassSession &session = business.sessions[index];
        if (session.state == ClassSession::State::Cancelled)
            continue;
        // Shared out evenly: what is left of the wanted seats over what is left of the sessions.
        const int fair = (wanted - made) / (sessions - index) + 1;
        const int taken = std::min({session.seats, wanted - made, dice.between(0, 2 * fair)});
        const Zone &zone = business.zoneOf(business.staff[session.staff]);
        const int wall = zone.toWall(session.start);
        for (int seat = 0; seat < taken; ++seat) {
            Booking booking{.start = session.start,
                .startDay = dayOfMinute(wall),
                .staff = session.staff,
                .location = session.location,
                .service = session.service,
                .session = index,
                .minutes = static_cast<qint16>(session.minutes)};
            booking.client = clientFor(business, session.location, dice);
            booking.status = likelyStatus(business, booking, dice);
            if (booking.blocksTime())
                ++session.taken;
            bookings.push_back(booking);
        }
        made += taken;
    }
    return made;
}

} // namespace daybook::sandbox
