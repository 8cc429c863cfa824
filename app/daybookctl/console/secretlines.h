// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/console/secretinput.h"

namespace daybook::ctl {

/// As long as a token and a key can be together, and a little more; longer input is refused unread.
inline constexpr size_t longestInput = 16 * 1024;

/// The @p count secrets that @p input consists of, one a line.
[[nodiscard]] SecretsOrProblem secretLines(QByteArrayView input, qsizetype count);

} // namespace daybook::ctl
