// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/connection.h"
#include "app/sandbox/http/message.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daybook::sandbox {

/// What to do wrong, for whom, and how often.
struct Fault
{
    enum class Kind { Status, Delay, Reset, Truncate, Hang, Html, Empty, Drip };
    std::string verb = {};
    std::string path = {}; ///< Whole segments: "/live/staff" is not "/live/staffIdList".
    Kind kind = Kind::Status;
    int status = 503;
    std::chrono::milliseconds delay{0};
    int times = 1; ///< -1: for ever.
    std::string retryAfter = {};

    [[nodiscard]] bool isFor(const HttpRequest &request) const;
};

/// Reads the body of POST /_sandbox/fault; throws a Refusal that says what is wrong with it.
[[nodiscard]] Fault faultFromJson(const std::string &body);

/// The faults that were asked for; the first that fits is used up first.
class Faults
{
public:
    void add(Fault fault);
    void clear();
    [[nodiscard]] std::optional<Fault> take(const HttpRequest &request);

private:
    std::mutex m_mutex;
    std::vector<Fault> m_faults;
};

/// Answers wrongly. @p answer makes what a well-behaved service would have said; no reply means
/// that the connection got what it gets.
[[nodiscard]] std::optional<HttpReply> misbehave(
    const Fault &fault, Connection &connection, const std::function<HttpReply()> &answer);

} // namespace daybook::sandbox
