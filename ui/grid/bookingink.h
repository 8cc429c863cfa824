// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"
#include "ui/views/viewstate.h"

#include <QColor>

namespace daybook {

/// The colours of one booking in a picture. What they tell, its icon and words tell, too.
struct BookingInk
{
    QColor edge = {};
    QColor ground = {};
    QColor text = {}; ///< On `ground`, at least 4.5 : 1.
    QColor icon = {};

    [[nodiscard]] bool operator==(const BookingInk &) const = default;
};

/// In the theme in force. Other things than a status have one of a few tones, the same one always.
[[nodiscard]] BookingInk inkOf(const Booking &booking, ColourBy by);

/// Of what is not looked for: grey, and still to be read.
[[nodiscard]] BookingInk dimmedInk();

} // namespace daybook
