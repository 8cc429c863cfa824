// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>

namespace daybook::sandbox {

/// The day that "/2026/03/02" in a path means; anything else is refused.
[[nodiscard]] int pathDay(
    const std::string &year, const std::string &month, const std::string &day);

} // namespace daybook::sandbox
