// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace daybook {

/// The instant, in UTC, of a wall time as TimeTap writes it: a date and an integer HHmm without
/// leading zeros (api/timetap.md section 3). Invalid when the integer is no time of day. A wall
/// time that a daylight-saving change skips is moved forward by the skipped hour; one that happens
/// twice is its first happening.
[[nodiscard]] QDateTime instantOfWallTime(QDate date, qint64 hhmm, const QTimeZone &zone);

} // namespace daybook
