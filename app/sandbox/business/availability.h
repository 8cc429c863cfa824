// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"

#include <functional>
#include <vector>

namespace daybook::sandbox {

/// A time somebody could book.
struct Slot
{
    int start = 0; ///< UTC minutes
    int end = 0;
    int staff = 0;
};

/// What is asked: which service, where, how long, and from when on.
struct SlotQuestion
{
    int location = 0; ///< -1: wherever she works.
    int service = 0; ///< -1: whatever it is; whoever takes appointments is asked.
    int minutes = 0;
    int notBefore = 0; ///< UTC minute; nobody can book the past.
    int grid = 0; ///< Minutes between starts; 0: what suits the length.
    int buffer = 0; ///< Minutes kept free around what is booked.
    /// Which bookings take time away; absent: those that are not cancelled.
    std::function<bool(const Booking &)> blocks = {};
};

/// Free times of one person on one day of her own calendar, in order.
[[nodiscard]] std::vector<Slot> freeSlots(
    const Business &business, const SlotQuestion &question, int member, int day);

/// Free times of everybody who offers the service there, between two days of the place's calendar
/// and in order. One slot for each start; it belongs to the first person who is free then.
[[nodiscard]] std::vector<Slot> freeSlotsOfAll(
    const Business &business, const SlotQuestion &question, int firstDay, int lastDay);

/// Sessions of a class with room left on that day of the instructor's calendar.
[[nodiscard]] std::vector<int> sessionsWithRoom(
    const Business &business, const SlotQuestion &question, int member, int day);

} // namespace daybook::sandbox
