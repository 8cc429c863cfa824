// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/result.h"
#include "core/types/booking.h"
#include "core/types/identity.h"
#include "core/types/location.h"
#include "core/types/page.h"
#include "core/types/roster.h"
#include "core/types/secret.h"
#include "core/types/service.h"
#include "core/types/slot.h"
#include "core/types/staff.h"

#include <QByteArray>
#include <QHash>

namespace daybook::timetap {

/// From TimeTap's answers to our values: pure functions that know no network. A row that lacks what
/// makes it useful is left out and counted; an answer of another shape is an Error. The shapes are
/// those of api/timetap.md section 5.

[[nodiscard]] Result<Secret> parseSessionToken(const QByteArray &body);
[[nodiscard]] Result<Identity> parseBusiness(const QByteArray &body);
[[nodiscard]] Result<Listing<Location>> parseLocations(const QByteArray &body);
[[nodiscard]] Result<Location> parseLocation(const QByteArray &body);
[[nodiscard]] Result<Listing<Staff>> parseStaffList(const QByteArray &body);
[[nodiscard]] Result<Staff> parseStaff(const QByteArray &body);
[[nodiscard]] Result<Listing<Service>> parseServices(const QByteArray &body);
[[nodiscard]] Result<Service> parseService(const QByteArray &body);
/// Who may offer a service: the active entries of `/services/{id}/serviceStaff`.
[[nodiscard]] Result<QList<StaffId>> parseServiceStaff(const QByteArray &body);
[[nodiscard]] Result<Listing<Booking>> parseAppointments(const QByteArray &body);
[[nodiscard]] Result<int> parseCount(const QByteArray &body);
/// Appointments that are time off (4.6, 4.7); a cancelled one is none. The title is the reason's
/// name. Who is away is away from every place.
[[nodiscard]] Result<Listing<TimeOff>> parseTimeOff(const QByteArray &body);

/// What a slot answer leaves unsaid and the question knew.
struct SlotContext
{
    LocationId location = {};
    ServiceId service = {};
    std::optional<StaffId> staff = {};
    QTimeZone zone = {}; ///< In which the answer's wall times are meant.
    std::chrono::minutes length{0};
};

/// `/availability/{Y}/{M}/{D}/…`: one person's slots of @p day, in the staff member's wall time.
[[nodiscard]] Result<Listing<Slot>> parseDaySlots(
    const QByteArray &body, const SlotContext &context, QDate day);
/// `/availability/location/…`: everybody's slots by day, in the location's wall time.
[[nodiscard]] Result<Listing<Slot>> parseRangeSlots(
    const QByteArray &body, const SlotContext &context);
/// `/classschedule/location/…`: the sessions of the context's class that have room.
[[nodiscard]] Result<Listing<Slot>> parseClassSessions(
    const QByteArray &body, const SlotContext &context);

} // namespace daybook::timetap
