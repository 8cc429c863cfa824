// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace daybook {

/// A time of day as TimeTap writes it: an integer HHmm without leading zeros (api/timetap.md
/// section 3). Invalid when it is none.
[[nodiscard]] QTime timeOfHhmm(qint64 hhmm);

/// The instant, in UTC, of such a time on @p date, as instantAt() finds it.
[[nodiscard]] QDateTime instantOfWallTime(QDate date, qint64 hhmm, const QTimeZone &zone);

} // namespace daybook
