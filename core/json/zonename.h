// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QTimeZone>

namespace daybook {

/// The zone of that name; invalid when it is none. Qt opens a file of the name it is given, so one
/// that leads out of the folder of zones is not tried.
[[nodiscard]] inline QTimeZone zoneNamed(const QString &name)
{
    const bool leadsAway = name.startsWith(u'/') || name.contains(QLatin1StringView(".."));
    const QTimeZone zone = name.isEmpty() || leadsAway ? QTimeZone() : QTimeZone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone(); // of invalid ones, Qt calls no two equal
}

} // namespace daybook
