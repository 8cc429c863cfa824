// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/zonename.h"
#include "core/timekit/references.h"
#include "core/timekit/sheet.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace daybook::timekit {

namespace {

/// The first of @p texts that says anything.
QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// One object in `data`.
template <typename T, typename ParseRow>
Result<T> parseData(const QByteArray &body, const QString &name, ParseRow parseRow)
{
    const Result<QJsonObject> answer = parseJsonObject(body);
    if (!answer)
        return answer.error();
    JsonReader reader(answer->value("data"_L1).toObject(), name);
    std::optional<T> row = parseRow(reader);
    if (!row || !reader.ok())
        return Error{.kind = Error::Kind::Protocol, .detail = reader.problem()};
    return *std::move(row);
}

/// 0 for a word that is no unit.
int minutesOf(QStringView unit)
{
    struct Unit
    {
        QLatin1StringView name;
        int minutes;
    };
    static constexpr Unit units[] = {{"m"_L1, 1}, {"min"_L1, 1}, {"minute"_L1, 1}, {"h"_L1, 60},
        {"hour"_L1, 60}, {"day"_L1, 24 * 60}, {"week"_L1, 7 * 24 * 60}};
    for (const Unit &known : units) {
        if (unit.compare(known.name, Qt::CaseInsensitive) == 0)
            return known.minutes;
    }
    return 0;
}

/// "1 hour 30 minutes"; 0 when a word of it cannot be read.
std::chrono::minutes lengthOf(const QString &text)
{
    static const QRegularExpression whole(uR"(^\s*(\d{1,4}\s*[a-zA-Z]+[\s,]*){1,4}$)"_s);
    static const QRegularExpression part(uR"((\d+)\s*([a-zA-Z]+?)s?(?![a-zA-Z]))"_s);
    std::chrono::minutes length{0};
    if (!whole.match(text).hasMatch())
        return length;
    for (auto parts = part.globalMatch(text); parts.hasNext();) {
        const QRegularExpressionMatch match = parts.next();
        const int unit = minutesOf(match.capturedView(2));
        if (unit == 0)
            return std::chrono::minutes{0};
        length += std::chrono::minutes(match.capturedView(1).toInt() * unit);
    }
    return length;
}

/// In words, or a number of minutes.
std::chrono::minutes lengthIn(const JsonReader &availability)
{
    if (const auto minutes = countIn(availability, "length"_L1))
        return std::chrono::minutes(*minutes);
    return lengthOf(availability.text("length"_L1));
}

/// Without its include a list is missing, which does not mean that it is empty.
template <typename Id>
std::optional<QList<Id>> toldIds(const JsonReader &reader, QLatin1StringView name)
{
    const QJsonValue list = reader.whole().value(name);
    return list.isArray() ? std::optional(idsIn<Id>(list.toArray())) : std::nullopt;
}

/// Section 4. Of the `meta` members, the widget shows this as the name.
std::optional<Place> placeRow(JsonReader &reader)
{
    const JsonReader meta(reader.object("meta"_L1), {});
    const QString name = firstOf({reader.text("name"_L1), meta.text("t_store_name"_L1)});
    reader.require(!name.isEmpty(), "name"_L1, "a text"_L1);
    return Place{.location = {.id = {reader.requiredId("id"_L1)},
                     .name = name,
                     .zone = zoneNamed(reader.text("timezone"_L1))},
        .services = toldIds<ServiceId>(reader, "services"_L1)};
}

/// Timekit has no kinds of service: what is shared is a matter of the project's graph.
std::optional<Offer> offerRow(JsonReader &reader)
{
    const JsonReader availability(reader.object("availability"_L1), {});
    return Offer{.service = {.id = {reader.requiredId("id"_L1)},
                     .name = reader.requiredText("name"_L1),
                     .length = lengthIn(availability)},
        .places = toldIds<LocationId>(reader, "locations"_L1)};
}

/// Some resources go by their address alone.
std::optional<Staff> resourceRow(JsonReader &reader)
{
    Staff resource = resourceIn(reader.whole());
    resource.name = firstOf({resource.name, resource.email});
    reader.require(!resource.id.value.isEmpty(), "id"_L1, "an id"_L1);
    reader.require(!resource.name.isEmpty(), "name"_L1, "a text"_L1);
    return resource;
}

std::optional<ResourceHours> resourceHoursRow(JsonReader &reader)
{
    ResourceHours hours{.resource = resourceRow(reader).value_or(Staff())};
    const QJsonValue told = reader.whole().value("availability_constraints"_L1);
    if (!told.isArray())
        return hours;
    const auto constraints = parseConstraints(told.toArray(), hours.resource.zone);
    if (constraints)
        hours.constraints = *constraints;
    else
        qCDebug(lcModel) << "unreadable hours:" << constraints.error().detail;
    return hours;
}

std::optional<Project> projectRow(JsonReader &reader)
{
    const JsonReader ui(reader.object("ui"_L1), {});
    const JsonReader booking(reader.object("booking"_L1), {});
    Project project{.id = reader.requiredId("id"_L1),
        .name =
            firstOf({reader.text("name"_L1), ui.text("display_name"_L1), reader.text("slug"_L1)}),
        .graph = booking.text("graph"_L1)};
    const QJsonValue resources = reader.whole().value("resources"_L1);
    if (resources.isArray())
        project.resources = resourcesIn(resources.toArray());
    return project;
}

std::optional<Identity> appRow(JsonReader &reader)
{
    const JsonReader settings(reader.object("settings"_L1), {});
    const QString slug = reader.text("slug"_L1);
    const QString name = firstOf({settings.text("name"_L1), reader.text("name"_L1), slug});
    reader.require(!name.isEmpty(), "name"_L1, "a text"_L1);
    return Identity{.id = slug, .name = name};
}

} // namespace

Result<Identity> parseApp(const QByteArray &body)
{
    return parseData<Identity>(body, u"app"_s, appRow);
}

Result<Sheet<Place>> parseLocations(const QByteArray &body)
{
    return parseSheet<Place>(body, u"locations"_s, placeRow);
}

Result<Sheet<Offer>> parseServices(const QByteArray &body)
{
    return parseSheet<Offer>(body, u"services"_s, offerRow);
}

Result<Sheet<Staff>> parseResources(const QByteArray &body)
{
    return parseSheet<Staff>(body, u"resources"_s, resourceRow);
}

Result<Sheet<ResourceHours>> parseResourceHours(const QByteArray &body)
{
    return parseSheet<ResourceHours>(body, u"resources"_s, resourceHoursRow);
}

Result<Sheet<Project>> parseProjects(const QByteArray &body)
{
    return parseSheet<Project>(body, u"projects"_s, projectRow);
}

Result<Project> parseProject(const QByteArray &body)
{
    return parseData<Project>(body, u"project"_s, projectRow);
}

} // namespace daybook::timekit
