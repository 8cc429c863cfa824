// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/bookingbook.h"

#include "app/sandbox/business/calendar.h"

#include <algorithm>
#include <tuple>

namespace daybook::sandbox {

namespace {

// No clock is further from UTC than this, so a local day lies within its UTC day ± this much.
constexpr int farthestOffset = 15 * 60;

bool startsEarlier(const Booking &left, const Booking &right)
{
    return std::tie(left.start, left.id) < std::tie(right.start, right.id);
}

} // namespace

BookingBook::BookingBook(std::vector<Booking> bookings, std::size_t staffCount)
    : m_bookings(std::move(bookings)), m_ofStaff(staffCount)
{
    std::sort(m_bookings.begin(), m_bookings.end(), startsEarlier);
    m_byId.reserve(m_bookings.size());
    for (quint32 at = 0; at < m_bookings.size(); ++at) {
        const Booking &booking = m_bookings[at];
        m_byId.emplace_back(booking.id, at);
        m_ofStaff[static_cast<std::size_t>(booking.staff)].push_back(at);
        m_longest = std::max<int>(m_longest, booking.minutes);
    }
    std::sort(m_byId.begin(), m_byId.end());
}

const Booking *BookingBook::find(qint64 id) const
{
    const auto known = std::lower_bound(m_byId.begin(), m_byId.end(), std::pair{id, quint32{0}});
    if (known == m_byId.end() || known->first != id)
        return nullptr;
    return &m_bookings[known->second];
}

std::pair<std::size_t, std::size_t> BookingBook::around(
    std::optional<int> firstDay, std::optional<int> lastDay) const
{
    const auto startsBefore = [](const Booking &booking, qint64 minute) {
        return booking.start < minute;
    };
    auto first = m_bookings.begin();
    auto last = m_bookings.end();
    if (firstDay) {
        const qint64 minute = qint64{*firstDay} * minutesPerDay - farthestOffset;
        first = std::lower_bound(first, last, minute, startsBefore);
    }
    if (lastDay) {
        const qint64 minute = (qint64{*lastDay} + 1) * minutesPerDay + farthestOffset;
        last = std::lower_bound(first, last, minute, startsBefore);
    }
    return {static_cast<std::size_t>(first - m_bookings.begin()),
        static_cast<std::size_t>(last - m_bookings.begin())};
}

std::size_t BookingBook::firstAfter(int member, int start) const
{
    const auto &positions = m_ofStaff[static_cast<std::size_t>(member)];
    const auto at = std::lower_bound(positions.begin(), positions.end(), start,
        [this](quint32 position, int minute) { return m_bookings[position].start < minute; });
    return static_cast<std::size_t>(at - positions.begin());
}

} // namespace daybook::sandbox
