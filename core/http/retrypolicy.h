// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/error.h"

#include <chrono>
#include <optional>

namespace daybook {

/// How often, and after which pause, a failed GET is repeated.
struct RetryPolicy
{
    int maxAttempts = 3;
    std::chrono::milliseconds firstDelay{500};
    std::chrono::milliseconds throttledDelay{1'000}; ///< Base when the service says "too many".
    std::chrono::milliseconds maxDelay{20'000};
    std::chrono::seconds longestWait{
        60}; ///< A service that asks for more is left alone; a person may try again.

    /// The pause before the next attempt, or nothing when we should give up. @p attempt counts from
    /// 1, @p jitter lies in [0, 1): full jitter, so that many clients do not come back together.
    [[nodiscard]] std::optional<std::chrono::milliseconds> delayAfter(
        int attempt, const Error &error, double jitter) const;
};

/// Keeps a struggling host from being asked ever more often: repeats cost, successes pay back.
class RetryBudget
{
public:
    /// Takes what a repeat after @p error costs; false when too little is left, so the failure is
    /// shown at once.
    [[nodiscard]] bool spend(const Error &error);
    void payBack();
    [[nodiscard]] int tokens() const { return m_tokens; }

private:
    static constexpr int full = 500;
    int m_tokens = full;
};

} // namespace daybook
