// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QString>

namespace daybook {

/// What a vendor's word says to people, and the icon that says it without colour.
struct Sign
{
    QString text = {};
    QString icon = {}; ///< For themedIcon(); empty: none.
};

/// "Open · checked in"; a status that is not known is shown in the vendor's own word.
[[nodiscard]] Sign statusSign(const Booking &booking);

/// "checked in": the second part of the status; empty when there is none.
[[nodiscard]] QString subStatusText(const Booking &booking);

/// How the booking runs: "Group session"; empty when the vendor does not say.
[[nodiscard]] Sign kindSign(const Booking &booking);

/// What @p word means as the value of Booking::status or Booking::graph (api/timekit.md 3.4); empty
/// when it is not one of the vendors' words that we know.
[[nodiscard]] Sign statusWordSign(QStringView word);
[[nodiscard]] Sign kindWordSign(QStringView word);

/// "6 of 12 seats"; empty for what nobody shares.
[[nodiscard]] QString seatsText(const Booking &booking);

/// Who the booking is for: a name, or a session that is open to many, or that nobody is named.
[[nodiscard]] QString customerText(const Booking &booking);

/// Whether customerText() is the name of somebody.
[[nodiscard]] bool namesCustomer(const Booking &booking);

} // namespace daybook
