// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/schedule/schedule.h"

#include <QList>

#include <optional>

namespace daybook {

/// A part of a column, in positions of its axis.
struct Stretch
{
    int top = 0;
    int bottom = 0; ///< Excluded.

    [[nodiscard]] bool operator==(const Stretch &) const = default;
};

/// What is known of the hours of one column.
struct ColumnHours
{
    std::optional<QList<Stretch>> working = {}; ///< Nothing: not known.
    std::optional<QList<Stretch>> open = {}; ///< Of the place; nothing: not known.
    QList<ScheduleShade> away = {}; ///< By time off: of the person, or of all there.
};

/// Reads the hours of @p columns from @p roster. A column of nobody in particular has the hours of
/// all of @p people together, as long as all of them are known.
[[nodiscard]] QList<ColumnHours> hoursOf(const Roster &roster, const TimeAxis &axis,
    const QList<ScheduleColumn> &columns, const QList<SchedulePerson> &people);

/// What is to be hatched in the columns whose hours these are; where several reasons hold, the most
/// telling one.
[[nodiscard]] QList<ScheduleShade> shadesOf(
    const QList<ColumnHours> &hours, const TimeAxis &axis, const QList<ScheduleColumn> &columns);

/// From when to when anybody works or, when that is not known, the place is open; as long as
/// nothing is known from 8 to 18.
[[nodiscard]] Stretch usualHours(const QList<ColumnHours> &hours, const TimeAxis &axis);

} // namespace daybook
