// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/queries.h"

#include <QList>
#include <QTime>

#include <chrono>
#include <optional>

namespace daybook {

/// The longest range that is asked: each day may be a request of its own.
inline constexpr int mostQuestionDays = 92;
/// The most times that can be wanted.
inline constexpr int mostEarliest = 500;

/// "Who is free?": what a caller wants. An empty list does not narrow. Times are wall times of the
/// place where the appointment would be.
struct TimeQuestion
{
    QList<LocationId> locations = {};
    QList<StaffId> staff = {};
    QList<ServiceId> services = {};
    std::optional<std::chrono::minutes> length =
        {}; ///< Any service this long, when none is named; else which of the named.
    DateRange days = {};
    std::optional<QTime> notBefore = {}; ///< The earliest start.
    std::optional<QTime> notAfter = {}; ///< The latest end.
    int earliest = 50; ///< How many times are wanted.

    [[nodiscard]] bool operator==(const TimeQuestion &) const = default;
};

} // namespace daybook
