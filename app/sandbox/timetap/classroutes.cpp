// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include "app/sandbox/business/availability.h"
#include "app/sandbox/timetap/appointmentjson.h"
#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timetap/listreplies.h"
#include "app/sandbox/timetap/paths.h"

#include <algorithm>

namespace daybook::sandbox {

namespace {

std::string_view stateName(ClassSession::State state)
{
    switch (state) {
    case ClassSession::State::Open:
        return "Open";
    case ClassSession::State::Closed:
        return "Closed";
    case ClassSession::State::Cancelled:
        return "Cancelled";
    }
    return "";
}

/// Only the paths and the three states are published; the members are our guess, in the words of
/// the appointment.
void writeSession(JsonText &json, const TimeTapData &data, int index)
{
    const Business &business = data.business;
    const ClassSession &session = business.sessions[index];
    json.beginObject().member("classScheduleId", session.id).member("businessId", business.id);
    json.member("status", stateName(session.state));
    writeStaffTimes(json, business.zoneOf(business.staff[session.staff]), session.start,
        session.start + session.minutes);
    json.member("startDateTimeUTC", qint64{session.start} * 60'000);
    json.member("endDateTimeUTC", qint64{session.start + session.minutes} * 60'000);
    json.rawMember("reason", data.directory.service(session.service).nested);
    json.rawMember("staff", data.directory.staff(session.staff).nested);
    json.rawMember("location", data.directory.location(session.location).nested);
    json.member("maxSeats", session.seats).member("seatsTaken", session.taken);
    json.member("seatsLeft", session.seats - session.taken).endObject();
}

using Wanted = std::function<bool(const ClassSession &)>;

/// By start; the routes differ only in what else they sort by (api/timetap.md 4.8).
HttpReply sessionsWhere(const TimeTapData &data, const Wanted &isWanted)
{
    JsonText json;
    json.beginArray();
    for (int index = 0; index < static_cast<int>(data.business.sessions.size()); ++index) {
        if (isWanted(data.business.sessions[index]))
            writeSession(json, data, index);
    }
    json.endArray();
    return jsonReply(std::move(json).text());
}

HttpReply sessionsOfList(const TimeTapData &data, const Question &question)
{
    const std::string &state = question.parts[0];
    if (state != "Open" && state != "Closed" && state != "Cancelled")
        refuse(400, "status must be Open, Closed or Cancelled");
    QList<bool> isChosen(data.business.staff.size(), false);
    for (const std::string &id : split(question.parts[1], ',')) {
        const int member = data.directory.staffIndex(requiredNumber(id, "staffIdList"));
        if (member >= 0)
            isChosen[member] = true;
    }
    return sessionsWhere(data, [&](const ClassSession &session) {
        return isChosen[session.staff] && stateName(session.state) == state;
    });
}

HttpReply sessionsOfDay(const TimeTapData &data, const Question &question)
{
    const int day = pathDay(question.parts[0], question.parts[1], question.parts[2]);
    const int member = data.staff(question.parts[3]);
    const SlotQuestion wanted{.location = data.location(question.parts[4]),
        .service = data.service(question.parts[5]),
        .notBefore = data.clock.nowMinute()};
    return arrayReply(sessionsWithRoom(data.business, wanted, member, day),
        [&data](JsonText &json, int index) { writeSession(json, data, index); });
}

HttpReply oneSession(const TimeTapData &data, const std::string &id)
{
    const qint64 number = requiredNumber(id, "classScheduleId");
    const auto &sessions = data.business.sessions;
    const auto found = std::find_if(sessions.begin(), sessions.end(),
        [number](const ClassSession &session) { return session.id == number; });
    if (found == sessions.end())
        refuseUnknown("Class Schedule", id);
    JsonText json;
    writeSession(json, data, static_cast<int>(found - sessions.begin()));
    return jsonReply(std::move(json).text());
}

} // namespace

void addClassRoutes(Router &router, const TimeTapData &data)
{
    // Lower case, unlike every other path (api/timetap.md section 3).
    router.get("/classschedule/staff/{staffId}", [&data](const Question &question) {
        const int member = data.staff(question.parts[0]);
        return sessionsWhere(
            data, [member](const ClassSession &session) { return session.staff == member; });
    });
    router.get("/classschedule/location/{locationId}", [&data](const Question &question) {
        const int location = data.location(question.parts[0]);
        return sessionsWhere(
            data, [location](const ClassSession &session) { return session.location == location; });
    });
    router.get("/classschedule/class/{classId}", [&data](const Question &question) {
        const int service = data.service(question.parts[0]);
        return sessionsWhere(
            data, [service](const ClassSession &session) { return session.service == service; });
    });
    router.get("/classschedule/list/{status}/{staffIdList}",
        [&data](const Question &question) { return sessionsOfList(data, question); });
    router.get("/classschedule/{classScheduleId}",
        [&data](const Question &question) { return oneSession(data, question.parts[0]); });
    router.get("/classschedule/{year}/{month}/{day}/{staffId}/{locationId}/{reasonId}",
        [&data](const Question &question) { return sessionsOfDay(data, question); });
}

} // namespace daybook::sandbox
