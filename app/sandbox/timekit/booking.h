// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"
#include "app/sandbox/timekit/graph.h"
#include "app/sandbox/timekit/uuids.h"

namespace daybook::sandbox::timekit {

/// One booking as this service knows it: an appointment, a seat in a class, or the date of a class.
/// Refers to the tables of `Business` by index; -1 means nobody or nothing.
struct Entry
{
    qint64 number = 0; ///< Of the booking or the session; `kind` says of which.
    qint64 created = 0; ///< UTC seconds, as `updated`.
    qint64 updated = 0;
    int start = 0; ///< UTC minute, as `end`.
    int end = 0;
    int staff = 0;
    int location = 0;
    int service = 0;
    int client = -1;
    int session = -1; ///< The class it has a seat in, or is the date of.
    Kind kind = Kind::Seat;
    Graph graph = Graph::Instant;
    State state = State::Confirmed;
};

/// How bookings of this service proceed; every service has one course for all its projects.
[[nodiscard]] Graph graphOfService(const Business &business, int service);

/// Derived from the booking alone, the same every time. @p hasUnknownStates gives some of them a
/// graph or a state that no list names.
[[nodiscard]] Entry entryOf(
    const Business &business, const Booking &booking, bool hasUnknownStates);
[[nodiscard]] Entry entryOfSession(const Business &business, int session);

/// A number from 0 to 99 that stays with a booking; each question about it gets another one.
enum class Luck { Start, Ending, Odd, Spelling, Note, Source };
[[nodiscard]] int luckOf(qint64 number, Luck question);

} // namespace daybook::sandbox::timekit
