// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/parsers.h"
#include "tests/fuzz/checks.h"

using namespace daybook;
using namespace daybook::fuzz;
using namespace daybook::timetap;
using namespace std::chrono_literals;

namespace {

const SlotContext &newYork()
{
    static const SlotContext context{.location = {QStringLiteral("700101")},
        .service = {QStringLiteral("730002")},
        .zone = QTimeZone("America/New_York"),
        .length = 45min};
    return context;
}

void tryTimes(const QByteArray &body)
{
    const QDate springForward(2026, 3, 8);
    if (const auto free = parseDaySlots(body, newYork(), springForward))
        checkSlots(body, *free);
    if (const auto free = parseRangeSlots(body, newYork()))
        checkSlots(body, *free);
    if (const auto free = parseClassSessions(body, newYork()))
        checkSlots(body, *free);
}

void tryLists(const QByteArray &body)
{
    if (const auto bookings = parseAppointments(body))
        checkBookings(body, *bookings, false);
    if (const auto locations = parseLocations(body))
        checkRows(body, *locations);
    if (const auto staff = parseStaffList(body))
        checkRows(body, *staff);
    if (const auto services = parseServices(body))
        checkRows(body, *services);
    if (const auto staff = parseServiceStaff(body))
        invariant(staff->size() <= body.size() / 2, "nobody is made up");
}

void tryObjects(const QByteArray &body)
{
    if (const auto token = parseSessionToken(body))
        invariant(!token->isEmpty(), "a session has a token");
    if (const auto location = parseLocation(body))
        invariant(!location->id.value.isEmpty(), "a location has an id");
    if (const auto staff = parseStaff(body))
        invariant(!staff->id.value.isEmpty(), "a person has an id");
    if (const auto service = parseService(body))
        invariant(!service->id.value.isEmpty(), "a service has an id");
    if (const auto count = parseCount(body))
        invariant(*count >= 0, "a count is counted from 0");
    if (const auto business = parseBusiness(body))
        invariant(!business->name.isEmpty(), "a business has a name");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const bool silent = silenceLogs();
    invariant(silent, "logs are silent");
    const QByteArray body = bytesOf(data, size);
    tryTimes(body);
    tryLists(body);
    tryObjects(body);
    return 0;
}
