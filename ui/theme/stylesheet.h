// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace daybook {

struct Theme;

/// What Fusion and a palette cannot say: hairlines instead of bevels, on a 4-pixel grid.
[[nodiscard]] QString styleSheetFor(const Theme &theme);

} // namespace daybook
