// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/calendarevent.h"

#include "core/export/columns.h"
#include "core/types/slot.h"

#include <QStringList>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The root of all our names; RFC 4122 wants one, and any will do as long as it stays.
constexpr QUuid ourNames(
    0x6b0d2b1e, 0x3c55, 0x4f3a, 0x9c, 0x41, 0x8e, 0x27, 0x5a, 0xd1, 0x70, 0xb4);

/// RFC 7986 section 5.3 wants no name of a host or a person in it: a hash says nothing.
QString uidFor(const CalendarScope &scope, QLatin1StringView kind, const QString &id)
{
    const QString name = QStringList{scope.uidNamespace, kind, id}.join(u'\n');
    return QUuid::createUuidV5(ourNames, name).toString(QUuid::WithoutBraces);
}

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

/// What is known of a booking that nobody may know much of.
QString summaryOf(const Booking &booking)
{
    const QString service = booking.service.isEmpty() ? booking.title : booking.service;
    const QString summary = joined({service, booking.customer.name}, u" – "_s);
    return summary.isEmpty() ? booking.id.value : summary;
}

QString statusOf(const Booking &booking, const CalendarScope &scope)
{
    return scope.statusText ? scope.statusText(booking)
                            : joined({booking.status, booking.subStatus}, u" "_s);
}

/// What is taken or was taken is confirmed for a calendar, however it went.
CalendarEvent::Status statusOf(BookingState state)
{
    using Status = CalendarEvent::Status;
    switch (state) {
    case BookingState::Open:
    case BookingState::Confirmed:
    case BookingState::InProgress:
    case BookingState::Completed:
    case BookingState::NoShow:
        return Status::Confirmed;
    case BookingState::Pending:
        return Status::Tentative;
    case BookingState::Cancelled:
        return Status::Cancelled;
    case BookingState::Unknown:
        break;
    }
    return Status::None;
}

/// Only what can be reached by it: who has neither number nor address is named in the summary.
QString contactOf(const Customer &customer, const CalendarScope &scope)
{
    const QString phone = scope.tellsPhone ? customer.phone : QString();
    const QString email = scope.tellsEmail ? customer.email : QString();
    const QString reached = joined({phone, email}, u", "_s);
    return reached.isEmpty() ? QString() : joined({customer.name, reached}, u", "_s);
}

} // namespace

CalendarEvent eventOf(const Booking &booking, const CalendarScope &scope)
{
    const QString status = statusOf(booking, scope);
    return {.uid = uidFor(scope, "booking"_L1, booking.id.value),
        .start = booking.start,
        .end = booking.end,
        .zone = booking.zone,
        .summary = summaryOf(booking),
        .location = booking.location,
        .description =
            joined({booking.staff, status, scope.tellsNote ? booking.note : QString()}, u"\n"_s),
        .contact = contactOf(booking.customer, scope),
        .category = status,
        .status = statusOf(booking.state),
        .isFree = booking.state == BookingState::Cancelled};
}

CalendarEvent eventOf(const Slot &slot, const CalendarScope &scope)
{
    return {.uid = uidFor(scope, "free"_L1, recordOf(slot).front().value.toString()),
        .start = slot.start,
        .end = slot.end,
        .zone = slot.zone,
        .summary = joined({u"free"_s, slot.staffName}, u" – "_s),
        .isFree = true};
}

} // namespace daybook
