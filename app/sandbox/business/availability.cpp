// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/availability.h"

#include "app/sandbox/business/calendar.h"

#include <algorithm>
#include <utility>

namespace daybook::sandbox {

namespace {

using Busy = std::vector<std::pair<int, int>>;

void addClasses(const Business &business, int member, int from, int to, Busy &busy)
{
    const auto &sessions = business.sessionsOfStaff[member];
    auto at = std::lower_bound(sessions.begin(), sessions.end(), from - minutesPerDay,
        [&business](int session, int minute) { return business.sessions[session].start < minute; });
    for (; at != sessions.end() && business.sessions[*at].start < to; ++at) {
        const ClassSession &session = business.sessions[*at];
        if (session.state != ClassSession::State::Cancelled)
            busy.emplace_back(session.start, session.start + session.minutes);
    }
}

Busy busyTimes(const Business &business, const SlotQuestion &question, int member, int from, int to)
{
    Busy busy;
    const int buffer = question.buffer;
    business.bookings.forEachTouching(
        member, from - buffer, to + buffer, [&](const Booking &booking) {
            if (question.blocks ? question.blocks(booking) : booking.blocksTime())
                busy.emplace_back(booking.start, booking.end());
        });
    addClasses(business, member, from - buffer, to + buffer, busy);
    for (auto &[begin, end] : busy) {
        begin -= buffer;
        end += buffer;
    }
    return busy;
}

bool isFree(const Busy &busy, int from, int to)
{
    return std::none_of(busy.begin(), busy.end(),
        [from, to](const auto &taken) { return taken.first < to && from < taken.second; });
}

/// Half hours for services that last some, quarters for the others.
int gridFor(int minutes)
{
    return minutes % 30 == 0 ? 30 : 15;
}

void addSlots(const Business &business, const SlotQuestion &question, int member, int day,
    const WorkSegment &segment, std::vector<Slot> &slots)
{
    const Zone &zone = business.zoneOf(business.staff[member]);
    const int from = zone.toUtcOrNext(day * minutesPerDay + segment.from);
    const int to = zone.toUtcOrNext(day * minutesPerDay + segment.to);
    const Busy busy = busyTimes(business, question, member, from, to);
    const int grid = question.grid > 0 ? question.grid : gridFor(question.minutes);
    for (int minute = segment.from; minute < segment.to; minute += grid) {
        const auto start = zone.toUtc(day * minutesPerDay + minute);
        if (!start || *start < question.notBefore) // a clock skips this time, or it is gone
            continue;
        const int end = *start + question.minutes;
        if (end <= to && isFree(busy, *start, end))
            slots.push_back({*start, end, member});
    }
}

bool canBeBooked(const Business &business, const SlotQuestion &question, int member)
{
    if (question.service < 0)
        return business.staff[member].acceptsAppointments;
    return business.services[question.service].kind == ServiceKind::Service
        && business.offers(member, question.location, question.service);
}

} // namespace

std::vector<Slot> freeSlots(
    const Business &business, const SlotQuestion &question, int member, int day)
{
    std::vector<Slot> slots;
    if (!canBeBooked(business, question, member))
        return slots;
    for (const WorkSegment &segment : business.staff[member].week) {
        const bool isThere = question.location < 0 || segment.location == question.location;
        if (isThere && segment.weekday == weekdayOf(day))
            addSlots(business, question, member, day, segment, slots);
    }
    return slots;
}

std::vector<Slot> freeSlotsOfAll(
    const Business &business, const SlotQuestion &question, int firstDay, int lastDay)
{
    std::vector<Slot> slots;
    const Zone &zone = business.zoneOf(business.locations[question.location]);
    const int from = zone.toUtcOrNext(firstDay * minutesPerDay);
    const int to = zone.toUtcOrNext((lastDay + 1) * minutesPerDay);
    for (int member = 0; member < static_cast<int>(business.staff.size()); ++member) {
        if (!business.worksAt(member, question.location))
            continue;
        // Her calendar may be a day off the place's.
        for (int day = firstDay - 1; day <= lastDay + 1; ++day) {
            for (const Slot &slot : freeSlots(business, question, member, day)) {
                if (slot.start >= from && slot.start < to)
                    slots.push_back(slot);
            }
        }
    }
    std::stable_sort(slots.begin(), slots.end(),
        [](const Slot &left, const Slot &right) { return left.start < right.start; });
    const auto sameStart = [](const Slot &left, const Slot &right) {
        return left.start == right.start;
    };
    slots.erase(std::unique(slots.begin(), slots.end(), sameStart), slots.end());
    return slots;
}

std::vector<int> sessionsWithRoom(
    const Business &business, const SlotQuestion &question, int member, int day)
{
    std::vector<int> open;
    const Zone &zone = business.zoneOf(business.staff[member]);
    for (const int index : business.sessionsOfStaff[member]) {
        const ClassSession &session = business.sessions[index];
        const bool fits = session.location == question.location
            && session.service == question.service
            && dayOfMinute(zone.toWall(session.start)) == day;
        if (fits && session.state == ClassSession::State::Open && session.taken < session.seats
            && session.start >= question.notBefore)
            open.push_back(index);
    }
    return open;
}

} // namespace daybook::sandbox
