// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace daybook::ctl {

/// @p text as one line that does nothing to a terminal: line ends and tabs become blanks, control
/// characters and those that turn the direction of writing are left out.
[[nodiscard]] QString plainLine(const QString &text);

/// How many columns of a terminal @p line takes.
[[nodiscard]] int columnsTaken(const QString &line);

/// @p line, cut with an ellipsis where it takes more than @p columns.
[[nodiscard]] QString elided(const QString &line, int columns);

} // namespace daybook::ctl
