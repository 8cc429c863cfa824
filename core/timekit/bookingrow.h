// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/json/jsonreader.h"
#include "core/types/booking.h"

namespace daybook::timekit {

/// One booking of whichever graph, without its raw row.
[[nodiscard]] Booking bookingRow(JsonReader &reader);

} // namespace daybook::timekit
