// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace daybook {

inline constexpr int clippedCell = 512;
inline constexpr int clippedTooltip = 2'000;

/// Text of a service or a customer as it may be shown: one line, control and direction-changing
/// characters made visible, clipped (RELIABILITY.md section 3, "display").
[[nodiscard]] QString shownText(const QString &text, int most = clippedCell);

/// The same with its line ends kept, for fields that show several lines.
[[nodiscard]] QString shownLines(const QString &text, int most = clippedTooltip);

/// For tooltips, which would render markup: escaped inside our own markup.
[[nodiscard]] QString tooltipText(const QString &text);

/// Times, telephone numbers and addresses keep their order inside a language that reads from right
/// to left.
[[nodiscard]] QString keptInOrder(const QString &text);

/// For menus and buttons, where "&" marks a key.
[[nodiscard]] QString menuText(const QString &text);

} // namespace daybook
