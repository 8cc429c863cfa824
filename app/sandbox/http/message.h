// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace daybook::sandbox {

/// What arrived, in our own words: only http/listener.cpp knows cpp-httplib.
struct HttpRequest
{
    std::string verb = {};
    std::string path = {}; ///< Decoded, without the query.
    std::string query = {}; ///< As it arrived, for the log.
    std::multimap<std::string, std::string> parameters = {};
    std::string host = {}; ///< The Host header: where the client believes we are.
    std::string authorization = {};
    std::string timezone = {}; ///< The Timekit-Timezone header (api/timekit.md section 6).
    std::string body = {};
};

struct HttpReply
{
    int status = 200;
    std::string body = {};
    std::string contentType = "application/json;charset=UTF-8";
    std::vector<std::pair<std::string, std::string>> headers = {};
};

/// Whether @p path is @p prefix or lies below it: "/live/staff" does below "/live", "/lively" not.
[[nodiscard]] inline bool isBelow(std::string_view path, std::string_view prefix)
{
    return path.substr(0, prefix.size()) == prefix
        && (path.size() == prefix.size() || path[prefix.size()] == '/');
}

[[nodiscard]] inline HttpReply textReply(int status, std::string text)
{
    return {.status = status, .body = std::move(text), .contentType = "text/plain;charset=UTF-8"};
}

[[nodiscard]] inline HttpReply jsonReply(std::string json)
{
    return {.body = std::move(json)};
}

/// Thrown where a question cannot be answered; the router turns it into the reply it holds.
struct Refusal
{
    HttpReply reply = {};
};

} // namespace daybook::sandbox
