// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/timekit/constraints.h"
#include "app/sandbox/timekit/timekit.h"

#include <vector>

namespace daybook::sandbox::timekit {

/// How the free times of several people become slots (api/timekit.md section 5).
enum class Mode {
    RoundrobinRandom, ///< One of the free ones, by chance.
    RoundrobinPrioritized, ///< The first free one in the order asked for.
    Mutual, ///< Only when everybody is free, with everybody.
    Exclusive, ///< Everybody who is free.
};

/// What POST /availability asks for, read and checked.
struct AvailabilityQuestion
{
    const Project *project = nullptr; ///< Null: any place, any service.
    std::vector<int> staff = {};
    Mode mode = Mode::RoundrobinRandom;
    qint64 from = 0; ///< UTC seconds, as `to`.
    qint64 to = 0;
    int length = 60; ///< Minutes, as `buffer` and `increment`.
    int buffer = 0;
    int increment = 0; ///< 0: what suits the length.
    bool onlyWholeHours = false;
    bool ignoresAllDayEvents = false;
    Constraints constraints = {};
    Zone outputZone;
};

/// Reads the body of @p request; what is wrong with it is refused with 422.
[[nodiscard]] AvailabilityQuestion availabilityQuestion(
    const TimekitData &data, const HttpRequest &request);

} // namespace daybook::sandbox::timekit
