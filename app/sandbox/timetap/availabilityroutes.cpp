// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include "app/sandbox/business/availability.h"
#include "app/sandbox/business/calendar.h"
#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timetap/paths.h"

namespace daybook::sandbox {

namespace {

constexpr int longestRange = 366; // days

SlotQuestion slotQuestion(
    const TimeTapData &data, const Parameters &query, int location, int service)
{
    SlotQuestion question{.location = location, .service = service};
    const qint64 minutes =
        query.number("duration").value_or(data.business.services[service].minutes);
    if (minutes < 1 || minutes > minutesPerDay)
        refuse(400, "duration must be between 1 and 1440");
    question.minutes = static_cast<int>(minutes);
    question.notBefore = data.clock.nowMinute();
    return question;
}

/// startTime and endTime are on the staff member's wall; which zone the client members use when no
/// client is known is an open question (api/timetap.md 12-9): we take the place's.
void writeSlot(JsonText &json, const Business &business, const Slot &slot, int location)
{
    const Zone &staffZone = business.zoneOf(business.staff[slot.staff]);
    const int there = business.zoneOf(business.locations[location]).toWall(slot.start);
    json.beginObject().member("startTime", hhmm(staffZone.toWall(slot.start)));
    json.member("endTime", hhmm(staffZone.toWall(slot.end)));
    json.member("clientStartDate", isoDate(dayOfMinute(there)));
    json.member("clientStartTime", hhmm(there));
    json.member("timeString", clockText(there)).endObject();
}

HttpReply slotsOfDay(const TimeTapData &data, const Question &question)
{
    const int day = pathDay(question.parts[0], question.parts[1], question.parts[2]);
    const int member = data.staff(question.parts[3]);
    const int location = data.location(question.parts[4]);
    const SlotQuestion wanted =
        slotQuestion(data, question.query, location, data.service(question.parts[5]));
    JsonText json;
    json.beginArray();
    for (const Slot &slot : freeSlots(data.business, wanted, member, day))
        writeSlot(json, data.business, slot, location);
    json.endArray();
    return jsonReply(std::move(json).text());
}

/// The members of this object are not published: a date and whether something is free is our guess.
HttpReply daysOfMonth(const TimeTapData &data, const Question &question)
{
    const int first = pathDay(question.parts[0], question.parts[1], "01");
    const int member = data.staff(question.parts[2]);
    const int location = data.location(question.parts[3]);
    const SlotQuestion wanted =
        slotQuestion(data, question.query, location, data.service(question.parts[4]));
    JsonText json;
    json.beginObject();
    for (int day = first; day < first + dateOfDay(first).daysInMonth(); ++day) {
        const bool hasSomething = !freeSlots(data.business, wanted, member, day).empty()
            || !sessionsWithRoom(data.business, wanted, member, day).empty();
        json.member(isoDate(day), hasSomething);
    }
    json.endObject();
    return jsonReply(std::move(json).text());
}

HttpReply slotsOfRange(const TimeTapData &data, const Question &question)
{
    const auto first = question.query.day("startDate");
    const auto last = question.query.day("endDate");
    if (!first || !last)
        refuse(400, first ? "endDate field required" : "startDate field required");
    if (*last - *first > longestRange)
        refuse(400, "endDate must be within a year of startDate");
    const int location = data.location(question.parts[0]);
    const SlotQuestion wanted =
        slotQuestion(data, question.query, location, data.service(question.parts[1]));
    const auto slots = freeSlotsOfAll(data.business, wanted, *first, *last);
    const Zone &zone = data.business.zoneOf(data.business.locations[location]);
    auto slot = slots.begin();
    JsonText json;
    json.beginArray();
    for (int day = *first; day <= *last; ++day) {
        json.beginObject().member("date", isoDate(day)).key("timeSlots").beginArray();
        for (; slot != slots.end() && dayOfMinute(zone.toWall(slot->start)) == day; ++slot)
            writeSlot(json, data.business, *slot, location);
        json.endArray().endObject();
    }
    json.endArray();
    return jsonReply(std::move(json).text());
}

} // namespace

void addAvailabilityRoutes(Router &router, const TimeTapData &data)
{
    router.get("/availability/location/{locationId}/service/{reasonId}",
        [&data](const Question &question) { return slotsOfRange(data, question); });
    router.get("/availability/{year}/{month}/{staffId}/{locationId}/{reasonId}",
        [&data](const Question &question) { return daysOfMonth(data, question); });
    router.get("/availability/{year}/{month}/{day}/{staffId}/{locationId}/{reasonId}",
        [&data](const Question &question) { return slotsOfDay(data, question); });
}

} // namespace daybook::sandbox
