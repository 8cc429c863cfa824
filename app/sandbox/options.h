// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"

#include <QStringList>

#include <optional>

namespace daybook::sandbox {

/// What the command line asks for: to run with some settings, or to say something and end.
struct Options
{
    Settings settings = {};
    std::optional<int> exitCode = {}; ///< Set: do not run.
    QString message = {}; ///< To be printed when the program does not run.
};

[[nodiscard]] Options readOptions(const QStringList &arguments);

} // namespace daybook::sandbox
