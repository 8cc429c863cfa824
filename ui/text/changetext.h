// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/changelog.h"
#include "ui/text/bookingtext.h"

#include <QTimeZone>

class QColor;

namespace daybook {

/// "Moved", and the icon that says it without colour.
[[nodiscard]] Sign changeSign(BookingChange::Kind kind);
/// The colour of that icon in the theme in force.
[[nodiscard]] QColor changeInk(BookingChange::Kind kind);

/// From what to what, in the wall time of @p zone: "Tue 14:00 → Wed 15:00 CST", "Bo → Chitra"; for
/// what came or went the time it is, or was, booked for.
[[nodiscard]] QString changeDetail(const BookingChange &change, const QTimeZone &zone);

/// Both in one line, for a tooltip: "Moved: Tue 14:00 → Wed 15:00 CST".
[[nodiscard]] QString changeText(const BookingChange &change, const QTimeZone &zone);

} // namespace daybook
