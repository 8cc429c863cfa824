// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"

namespace daybook::sandbox {

// The steps of makeBusiness(), in this order; each stands on what the ones before it filled in.

void makeLocations(Business &business, int count);
void makeServices(Business &business, int count);
void makeStaff(Business &business, int count);
void makeGroups(Business &business);

/// The bookings grow in a plain list until they are put in order.
using Bookings = std::vector<Booking>;

void makeTimeOff(const Business &business, Bookings &bookings);
void makeSessions(Business &business, const Bookings &timeOff);

/// Fills seats of classes, at most a tenth of @p count; says how many it booked.
int makeClassBookings(Business &business, Bookings &bookings, int count);
void makeAppointments(const Business &business, Bookings &bookings, int count);

/// Gives every status, and what is awkward but legal, a place near today.
void makeOddities(const Business &business, Bookings &bookings);
void numberBookings(Bookings &bookings);

class Dice;

/// How a booking with this start and length has usually fared by now.
[[nodiscard]] Status likelyStatus(const Business &business, const Booking &booking, Dice &dice);
[[nodiscard]] int clientFor(const Business &business, int location, Dice &dice);

constexpr int daysAround = 90; ///< Bookings lie this many days before and after today.

} // namespace daybook::sandbox
