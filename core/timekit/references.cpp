// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/references.h"

#include "core/json/zonename.h"

using namespace Qt::StringLiterals;

namespace daybook::timekit {

namespace {

/// Older resources have their name in two halves.
QString nameIn(const JsonReader &resource)
{
    const QString name = resource.text("name"_L1);
    return name.isEmpty()
        ? (resource.text("first_name"_L1) + u' ' + resource.text("last_name"_L1)).trimmed()
        : name;
}

} // namespace

QJsonObject referenced(const QJsonValue &value)
{
    return value.isObject() ? value.toObject() : QJsonObject{{u"id"_s, value}};
}

Staff resourceIn(const QJsonObject &object)
{
    const JsonReader resource(object, {});
    return Staff{.id = {resource.id("id"_L1)},
        .name = nameIn(resource),
        .email = resource.text("email"_L1),
        .zone = zoneNamed(resource.text("timezone"_L1)),
        .acceptsAppointments = resource.flag("activated"_L1).value_or(true)};
}

QList<Staff> resourcesIn(const QJsonArray &references)
{
    QList<Staff> resources;
    for (const QJsonValue reference : references) {
        Staff resource = resourceIn(referenced(reference));
        if (!resource.id.value.isEmpty())
            resources.append(std::move(resource));
    }
    return resources;
}

} // namespace daybook::timekit
