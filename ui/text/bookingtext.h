// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QString>

namespace daybook {

/// "Open · checked in"; a status that is not known is shown in the vendor's own word.
[[nodiscard]] QString statusText(const Booking &booking);

/// Who the booking is for, or that nobody is named.
[[nodiscard]] QString customerText(const Booking &booking);

} // namespace daybook
