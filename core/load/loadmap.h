// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"
#include "core/types/queries.h"
#include "core/types/roster.h"
#include "core/types/slot.h"

#include <QList>
#include <QTimeZone>

#include <array>
#include <chrono>
#include <functional>
#include <optional>

namespace daybook {

/// One hour of the clock on one day of the week, summed over all such days.
struct LoadCell
{
    std::chrono::minutes booked{0}; ///< Time of people that is taken.
    std::chrono::minutes beyond{0}; ///< Of this, what lies outside of `offered`.
    std::chrono::minutes offered{0}; ///< Time in which people work; 0 when that is not known.
    QList<int> bookings = {}; ///< Rows of those that take a part of it, in order of time.

    /// How much of the offered time is taken, 0 to 1; nothing when none is offered.
    [[nodiscard]] std::optional<double> share() const;

    [[nodiscard]] bool operator==(const LoadCell &) const = default;
};

/// How much of the week is taken.
struct LoadMap
{
    /// What the booked time is held against.
    enum class Against {
        WorkingHours, ///< Of everybody on show: shifts without time off, and what is still offered.
        Nothing ///< The working hours of somebody on show are not known.
    };

    Against against = Against::Nothing;
    std::array<std::array<LoadCell, 24>, 7>
        cells{}; ///< By day of the week (Monday first) and hour.
    std::array<int, 7> days{}; ///< How many days of the range are Mondays, and so on.
    int bookings = 0; ///< How many take time on these days.
    int withoutTime = 0; ///< How many are left out, because it is not known when they are.

    [[nodiscard]] const LoadCell &at(Qt::DayOfWeek day, int hour) const
    {
        return cells[static_cast<size_t>(day - Qt::Monday)][static_cast<size_t>(hour)];
    }
    [[nodiscard]] int daysCalled(Qt::DayOfWeek day) const
    {
        return days[static_cast<size_t>(day - Qt::Monday)];
    }

    [[nodiscard]] bool operator==(const LoadMap &) const = default;
};

/// The lists are only read while the map is made.
struct LoadFacts
{
    const QList<Booking> &bookings;
    std::function<bool(const Booking &)> isWanted;
    const QList<Slot> &freeSlots;
    const Roster *roster = nullptr; ///< Null: nothing is known of hours and time off.
};

struct LoadWish
{
    DateRange days = {};
    QTimeZone zone = {}; ///< In which days begin and hours are counted; UTC when not valid.
    QList<StaffId> people = {}; ///< Who is on show.
};

/// Counts by instants, so that days of 23 and 25 hours count as they are. Bookings of one person
/// that overlap, such as the seats of a class, take their time once; cancelled ones take none.
[[nodiscard]] LoadMap loadMapOf(const LoadFacts &facts, const LoadWish &wish);

} // namespace daybook
