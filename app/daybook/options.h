// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

class QCoreApplication;

namespace daybook {

/// What the command line of the window asks for.
struct Options
{
    bool demo = false;
    bool quitWhenPainted = false; ///< For measuring the start.
    QString tour = {}; ///< The folder for the pictures of a guided tour; empty: no tour.
};

/// Reads the arguments; answers --help and --version itself and ends the program on a mistake.
[[nodiscard]] Options optionsOf(const QCoreApplication &application);

} // namespace daybook
