// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include "app/sandbox/timetap/appointmentjson.h"
#include "app/sandbox/timetap/appointmentquery.h"
#include "app/sandbox/timetap/listreplies.h"

#include <map>

namespace daybook::sandbox {

namespace {

/// Writes one page; JSON is made for its rows only.
void writePage(JsonText &json, const TimeTapData &data, const Parameters &query)
{
    const PageWanted page = pageWanted(query, data.pageCap);
    qint64 seen = 0;
    json.beginArray();
    forEachBooking(data.business.bookings, bookingFilter(data, query), [&](const Booking &booking) {
        if (seen++ >= page.skip)
            writeAppointment(json, data, booking);
        return seen < page.skip + page.size;
    });
    json.endArray();
}

qint64 countOf(const TimeTapData &data, const Parameters &query)
{
    qint64 count = 0;
    forEachBooking(data.business.bookings, bookingFilter(data, query), [&](const Booking &) {
        ++count;
        return true;
    });
    return count;
}

HttpReply report(const TimeTapData &data, const Parameters &query)
{
    JsonText json;
    writePage(json, data, query);
    return jsonReply(std::move(json).text());
}

HttpReply reportWithCount(const TimeTapData &data, const Parameters &query)
{
    // The name of the list is not published; ours follows the path.
    JsonText json;
    json.beginObject().member("count", countOf(data, query)).key("appointmentList");
    writePage(json, data, query);
    json.endObject();
    return jsonReply(std::move(json).text());
}

HttpReply countsByStatus(const TimeTapData &data, const Parameters &query)
{
    std::map<std::pair<int, Status>, qint64> counts;
    forEachBooking(data.business.bookings, bookingFilter(data, query), [&](const Booking &booking) {
        ++counts[{booking.service, booking.status}];
        return true;
    });
    JsonText json;
    json.beginArray();
    for (const auto &[what, count] : counts) {
        const Service &reason = data.business.services[what.first];
        json.beginObject().member("status", statusName(what.second));
        json.member("objectType", "REASON").member("objectId", reason.id);
        json.member("objectName", reason.name).member("count", count).endObject();
    }
    json.endArray();
    return jsonReply(std::move(json).text());
}

const Booking &bookingWithId(const TimeTapData &data, const std::string &id, const char *what)
{
    const Booking *booking = data.business.bookings.find(requiredNumber(id, "calendarId"));
    if (!booking)
        refuseUnknown(what, id);
    return *booking;
}

HttpReply appointment(const TimeTapData &data, const std::string &id)
{
    JsonText json;
    writeAppointment(json, data, bookingWithId(data, id, "Appointment"));
    return jsonReply(std::move(json).text());
}

HttpReply timeOff(const TimeTapData &data, const std::string &id)
{
    const Booking &booking = bookingWithId(data, id, "Time Off");
    if (!booking.isTimeOff)
        refuseUnknown("Time Off", id);
    JsonText json;
    writeTimeOff(json, data, booking);
    return jsonReply(std::move(json).text());
}

} // namespace

void addAppointmentRoutes(Router &router, const TimeTapData &data)
{
    for (const std::string list : {"/appointmentList", "/appointments"}) {
        router.get(list + "/report",
            [&data](const Question &question) { return report(data, question.query); });
        router.get(list + "/reportCount", [&data](const Question &question) {
            return countReply(countOf(data, question.query));
        });
    }
    router.get("/appointmentList/reportWithCount",
        [&data](const Question &question) { return reportWithCount(data, question.query); });
    router.get("/appointmentList/reportCountsByStatus",
        [&data](const Question &question) { return countsByStatus(data, question.query); });
    router.get("/appointments",
        [](const Question &) { return textReply(405, "Request method 'GET' not supported"); });
    router.get("/appointments/{calendarId}",
        [&data](const Question &question) { return appointment(data, question.parts[0]); });
    router.get("/timeOff/{timeOffId}",
        [&data](const Question &question) { return timeOff(data, question.parts[0]); });
}

} // namespace daybook::sandbox
