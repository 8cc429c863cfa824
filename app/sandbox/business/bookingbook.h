// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/records.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace daybook::sandbox {

/// All bookings in order of start, then id, with the two look-ups everything else needs.
class BookingBook
{
public:
    BookingBook() = default;
    BookingBook(std::vector<Booking> bookings, std::size_t staffCount);

    [[nodiscard]] const std::vector<Booking> &all() const { return m_bookings; }
    [[nodiscard]] const Booking *find(qint64 id) const;

    /// Positions in all() whose start may lie within these days of any zone's clock, as [first,
    /// last).
    [[nodiscard]] std::pair<std::size_t, std::size_t> around(
        std::optional<int> firstDay, std::optional<int> lastDay) const;

    /// Calls @p visit for each booking of @p member that touches [from, to), in order of start.
    template <typename Visit>
    void forEachTouching(int member, int from, int to, Visit visit) const
    {
        const auto &positions = m_ofStaff[static_cast<std::size_t>(member)];
        for (auto at = firstAfter(member, from - m_longest); at < positions.size(); ++at) {
            const Booking &booking = m_bookings[positions[at]];
            if (booking.start >= to)
                return;
            if (booking.end() > from)
                visit(booking);
        }
    }

private:
    [[nodiscard]] std::size_t firstAfter(int member, int start) const;

    std::vector<Booking> m_bookings;
    std::vector<std::pair<qint64, quint32>> m_byId;
    std::vector<std::vector<quint32>> m_ofStaff;
    int m_longest = 0;
};

} // namespace daybook::sandbox
