// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace daybook::ctl {

struct CommandRule;

/// How the program is used as a whole, and how one command is.
[[nodiscard]] QString helpText();
[[nodiscard]] QString helpText(const CommandRule &command);

} // namespace daybook::ctl
