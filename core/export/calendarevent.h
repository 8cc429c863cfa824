// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace daybook {

struct Slot;

/// One entry of a calendar. Its texts are as they came: control characters and all.
struct CalendarEvent
{
    enum class Status { None, Confirmed, Tentative, Cancelled };

    QString uid = {}; ///< The same whenever the same thing is written.
    QDateTime start = {}; ///< UTC.
    QDateTime end = {}; ///< UTC; not after the start: not known.
    QTimeZone zone = {}; ///< Whose wall time a calendar keeps; invalid: UTC.
    QString summary = {};
    QString location = {};
    QString description = {};
    QString contact = {};
    QString category = {};
    Status status = Status::None;
    bool isFree = false; ///< Does not make anybody busy.

    [[nodiscard]] bool operator==(const CalendarEvent &) const = default;
};

/// Whose events these are, and how much of a booking they tell.
struct CalendarScope
{
    QString uidNamespace = {}; ///< Tells one service's ids from another's, always in the same way.
    QString (*statusText)(const Booking &) = nullptr; ///< Nothing: the vendor's word.
    bool tellsNote = true;
    bool tellsEmail = true;
    bool tellsPhone = true;
};

/// @p booking has a time.
[[nodiscard]] CalendarEvent eventOf(const Booking &booking, const CalendarScope &scope);

/// A free time; it makes nobody busy.
[[nodiscard]] CalendarEvent eventOf(const Slot &slot, const CalendarScope &scope);

} // namespace daybook
