// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sources/bookingsource.h"
#include "core/sources/timetapfacts.h"
#include "core/timetap/timetapclient.h"

namespace daybook {

/// Answers the neutral questions by TimeTap's calls (DESIGN.md section 5).
class TimeTapSource final : public BookingSource
{
public:
    static constexpr int usualPageSize =
        100; ///< Seen in production; a service that sends less is followed.

    explicit TimeTapSource(TimeTapSession &session, int pageSize = usualPageSize);

    [[nodiscard]] Capabilities capabilities() const override { return {.roster = true}; }
    void forget() override { m_facts = {}; }
    [[nodiscard]] Call identity(Answer<Identity> answer) override;
    [[nodiscard]] Call locations(
        const Selection &by, Priority priority, Answer<Listing<Location>> answer) override;
    [[nodiscard]] Call staff(
        const Selection &by, Priority priority, Answer<Listing<Staff>> answer) override;
    [[nodiscard]] Call services(
        const Selection &by, Priority priority, Answer<Listing<Service>> answer) override;
    [[nodiscard]] Call freeSlots(const SlotQuery &query, Answer<Listing<Slot>> answer) override;
    [[nodiscard]] Call roster(const RosterQuery &query, Answer<Roster> answer) override;
    [[nodiscard]] Call bookings(
        const BookingQuery &query, const Cursor &from, Answer<Page<Booking>> answer) override;

private:
    const TimeTapClient m_client;
    const int m_pageSize;
    TimeTapFacts m_facts;
};

} // namespace daybook
