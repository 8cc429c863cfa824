// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"
#include "core/types/queries.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace daybook::samples {

/// The instant at which a clock in @p zone shows @p wall, "2026-03-28 10:00".
inline QDateTime at(const QString &wall, const QTimeZone &zone = QTimeZone::utc())
{
    const QDateTime local = QDateTime::fromString(wall, QStringLiteral("yyyy-MM-dd HH:mm"));
    return QDateTime(local.date(), local.time(), zone).toUTC();
}

inline DateRange days(const QString &from, const QString &to)
{
    return {QDate::fromString(from, Qt::ISODate), QDate::fromString(to, Qt::ISODate)};
}

/// A booking of @p minutes from @p start.
inline Booking booking(const QString &id, const QDateTime &start, int minutes,
    const QString &staff = QStringLiteral("ada"), BookingState state = BookingState::Open)
{
    return {.id = {id},
        .state = state,
        .start = start,
        .end = start.addSecs(minutes * 60),
        .staffId = {staff}};
}

inline bool all(const Booking &)
{
    return true;
}

} // namespace daybook::samples
