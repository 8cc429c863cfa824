// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/bookingfilter.h"
#include "app/sandbox/timetap/timetap.h"

namespace daybook::sandbox {

/// Reads the documented parameters of the appointment lists (api/timetap.md 4.6).
[[nodiscard]] BookingFilter bookingFilter(const TimeTapData &data, const Parameters &query);

} // namespace daybook::sandbox
