// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <chrono>

namespace daybook {

struct DateRange;

/// "14:30", the wall time of @p zone in the person's own clock format.
[[nodiscard]] QString clockText(const QDateTime &instant, const QTimeZone &zone);

/// "15:00", a time of any day.
[[nodiscard]] QString clockText(QTime time);

/// The time of @p instant where it stands under @p day: "01:00 +1" and "23:00 −1" say that in @p
/// zone it is on another.
[[nodiscard]] QString clockTextOn(const QDateTime &instant, const QTimeZone &zone, QDate day);

/// "CST": how people call @p zone at @p instant; "UTC" when the zone is not known.
[[nodiscard]] QString zoneText(const QTimeZone &zone, const QDateTime &instant);

/// "14:30 – 15:30", with "+1" behind the end when that is on a later day.
[[nodiscard]] QString spanText(const QDateTime &start, const QDateTime &end, const QTimeZone &zone);

/// The same where it stands under @p day: "23:30 −1 – 00:30", "00:30 +1 – 01:30 +1".
[[nodiscard]] QString spanTextOn(
    const QDateTime &start, const QDateTime &end, const QTimeZone &zone, QDate day);

/// "Thu 26 Nov".
[[nodiscard]] QString shortDateText(QDate date);

/// "Thu 26 Nov 2026".
[[nodiscard]] QString dateText(QDate date);

/// "Thursday, 26 November 2026".
[[nodiscard]] QString longDateText(QDate date);

/// The heading of a range: one long date, or "26 Nov – 2 Dec 2026".
[[nodiscard]] QString rangeText(const DateRange &days);

/// "60 min"; empty for 0.
[[nodiscard]] QString lengthText(std::chrono::minutes length);

} // namespace daybook
