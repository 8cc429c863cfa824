// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/foundcolumns.h"

#include "core/models/foundtimesmodel.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString wallTime(const QDateTime &instant, const QTimeZone &zone)
{
    return instant.toTimeZone(zone.isValid() ? zone : QTimeZone::utc())
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

/// As in a list of slots.
QJsonValue idOf(const FoundTime &time)
{
    return columnsOf<Slot>().front().value(time.slot);
}

QJsonValue zoneOf(const FoundTime &time)
{
    return textOrNull(QString::fromLatin1(time.slot.zone.id()));
}

QJsonValue seatsOf(const FoundTime &time)
{
    return time.slot.seatsLeft ? QJsonValue(*time.slot.seatsLeft) : QJsonValue();
}

constexpr Column<FoundTime> foundColumns[] = {
    {{"id"_L1}, idOf},
    {{"start"_L1, "START"_L1},
        [](const FoundTime &t) { return QJsonValue(rfc3339(t.slot.start, t.slot.zone)); },
        [](const FoundTime &t) { return wallTime(t.slot.start, t.slot.zone); }},
    {{"end"_L1, "END"_L1},
        [](const FoundTime &t) { return QJsonValue(rfc3339(t.slot.end, t.slot.zone)); },
        [](const FoundTime &t) { return wallTime(t.slot.end, t.slot.zone); }},
    {{"time_zone"_L1, "TIME ZONE"_L1}, zoneOf},
    {{"staff_id"_L1},
        [](const FoundTime &t) { return textOrNull(t.slot.staff.value_or(StaffId{}).value); }},
    {{"staff"_L1, "STAFF"_L1}, [](const FoundTime &t) { return textOrNull(t.slot.staffName); }},
    {{"service_id"_L1}, [](const FoundTime &t) { return textOrNull(t.slot.service.value); }},
    {{"service"_L1, "SERVICE"_L1}, [](const FoundTime &t) { return textOrNull(t.service); }},
    {{"location_id"_L1}, [](const FoundTime &t) { return textOrNull(t.slot.location.value); }},
    {{"location"_L1, "LOCATION"_L1}, [](const FoundTime &t) { return textOrNull(t.location); }},
    {{"seats_left"_L1, "SEATS LEFT"_L1}, seatsOf},
};

} // namespace

template <>
std::span<const Column<FoundTime>> columnsOf<FoundTime>()
{
    return foundColumns;
}

} // namespace daybook
