// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/http/httprequest.h"
#include "core/timetap/parsers.h"
#include "core/timetap/workinghours.h"
#include "core/types/queries.h"

namespace daybook {

class TimeTapSession;

/// The TimeTap calls that a browser needs (api/timetap.md section 4). Read only: there is no other
/// verb. `/businessKeys` is never called. Outlives no call: each handle ends what it started.
class TimeTapClient
{
public:
    explicit TimeTapClient(TimeTapSession &session) : m_session(session) { }

    /// Who the key belongs to; only id and name of the answer are kept (4.1).
    [[nodiscard]] Call business(Answer<Identity> answer) const;

    /// One page; paged without a total (4.2). Pages count from 1.
    [[nodiscard]] Call locations(const std::optional<StaffId> &staff, int page, int pageSize,
        Priority priority, Answer<Listing<Location>> answer) const;
    [[nodiscard]] Call location(const LocationId &id, Answer<Location> answer) const;

    /// Staff at @p location, or everybody; unpaged (4.3).
    [[nodiscard]] Call staff(const std::optional<LocationId> &location, Priority priority,
        Answer<Listing<Staff>> answer) const;
    [[nodiscard]] Call staffMember(const StaffId &id, Answer<Staff> answer) const;

    /// Services at @p location and by @p staff; unpaged, without personal time (4.4).
    [[nodiscard]] Call services(const std::optional<LocationId> &location,
        const std::optional<StaffId> &staff, Priority priority,
        Answer<Listing<Service>> answer) const;
    [[nodiscard]] Call service(const ServiceId &id, Answer<Service> answer) const;
    /// Who may offer @p service (4.4).
    [[nodiscard]] Call serviceStaff(
        const ServiceId &service, Priority priority, Answer<QList<StaffId>> answer) const;

    /// Free times of one person on one day; needs the context's staff (4.8).
    [[nodiscard]] Call daySlots(
        const timetap::SlotContext &context, QDate day, Answer<Listing<Slot>> answer) const;
    /// Free times of anyone (4.8).
    [[nodiscard]] Call rangeSlots(const timetap::SlotContext &context, const DateRange &days,
        Answer<Listing<Slot>> answer) const;
    /// Sessions of the context's class at its location, of all days (4.8).
    [[nodiscard]] Call classSessions(
        const timetap::SlotContext &context, Answer<Listing<Slot>> answer) const;

    /// One page of appointments in start order, time off left out; pages count from 1 (4.6).
    [[nodiscard]] Call appointments(
        const BookingQuery &query, int page, int pageSize, Answer<Listing<Booking>> answer) const;
    [[nodiscard]] Call appointmentCount(const BookingQuery &query, Answer<int> answer) const;
    /// One page of when @p staff are away on @p days of their own clocks; pages count from 1 (4.6).
    [[nodiscard]] Call timeOff(const QList<StaffId> &staff, const DateRange &days, int page,
        int pageSize, Priority priority, Answer<Listing<TimeOff>> answer) const;

    /// In wall time of the person, or of the place (4.7).
    [[nodiscard]] Call workingHours(
        const StaffId &staff, Priority priority, Answer<QList<timetap::WorkPeriod>> answer) const;
    [[nodiscard]] Call workingHours(const LocationId &location, Priority priority,
        Answer<QList<timetap::WorkPeriod>> answer) const;

private:
    TimeTapSession &m_session;
};

} // namespace daybook
