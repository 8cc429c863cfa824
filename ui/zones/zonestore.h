// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/views/viewstate.h"

class QSettings;

namespace daybook {

inline constexpr qsizetype mostRecentZones = 5;

/// The zone chosen last; the place's when that is not known any more.
[[nodiscard]] ZoneChoice storedZone(const QSettings &settings);
/// Zones that were named, the latest first, without those this computer does not know.
[[nodiscard]] QList<QByteArray> recentZones(const QSettings &settings);
/// A named zone is put before the recent ones.
void storeZone(QSettings &settings, const ZoneChoice &zone);

/// Place's → mine → customer's → @p lastNamed → place's; an empty name is passed over.
[[nodiscard]] ZoneChoice zoneAfter(const ZoneChoice &zone, const QByteArray &lastNamed);

} // namespace daybook
