// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

namespace daybook {

/// Days, both included, as the place counts them.
struct DateRange
{
    QDate from = {};
    QDate to = {};

    [[nodiscard]] bool operator==(const DateRange &) const = default;
};

/// Which bookings: an empty list does not narrow.
struct BookingQuery
{
    DateRange days = {}; ///< Invalid dates: of all time.
    QList<LocationId> locations = {};
    QList<StaffId> staff = {};
    QList<ServiceId> services = {};
    QStringList statuses = {}; ///< The vendor's words.
    QStringList graphs = {}; ///< The vendor's words; for a source whose bookings have them.
    QString search = {}; ///< In the vendor's own syntax; for a source that can search.

    [[nodiscard]] bool operator==(const BookingQuery &) const = default;
};

/// Which free times.
struct SlotQuery
{
    LocationId location = {};
    ServiceId service = {};
    std::optional<StaffId> staff = {}; ///< Nothing: anyone who offers the service there.
    DateRange days = {};

    [[nodiscard]] bool operator==(const SlotQuery &) const = default;
};

/// Whose working hours.
struct RosterQuery
{
    QList<StaffId> staff = {};
    std::optional<LocationId> location = {}; ///< Whose opening hours are asked, too.
    DateRange days = {};

    [[nodiscard]] bool operator==(const RosterQuery &) const = default;
};

} // namespace daybook
