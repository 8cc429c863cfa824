// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/ledger.h"

#include <algorithm>

namespace daybook::sandbox::timekit {

Ledger::Ledger(const Business &business, const Uuids &ids, bool hasUnknownStates)
    : m_business(business), m_ids(ids), m_hasUnknownStates(hasUnknownStates)
{
}

const std::vector<Entry> &Ledger::all()
{
    std::call_once(m_written, [this] { write(); });
    return m_entries;
}

void Ledger::write()
{
    m_entries.reserve(
        m_business.bookings.all().size() + static_cast<std::size_t>(m_business.sessions.size()));
    for (const Booking &booking : m_business.bookings.all()) {
        if (!booking.isTimeOff)
            m_entries.push_back(entryOf(m_business, booking, m_hasUnknownStates));
    }
    for (int session = 0; session < static_cast<int>(m_business.sessions.size()); ++session)
        m_entries.push_back(entryOfSession(m_business, session));
    std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &left, const Entry &right) {
        if (left.created != right.created)
            return left.created > right.created;
        return m_ids.of(left.kind, left.number) < m_ids.of(right.kind, right.number);
    });
}

} // namespace daybook::sandbox::timekit
