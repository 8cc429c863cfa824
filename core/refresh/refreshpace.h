// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/error.h"

#include <chrono>
#include <optional>

namespace daybook {

/// How the latest refresh went, and who would see the next one.
struct RefreshRecord
{
    bool isSeen = true; ///< The window is on the screen.
    int failures = 0; ///< In a row, up to now.
    std::optional<Error> error = {}; ///< Of the latest; nothing when it was answered.
    int requests = 1; ///< How many one refresh takes.
    double jitter = 0; ///< In [0, 1): so that many windows do not come back together.
};

/// How soon a window that refreshes by itself may ask again without being a burden.
struct RefreshPace
{
    std::chrono::milliseconds seen{30'000};
    std::chrono::milliseconds unseen{300'000};
    std::chrono::milliseconds perRequest{1'000}; ///< What many people cost is spread over time.
    std::chrono::milliseconds longest{600'000}; ///< Unless the service itself asks for more.
    double jitterShare = 0.1; ///< The pause may become longer by this much, never shorter.

    /// The pause between the end of a refresh and the next one; nothing when only a person can
    /// help.
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseAfter(
        const RefreshRecord &record) const;
};

/// Whether asking again with the same credentials would only be refused again.
[[nodiscard]] bool needsAPerson(const Error &error);

} // namespace daybook
