// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/message.h"
#include "app/sandbox/http/parameters.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace daybook::sandbox {

/// One question to the service: the parts of the path that vary, and the query.
struct Question
{
    std::vector<std::string> parts = {};
    Parameters query;
};

/// Finds who answers a path. Patterns are written as the documentation does: "/staff/{id}".
class Router
{
public:
    using Handler = std::function<HttpReply(const Question &)>;

    /// Earlier patterns win: literals are added before the variable parts they would match.
    void get(std::string_view pattern, Handler handler);

    /// The reply, or 404 with a text; refusals thrown by a handler included.
    [[nodiscard]] HttpReply answer(
        std::string_view path, const std::multimap<std::string, std::string> &parameters) const;

private:
    struct Route
    {
        std::vector<std::string> pattern = {};
        Handler handler = {};
    };
    std::vector<Route> m_routes;
};

} // namespace daybook::sandbox
