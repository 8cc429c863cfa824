// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/router.h"

#include <optional>

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

void Router::get(std::string_view pattern, Handler handler)
{
    m_routes.push_back({split(pattern, '/'), std::move(handler)});
}

HttpReply Router::answer(
    std::string_view path, const std::multimap<std::string, std::string> &parameters) const
{
    const auto segments = split(path, '/');
    for (const Route &route : m_routes) {
        auto parts = partsOf(route.pattern, segments);
        if (!parts)
            continue;
        try {
            return route.handler({std::move(*parts), Parameters(parameters)});
        } catch (const Refusal &refusal) {
            return refusal.reply;
        }
    }
    return textReply(404, "Nothing is found at this path.");
}

} // namespace daybook::sandbox
