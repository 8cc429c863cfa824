// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/http/httprequest.h"
#include "core/types/booking.h"
#include "core/types/capabilities.h"
#include "core/types/identity.h"
#include "core/types/location.h"
#include "core/types/page.h"
#include "core/types/queries.h"
#include "core/types/roster.h"
#include "core/types/selection.h"
#include "core/types/service.h"
#include "core/types/slot.h"
#include "core/types/staff.h"

namespace daybook {

/// One vendor-neutral set of questions. Each answers exactly once, through the event loop, on the
/// thread that asked; destroying the Call cancels it. A source outlives the calls it hands out.
/// Lists come in the service's own order; rows that cannot be read are counted in `unreadable`.
class BookingSource
{
public:
    BookingSource() = default;
    virtual ~BookingSource() = default;
    BookingSource(const BookingSource &) = delete;
    BookingSource &operator=(const BookingSource &) = delete;

    /// What can be asked; the same for the whole life of the source.
    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    /// Lets go what it kept of earlier answers to spare requests: a person wants to see what is
    /// new.
    virtual void forget() = 0;

    /// As whom we are signed in; the cheapest proof that the credentials work.
    [[nodiscard]] virtual Call identity(Answer<Identity> answer) = 0;

    /// The lists of the cascade, narrowed by @p by. A source that cannot narrow by one of them
    /// leaves it aside.
    [[nodiscard]] virtual Call locations(
        const Selection &by, Priority priority, Answer<Listing<Location>> answer) = 0;
    [[nodiscard]] virtual Call staff(
        const Selection &by, Priority priority, Answer<Listing<Staff>> answer) = 0;
    [[nodiscard]] virtual Call services(
        const Selection &by, Priority priority, Answer<Listing<Service>> answer) = 0;

    /// Free times in start order.
    [[nodiscard]] virtual Call freeSlots(const SlotQuery &query, Answer<Listing<Slot>> answer) = 0;

    /// When the people named work, and when they are away. Whose hours the service does not tell is
    /// left out of Roster::people.
    [[nodiscard]] virtual Call roster(const RosterQuery &query, Answer<Roster> answer) = 0;

    /// One page in an order that keeps pages from overlapping; an empty cursor asks for the first,
    /// which also tells the total where it can.
    [[nodiscard]] virtual Call bookings(
        const BookingQuery &query, const Cursor &from, Answer<Page<Booking>> answer) = 0;
};

} // namespace daybook
