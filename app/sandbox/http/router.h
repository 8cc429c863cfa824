// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/message.h"
#include "app/sandbox/http/parameters.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace daybook::sandbox {

/// One question to a service: the parts of the path that vary, the query, and all else that came.
struct Question
{
    std::vector<std::string> parts = {};
    Parameters query;
    const HttpRequest &request;
};

/// Finds who answers a path. Patterns are written as the documentation does: "/staff/{id}".
class Router
{
public:
    using Handler = std::function<HttpReply(const Question &)>;

    /// Earlier patterns win: literals are added before the variable parts they would match.
    void get(std::string_view pattern, Handler handler) { add("GET", pattern, std::move(handler)); }
    void post(std::string_view pattern, Handler handler)
    {
        add("POST", pattern, std::move(handler));
    }

    /// The reply, refusals thrown by a handler included; nothing when nobody answers this path and
    /// verb. @p path is the request's without the prefix of the service; HEAD is GET.
    [[nodiscard]] std::optional<HttpReply> answer(
        std::string_view path, const HttpRequest &request) const;

    /// The verbs that @p path answers, as the Allow header lists them.
    [[nodiscard]] std::string verbsOf(std::string_view path) const;

private:
    void add(std::string_view verb, std::string_view pattern, Handler handler);

    struct Route
    {
        std::string verb = {};
        std::vector<std::string> pattern = {};
        Handler handler = {};
    };
    std::vector<Route> m_routes;
};

} // namespace daybook::sandbox
