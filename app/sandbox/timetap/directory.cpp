// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/directory.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"
#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timetap/sessions.h"

namespace daybook::sandbox {

namespace {

qint64 createdMilliseconds(const Business &business, qint64 id)
{
    const auto daysAgo = static_cast<int>(mixed(static_cast<quint64>(id)) % 900) + 200;
    return qint64{business.today - daysAgo} * minutesPerDay * 60'000 + id % 1000;
}

void writeZone(JsonText &json, const Business &business, int zone)
{
    const std::string &name = business.zones[zone].name();
    json.key("timeZoneCode").beginObject();
    json.member("timeZoneId", 70 + zone).member("timeZoneCode", name).member("timeZoneDesc", name);
    json.endObject();
}

Directory::Record locationRecord(const Business &business, const Location &place)
{
    const char *type = place.isVirtual ? "Virtual" : "Office";
    JsonText full;
    full.beginObject().member("locationId", place.id).member("locationName", place.name);
    full.member("businessId", business.id).member("locationType", type);
    // Nobody has published a location's zone or address; the shape of the staff's zone is our guess
    // (api/timetap.md 5.4). A virtual place has none.
    if (!place.isVirtual)
        writeZone(full, business, place.zone);
    full.member("privateUrl",
        "https://book.example.test/l/" + md5Hex("private" + std::to_string(place.id)));
    full.nullMember("taxId").member("active", true);
    full.member("createdDate", createdMilliseconds(business, place.id)).endObject();

    JsonText nested;
    nested.beginObject().member("locationId", place.id).member("locationName", place.name);
    nested.member("locationType", type).endObject();
    return {std::move(full).text(), std::move(nested).text()};
}

Directory::Record staffRecord(const Business &business, const Staff &member)
{
    JsonText full;
    full.beginObject().member("professionalId", member.id).member("businessId", business.id);
    full.member("fullName", member.fullName).member("userName", member.userName);
    full.member("email", member.userName + "@example.test");
    writeZone(full, business, member.zone);
    full.member("acceptAppointments", member.acceptsAppointments).member("active", true);
    full.member("createdDate", createdMilliseconds(business, member.id)).endObject();

    JsonText nested;
    nested.beginObject().member("professionalId", member.id).member("fullName", member.fullName);
    writeZone(nested, business, member.zone);
    nested.endObject();
    return {std::move(full).text(), std::move(nested).text()};
}

const char *kindName(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Service:
        return "SERVICE";
    case ServiceKind::Class:
        return "CLASS";
    case ServiceKind::Personal:
        return "PERSONAL";
    }
    return "";
}

Directory::Record serviceRecord(const Business &business, const Service &service)
{
    JsonText full;
    full.beginObject().member("reasonId", service.id).member("businessId", business.id);
    full.member("reasonDesc", service.name).member("internalName", service.internalName);
    full.member("visitMinutes", service.minutes).member("reasonType", kindName(service.kind));
    full.member("active", service.active).endObject();

    JsonText nested;
    nested.beginObject().member("reasonId", service.id).member("reasonDesc", service.name);
    nested.member("visitMinutes", service.minutes).member("reasonType", kindName(service.kind));
    nested.member("businessId", business.id).endObject();
    return {std::move(full).text(), std::move(nested).text()};
}

} // namespace

Directory::Directory(const Business &business)
{
    for (const Location &place : business.locations) {
        m_locationIndex.emplace(place.id, static_cast<int>(m_locations.size()));
        m_locations.push_back(locationRecord(business, place));
    }
    for (const Staff &member : business.staff) {
        m_staffIndex.emplace(member.id, static_cast<int>(m_staff.size()));
        m_staff.push_back(staffRecord(business, member));
    }
    for (const Service &service : business.services) {
        m_serviceIndex.emplace(service.id, static_cast<int>(m_services.size()));
        m_services.push_back(serviceRecord(business, service));
    }
}

int Directory::indexOf(const Index &index, qint64 id)
{
    const auto known = index.find(id);
    return known == index.end() ? -1 : known->second;
}

} // namespace daybook::sandbox
