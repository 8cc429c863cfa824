// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/result.h"
#include "core/types/id.h"
#include "core/types/queries.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QTimeZone>

#include <optional>

namespace daybook::timetap {

/// A stretch of one weekday, on the clock of whoever works.
struct WorkTime
{
    int weekday = 1; ///< 1 is Monday.
    std::optional<LocationId> location = {}; ///< Nothing: the answer names none.
    QTime from = {};
    QTime to = {};
    bool endsNextDay = false; ///< At midnight, or after it.

    [[nodiscard]] bool operator==(const WorkTime &) const = default;
};

/// Hours that repeat every week (api/timetap.md 6.7).
struct WorkPeriod
{
    static constexpr int lastOfMonth = -1;

    QDate from = {};
    QDate to = {}; ///< Included; invalid: without end.
    QList<int> weeks = {}; ///< Only these of a month's days of one weekday: 1 to 4 or lastOfMonth;
                           ///< empty: all.
    QList<WorkTime> times = {};

    [[nodiscard]] bool operator==(const WorkPeriod &) const = default;
};

/// A stretch of time in which somebody works or a place is open. Instants are UTC.
struct WorkSpan
{
    std::optional<LocationId> location = {};
    QDateTime start = {};
    QDateTime end = {};

    [[nodiscard]] bool operator==(const WorkSpan &) const = default;
};

/// `/workingHours/staff/{id}` and `/workingHours/location/{id}` (4.7, 6.7). The name of the list is
/// not known: the answer's first list is taken. Half of somebody's hours would be a lie, so a part
/// that cannot be read is an Error. A day counts when both the period and the day itself say so; an
/// end that is not after its start lies on the next day, and 0 or 2400 is the end of the day.
[[nodiscard]] Result<QList<WorkPeriod>> parseWorkingHours(const QByteArray &body);

/// What lies on @p days of the clock of @p zone, at least in part, in start order. What touches or
/// overlaps at one place is one span.
[[nodiscard]] QList<WorkSpan> spansOf(
    const QList<WorkPeriod> &periods, const DateRange &days, const QTimeZone &zone);

} // namespace daybook::timetap
