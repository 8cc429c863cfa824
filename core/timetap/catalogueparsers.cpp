// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/parsers.h"

#include "core/json/enumtable.h"
#include "core/json/rows.h"
#include "core/timetap/zonein.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::timetap {

namespace {

constexpr EnumName<Service::Kind> serviceKinds[] = {
    {Service::Kind::Appointment, "SERVICE"_L1},
    {Service::Kind::Class, "CLASS"_L1},
    {Service::Kind::Personal, "PERSONAL"_L1},
};

bool isPrintableAscii(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7f;
}

/// 5.4. The zone's name on a location was never seen; where a service sends it as on staff, it is
/// read.
std::optional<Location> locationRow(JsonReader &reader)
{
    return Location{.id = {reader.requiredId("locationId"_L1)},
        .name = reader.requiredText("locationName"_L1),
        .kind = reader.text("locationType"_L1),
        .zone = zoneIn(reader.whole())};
}

/// 5.3. The flag's name is only known as a parameter, so it is taken as true when missing.
std::optional<Staff> staffRow(JsonReader &reader)
{
    return Staff{.id = {reader.requiredId("professionalId"_L1)},
        .name = reader.requiredText("fullName"_L1),
        .email = reader.text("email"_L1),
        .zone = zoneIn(reader.whole()),
        .acceptsAppointments = reader.flag("acceptAppointments"_L1).value_or(true)};
}

/// 5.2. Both names of the internal name were seen.
std::optional<Service> serviceRow(JsonReader &reader)
{
    const QString internal = reader.text("internalName"_L1);
    return Service{.id = {reader.requiredId("reasonId"_L1)},
        .name = reader.requiredText("reasonDesc"_L1),
        .internalName = internal.isEmpty() ? reader.text("internalDisplayName"_L1) : internal,
        .length = std::chrono::minutes(reader.integer("visitMinutes"_L1).value_or(0)),
        .kind = fromName(serviceKinds, reader.text("reasonType"_L1), Service::Kind::Unknown)};
}

/// An assignment names the person directly or in an object (api/timetap.md 4.4 tells only of
/// `active`).
std::optional<StaffId> assignmentRow(JsonReader &reader)
{
    QString id = reader.id("professionalId"_L1);
    for (const auto name : {"staff"_L1, "professional"_L1}) {
        if (id.isEmpty())
            id = JsonReader(reader.object(name), {}).id("professionalId"_L1);
    }
    reader.require(!id.isEmpty(), "professionalId"_L1, "an id"_L1);
    return reader.flag("active"_L1).value_or(true) ? StaffId{id} : StaffId{};
}

} // namespace

Result<Secret> parseSessionToken(const QByteArray &body)
{
    const Result<QJsonObject> object = parseJsonObject(body);
    if (!object)
        return object.error();
    const QString token = object->value("sessionToken"_L1).toString();
    if (token.isEmpty()) // seen: 200 without a token means that the sign-in failed (section 7)
        return Error{.kind = Error::Kind::SignatureRefused,
            .detail = u"the answer holds no session token"_s};
    if (!std::ranges::all_of(token, isPrintableAscii)) // it will stand in a header
        return Error{
            .kind = Error::Kind::Protocol, .detail = u"the session token holds odd characters"_s};
    return Secret(token.toLatin1());
}

Result<Identity> parseBusiness(const QByteArray &body)
{
    return parseOne<Identity>(body, u"business"_s, [](JsonReader &reader) {
        return std::optional(Identity{
            .id = reader.id("businessId"_L1), .name = reader.requiredText("businessName"_L1)});
    });
}

Result<Listing<Location>> parseLocations(const QByteArray &body)
{
    return parseBareArray<Location>(body, u"locations"_s, locationRow);
}

Result<Location> parseLocation(const QByteArray &body)
{
    return parseOne<Location>(body, u"location"_s, locationRow);
}

Result<Listing<Staff>> parseStaffList(const QByteArray &body)
{
    return parseBareArray<Staff>(body, u"staff"_s, staffRow);
}

Result<Staff> parseStaff(const QByteArray &body)
{
    return parseOne<Staff>(body, u"staff"_s, staffRow);
}

Result<Listing<Service>> parseServices(const QByteArray &body)
{
    return parseBareArray<Service>(body, u"services"_s, serviceRow);
}

Result<Service> parseService(const QByteArray &body)
{
    return parseOne<Service>(body, u"service"_s, serviceRow);
}

Result<QList<StaffId>> parseServiceStaff(const QByteArray &body)
{
    Result<Listing<StaffId>> all = parseBareArray<StaffId>(body, u"serviceStaff"_s, assignmentRow);
    if (!all)
        return all.error();
    all->items.removeAll(StaffId{});
    return all->items;
}

Result<int> parseCount(const QByteArray &body)
{
    return parseOne<int>(body, u"reportCount"_s, [](JsonReader &reader) -> std::optional<int> {
        const auto count = reader.integer("count"_L1);
        reader.require(count && *count >= 0 && *count < std::numeric_limits<int>::max(), "count"_L1,
            "a count"_L1);
        return static_cast<int>(count.value_or(0));
    });
}

} // namespace daybook::timetap
