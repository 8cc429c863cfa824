// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/http/router.h"

namespace daybook::sandbox {

namespace {

std::optional<std::vector<std::string>> partsOf(
    const std::vector<std::string> &pattern, const std::vector<std::string> &path)
{
    if (pattern.size() != path.size())
        return {};
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (pattern[at].front() == '{')
            parts.push_back(path[at]);
        else if (pattern[at] != path[at])
            return {};
    }
    return parts;
}

} // namespace

void Router::add(std::string_view verb, std::string_view pattern, Handler handler)
{
    m_routes.push_back({std::string(verb), split(pattern, '/'), std::move(handler)});
}

std::optional<HttpReply> Router::answer(std::string_view path, const HttpRequest &request) const
{
    const auto segments = split(path, '/');
    const std::string_view verb = request.verb == "HEAD" ? "GET" : std::string_view(request.verb);
    for (const Route &route : m_routes) {
        auto parts = route.verb == verb ? partsOf(route.pattern, segments) : std::nullopt;
        if (!parts)
            continue;
        try {
            return route.handler({std::move(*parts), Parameters(request.parameters), request});
        } catch (const Refusal &refusal) {
            return refusal.reply;
        }
    }
    return {};
}

std::string Router::verbsOf(std::string_view path) const
{
    const auto segments = split(path, '/');
    std::string verbs;
    for (const Route &route : m_routes) {
        if (!partsOf(route.pattern, segments) || verbs.find(route.verb) != std::string::npos)
            continue;
        if (!verbs.empty())
            verbs += ", ";
        verbs += route.verb;
    }
    return verbs;
}

} // namespace daybook::sandbox
