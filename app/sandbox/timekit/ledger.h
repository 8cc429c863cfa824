// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/timekit/booking.h"

#include <mutex>
#include <vector>

namespace daybook::sandbox::timekit {

/// All bookings, newest first. Written down when the first list is asked for, so that whoever asks
/// the other service does not wait for it. Any number of threads may ask.
class Ledger
{
public:
    Ledger(const Business &business, const Uuids &ids, bool hasUnknownStates);

    [[nodiscard]] const std::vector<Entry> &all();

private:
    void write();

    const Business &m_business;
    const Uuids &m_ids;
    const bool m_hasUnknownStates;
    std::once_flag m_written;
    std::vector<Entry> m_entries;
};

} // namespace daybook::sandbox::timekit
