// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"

#include <QDateTime>
#include <QTimeZone>

#include <optional>

namespace daybook {

/// A time at which a service can still be booked. Instants are UTC; `zone` is whose wall time
/// people read.
struct Slot
{
    QDateTime start = {};
    QDateTime end = {};
    QTimeZone zone = {};
    LocationId location = {};
    ServiceId service = {};
    std::optional<StaffId> staff =
        {}; ///< Nothing: the service says that somebody is free, not who.
    QString staffName = {}; ///< Empty when unknown.
    std::optional<int> seatsLeft = {}; ///< Only for classes.

    [[nodiscard]] bool operator==(const Slot &) const = default;
};

} // namespace daybook
