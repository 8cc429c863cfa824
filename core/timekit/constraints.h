// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/result.h"
#include "core/types/queries.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QTimeZone>

namespace daybook::timekit {

/// One rule about when a resource can be booked (api/timekit.md section 5), on its own clock.
struct Constraint
{
    enum class What {
        Days, ///< Of some weekdays, wholly or from hour to hour.
        Hours, ///< Of every day.
        Period ///< Once.
    };

    What what = What::Days;
    bool allows = false; ///< Else it blocks.
    QList<int> weekdays = {}; ///< 1 is Monday; of a Period none.
    int from = 0; ///< Minute of the day.
    int to = 0; ///< Minute of the day, up to 24 hours; not included.
    QDateTime start = {}; ///< Of a Period, in UTC.
    QDateTime end = {}; ///< Not included.

    [[nodiscard]] bool operator==(const Constraint &) const = default;
};

/// `availability_constraints`. Times are hours (9) or texts ("09:00"); dates are midnights in
/// @p zone. Without one rule the others could mislead, so one that cannot be read is an Error that
/// says which: "availability_constraints/2/allow_hours/start: expected an hour".
[[nodiscard]] Result<QList<Constraint>> parseConstraints(
    const QJsonArray &list, const QTimeZone &zone);

/// A stretch of time. Instants are UTC.
struct TimeSpan
{
    QDateTime start = {};
    QDateTime end = {};

    [[nodiscard]] bool operator==(const TimeSpan &) const = default;
};

/// Whether the rules tell hours: one that repeats does, a blocked period alone does not.
[[nodiscard]] bool tellHours(const QList<Constraint> &constraints);

/// The hours that the rules leave on @p days of the clock of @p zone, in start order; blocked
/// periods are not taken out of them. How several rules combine is not documented: allowing ones of
/// one kind add up, each kind must allow a time, and what blocks wins.
[[nodiscard]] QList<TimeSpan> hoursLeftBy(
    const QList<Constraint> &constraints, const DateRange &days, const QTimeZone &zone);

/// Blocked periods that touch @p days of the clock of @p zone, in start order.
[[nodiscard]] QList<TimeSpan> periodsBlockedBy(
    const QList<Constraint> &constraints, const DateRange &days, const QTimeZone &zone);

} // namespace daybook::timekit
