// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace daybook {

/// "Buenos Aires": the place that @p zone is named after; "UTC" when the zone is not known.
[[nodiscard]] QString cityText(const QTimeZone &zone);

/// "UTC+05:30": how far ahead of UTC @p zone is at @p instant.
[[nodiscard]] QString offsetText(const QTimeZone &zone, const QDateTime &instant);

/// "Kolkata, IST"; the one word where both are the same.
[[nodiscard]] QString cityZoneText(const QTimeZone &zone, const QDateTime &instant);

} // namespace daybook
