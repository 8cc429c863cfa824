// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/schedule/schedule.h"

#include <QList>
#include <QString>

#include <optional>

namespace daybook {

/// The head of a column.
struct GridHead
{
    /// What an empty place in the column means.
    enum class Ground {
        Known, ///< Nothing is there.
        Loading, ///< The answer is on its way.
        Unknown ///< Nobody asked, or nobody answered.
    };

    QString title = {};
    QString detail = {}; ///< "7 booked · 6 free".
    QString brief = {}; ///< The same, for where there is no room for it.
    Ground ground = Ground::Known;
    bool isToday = false;

    [[nodiscard]] bool operator==(const GridHead &) const = default;
};

/// All that a TimeGrid shows. The lists are those from which the schedule was made: whatever the
/// models do meanwhile, its rows stay what they were.
struct GridPicture
{
    Schedule schedule = {};
    QList<Booking> bookings = {};
    QList<Slot> freeSlots = {};
    QList<GridHead> heads = {}; ///< One for each column.
    std::optional<QTimeZone> beside = {}; ///< Of the second gutter.
    bool showsWholeDay = false;
    bool namesStaff = false; ///< Columns hold several people, so each block names its own.
};

} // namespace daybook
