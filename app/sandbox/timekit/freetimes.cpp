// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/freetimes.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"

#include <algorithm>

namespace daybook::sandbox::timekit {

namespace {

constexpr int wholeDay = 7 * 60; // time off of a working day, in minutes

/// A tentative confirm_decline booking leaves its time free (api/timekit.md 3.4).
bool isInTheWay(const Business &business, const Booking &booking, bool ignoresAllDay)
{
    if (booking.isTimeOff)
        return !ignoresAllDay || booking.minutes < wholeDay;
    const Entry entry = entryOf(business, booking, false);
    return takesTime(entry.graph, entry.state);
}

SlotQuestion slotQuestion(const TimekitData &data, const AvailabilityQuestion &question)
{
    const bool hasProject = question.project != nullptr;
    const qint64 earliest = std::max(data.now(), question.from);
    return {.location = hasProject ? question.project->location : -1,
        .service = hasProject ? question.project->service : -1,
        .minutes = question.length,
        .notBefore = static_cast<int>((earliest + 59) / 60),
        .grid = question.increment,
        .buffer = question.buffer,
        .blocks = [&data, ignores = question.ignoresAllDayEvents](const Booking &booking) {
            return isInTheWay(data.business, booking, ignores);
        }};
}

bool isWanted(const TimekitData &data, const AvailabilityQuestion &question, const Slot &slot)
{
    const Zone &zone = data.business.zoneOf(data.business.staff[slot.staff]);
    if (qint64{slot.end} * 60 > question.to)
        return false;
    if (question.onlyWholeHours && minuteOfDay(zone.toWall(slot.start)) % 60 != 0)
        return false;
    return question.constraints.let(slot, zone);
}

/// Everybody's own slots by start; those of one start are in the order the people are asked for in.
std::vector<Slot> slotsOfEverybody(const TimekitData &data, const AvailabilityQuestion &question)
{
    std::vector<Slot> slots;
    const SlotQuestion asked = slotQuestion(data, question);
    for (const int member : question.staff) {
        const Zone &zone = data.business.zoneOf(data.business.staff[member]);
        const int first = dayOfMinute(zone.toWall(asked.notBefore));
        const int last = dayOfMinute(zone.toWall(static_cast<int>(question.to / 60)));
        for (int day = first; day <= last; ++day) {
            for (const Slot &slot : freeSlots(data.business, asked, member, day)) {
                if (isWanted(data, question, slot))
                    slots.push_back(slot);
            }
        }
    }
    std::stable_sort(slots.begin(), slots.end(),
        [](const Slot &left, const Slot &right) { return left.start < right.start; });
    return slots;
}

/// Who of those that are free at @p start is offered; nobody means that there is no slot.
std::vector<int> offered(
    const AvailabilityQuestion &question, int start, const std::vector<int> &free)
{
    switch (question.mode) {
    case Mode::RoundrobinRandom:
        return {free[mixed(static_cast<quint64>(start)) % free.size()]};
    case Mode::RoundrobinPrioritized:
        return {free.front()};
    case Mode::Mutual:
        return free.size() == question.staff.size() ? free : std::vector<int>();
    case Mode::Exclusive:
        break;
    }
    return free;
}

} // namespace

std::vector<FreeTime> freeTimes(const TimekitData &data, const AvailabilityQuestion &question)
{
    const auto slots = slotsOfEverybody(data, question);
    std::vector<FreeTime> times;
    for (auto slot = slots.begin(); slot != slots.end();) {
        FreeTime time{.start = slot->start, .end = slot->end};
        std::vector<int> free;
        for (; slot != slots.end() && slot->start == time.start; ++slot)
            free.push_back(slot->staff);
        time.staff = offered(question, time.start, free);
        if (!time.staff.empty())
            times.push_back(std::move(time));
    }
    return times;
}

} // namespace daybook::sandbox::timekit
