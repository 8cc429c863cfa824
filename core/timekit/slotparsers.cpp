// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/bookingrow.h"
#include "core/timekit/references.h"
#include "core/timekit/sheet.h"

using namespace Qt::StringLiterals;

namespace daybook::timekit {

namespace {

Slot slotOf(const SlotContext &context, const QDateTime &start, const QDateTime &end)
{
    return Slot{.start = start,
        .end = end,
        .zone = context.zone,
        .location = context.location,
        .service = context.service};
}

void setStaff(Slot &slot, const Staff &resource)
{
    slot.staff = resource.id;
    slot.staffName = resource.name;
}

/// One answer row: the same time for each resource that is free then.
std::optional<QList<Slot>> availableRow(JsonReader &reader, const SlotContext &context)
{
    const QDateTime start = reader.instant("start"_L1);
    const QDateTime end = reader.instant("end"_L1);
    reader.require(start.isValid(), "start"_L1, "a time"_L1);
    reader.require(end >= start, "end"_L1, "a time after the start"_L1);
    const QList<Staff> resources = resourcesIn(reader.list("resources"_L1));
    QList<Slot> all(qMax<qsizetype>(1, resources.size()), slotOf(context, start, end));
    for (qsizetype i = 0; i < resources.size(); ++i)
        setStaff(all[i], resources.at(i));
    return all;
}

/// A session whose seats make no sense is not guessed at.
std::optional<Booking> sessionRow(JsonReader &reader)
{
    Booking session = bookingRow(reader);
    const JsonReader attributes(reader.object("attributes"_L1), {});
    reader.require(session.start.isValid(), "start"_L1, "a time"_L1);
    reader.require(session.seats || attributes.object("group_booking"_L1).isEmpty(),
        "group_booking"_L1, "seats"_L1);
    return session;
}

/// A session is tentative for as long as people can join it (3.4); one that does not tell its seats
/// is taken to have room.
bool canBeJoined(const Booking &session)
{
    const bool isFull = session.seats && session.seats->taken == session.seats->offered;
    return session.state == BookingState::Pending && !isFull;
}

Slot slotOfSession(const SlotContext &context, const Booking &session)
{
    Slot slot = slotOf(context, session.start, session.end);
    if (!session.staffId.value.isEmpty())
        setStaff(slot, {.id = session.staffId, .name = session.staff});
    if (session.seats)
        slot.seatsLeft = session.seats->offered - session.seats->taken;
    return slot;
}

} // namespace

Result<Listing<Slot>> parseSlots(const QByteArray &body, const SlotContext &context)
{
    const auto rows = parseSheet<QList<Slot>>(
        body, u"slots"_s, [&](JsonReader &reader) { return availableRow(reader, context); });
    if (!rows)
        return rows.error();
    Listing<Slot> all{.unreadable = rows->rows.unreadable};
    for (const QList<Slot> &atOneTime : rows->rows.items)
        all.items += atOneTime;
    return all;
}

Result<Sheet<Slot>> parseGroupSlots(const QByteArray &body, const SlotContext &context)
{
    const Result<Sheet<Booking>> sessions = parseSheet<Booking>(body, u"groups"_s, sessionRow);
    if (!sessions)
        return sessions.error();
    Sheet<Slot> joinable{.rows = {.unreadable = sessions->rows.unreadable},
        .page = sessions->page,
        .lastPage = sessions->lastPage,
        .total = sessions->total,
        .sent = sessions->sent};
    for (const Booking &session : sessions->rows.items) {
        const bool isOfAnother = !session.projectId.isEmpty() && !context.project.isEmpty()
            && session.projectId != context.project;
        if (canBeJoined(session) && !isOfAnother)
            joinable.rows.items.append(slotOfSession(context, session));
    }
    return joinable;
}

} // namespace daybook::timekit
