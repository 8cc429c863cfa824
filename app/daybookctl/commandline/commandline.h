// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/accounttasks.h"
#include "app/daybookctl/commandline/questions.h"
#include "app/daybookctl/commandline/tokentasks.h"
#include "app/daybookctl/commandline/whose.h"
#include "app/daybookctl/output/rowwriter.h"

#include <QStringList>

#include <variant>

namespace daybook::ctl {

/// What a person typed, checked as far as it can be without asking anybody. Holds no secret but a
/// token that was typed: all others come by standard input.
struct CommandLine
{
    QString command = {}; ///< "bookings", "accounts list".
    Format format = Format::Table;
    Whose whose = {};
    std::variant<Question, AccountTask, TokenTask> work = {};
    QStringList secrets = {}; ///< What standard input holds, line by line; empty: it is not read.
};

/// Somebody asked how the program is used, and this is the answer.
struct HelpText
{
    QString text = {};
};

/// Why a command line cannot be followed, in one sentence.
struct Misuse
{
    QString sentence = {};
};

/// Reads @p arguments, without the program's name. @p today is what `today` means.
[[nodiscard]] std::variant<CommandLine, HelpText, Misuse> parseCommandLine(
    const QStringList &arguments, QDate today);

} // namespace daybook::ctl
