// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/recordjson.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"
#include "app/sandbox/timekit/hoursjson.h"
#include "app/sandbox/timekit/times.h"

#include <algorithm>
#include <cctype>

namespace daybook::sandbox::timekit {

namespace {

/// Some day of the last years, the same for the same record.
std::string earlierTime(const TimekitData &data, qint64 id, const Zone &zone)
{
    const auto hash = mixed(static_cast<quint64>(id));
    const auto daysAgo = static_cast<int>(hash % 700) + 100;
    const qint64 minute = qint64{data.business.today - daysAgo} * minutesPerDay;
    return timestamp(
        zone, minute * 60 + static_cast<qint64>(hash >> 20) % 86'400, OffsetForm::Plain);
}

std::string lengthText(int minutes)
{
    if (minutes % 60 != 0)
        return std::to_string(minutes) + " minutes";
    return minutes == 60 ? "1 hour" : std::to_string(minutes / 60) + " hours";
}

std::string slug(const std::string &text)
{
    std::string plain;
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (code < 128 && std::isalnum(code) != 0)
            plain += static_cast<char>(std::tolower(code));
        else if (!plain.empty() && plain.back() != '-')
            plain += '-';
    }
    return plain;
}

/// A street, a telephone and a position nobody has.
void writeStore(JsonText &json, const Location &place)
{
    const auto hash = mixed(static_cast<quint64>(place.id));
    const std::string number = std::to_string(hash % 90 + 1);
    json.key("meta").beginObject().member("t_store_name", place.name);
    json.member("t_store_city", place.city);
    json.member(
        "t_store_postal_code", place.isVirtual ? "" : std::to_string(10'000 + hash % 80'000));
    json.member("t_store_address", place.isVirtual ? "" : number + " Invented Street");
    json.member("t_store_phone", "555-01" + std::to_string(hash % 90 + 10));
    if (!place.isVirtual) {
        json.member("t_latitude", std::to_string(static_cast<int>(hash >> 8 & 0x7f) - 64) + ".25");
        json.member(
            "t_longitude", std::to_string(static_cast<int>(hash >> 16 & 0xff) - 128) + ".5");
    }
    json.endObject();
}

void writeBooking(JsonText &json, const TimekitData &data, const Project &project)
{
    const Graph graph = graphOfService(data.business, project.service);
    json.key("booking").beginObject().member("graph", nameOf(graph)).endObject();
}

void writeAvailability(JsonText &json, const TimekitData &data, const Project &project)
{
    const Service &service = data.business.services[project.service];
    json.key("availability").beginObject().member("mode", "roundrobin_random");
    json.member("length", lengthText(service.minutes)).member("from", "now");
    json.member("to", "4 weeks").member("buffer", "0 minutes").endObject();
}

void writeField(JsonText &json, const char *name, const char *title, bool isRequired)
{
    json.key(name).beginObject().member("type", "string").member("title", title);
    json.member("format", name).member("required", isRequired).endObject();
}

void writeCustomerFields(JsonText &json)
{
    json.key("customer_fields").beginObject();
    writeField(json, "name", "Name", true);
    writeField(json, "email", "E-mail", true);
    writeField(json, "phone", "Telephone", false);
    json.endObject();
}

void writeUi(JsonText &json, const TimekitData &data, const Project &project)
{
    json.key("ui").beginObject().member("display_name", nameOf(data, project));
    json.member("avatar", "").member("show_credits", false);
    json.member("availability_view", "agendaWeek").member("time_date_format", "24h-dmy-mon");
    json.key("localization").beginObject().endObject().endObject();
}

void writeNames(JsonText &json, const TimekitData &data, const Project &project)
{
    json.member("id", data.idOf(project)).member("slug", slugOf(data, project));
    json.member("name", nameOf(data, project));
}

void writeNamesOfPerson(JsonText &json, const Staff &member)
{
    const std::size_t blank = std::min(member.fullName.find(' '), member.fullName.size());
    const std::size_t rest = std::min(blank + 1, member.fullName.size());
    json.member("first_name", member.fullName.substr(0, blank));
    json.member("last_name", member.fullName.substr(rest)).member("name", member.fullName);
}

} // namespace

void writeResourceName(JsonText &json, const TimekitData &data, int member)
{
    const Staff &person = data.business.staff[member];
    json.beginObject().member("id", data.ids.of(Kind::Resource, person.id));
    json.member("name", person.fullName).endObject();
}

void writeResource(JsonText &json, const TimekitData &data, int member, const ResourceForm &form)
{
    const Staff &person = data.business.staff[member];
    const Zone &zone = data.business.zoneOf(person);
    json.beginObject().member("id", data.ids.of(Kind::Resource, person.id));
    writeNamesOfPerson(json, person);
    json.member("email", emailOf(person));
    json.nullMember(data.variants.imageImg ? "img" : "image");
    json.member("activated", true).member("timezone", zone.name());
    json.nullMember("last_sync");
    // A credential among ordinary members: clients must drop it, and can prove that by this.
    json.member("token", "INVENTED-RESOURCE-TOKEN-MUST-NOT-BE-KEPT");
    json.member("token_generated_at", earlierTime(data, person.id, zone));
    json.key("meta").beginObject().endObject().key("tags").beginArray().endArray();
    if (form.constraints)
        writeConstraints(json, data, member);
    if (form.calendars) {
        json.key("calendars").beginArray();
        writeCalendar(json, data, member);
        json.endArray();
    }
    json.endObject();
}

void writeCalendar(JsonText &json, const TimekitData &data, int member)
{
    const Staff &person = data.business.staff[member];
    const std::string created = earlierTime(data, person.id + 1, data.business.zoneOf(person));
    json.beginObject().member("id", data.ids.of(Kind::Calendar, person.id));
    json.member("name", person.fullName).member("display_name", person.fullName);
    json.member("description", "").member("foregroundcolor", "#111111");
    json.member("backgroundcolor", "#77bbee").member("created_at", created);
    json.member("updated_at", created).member("system", false).member("primary", true);
    json.member("provider_sync", false).endObject();
}

void writeLocation(JsonText &json, const TimekitData &data, int place, bool withServices)
{
    const Location &location = data.business.locations[place];
    json.beginObject().member("id", data.ids.of(Kind::Location, location.id));
    json.member("name", location.name);
    writeStore(json, location);
    if (withServices) {
        json.key("services").beginArray();
        for (int service = 0; service < static_cast<int>(data.business.services.size());
             ++service) {
            if (data.catalogue.find(place, service))
                writeService(json, data, service, false);
        }
        json.endArray();
    }
    json.endObject();
}

void writeService(JsonText &json, const TimekitData &data, int service, bool withLocations)
{
    const Service &offer = data.business.services[service];
    json.beginObject().member("id", data.ids.of(Kind::Service, offer.id));
    json.member("name", offer.name).member("description", "").nullMember("image_url");
    json.key("availability").beginObject().member("length", lengthText(offer.minutes)).endObject();
    if (withLocations) {
        json.key("locations").beginArray();
        for (int place = 0; place < static_cast<int>(data.business.locations.size()); ++place) {
            if (data.catalogue.find(place, service))
                writeLocation(json, data, place, false);
        }
        json.endArray();
    }
    json.endObject();
}

void writeEmbeddedProject(JsonText &json, const TimekitData &data, const Project &project)
{
    json.beginObject();
    writeNames(json, data, project);
    json.member("app_key", data.keys.widgetKey);
    writeUi(json, data, project);
    writeBooking(json, data, project);
    writeAvailability(json, data, project);
    writeCustomerFields(json);
    json.endObject();
}

void writeFullProject(JsonText &json, const TimekitData &data, const Project &project)
{
    json.beginObject();
    writeNames(json, data, project);
    json.key("resources").beginArray();
    for (const int member : project.staff)
        writeResourceName(json, data, member);
    json.endArray();
    writeUi(json, data, project);
    writeBooking(json, data, project);
    writeAvailability(json, data, project);
    json.key("availability_constraints").beginArray().endArray();
    json.key("reminders").beginArray().endArray();
    writeCustomerFields(json);
    json.endObject();
}

std::string nameOf(const TimekitData &data, const Project &project)
{
    return data.business.services[project.service].name + ", "
        + data.business.locations[project.location].name;
}

std::string slugOf(const TimekitData &data, const Project &project)
{
    return slug(data.business.services[project.service].name) + "-at-"
        + slug(data.business.locations[project.location].name);
}

std::string emailOf(const Staff &member)
{
    return member.userName + "@example.test";
}

} // namespace daybook::sandbox::timekit
