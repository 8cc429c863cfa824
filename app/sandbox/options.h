// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"

#include <QStringList>

#include <optional>

namespace daybook::sandbox {

constexpr int usageError = 2; ///< The exit code.

/// What the command line asks for: to run with some settings, or to say something and end.
struct Options
{
    Settings settings = {};
    bool readsSigningKey = false; ///< The first line of standard input is the signing key.
    std::optional<int> exitCode = {}; ///< Set: do not run.
    QString message = {}; ///< To be printed when the program does not run.
};

[[nodiscard]] Options readOptions(const QStringList &arguments);

} // namespace daybook::sandbox
