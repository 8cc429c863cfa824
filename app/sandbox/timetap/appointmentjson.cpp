// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/appointmentjson.h"

#include "app/sandbox/business/bookingfilter.h"
#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/clients.h"
#include "app/sandbox/business/dice.h"

#include <array>

namespace daybook::sandbox {

namespace {

constexpr qint64 millisecondsPerMinute = 60'000;

/// A number from 0 to 99 that stays with a row; each question about it gets another one.
int luck(const Booking &booking, int question)
{
    const auto id = static_cast<quint64>(booking.id);
    return static_cast<int>(mixed(id * 31 + static_cast<quint64>(question)) % 100);
}

enum Question { KeySpelling, StaffSpelling, InstantForm, ClientText, HasNote, HasField, Created };

void writeInstants(JsonText &json, const Booking &booking)
{
    const int form = luck(booking, InstantForm);
    if (form < 12) // Not every source has them at all.
        return;
    if (form < 26) {
        json.member("startDateTimeUTC", isoInstant(booking.start));
        json.member("endDateTimeUTC", isoInstant(booking.end()));
        return;
    }
    json.member("startDateTimeUTC", booking.start * millisecondsPerMinute);
    json.member("endDateTimeUTC", booking.end() * millisecondsPerMinute);
}

void writeClientTimes(JsonText &json, const Zone &zone, const Booking &booking)
{
    const int start = zone.toWall(booking.start);
    const int end = zone.toWall(booking.end());
    json.member("clientStartDate", isoDate(dayOfMinute(start)));
    json.member("clientEndDate", isoDate(dayOfMinute(end)));
    json.member("clientStartTime", hhmm(start)).member("clientEndTime", hhmm(end));
    json.member("clientTimeZone", zone.name());
    if (luck(booking, ClientText) < 10)
        return;
    json.member("appointmentDateTimeClient",
        longDateText(dayOfMinute(start)) + " at " + clockText(start) + ' '
            + zone.abbreviationAt(booking.start));
}

void writeClient(JsonText &json, const Business &business, int index)
{
    json.key("client");
    if (index < 0) {
        json.null();
        return;
    }
    const Client client = clientAt(business, index);
    json.beginObject().member("clientId", client.id).member("firstName", client.firstName);
    json.member("lastName", client.lastName).member("fullName", client.fullName);
    json.member("emailAddress", client.email).member("cellPhone", client.cellPhone);
    json.nullMember("homePhone").nullMember("companyName");
    json.member("city", client.city).member("status", "Active");
    json.key("fields").beginArray().endArray().endObject();
}

void writeFields(JsonText &json, const TimeTapData &data, const Booking &booking)
{
    static constexpr std::array answers{"", "A friend", "The paper", "Dr. Example", "–"};
    json.key("fields").beginArray();
    if (luck(booking, HasField) < 60) {
        const auto answer = static_cast<std::size_t>(luck(booking, HasField)) % answers.size();
        json.beginObject().member("schedulerPreferenceFieldDefnId", 66'001);
        json.member("label", "Referred by").member("value", answers.at(answer));
        json.member("required", false).member("userDefinedField", true);
        json.key("serviceIds").beginArray();
        json.value(data.business.services[booking.service].id).endArray().endObject();
    }
    json.endArray();
}

void writeNote(JsonText &json, const Booking &booking)
{
    static constexpr std::array notes{"Prefers the quiet room.", "Comes with a guide dog.",
        "Line one\nLine two\tafter a tab", "Call before: \"gate code\" changes",
        "Bring last year's pictures & the <b>letter</b>"};
    const int chance = luck(booking, HasNote);
    if (chance == 99) { // Very long, but legal.
        std::string story;
        while (story.size() < 6000)
            story += "She told the whole story again, from the beginning. ";
        json.member("note", story);
    } else if (chance < 18) {
        json.member("note", notes.at(static_cast<std::size_t>(chance) % notes.size()));
    } else {
        json.nullMember("note");
    }
}

void writeAudit(JsonText &json, const Booking &booking)
{
    const int leadMinutes = (luck(booking, Created) % 40 + 1) * minutesPerDay + 137;
    const qint64 created = (booking.start - leadMinutes) * millisecondsPerMinute + 7;
    json.member("createdDate", created).member("createdUser", "portal");
    json.member("modifiedDate", created + 3'600'000).member("modifiedUser", "frontdesk");
}

void writeOutcome(JsonText &json, const TimeTapData &data, const Booking &booking)
{
    if (booking.status == Status::Cancelled) {
        json.member("cancelReason", luck(booking, Created) < 50 ? "Fell ill" : "Another date");
        json.member("cancelUser", "frontdesk");
    } else {
        json.nullMember("cancelReason").nullMember("cancelUser");
    }
    if (data.business.locations[booking.location].isVirtual && !booking.isTimeOff)
        json.member("joinURL",
            "https://meet.example.test/j/" + md5Hex("join" + std::to_string(booking.id)));
    else
        json.nullMember("joinURL");
}

void writeStatus(JsonText &json, const Booking &booking)
{
    json.member("status", statusName(booking.status));
    if (booking.isCheckedIn)
        json.member("subStatus", "CHECKEDIN");
    else
        json.nullMember("subStatus");
}

void writeParties(JsonText &json, const TimeTapData &data, const Booking &booking)
{
    json.rawMember("reason", data.directory.service(booking.service).nested);
    json.rawMember(luck(booking, StaffSpelling) < 4 ? "professional" : "staff",
        data.directory.staff(booking.staff).nested);
    json.rawMember("location", data.directory.location(booking.location).nested);
    writeClient(json, data.business, booking.client);
}

} // namespace

void writeStaffTimes(JsonText &json, const Zone &zone, int start, int end)
{
    const int wallStart = zone.toWall(start);
    const int wallEnd = zone.toWall(end);
    json.member("startDate", isoDate(dayOfMinute(wallStart)));
    json.member("endDate", isoDate(dayOfMinute(wallEnd)));
    json.member("startTime", hhmm(wallStart)).member("endTime", hhmm(wallEnd));
    json.member("staffTimeZone", zone.name());
}

void writeAppointment(JsonText &json, const TimeTapData &data, const Booking &booking)
{
    const Business &business = data.business;
    json.beginObject();
    json.member(luck(booking, KeySpelling) < 4 ? "calendarid" : "calendarId", booking.id);
    json.member("businessId", business.id);
    writeStatus(json, booking);
    writeStaffTimes(
        json, business.zoneOf(business.staff[booking.staff]), booking.start, booking.end());
    writeClientTimes(json, business.zones[clientZone(business, booking)], booking);
    writeInstants(json, booking);
    writeParties(json, data, booking);
    if (booking.session >= 0)
        json.member("classScheduleId", business.sessions[booking.session].id);
    writeFields(json, data, booking);
    writeNote(json, booking);
    writeOutcome(json, data, booking);
    json.nullMember("recurringAppointmentId");
    writeAudit(json, booking);
    json.member("appointementIdHash", md5Hex("hash" + std::to_string(booking.id)).substr(0, 10));
    json.endObject();
}

void writeTimeOff(JsonText &json, const TimeTapData &data, const Booking &booking)
{
    const Business &business = data.business;
    json.beginObject().member("timeOffId", booking.id).member("calendarId", booking.id);
    json.member("businessId", business.id);
    writeStaffTimes(
        json, business.zoneOf(business.staff[booking.staff]), booking.start, booking.end());
    json.rawMember("reason", data.directory.service(booking.service).nested);
    json.rawMember("staff", data.directory.staff(booking.staff).nested);
    json.nullMember("note");
    writeAudit(json, booking);
    json.endObject();
}

} // namespace daybook::sandbox
