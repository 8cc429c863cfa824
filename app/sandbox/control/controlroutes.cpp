// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/control/controlroutes.h"

#include "app/sandbox/control/controlbody.h"
#include "app/sandbox/http/parameters.h"

#include <utility>

namespace daybook::sandbox {

ControlRoutes::ControlRoutes(
    Faults &faults, RequestLog &log, Clock &clock, std::function<void()> expireSessions)
    : m_faults(faults), m_log(log), m_clock(clock), m_expireSessions(std::move(expireSessions))
{
}

bool ControlRoutes::isFor(std::string_view path)
{
    constexpr std::string_view prefix = "/_sandbox/";
    return path.substr(0, prefix.size()) == prefix;
}

HttpReply ControlRoutes::answer(const HttpRequest &request)
{
    if (request.path == "/_sandbox/requests") {
        if (request.verb != "GET")
            return textReply(405, "Ask with GET.");
        return jsonReply(m_log.toJson());
    }
    if (request.verb != "POST")
        return textReply(405, "Ask with POST.");
    try {
        return post(request);
    } catch (const Refusal &refusal) {
        return refusal.reply;
    }
}

HttpReply ControlRoutes::post(const HttpRequest &request)
{
    if (request.path == "/_sandbox/fault")
        m_faults.add(faultFromJson(request.body));
    else if (request.path == "/_sandbox/expire")
        m_expireSessions();
    else if (request.path == "/_sandbox/clock")
        advanceClock(request.body);
    else if (request.path == "/_sandbox/reset")
        resetAll();
    else
        return textReply(404, "The sandbox has fault, expire, clock, reset and requests.");
    return jsonReply("{}");
}

void ControlRoutes::advanceClock(const std::string &body)
{
    constexpr int mostSeconds = 366 * 24 * 3600;
    const ControlBody json(body);
    m_clock.advance(std::chrono::seconds(json.number("advanceSeconds", 0, 0, mostSeconds)));
}

void ControlRoutes::resetAll()
{
    m_faults.clear();
    m_log.clear();
    m_clock.reset();
    m_expireSessions();
}

} // namespace daybook::sandbox
