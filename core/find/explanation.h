// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"
#include "core/types/roster.h"
#include "core/types/slot.h"

#include <QDateTime>
#include <QList>
#include <QSet>

#include <chrono>
#include <optional>

namespace daybook {

/// The empty cell that somebody asks about, and what is known around it.
struct CellFacts
{
    StaffId staff = {};
    std::optional<LocationId> location = {};
    std::optional<ServiceId> service = {};
    std::chrono::minutes length{0}; ///< Of the service; 0: unknown.
    QDateTime start = {}; ///< UTC.
    QDateTime end = {}; ///< UTC.
    QDateTime now = {}; ///< UTC.
    const QList<Booking> &bookings;
    QDateTime bookingsAsOf = {}; ///< Invalid: not known.
    const Roster *roster = nullptr; ///< Null: not known.
    QDateTime rosterAsOf = {}; ///< Invalid: not known.
    std::optional<bool> offersService =
        {}; ///< Whether the service is offered by this person there; nothing: not known.
    const QList<Slot> &freeSlots;
    QDateTime slotsAsOf = {}; ///< Invalid: free times were not asked for.
};

/// Why a time is not offered, with what we know it from.
struct Reason
{
    enum class Kind {
        InThePast,
        PlaceClosed, ///< By the opening hours of the place.
        OutsideHours, ///< By the working hours of the person.
        TimeOff, ///< `title` may say more.
        Booked, ///< By `booking`.
        TooShort, ///< What is left up to `booking`, or to the end of the hours, is shorter than the
                  ///< service: from `from` to `to`.
        NotOfferedHere, ///< The person does not offer the service there.
        ElsewhereThen, ///< The shift is at another place.
        IsFree, ///< The service did offer it: the slot begins at `from`.
        NotAsked, ///< No service or place is chosen: free times are not known.
        NotVisible ///< The service did not offer it; the reason is not visible.
    };

    Kind kind = Kind::NotVisible;
    std::optional<BookingId> booking = {};
    QDateTime from = {}; ///< Of the time off, the booking, the slot, the shift elsewhere; of hours
                         ///< those that are nearest to the cell. May be invalid.
    QDateTime to = {};
    QString title = {};
    QDateTime asOf = {}; ///< When the service told it; invalid for what needs no asking.

    [[nodiscard]] bool operator==(const Reason &) const = default;
};

/// All reasons that hold, the most telling first. Never empty. NotAsked and NotVisible stand alone,
/// and only when nothing else explains it. Nothing is concluded from what is not known: a roster
/// tells of its people and of its days only, a free time of anybody tells nothing of one person,
/// and a booking that the service lets others book over takes no time (api/timekit.md section 4).
[[nodiscard]] QList<Reason> reasonsFor(const CellFacts &cell);

} // namespace daybook
