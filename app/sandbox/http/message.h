// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <map>
#include <string>
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
    std::string authorization = {};
    std::string body = {};
};

struct HttpReply
{
    int status = 200;
    std::string body = {};
    std::string contentType = "application/json;charset=UTF-8";
    std::vector<std::pair<std::string, std::string>> headers = {};
};

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
