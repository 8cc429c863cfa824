// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/columns.h"

#include "core/json/enumtable.h"
#include "core/types/booking.h"
#include "core/types/location.h"
#include "core/types/service.h"
#include "core/types/slot.h"
#include "core/types/staff.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr EnumName<Service::Kind> serviceKinds[] = {
    {Service::Kind::Appointment, "appointment"_L1},
    {Service::Kind::Class, "class"_L1},
    {Service::Kind::Personal, "personal"_L1},
    {Service::Kind::Unknown, "unknown"_L1},
};

/// Ids stay text: a 64-bit number loses digits in most readers of JSON.
QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue zoneOrNull(const QTimeZone &zone)
{
    return zone.isValid() ? QJsonValue(QString::fromLatin1(zone.id())) : QJsonValue();
}

QJsonValue minutesOrNull(std::chrono::minutes length)
{
    return length.count() > 0 ? QJsonValue(static_cast<qint64>(length.count())) : QJsonValue();
}

QString idOf(const std::optional<StaffId> &staff)
{
    return staff ? staff->value : QString();
}

/// A service may keep the times of a booking to itself.
QJsonValue timeOrNull(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.isValid() ? QJsonValue(rfc3339(instant, zone)) : QJsonValue();
}

QString wallTime(const QDateTime &instant, const QTimeZone &zone)
{
    if (!instant.isValid())
        return {};
    return instant.toTimeZone(zone.isValid() ? zone : QTimeZone::utc())
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

/// A slot has no id of its own; this text is the same whenever the same time is offered.
QString slotId(const Slot &slot)
{
    const QString staff = slot.staff ? slot.staff->value : u"any"_s;
    const QString start = slot.start.toUTC().toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
    return QStringList{slot.location.value, slot.service.value, staff, start}.join(u'/');
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

/// What runs by a graph has a state in it: there the vendor's `status` is called so.
QJsonValue stateInGraph(const Booking &booking)
{
    return booking.graph.isEmpty() ? QJsonValue() : textOrNull(booking.status);
}

constexpr Column<Location> locationColumns[] = {
    {{"id"_L1, "ID"_L1}, [](const Location &l) { return textOrNull(l.id.value); }},
    {{"name"_L1, "NAME"_L1}, [](const Location &l) { return textOrNull(l.name); }},
    {{"kind"_L1, "KIND"_L1}, [](const Location &l) { return textOrNull(l.kind); }},
    {{"time_zone"_L1, "TIME ZONE"_L1}, [](const Location &l) { return zoneOrNull(l.zone); }},
};

constexpr Column<Staff> staffColumns[] = {
    {{"id"_L1, "ID"_L1}, [](const Staff &s) { return textOrNull(s.id.value); }},
    {{"name"_L1, "NAME"_L1}, [](const Staff &s) { return textOrNull(s.name); }},
    {{"email"_L1, "EMAIL"_L1}, [](const Staff &s) { return textOrNull(s.email); }},
    {{"time_zone"_L1, "TIME ZONE"_L1}, [](const Staff &s) { return zoneOrNull(s.zone); }},
    {{"accepts_appointments"_L1, "TAKES APPOINTMENTS"_L1},
        [](const Staff &s) { return QJsonValue(s.acceptsAppointments); },
        [](const Staff &s) { return yesOrNo(s.acceptsAppointments); }},
};

constexpr Column<Service> serviceColumns[] = {
    {{"id"_L1, "ID"_L1}, [](const Service &s) { return textOrNull(s.id.value); }},
    {{"name"_L1, "NAME"_L1}, [](const Service &s) { return textOrNull(s.name); }},
    {{"internal_name"_L1, "INTERNAL NAME"_L1},
        [](const Service &s) { return textOrNull(s.internalName); }},
    {{"kind"_L1, "KIND"_L1},
        [](const Service &s) { return QJsonValue(nameOf(serviceKinds, s.kind)); }},
    {{"minutes"_L1, "MINUTES"_L1}, [](const Service &s) { return minutesOrNull(s.length); }},
};

constexpr Column<Slot> slotColumns[] = {
    {{"id"_L1}, [](const Slot &s) { return QJsonValue(slotId(s)); }},
    {{"start"_L1, "START"_L1}, [](const Slot &s) { return QJsonValue(rfc3339(s.start, s.zone)); },
        [](const Slot &s) { return wallTime(s.start, s.zone); }},
    {{"end"_L1, "END"_L1}, [](const Slot &s) { return QJsonValue(rfc3339(s.end, s.zone)); },
        [](const Slot &s) { return wallTime(s.end, s.zone); }},
    {{"time_zone"_L1, "TIME ZONE"_L1}, [](const Slot &s) { return zoneOrNull(s.zone); }},
    {{"location_id"_L1}, [](const Slot &s) { return textOrNull(s.location.value); }},
    {{"service_id"_L1}, [](const Slot &s) { return textOrNull(s.service.value); }},
    {{"staff_id"_L1, "STAFF ID"_L1}, [](const Slot &s) { return textOrNull(idOf(s.staff)); }},
    {{"staff"_L1, "STAFF"_L1}, [](const Slot &s) { return textOrNull(s.staffName); }},
    {{"seats_left"_L1, "SEATS LEFT"_L1},
        [](const Slot &s) { return s.seatsLeft ? QJsonValue(*s.seatsLeft) : QJsonValue(); }},
};

constexpr Column<Booking> bookingColumns[] = {
    {{"id"_L1, "ID"_L1}, [](const Booking &b) { return textOrNull(b.id.value); }},
    {{"status"_L1, "STATUS"_L1}, [](const Booking &b) { return textOrNull(b.status); }},
    {{"sub_status"_L1}, [](const Booking &b) { return textOrNull(b.subStatus); }},
    {{"start"_L1, "START"_L1}, [](const Booking &b) { return timeOrNull(b.start, b.zone); },
        [](const Booking &b) { return wallTime(b.start, b.zone); }},
    {{"end"_L1, "END"_L1}, [](const Booking &b) { return timeOrNull(b.end, b.zone); },
        [](const Booking &b) { return wallTime(b.end, b.zone); }},
    {{"time_zone"_L1, "TIME ZONE"_L1}, [](const Booking &b) { return zoneOrNull(b.zone); }},
    {{"location_id"_L1}, [](const Booking &b) { return textOrNull(b.locationId.value); }},
    {{"location"_L1, "LOCATION"_L1}, [](const Booking &b) { return textOrNull(b.location); }},
    {{"staff_id"_L1}, [](const Booking &b) { return textOrNull(b.staffId.value); }},
    {{"staff"_L1, "STAFF"_L1}, [](const Booking &b) { return textOrNull(b.staff); }},
    {{"service_id"_L1}, [](const Booking &b) { return textOrNull(b.serviceId.value); }},
    {{"service"_L1, "SERVICE"_L1}, [](const Booking &b) { return textOrNull(b.service); }},
    {{"customer"_L1, "CUSTOMER"_L1}, [](const Booking &b) { return textOrNull(b.customer.name); }},
    {{"email"_L1}, [](const Booking &b) { return textOrNull(b.customer.email); }},
    {{"phone"_L1, "PHONE"_L1}, [](const Booking &b) { return textOrNull(b.customer.phone); }},
    {{"note"_L1}, [](const Booking &b) { return textOrNull(b.note); }},
    {{"graph"_L1}, [](const Booking &b) { return textOrNull(b.graph); }},
    {{"state"_L1}, stateInGraph},
    {{"seats_taken"_L1},
        [](const Booking &b) { return b.seats ? QJsonValue(b.seats->taken) : QJsonValue(); }},
    {{"seats_offered"_L1},
        [](const Booking &b) { return b.seats ? QJsonValue(b.seats->offered) : QJsonValue(); }},
    {{"project_id"_L1}, [](const Booking &b) { return textOrNull(b.projectId); }},
};

} // namespace

template <>
std::span<const Column<Location>> columnsOf<Location>()
{
    return locationColumns;
}

template <>
std::span<const Column<Staff>> columnsOf<Staff>()
{
    return staffColumns;
}

template <>
std::span<const Column<Service>> columnsOf<Service>()
{
    return serviceColumns;
}

template <>
std::span<const Column<Slot>> columnsOf<Slot>()
{
    return slotColumns;
}

template <>
std::span<const Column<Booking>> columnsOf<Booking>()
{
    return bookingColumns;
}

} // namespace daybook
