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

/// One command: a word, or two for those below `accounts` and `token`.
struct CommandRule
{
    enum class Subject {
        Service, ///< Takes the options that say whose service is asked.
        Accounts,
        Tokens ///< Writes no rows.
    };

    QLatin1StringView name;
    QLatin1StringView operands; ///< What follows it, for the help.
    QLatin1StringView about;
    std::span<const OptionRule> options;
    Subject subject = Subject::Service;
    bool hasTimes = false; ///< Its rows have a place in a calendar.
};

[[nodiscard]] std::span<const CommandRule> commandRules();

/// The rule for the command that @p words begin with.
[[nodiscard]] const CommandRule *commandRule(const QStringList &words);

/// Options that say whose service is asked.
[[nodiscard]] std::span<const OptionRule> accessOptions();

/// Options of every command that writes rows.
[[nodiscard]] std::span<const OptionRule> rowOptions();

/// Options of every command.
[[nodiscard]] std::span<const OptionRule> generalOptions();

/// Whether @p option may be given with @p command.
[[nodiscard]] bool isAllowed(const CommandRule &command, const QString &option);

} // namespace daybook::ctl
