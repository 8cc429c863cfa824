// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

namespace daybook {

/// What an account can be asked. The ui hides what it cannot; a question beyond it is answered by
/// Error::Kind::Unaskable.
struct Capabilities
{
    bool places = true; ///< Locations and services.
    bool staff = true;
    bool freeSlots = true;
    bool bookings = true;
    bool days = true; ///< Bookings can be narrowed by day; else the whole list is one question.
    bool roster = false; ///< Working hours and time off.
    bool search = false; ///< BookingQuery::search (core/timekit/bookingsearch.h).
    bool minting = false; ///< Its key signs searches (core/timekit/signedsearch.h).

    [[nodiscard]] bool operator==(const Capabilities &) const = default;
};

} // namespace daybook
