// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/cellfacts.h"

#include "core/models/desk.h"

namespace daybook {

namespace {

/// Who is missing in the staff list of a service does not offer it. Who is in it may: there are
/// sources that cannot narrow a list by the service.
std::optional<bool> offersService(const Desk &desk, const StaffId &staff)
{
    const Selection chosen = desk.cascade().selection();
    const ChoiceListModel &people = desk.cascade().list(Level::Staff);
    const bool isOfService = chosen.service && !chosen.staff && people.hasAnswer();
    if (isOfService && !staff.value.isEmpty() && people.rowOf(staff.value) < 0)
        return false;
    return {};
}

/// An answer that is being asked for again still holds.
QDateTime slotsAsOf(const Desk &desk, const StaffId &staff)
{
    const LoadState state = desk.freeSlots().stateFor(staff);
    const bool isKnown = state == LoadState::Ready || state == LoadState::Loading;
    return isKnown ? desk.freeSlots().asOf() : QDateTime();
}

} // namespace

CellFacts cellFactsOf(const Desk &desk, const StaffId &staff, const QDateTime &start,
    const QDateTime &end, const QDateTime &now)
{
    const Selection chosen = desk.cascade().selection();
    const auto service = desk.cascade().chosen(Level::Service);
    return {.staff = staff,
        .location = chosen.location,
        .service = chosen.service,
        .length = service ? service->length : std::chrono::minutes(0),
        .start = start,
        .end = end,
        .now = now,
        .bookings = desk.bookings().rows(),
        .bookingsAsOf = desk.bookings().asOf(),
        .roster = desk.roster().roster(),
        .rosterAsOf = desk.roster().asOf(),
        .offersService = offersService(desk, staff),
        .freeSlots = desk.freeSlots().rows(),
        .slotsAsOf = slotsAsOf(desk, staff)};
}

} // namespace daybook
