// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sources/bookingsource.h"
#include "core/sources/timekitfacts.h"
#include "core/timekit/timekitclient.h"
#include "core/timekit/timekitsession.h"

namespace daybook {

/// Answers the neutral questions by Timekit's calls (DESIGN.md section 5): staff are resources, and
/// a project joins a place, a service and those who offer it there. What an identification may not
/// ask is answered without being sent. Places and services are not narrowed by staff: no answer
/// says on which of them somebody works.
class TimekitSource final : public BookingSource
{
public:
    /// @p session outlives the source. @p appSlug may be empty; where nobody may ask for time
    /// zones, free times are read in @p viewerZone.
    TimekitSource(TimekitSession &session, QString appSlug,
        const QTimeZone &viewerZone = QTimeZone::systemTimeZone(),
        int pageSize = TimekitPage::mostRows);

    [[nodiscard]] Capabilities capabilities() const override;
    void forget() override;
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
    TimekitSession &m_session;
    const TimekitClient m_client;
    const QString m_appSlug;
    const QTimeZone m_viewerZone;
    const int m_pageSize;
    TimekitFacts m_facts;
};

} // namespace daybook
