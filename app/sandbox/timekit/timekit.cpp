// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/timekit.h"

#include "app/sandbox/timekit/access.h"
#include "app/sandbox/timekit/query.h"
#include "app/sandbox/timekit/refusals.h"

#include <QUuid>

namespace daybook::sandbox::timekit {

namespace {

constexpr std::string_view prefix = "/v2";

/// Every call that could change something; a link in a mail counts, it cancels when it is opened.
bool wouldWrite(const HttpRequest &request, std::string_view verbs)
{
    const bool isReading = request.verb == "GET" || request.verb == "HEAD";
    if (isReading)
        return verbs == "POST" || request.path.find("/external_action/") != std::string::npos;
    return verbs.find(request.verb) == std::string_view::npos;
}

HttpReply readOnlyReply(const std::string &verbs)
{
    HttpReply reply = errorReply(405, "The sandbox is read only");
    reply.headers.emplace_back("Allow", verbs);
    return reply;
}

/// A signed search stands for itself: whoever has it needs no key (api/timekit.md section 2).
bool isSignedSearch(const HttpRequest &request, std::string_view path)
{
    return path == "/bookings" && Query(request.query).has("signed_search");
}

void addHeaders(HttpReply &reply, int remaining)
{
    reply.contentType = "application/json";
    reply.headers.emplace_back("Cache-Control", "no-cache");
    reply.headers.emplace_back(
        "Timekit-Request-Id", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    reply.headers.emplace_back("Timekit-TestMode", "true");
    reply.headers.emplace_back("X-RateLimit-Remaining", std::to_string(remaining));
}

} // namespace

int TimekitData::staffIndex(std::string_view id) const
{
    const auto number = ids.number(Kind::Resource, id);
    for (int index = 0; number && index < static_cast<int>(business.staff.size()); ++index) {
        if (business.staff[index].id == *number)
            return index;
    }
    return -1;
}

const Project *TimekitData::project(std::string_view id) const
{
    const auto number = ids.number(Kind::Project, id);
    return number ? catalogue.projectNumbered(*number) : nullptr;
}

std::string TimekitData::idOf(const Project &project) const
{
    return ids.of(Kind::Project, catalogue.numberOf(project.location, project.service));
}

Timekit::Timekit(const Business &business, const Clock &clock, const Settings &settings)
    : m_keys(inventedKeys(business.seed, settings.timekitSigningKey)), m_ids(business.seed),
      m_catalogue(business), m_ledger(business, m_ids, settings.timekitVariants.unknownStates),
      m_rateLimit(clock, settings.rateLimit), m_data{business, clock, m_keys, m_ids, m_catalogue,
                                                  m_ledger, settings.timekitVariants,
                                                  settings.pageCap, settings.signedSearchStatus}
{
    addGroupRoutes(m_router, m_data); // before /bookings/{id}, which would match it
    addBookingRoutes(m_router, m_data);
    addResourceRoutes(m_router, m_data);
    addProjectRoutes(m_router, m_data);
    addPlaceRoutes(m_router, m_data);
    addCalendarRoutes(m_router, m_data);
    addAvailabilityRoutes(m_router, m_data);
}

bool Timekit::isFor(std::string_view path)
{
    return isBelow(path, prefix);
}

HttpReply Timekit::answer(const HttpRequest &request)
{
    const auto limited = m_rateLimit.refusal();
    const std::string_view path = std::string_view(request.path).substr(prefix.size());
    HttpReply reply = limited ? *limited : serve(request, path);
    addHeaders(reply, m_rateLimit.remaining());
    return reply;
}

HttpReply Timekit::serve(const HttpRequest &request, std::string_view path)
{
    const std::string verbs = m_router.verbsOf(path);
    if (wouldWrite(request, verbs))
        return readOnlyReply(verbs);
    if (!isSignedSearch(request, path)) {
        if (auto refusal = accessRefusal(m_keys, request, path))
            return *refusal;
    }
    return m_router.answer(path, request).value_or(errorReply(404, "Nothing is found here"));
}

} // namespace daybook::sandbox::timekit
