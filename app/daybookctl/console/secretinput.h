// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/secret.h"

#include <variant>

namespace daybook::ctl {

class Interruption;

/// Why standard input gave no secret.
enum class InputProblem { Empty, TooLong, Unreadable, Interrupted };

/// Reads a secret from standard input, to its end; from a terminal, asks for one line and does not
/// show what is typed. Blanks and line ends around it are not part of it. This is the only way in
/// which the program ever takes one.
[[nodiscard]] std::variant<Secret, InputProblem> readSecret(const Interruption &interruption);

} // namespace daybook::ctl
