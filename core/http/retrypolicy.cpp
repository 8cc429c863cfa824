// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/retrypolicy.h"

#include <algorithm>

namespace daybook {

using std::chrono::milliseconds;

namespace {

/// Some services say 503 where others say 429 (api/timekit.md section 6).
bool isThrottled(const Error &error)
{
    return error.kind == Error::Kind::RateLimited || error.httpStatus == 503;
}

} // namespace

std::optional<milliseconds> RetryPolicy::delayAfter(
    int attempt, const Error &error, double jitter) const
{
    if (!error.safeToRepeat || attempt >= maxAttempts)
        return {};
    if (error.retryAfter && *error.retryAfter > longestWait)
        return {};
    const milliseconds base = isThrottled(error) ? throttledDelay : firstDelay;
    const milliseconds ceiling = std::min(maxDelay, base * (1 << std::min(attempt - 1, 16)));
    const auto pause =
        milliseconds(static_cast<qint64>(jitter * static_cast<double>(ceiling.count())));
    return std::max(pause, milliseconds(error.retryAfter.value_or(std::chrono::seconds(0))));
}

bool RetryBudget::spend(const Error &error)
{
    const int cost = isThrottled(error) ? 5 : 14;
    if (m_tokens < cost)
        return false;
    m_tokens -= cost;
    return true;
}

void RetryBudget::payBack()
{
    m_tokens = std::min(full, m_tokens + 1);
}

} // namespace daybook
