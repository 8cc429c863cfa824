// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"
#include "core/types/queries.h"
#include "core/types/slot.h"

#include <QList>
#include <QSet>
#include <QTimeZone>

#include <array>
#include <chrono>
#include <functional>
#include <optional>

namespace daybook {

inline constexpr size_t bookingStates = static_cast<size_t>(BookingState::Unknown) + 1;

/// What a day holds. A booking counts on the day on which it begins; its time counts in the hours
/// which it takes, on whichever day these are. The seats of one class session are one booking here,
/// as in a Schedule: of the state of the session, or of its first seat that is wanted.
struct DayCounts
{
    QDate date = {};
    std::array<int, bookingStates> states{}; ///< Bookings that are wanted, by BookingState.
    int booked = 0; ///< Of these, the ones that take time: all but the cancelled.
    int bookedInAll = 0; ///< The same, wanted or not.
    int free = 0; ///< Free slots.
    std::array<std::chrono::milliseconds, 24> taken{}; ///< By hour of the clock; wanted ones.
    QList<int> first = {}; ///< Rows of the first ones that take time, in order of time.

    /// The hour with the most time taken, of several the first; nothing where nothing is booked.
    [[nodiscard]] std::optional<int> busiestHour() const;

    [[nodiscard]] bool operator==(const DayCounts &) const = default;
};

struct DaysCounted
{
    QList<DayCounts> days = {};
    QList<int> withoutTime =
        {}; ///< Wanted bookings whose time is not known or makes no sense, on whatever day.
    bool isFiltered = false; ///< At least one booking is not wanted.

    [[nodiscard]] bool operator==(const DaysCounted &) const = default;
};

/// The lists are only read while it counts.
struct CountFacts
{
    const QList<Booking> &bookings;
    const QList<Slot> &freeSlots;
    std::function<bool(const Booking &)> isWanted;
    QSet<ServiceId> classes = {}; ///< Services that are held in sessions with seats.
};

struct CountWish
{
    DateRange days = {};
    QTimeZone zone = {}; ///< In which days begin and hours are counted; UTC when not valid.
    int mostFirst = 0; ///< How many DayCounts::first are to be.
};

/// Every row is looked at a fixed number of times; no zone is asked for any of them.
[[nodiscard]] DaysCounted countDays(const CountFacts &facts, const CountWish &wish);

} // namespace daybook
