// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/timekit/availabilitybody.h"

#include <vector>

namespace daybook::sandbox::timekit {

/// A time that can be booked, and with whom.
struct FreeTime
{
    int start = 0; ///< UTC minutes
    int end = 0;
    std::vector<int> staff = {};
};

/// The answer to the question, in order of start.
[[nodiscard]] std::vector<FreeTime> freeTimes(
    const TimekitData &data, const AvailabilityQuestion &question);

} // namespace daybook::sandbox::timekit
