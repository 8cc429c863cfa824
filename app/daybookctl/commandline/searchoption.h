// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/bookingsearch.h"

namespace daybook::ctl {

class OptionValues;

/// What --search says, or nothing; complains about what is no search.
[[nodiscard]] std::optional<BookingSearch> readSearch(OptionValues &values);

} // namespace daybook::ctl
