// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <chrono>

namespace daybook {

/// The numbers of RELIABILITY.md section 3. All clocks start when a request leaves our queue.
struct HttpLimits
{
    std::chrono::milliseconds firstByte{10'000};
    std::chrono::milliseconds idle{15'000};
    std::chrono::milliseconds total{30'000};
    qint64 bodyBytes = 32 * 1024 * 1024; ///< Decompressed.
    int redirects = 3;
};

inline constexpr int maxInFlightPerHost = 6;

} // namespace daybook
