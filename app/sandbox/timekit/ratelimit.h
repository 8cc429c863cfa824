// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/clock.h"
#include "app/sandbox/http/message.h"

#include <mutex>
#include <optional>

namespace daybook::sandbox::timekit {

/// The limits of a test app (api/timekit.md section 6): a bucket that leaks 10 requests a second,
/// beyond which it answers 503, and 3,000 requests a day, beyond which it answers 429.
class RateLimit
{
public:
    RateLimit(const Clock &clock, bool isOn);

    /// Counts a request; the reply that refuses it, or nothing.
    [[nodiscard]] std::optional<HttpReply> refusal();

    [[nodiscard]] int remaining();

private:
    void beginDay();
    void leak();

    const Clock &m_clock;
    const bool m_isOn;
    std::mutex m_mutex;
    int m_day = 0; ///< In UTC.
    int m_asked = 0; ///< On that day.
    double m_level = 0; ///< Requests in the bucket.
    std::chrono::milliseconds m_leaked{0}; ///< When it last leaked.
};

} // namespace daybook::sandbox::timekit
