// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/json/jsonreader.h"
#include "core/types/staff.h"

namespace daybook::timekit {

/// How one thing names another: by an object with an `id`, or by the id alone (api/timekit.md
/// section 5). Both read as the object.
[[nodiscard]] QJsonObject referenced(const QJsonValue &value);

/// The ids in a list of references; what names nothing is left out.
template <typename Id>
[[nodiscard]] QList<Id> idsIn(const QJsonArray &references)
{
    QList<Id> ids;
    for (const QJsonValue reference : references) {
        const Id id{JsonReader(referenced(reference), {}).id(QLatin1StringView("id"))};
        if (!id.value.isEmpty())
            ids.append(id);
    }
    return ids;
}

/// A resource with as much as is told of it, which may be nothing. `token` and every unknown member
/// is dropped (section 4).
[[nodiscard]] Staff resourceIn(const QJsonObject &object);

/// Those of a list that have an id.
[[nodiscard]] QList<Staff> resourcesIn(const QJsonArray &references);

} // namespace daybook::timekit
