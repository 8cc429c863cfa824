// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/help.h"

#include "app/daybookctl/commandline/grammar.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

QString typed(const OptionRule &option)
{
    const QString value = option.value.isEmpty() ? QString() : u' ' + QString(option.value);
    return "--"_L1 + option.name + value;
}

QString twoColumns(const QString &left, const QString &right, int width)
{
    return "  "_L1 + left.leftJustified(width) + "  "_L1 + right + u'\n';
}

QString optionLines(std::span<const OptionRule> options)
{
    constexpr int width = 22;
    QString lines;
    for (const OptionRule &option : options)
        lines += twoColumns(typed(option), option.about, width);
    return lines;
}

/// The first sentence, for a line of a list.
QString shortly(QLatin1StringView about)
{
    return QString(about).section(u'.', 0, 0) + u'.';
}

QString section(const QString &heading, const QString &lines)
{
    return lines.isEmpty() ? QString() : u'\n' + heading + ":\n"_L1 + lines;
}

} // namespace

QString helpText()
{
    constexpr int width = 16;
    QString lines;
    for (const CommandRule &command : commandRules())
        lines += twoColumns(command.name, shortly(command.about), width);
    return u"Usage: daybookctl [OPTION]... COMMAND [OPTION]...\n"
           "Lists what is free and what is booked. Reads only; never changes a booking.\n"_s
        + section(u"Commands"_s, lines) + section(u"Whose bookings"_s, optionLines(accessOptions()))
        + section(u"General options"_s, optionLines(rowOptions()) + optionLines(generalOptions()))
        + u"\n\"daybookctl COMMAND --help\" shows the options of one command.\n"_s;
}

QString helpText(const CommandRule &command)
{
    const QString operands =
        command.operands.isEmpty() ? QString() : u' ' + QString(command.operands);
    QString text =
        u"Usage: daybookctl %1%2 [OPTION]...\n%3\n"_s.arg(command.name, operands, command.about)
        + section(u"Options"_s, optionLines(command.options));
    if (command.subject == CommandRule::Subject::Service)
        text += section(u"Whose bookings"_s, optionLines(accessOptions()));
    const QString ofRows =
        command.subject == CommandRule::Subject::Tokens ? QString() : optionLines(rowOptions());
    return text + section(u"General options"_s, ofRows + optionLines(generalOptions()));
}

} // namespace daybook::ctl
