// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/hoursjson.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/timekit/times.h"

#include <array>
#include <cstdio>
#include <limits>

namespace daybook::sandbox::timekit {

namespace {

constexpr std::array weekdays{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

void writeHour(JsonText &json, const char *name, int minute)
{
    if (minute % 60 == 0) {
        json.member(name, minute / 60);
        return;
    }
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minute / 60, minute % 60);
    json.member(name, text.data());
}

void writeSegment(JsonText &json, const WorkSegment &segment)
{
    json.beginObject().key("allow_day_and_time").beginObject();
    json.member("day", weekdays.at(static_cast<std::size_t>(segment.weekday)));
    writeHour(json, "start", segment.from);
    writeHour(json, "end", segment.to);
    json.endObject().endObject();
}

void writeTimeOff(JsonText &json, const Zone &zone, const Booking &away)
{
    json.beginObject().key("block_period").beginObject();
    json.member("start", timestamp(zone, qint64{away.start} * 60, OffsetForm::Colon));
    json.member("end", timestamp(zone, qint64{away.end()} * 60, OffsetForm::Colon));
    json.endObject().endObject();
}

} // namespace

void writeConstraints(JsonText &json, const TimekitData &data, int member)
{
    const Staff &person = data.business.staff[member];
    constexpr int ever = std::numeric_limits<int>::max() / 2;
    json.key("availability_constraints").beginArray();
    for (const WorkSegment &segment : person.week)
        writeSegment(json, segment);
    data.business.bookings.forEachTouching(member, -ever, ever, [&](const Booking &booking) {
        if (booking.isTimeOff)
            writeTimeOff(json, data.business.zoneOf(person), booking);
    });
    json.endArray();
}

} // namespace daybook::sandbox::timekit
