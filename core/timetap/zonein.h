// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/json/zonename.h"

#include <QJsonObject>

namespace daybook::timetap {

/// The zone in a `timeZoneCode` object (5.3); invalid when missing or unknown to the system.
[[nodiscard]] inline QTimeZone zoneIn(const QJsonObject &owner)
{
    const QJsonValue code = owner.value(QLatin1StringView("timeZoneCode"));
    const QString name =
        code.isObject() ? code[QLatin1StringView("timeZoneCode")].toString() : code.toString();
    return zoneNamed(name);
}

} // namespace daybook::timetap
