// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sources/bookingsource.h"
#include "tests/support/await.h"

#include <QStringList>

/// The questions of a BookingSource, asked and waited for.
namespace daybook {

inline Result<Identity> askIdentity(BookingSource &source)
{
    return await<Identity>([&](auto done) { return source.identity(done); });
}

inline Result<Listing<Location>> askLocations(BookingSource &source, const Selection &by = {})
{
    return await<Listing<Location>>(
        [&](auto done) { return source.locations(by, Priority::Visible, done); });
}

inline Result<Listing<Staff>> askStaff(BookingSource &source, const Selection &by = {})
{
    return await<Listing<Staff>>(
        [&](auto done) { return source.staff(by, Priority::Visible, done); });
}

inline Result<Listing<Service>> askServices(BookingSource &source, const Selection &by = {})
{
    return await<Listing<Service>>(
        [&](auto done) { return source.services(by, Priority::Visible, done); });
}

inline Result<Listing<Slot>> askFreeSlots(BookingSource &source, const SlotQuery &query)
{
    return await<Listing<Slot>>([&](auto done) { return source.freeSlots(query, done); });
}

inline Result<Roster> askRoster(BookingSource &source, const RosterQuery &query)
{
    return await<Roster>([&](auto done) { return source.roster(query, done); });
}

inline Result<Page<Booking>> askBookings(
    BookingSource &source, const BookingQuery &query, const Cursor &from = {})
{
    return await<Page<Booking>>([&](auto done) { return source.bookings(query, from, done); });
}

/// A long list as it came in.
struct Whole
{
    QList<Booking> rows = {};
    QList<std::optional<int>> totals = {};
    int pages = 0;
};

/// Page after page, as a table asks; nothing when one fails.
inline Whole wholeOf(BookingSource &source, const BookingQuery &query)
{
    Whole whole;
    std::optional<Cursor> next = Cursor{};
    while (next && whole.pages < 500) {
        const auto page = askBookings(source, query, *next);
        if (!page)
            return {};
        ++whole.pages;
        whole.rows += page->items;
        whole.totals.append(page->total);
        next = page->next;
    }
    return whole;
}

template <typename T>
QStringList idsOf(const QList<T> &items)
{
    QStringList ids;
    for (const T &item : items)
        ids.append(item.id.value);
    return ids;
}

template <typename T>
QStringList idsOf(const Listing<T> &listing)
{
    return idsOf(listing.items);
}

} // namespace daybook
