// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1StringView>
#include <QStringList>

#include <optional>
#include <span>

namespace daybook::ctl {

/// One option as it is typed, declared once for the parser, the help and the man page's test.
struct OptionRule
{
    QLatin1StringView name;
    QLatin1StringView value; ///< What its value is called; empty: it takes none.
    QLatin1StringView about;
    bool repeats = false;
};

/// One command: a word, or two for those below `accounts`.
struct CommandRule
{
    QLatin1StringView name;
    QLatin1StringView operands; ///< What follows it, for the help.
    QLatin1StringView about;
    std::span<const OptionRule> options;
    bool asksService = true; ///< Takes the options that say whose service is asked.
};

[[nodiscard]] std::span<const CommandRule> commandRules();

/// The rule for the command that @p words begin with.
[[nodiscard]] const CommandRule *commandRule(const QStringList &words);

/// Options that say whose service is asked.
[[nodiscard]] std::span<const OptionRule> accessOptions();

/// Options of every command.
[[nodiscard]] std::span<const OptionRule> generalOptions();

/// How the program is used as a whole, and how one command is.
[[nodiscard]] QString helpText();
[[nodiscard]] QString helpText(const CommandRule &command);

} // namespace daybook::ctl
