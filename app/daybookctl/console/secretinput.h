// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/secret.h"

#include <QStringList>

#include <variant>

namespace daybook::ctl {

class Interruption;

/// Why standard input gave no secrets.
enum class InputProblem {
    Empty,
    OtherLineCount, ///< Fewer lines than there are secrets, or more.
    TooLong,
    Unreadable,
    Interrupted
};

using SecretsOrProblem = std::variant<QList<Secret>, InputProblem>;

/// Reads secrets from standard input to its end, one a line; from a terminal, asks for each by its
/// name and does not show what is typed. Blanks and line ends around a secret are not part of it.
/// Except for a token that is an argument, this is the only way in which the program ever takes
/// one.
[[nodiscard]] SecretsOrProblem readSecrets(
    const QStringList &names, const Interruption &interruption);

} // namespace daybook::ctl
