// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/export/onshow.h"

namespace daybook {

/// A booking of the business day's eve, @p minutes after nine in Austin.
inline Booking exportedBooking(int number, int minutes, const QString &customer)
{
    const QDateTime start(QDate(2026, 11, 26), QTime(15, 0), Qt::UTC);
    return {.id = {QString::number(190'000'000 + number)},
        .state = BookingState::Open,
        .status = QStringLiteral("OPEN"),
        .start = start.addSecs(minutes * 60),
        .end = start.addSecs((minutes + 45) * 60),
        .zone = QTimeZone("America/Chicago"),
        .location = QStringLiteral("Austin"),
        .staff = QStringLiteral("Dana Example"),
        .service = QStringLiteral("First visit"),
        .customer = {.name = customer,
            .email = QStringLiteral("c%1@example.test").arg(number),
            .phone = QStringLiteral("+1 512 555 0132")},
        .note = QStringLiteral("note %1").arg(number)};
}

/// @p customers, one booking each, none selected; the usual columns.
inline OnShow exportedView(const QStringList &customers)
{
    OnShow onShow{.columns = usualColumns(),
        .accountName = QStringLiteral("Harbour Clinic"),
        .placeName = QStringLiteral("Austin"),
        .uidNamespace = QStringLiteral("timetap:sandbox"),
        .days = {QDate(2026, 11, 26), QDate(2026, 11, 26)},
        .asOf = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC)};
    for (const QString &customer : customers) {
        const auto number = static_cast<int>(onShow.bookings.size());
        onShow.bookings.append(exportedBooking(number, number * 30, customer));
        onShow.rows.append({.booking = number, .zone = QTimeZone("America/Chicago")});
    }
    return onShow;
}

} // namespace daybook
