// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QList>
#include <QSet>

namespace daybook {

/// What takes one place in a picture: a booking, or all the seats of one session.
struct BookingUnit
{
    QList<int> rows = {}; ///< The session itself first, then its seats; cancelled ones last.
    qint64 start = 0; ///< Milliseconds since 1970.
    qint64 end = 0; ///< Not before `start`.
    StaffId staff = {};
    bool isLive = false; ///< Not cancelled, or not all of it.
    bool isConflict = false; ///< Another one that is live takes the same person's time.
};

struct BookingUnits
{
    QList<BookingUnit> units = {}; ///< In the order of their first bookings.
    QList<int> withoutTime = {}; ///< Bookings whose time is not known or makes no sense.
};

/// Finds the units among @p bookings, without those of whom is not in @p staff (empty: of all).
/// @p classes are the services that are held in sessions.
[[nodiscard]] BookingUnits unitsOf(
    const QList<Booking> &bookings, const QSet<ServiceId> &classes, const QSet<StaffId> &staff);

/// The same without looking for conflicts, for whoever only counts.
[[nodiscard]] BookingUnits countedUnitsOf(
    const QList<Booking> &bookings, const QSet<ServiceId> &classes, const QSet<StaffId> &staff);

} // namespace daybook
