// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"
#include "core/types/queries.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace daybook {

/// A stretch of time in which somebody works. Instants are UTC.
struct Shift
{
    StaffId staff = {};
    std::optional<LocationId> location = {}; ///< Nothing: wherever the person works.
    QDateTime start = {};
    QDateTime end = {};

    [[nodiscard]] bool operator==(const Shift &) const = default;
};

/// A stretch of time in which a place is open. Instants are UTC.
struct OpenHours
{
    LocationId location = {};
    QDateTime start = {};
    QDateTime end = {};

    [[nodiscard]] bool operator==(const OpenHours &) const = default;
};

/// Somebody is away, or a whole place is closed. Instants are UTC.
struct TimeOff
{
    std::optional<StaffId> staff = {}; ///< Nothing: everybody at `location`.
    std::optional<LocationId> location = {};
    QDateTime start = {};
    QDateTime end = {};
    QString title = {}; ///< The service's own word; may be empty.

    [[nodiscard]] bool operator==(const TimeOff &) const = default;
};

/// When people work and places are open, on the days that were asked and on the day before and
/// after them, which belong to the picture in another zone. What is not named here is not known: of
/// anybody who is not among `people` nothing may be said of hours.
struct Roster
{
    DateRange days = {};
    QList<StaffId> people = {}; ///< Whose hours are known.
    QList<Shift> shifts = {}; ///< In start order.
    std::optional<LocationId> place = {}; ///< Whose opening hours are known.
    QList<OpenHours> open = {}; ///< In start order.
    bool knowsTimeOff = false; ///< `timeOff` is all that the service knows of those asked for.
    QList<TimeOff> timeOff = {}; ///< In start order.

    [[nodiscard]] bool operator==(const Roster &) const = default;
};

/// Whether what is said of @p location is not about the place of @p roster.
[[nodiscard]] inline bool isElsewhere(
    const Roster &roster, const std::optional<LocationId> &location)
{
    return location && roster.place && location != roster.place;
}

} // namespace daybook
