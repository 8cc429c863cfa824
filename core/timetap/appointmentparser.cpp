// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/parsers.h"

#include "core/json/enumtable.h"
#include "core/json/rawpage.h"
#include "core/json/rows.h"
#include "core/timetap/walltime.h"
#include "core/timetap/zonein.h"

using namespace Qt::StringLiterals;

namespace daybook::timetap {

namespace {

/// 5.9; a word that is not here is shown as it is.
constexpr EnumName<BookingState> states[] = {
    {BookingState::Open, "OPEN"_L1},
    {BookingState::Pending, "PENDING"_L1},
    {BookingState::Pending, "PENDING_CONFIRMATION"_L1},
    {BookingState::Pending, "PENDING_WAITLIST"_L1},
    {BookingState::Confirmed, "CONFIRMED"_L1},
    {BookingState::InProgress, "INPROGRESS"_L1},
    {BookingState::InProgress, "IN_PROGRESS"_L1},
    {BookingState::Completed, "COMPLETED"_L1},
    {BookingState::NoShow, "NO_SHOW"_L1},
    {BookingState::Cancelled, "CANCELLED"_L1},
};

QString firstOf(const JsonReader &reader, QLatin1StringView name, QLatin1StringView otherName)
{
    const QString text = reader.text(name);
    return text.isEmpty() ? reader.text(otherName) : text;
}

Customer customerIn(const QJsonObject &object)
{
    const JsonReader client(object, {});
    const QString name = client.text("fullName"_L1);
    return Customer{.id = client.id("clientId"_L1),
        .name = name.isEmpty()
            ? (client.text("firstName"_L1) + u' ' + client.text("lastName"_L1)).trimmed()
            : name,
        .email = client.text("emailAddress"_L1),
        .phone = firstOf(client, "cellPhone"_L1, "homePhone"_L1)};
}

/// 5.7: fields without an answer say nothing.
QList<CustomField> answeredFields(const QJsonArray &fields)
{
    QList<CustomField> answered;
    for (const QJsonValue &entry : fields) {
        const JsonReader field(entry.toObject(), {});
        if (!field.text("value"_L1).isEmpty())
            answered.append({.label = field.text("label"_L1), .value = field.text("value"_L1)});
    }
    return answered;
}

/// The instant of one end: as an instant where the service sends one, else from the staff member's
/// wall time.
QDateTime instantOf(const JsonReader &reader, QLatin1StringView instant, QDate date,
    QLatin1StringView hhmm, const QTimeZone &zone)
{
    const QDateTime known = reader.instant(instant);
    if (known.isValid())
        return known;
    const auto time = reader.integer(hhmm);
    return time ? instantOfWallTime(date, *time, zone) : QDateTime();
}

void readTimes(JsonReader &reader, const QTimeZone &staffZone, Booking &booking)
{
    const QTimeZone named = zoneNamed(reader.text("staffTimeZone"_L1));
    const QTimeZone zone = named.isValid() ? named : staffZone;
    const QDate startDate = reader.date("startDate"_L1);
    const QDate endDate = reader.date("endDate"_L1);
    booking.start = instantOf(reader, "startDateTimeUTC"_L1, startDate, "startTime"_L1, zone);
    booking.end = instantOf(
        reader, "endDateTimeUTC"_L1, endDate.isValid() ? endDate : startDate, "endTime"_L1, zone);
    booking.zone =
        zone.isValid() ? zone : QTimeZone::utc(); // an instant without a zone is shown as UTC
    booking.customerZone = zoneNamed(reader.text("clientTimeZone"_L1));
    reader.require(booking.start.isValid(), "startTime"_L1, "a time"_L1);
    reader.require(booking.end.isValid() && booking.end >= booking.start, "endTime"_L1,
        "a time after the start"_L1);
}

/// Older payloads call it otherwise (5.1).
QJsonObject staffIn(const JsonReader &reader)
{
    const QJsonObject staff = reader.object("staff"_L1);
    return staff.isEmpty() ? reader.object("professional"_L1) : staff;
}

Booking appointmentRow(JsonReader &reader)
{
    const QString id = reader.id("calendarId"_L1);
    const JsonReader location(reader.object("location"_L1), {});
    const JsonReader service(reader.object("reason"_L1), {});
    const QJsonObject staffObject = staffIn(reader);
    const JsonReader staff(staffObject, {});
    const QString status = reader.requiredText("status"_L1);

    Booking booking{.id = {id.isEmpty() ? reader.requiredId("calendarid"_L1) : id},
        .state = fromName(states, status, BookingState::Unknown),
        .status = status,
        .subStatus = reader.text("subStatus"_L1),
        .locationId = {location.id("locationId"_L1)},
        .location = location.text("locationName"_L1),
        .staffId = {staff.id("professionalId"_L1)},
        .staff = staff.text("fullName"_L1),
        .serviceId = {service.id("reasonId"_L1)},
        .service = service.text("reasonDesc"_L1),
        .customer = customerIn(reader.object("client"_L1)),
        .note = reader.text("note"_L1),
        .cancelReason = reader.text("cancelReason"_L1),
        .fields = answeredFields(reader.list("fields"_L1))};
    readTimes(reader, zoneIn(staffObject), booking);
    return booking;
}

/// "Stripped-down": neither a status nor an id is sure to be there. One that is called off is
/// empty.
std::optional<TimeOff> timeOffRow(JsonReader &reader)
{
    const QJsonObject staff = staffIn(reader);
    const JsonReader service(reader.object("reason"_L1), {});
    const StaffId person{JsonReader(staff, {}).id("professionalId"_L1)};
    Booking away;
    readTimes(reader, zoneIn(staff), away);
    reader.require(!person.value.isEmpty(), "staff/professionalId"_L1, "an id"_L1);
    const auto state = fromName(states, reader.text("status"_L1), BookingState::Unknown);
    if (state == BookingState::Cancelled)
        return TimeOff{};
    return TimeOff{.staff = person,
        .start = away.start,
        .end = away.end,
        .title = service.text("reasonDesc"_L1)};
}

} // namespace

Result<Listing<TimeOff>> parseTimeOff(const QByteArray &body)
{
    Result<Listing<TimeOff>> all = parseBareArray<TimeOff>(body, u"timeOff"_s, timeOffRow);
    if (all)
        all->items.removeAll(TimeOff{});
    return all;
}

Result<Listing<Booking>> parseAppointments(const QByteArray &body)
{
    const Result<QJsonArray> list = parseJsonArray(body);
    if (!list)
        return list.error();
    const RawPage raw(*list);
    int row = 0;
    return parseRows<Booking>(*list, u"appointments"_s, [&](JsonReader &reader) {
        Booking booking = appointmentRow(reader);
        booking.raw = raw.row(row++);
        return std::optional(std::move(booking));
    });
}

} // namespace daybook::timetap
