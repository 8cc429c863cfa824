// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/parsers.h"

#include "core/json/rows.h"
#include "core/timetap/walltime.h"
#include "core/timetap/zonein.h"

using namespace Qt::StringLiterals;

namespace daybook::timetap {

namespace {

Slot emptySlot(const SlotContext &context)
{
    return Slot{.zone = context.zone,
        .location = context.location,
        .service = context.service,
        .staff = context.staff};
}

/// The end is the one sent, or the start plus the service's length. Midnight is written 0 and
/// belongs to the next day.
QDateTime slotEnd(
    const JsonReader &reader, const SlotContext &context, QDate day, const QDateTime &start)
{
    const auto time = reader.integer("endTime"_L1);
    const QDateTime sent = time ? instantOfWallTime(day, *time, context.zone) : QDateTime();
    if (!sent.isValid())
        return start.addSecs(context.length.count() * 60);
    return sent < start ? instantOfWallTime(day.addDays(1), *time, context.zone) : sent;
}

std::optional<Slot> slotAt(
    JsonReader &reader, const SlotContext &context, QDate day, QLatin1StringView startName)
{
    const auto time = reader.integer(startName);
    Slot slot = emptySlot(context);
    slot.start = time ? instantOfWallTime(day, *time, context.zone) : QDateTime();
    reader.require(slot.start.isValid(), startName, "a time"_L1);
    if (reader.ok())
        slot.end = slotEnd(reader, context, day, slot.start);
    return slot;
}

/// The zone that `clientStartTime` means without a client is not documented (open question 9): the
/// location's. An `endTime` would be on the clock of whoever serves, which may be another.
std::optional<Slot> rangeSlot(JsonReader &reader, const SlotContext &context, QDate day)
{
    const QDate sent = reader.date("clientStartDate"_L1);
    std::optional<Slot> slot =
        slotAt(reader, context, sent.isValid() ? sent : day, "clientStartTime"_L1);
    if (slot && context.length.count() > 0)
        slot->end = slot->start.addSecs(context.length.count() * 60);
    return slot;
}

/// Sessions are Open, Closed or Cancelled (4.8); one that does not say is taken to be open.
bool isOpen(const QJsonObject &session)
{
    const QString status = JsonReader(session, {}).text("status"_L1);
    return status.isEmpty() || status.compare("Open"_L1, Qt::CaseInsensitive) == 0;
}

/// A class session is shaped like an appointment; its members for seats are our guess, and a
/// session that does not tell is taken to have room.
std::optional<Slot> sessionRow(JsonReader &reader, const SlotContext &context)
{
    QJsonObject staff = reader.object("staff"_L1);
    if (staff.isEmpty())
        staff = reader.object("professional"_L1);
    const QTimeZone zone = zoneIn(staff);
    SlotContext session = context;
    session.zone = zone.isValid() ? zone : context.zone;
    const QString staffId = JsonReader(staff, {}).id("professionalId"_L1);
    if (!staffId.isEmpty())
        session.staff = StaffId{staffId};
    std::optional<Slot> slot = slotAt(reader, session, reader.date("startDate"_L1), "startTime"_L1);
    const auto seats = reader.integer("seatsLeft"_L1);
    if (slot && seats)
        slot->seatsLeft = static_cast<int>(*seats);
    return slot;
}

} // namespace

Result<Listing<Slot>> parseDaySlots(const QByteArray &body, const SlotContext &context, QDate day)
{
    return parseBareArray<Slot>(body, u"slots"_s,
        [&](JsonReader &reader) { return slotAt(reader, context, day, "startTime"_L1); });
}

Result<Listing<Slot>> parseRangeSlots(const QByteArray &body, const SlotContext &context)
{
    const Result<QJsonArray> days = parseJsonArray(body);
    if (!days)
        return days.error();
    Listing<Slot> all;
    for (const QJsonValue &entry : *days) {
        const JsonReader day(entry.toObject(), {});
        const QDate date = day.date("date"_L1);
        const QJsonValue times = day.whole().value("timeSlots"_L1);
        if (!times.isArray()
            && !times.isNull()) { // null is a day without any; else it may have had some
            ++all.unreadable;
            continue;
        }
        const Listing<Slot> slots = parseRows<Slot>(day.list("timeSlots"_L1), u"slots"_s,
            [&](JsonReader &reader) { return rangeSlot(reader, context, date); });
        all.items += slots.items;
        all.unreadable += slots.unreadable;
    }
    return all;
}

Result<Listing<Slot>> parseClassSessions(const QByteArray &body, const SlotContext &context)
{
    const Result<QJsonArray> all = parseJsonArray(body);
    if (!all)
        return all.error();
    QJsonArray ofThisClass;
    int unreadable = 0;
    for (const QJsonValue &session : *all) {
        const QString reasonId = JsonReader(session[u"reason"_s].toObject(), {}).id("reasonId"_L1);
        if (reasonId.isEmpty())
            ++unreadable;
        else if (reasonId == context.service.value && isOpen(session.toObject()))
            ofThisClass.append(session);
    }
    Listing<Slot> sessions = parseRows<Slot>(ofThisClass, u"sessions"_s,
        [&](JsonReader &reader) { return sessionRow(reader, context); });
    sessions.unreadable += unreadable;
    sessions.items.removeIf(
        [](const Slot &slot) { return slot.seatsLeft && *slot.seatsLeft <= 0; });
    return sessions;
}

} // namespace daybook::timetap
