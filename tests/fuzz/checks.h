// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/result.h"
#include "core/json/rawpage.h"
#include "core/types/booking.h"
#include "core/types/page.h"
#include "core/types/slot.h"
#include "tests/fuzz/invariant.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace daybook::fuzz {

/// Complaints about rows would be the most of what a run does.
inline bool silenceLogs()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return true;
}

/// Each row, and each name in a row of several, takes a byte and what divides it from the next.
template <typename T>
void checkRows(const QByteArray &body, const Listing<T> &listing)
{
    invariant(listing.unreadable >= 0, "rows are counted from 0");
    invariant(listing.items.size() + listing.unreadable <= body.size() / 2,
        "there are no more rows than were sent");
}

inline void checkSlots(const QByteArray &body, const Listing<Slot> &free)
{
    checkRows(body, free);
    for (const Slot &slot : free.items) {
        invariant(slot.start.isValid() && slot.end.isValid(), "a slot has its times");
        invariant(slot.start <= slot.end, "and ends after it begins");
    }
}

/// What the inspector shows is a JSON object without a credential.
inline void checkRaw(const RawRow &raw)
{
    const QJsonDocument row = QJsonDocument::fromJson(unpacked(raw));
    invariant(row.isObject(), "a row can be shown");
    invariant(withoutCredentials(row.object()) == row.object(), "without credentials");
}

/// Times may be missing together where @p mayLackTimes.
inline void checkBookings(
    const QByteArray &body, const Listing<Booking> &bookings, bool mayLackTimes)
{
    checkRows(body, bookings);
    for (const Booking &booking : bookings.items) {
        invariant(!booking.id.value.isEmpty(), "a booking has an id");
        invariant(booking.start.isValid() == booking.end.isValid(), "it has both times or none");
        invariant(mayLackTimes || booking.start.isValid(), "and where it must, both");
        invariant(
            !booking.start.isValid() || booking.start <= booking.end, "and ends after it begins");
        checkRaw(booking.raw);
    }
}

} // namespace daybook::fuzz
