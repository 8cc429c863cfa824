// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/http/jsontext.h"

#include <algorithm>
#include <array>

namespace daybook::sandbox {

namespace {

constexpr std::array dayMembers{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

struct Hours
{
    int weekday = 0;
    int from = 0;
    int to = 0;
};

std::string wallText(int day, int minute)
{
    std::string text = isoInstant(day * minutesPerDay + minute); // "2026-03-02T09:30:00Z"
    text[10] = ' ';
    text.pop_back();
    return text;
}

void writeTimes(JsonText &json, int firstDay, const Hours &hours)
{
    json.beginObject().member("id", 0).member("active", true);
    json.member("startTime", hhmm(hours.from)).member("endTime", hhmm(hours.to));
    json.member("startTimeObj", wallText(firstDay, hours.from));
    json.member("endTimeObj", wallText(firstDay, hours.to));
    json.nullMember("roomNumber").nullMember("workScheduleId");
    json.member("startTimeAfterEndTime", false).member("resumeDayTimeAfterBreakStarts", false);
    json.endObject();
}

void writeDays(JsonText &json, int firstDay, const std::vector<Hours> &week)
{
    json.key("days").beginArray();
    for (int weekday = 0; weekday < 7; ++weekday) {
        const bool isWorked = std::any_of(week.begin(), week.end(),
            [weekday](const Hours &hours) { return hours.weekday == weekday; });
        json.beginObject().member("workday", weekday + 1).member("checked", isWorked);
        json.key("times").beginArray();
        for (const Hours &hours : week) {
            if (hours.weekday == weekday)
                writeTimes(json, firstDay, hours);
        }
        json.endArray().endObject();
    }
    json.endArray();
}

/// Opens a period that began at the new year and has no end (api/timetap.md 6.7).
void beginPeriod(JsonText &json, int firstDay, const std::vector<Hours> &week)
{
    json.beginObject().member("startDate", isoDate(firstDay)).nullMember("endDate");
    for (int weekday = 0; weekday < 7; ++weekday) {
        const bool isWorked = std::any_of(week.begin(), week.end(),
            [weekday](const Hours &hours) { return hours.weekday == weekday; });
        json.member(dayMembers.at(static_cast<std::size_t>(weekday)), isWorked);
    }
    json.member("firstWeek", false).member("fourthWeek", false).member("lastWeek", false);
    json.key("objects").beginArray();
}

void writeObject(JsonText &json, const Business &business, int member, int location)
{
    json.beginObject().member("objecttype", member < 0 ? "LOCATION" : "PROFESSIONAL");
    if (member < 0) {
        json.nullMember("professionalId").nullMember("professionalName");
    } else {
        json.member("professionalId", business.staff[member].id);
        json.member("professionalName", business.staff[member].fullName);
    }
    json.member("locationId", business.locations[location].id);
    json.member("locationName", business.locations[location].name);
    for (const char *name : {"reasonId", "reasonName", "resourceId", "resourceName"})
        json.nullMember(name);
}

int firstDayOfYear(const Business &business)
{
    return dayNumber({dateOfDay(business.today).year(), 1, 1});
}

/// "Business id + array of periods": the array's name is our guess.
HttpReply hoursReply(const Business &business, const std::function<void(JsonText &)> &writePeriods)
{
    JsonText json;
    json.beginObject().member("businessId", business.id).key("periods").beginArray();
    writePeriods(json);
    json.endArray().endObject();
    return jsonReply(std::move(json).text());
}

HttpReply staffHours(const Business &business, int member)
{
    const int firstDay = firstDayOfYear(business);
    return hoursReply(business, [&](JsonText &json) {
        std::vector<Hours> whole;
        for (const WorkSegment &segment : business.staff[member].week)
            whole.push_back({segment.weekday, segment.from, segment.to});
        beginPeriod(json, firstDay, whole);
        for (const int location : business.staff[member].places) {
            std::vector<Hours> week;
            for (const WorkSegment &segment : business.staff[member].week) {
                if (segment.location == location)
                    week.push_back({segment.weekday, segment.from, segment.to});
            }
            writeObject(json, business, member, location);
            writeDays(json, firstDay, week);
            json.endObject();
        }
        json.endArray().endObject();
    });
}

/// From nine to six, and for whoever comes earlier or stays longer by the same clock.
std::vector<Hours> openWeek(const Business &business, int location)
{
    std::vector<Hours> week(7);
    for (int weekday = 0; Hours & hours : week)
        hours = {weekday++, 9 * 60, 18 * 60};
    for (const Staff &member : business.staff) {
        if (member.zone != business.locations[location].zone)
            continue;
        for (const WorkSegment &segment : member.week) {
            if (segment.location != location)
                continue;
            Hours &hours = week[static_cast<std::size_t>(segment.weekday)];
            hours.from = std::min(hours.from, segment.from);
            hours.to = std::max(hours.to, segment.to);
        }
    }
    return week;
}

HttpReply locationHours(const Business &business, int location)
{
    const int firstDay = firstDayOfYear(business);
    const std::vector<Hours> week = openWeek(business, location);
    return hoursReply(business, [&](JsonText &json) {
        beginPeriod(json, firstDay, week);
        writeObject(json, business, -1, location);
        writeDays(json, firstDay, week);
        json.endObject().endArray().endObject();
    });
}

} // namespace

void addHoursRoutes(Router &router, const TimeTapData &data)
{
    router.get("/workingHours/staff/{professionalId}", [&data](const Question &question) {
        return staffHours(data.business, data.staff(question.parts[0]));
    });
    router.get("/workingHours/location/{locationId}", [&data](const Question &question) {
        return locationHours(data.business, data.location(question.parts[0]));
    });
}

} // namespace daybook::sandbox
