// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include <algorithm>
#include <iterator>

namespace daybook::sandbox {

namespace {

// Two names for the same data, as far as anybody knows (api/timetap.md 2.1).
constexpr std::string_view prefixes[] = {"/live", "/test"};

int known(int index, std::string_view what, const std::string &id)
{
    if (index < 0)
        refuseUnknown(what, id);
    return index;
}

} // namespace

int TimeTapData::location(const std::string &id) const
{
    return known(directory.locationIndex(requiredNumber(id, "locationId")), "Location", id);
}

int TimeTapData::staff(const std::string &id) const
{
    return known(directory.staffIndex(requiredNumber(id, "staffId")), "Staff", id);
}

int TimeTapData::service(const std::string &id) const
{
    return known(directory.serviceIndex(requiredNumber(id, "reasonId")), "Reason", id);
}

TimeTap::TimeTap(const TimeTapData &data, Sessions &sessions) : m_data(data), m_sessions(sessions)
{
    addBusinessRoutes(m_router, m_data);
    addLocationRoutes(m_router, m_data);
    addStaffRoutes(m_router, m_data);
    addServiceRoutes(m_router, m_data);
    addAppointmentRoutes(m_router, m_data);
    addHoursRoutes(m_router, m_data);
    addAvailabilityRoutes(m_router, m_data);
    addClassRoutes(m_router, m_data);
}

bool TimeTap::isFor(std::string_view path)
{
    return std::any_of(std::begin(prefixes), std::end(prefixes),
        [path](std::string_view prefix) { return isBelow(path, prefix); });
}

HttpReply TimeTap::answer(const HttpRequest &request)
{
    if (request.verb != "GET" && request.verb != "HEAD") {
        HttpReply reply = textReply(405, "The sandbox is read only.");
        reply.headers.emplace_back("Allow", "GET");
        return reply;
    }
    const std::string_view path = std::string_view(request.path).substr(prefixes[0].size());
    if (path == "/sessionToken")
        return m_sessions.signIn(request.parameters);
    if (!m_sessions.admits(request.authorization))
        return textReply(401, "Session is not valid");
    return m_router.answer(path, request)
        .value_or(textReply(404, "Nothing is found at this path."));
}

} // namespace daybook::sandbox
