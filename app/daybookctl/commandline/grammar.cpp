// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/grammar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

constexpr OptionRule apiKey{"api-key"_L1, "KEY"_L1, "The API key of the account."_L1};
constexpr OptionRule secretStdin{"secret-stdin"_L1, {},
    "Read the private key from standard input; nothing else ever takes it."_L1};
constexpr OptionRule location{"location"_L1, "ID"_L1, "Only at this location."_L1};
constexpr OptionRule staff{"staff"_L1, "ID"_L1, "Only with this staff member."_L1};
constexpr OptionRule from{"from"_L1, "DATE"_L1,
    "First day: YYYY-MM-DD, today, tomorrow, or +N days; today if not said."_L1};

constexpr OptionRule repeatedly(OptionRule rule, QLatin1StringView about)
{
    rule.repeats = true;
    rule.about = about;
    return rule;
}

constexpr OptionRule general[] = {
    {"format"_L1, "FORMAT"_L1, "How rows are written: table, json or csv; table if not said."_L1},
    {"help"_L1, {}, "Show this help."_L1},
    {"version"_L1, {}, "Show the version."_L1},
};

constexpr OptionRule access[] = {
    {"account"_L1, "NAME"_L1, "Use this account; not needed when there is only one."_L1},
    {"demo"_L1, {}, "Use an invented business that runs inside this program."_L1},
    {"timetap-url"_L1, "URL"_L1,
        "Use the TimeTap at this URL, with --api-key and --secret-stdin."_L1},
    apiKey,
    secretStdin,
};

constexpr OptionRule locationsOptions[] = {
    {"staff"_L1, "ID"_L1, "Only where this staff member works."_L1},
};

constexpr OptionRule staffOptions[] = {
    repeatedly(location, "Only who works at this location; may be repeated."_L1),
};

constexpr OptionRule servicesOptions[] = {
    location,
    staff,
};

constexpr OptionRule slotsOptions[] = {
    {"location"_L1, "ID"_L1, "At this location; must be said."_L1},
    {"service"_L1, "ID"_L1, "For this service; must be said."_L1},
    staff,
    from,
    {"to"_L1, "DATE"_L1, "Last day; six days after the first if not said."_L1},
};

constexpr OptionRule bookingsOptions[] = {
    from,
    {"to"_L1, "DATE"_L1, "Last day; the first if not said."_L1},
    repeatedly(location, "Only at this location; may be repeated."_L1),
    repeatedly(staff, "Only with this staff member; may be repeated."_L1),
    {"service"_L1, "ID"_L1, "Only for this service; may be repeated."_L1, true},
    {"status"_L1, "STATUS"_L1,
        "Only with this status, in the service's own word; may be repeated."_L1, true},
    {"limit"_L1, "N"_L1, "Stop after N bookings."_L1},
};

constexpr OptionRule addOptions[] = {
    {"environment"_L1, "WHERE"_L1, "live, test, or the base URL of the service."_L1},
    apiKey,
    secretStdin,
    {"no-check"_L1, {}, "Keep the account without signing in first."_L1},
};

constexpr CommandRule commands[] = {
    {"locations"_L1, {}, "List the locations."_L1, locationsOptions},
    {"staff"_L1, {}, "List the staff."_L1, staffOptions},
    {"services"_L1, {}, "List the services."_L1, servicesOptions},
    {"slots"_L1, {}, "List the times that are free."_L1, slotsOptions},
    {"bookings"_L1, {}, "List what is booked."_L1, bookingsOptions},
    {"accounts list"_L1, {}, "List the accounts."_L1, {}, false},
    {"accounts add"_L1, "timetap NAME"_L1,
        "Add an account: signs in, then keeps the private key in the keychain."_L1, addOptions,
        false},
    {"accounts remove"_L1, "NAME"_L1,
        "Remove an account, and its private key from the keychain."_L1, {}, false},
    {"accounts check"_L1, "[NAME]"_L1, "Sign in to one account or to all and tell how it went."_L1,
        {}, false},
};

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

QString section(const QString &heading, const QString &lines)
{
    return lines.isEmpty() ? QString() : u'\n' + heading + ":\n"_L1 + lines;
}

} // namespace

std::span<const CommandRule> commandRules()
{
    return commands;
}

const CommandRule *commandRule(const QStringList &words)
{
    const QString one = words.value(0);
    const QString two = one + u' ' + words.value(1);
    const auto found = std::ranges::find_if(
        commands, [&](const CommandRule &rule) { return rule.name == one || rule.name == two; });
    return found == std::end(commands) ? nullptr : found;
}

std::span<const OptionRule> accessOptions()
{
    return access;
}

std::span<const OptionRule> generalOptions()
{
    return general;
}

QString helpText()
{
    constexpr int width = 16;
    QString lines;
    for (const CommandRule &command : commands)
        lines += twoColumns(command.name, command.about, width);
    return u"Usage: daybookctl [OPTION]... COMMAND [OPTION]...\n"
           "Lists what is free and what is booked. Reads only; never changes a booking.\n"_s
        + section(u"Commands"_s, lines) + section(u"Whose bookings"_s, optionLines(access))
        + section(u"General options"_s, optionLines(general))
        + u"\n\"daybookctl COMMAND --help\" shows the options of one command.\n"_s;
}

QString helpText(const CommandRule &command)
{
    const QString operands =
        command.operands.isEmpty() ? QString() : u' ' + QString(command.operands);
    QString text =
        u"Usage: daybookctl %1%2 [OPTION]...\n%3\n"_s.arg(command.name, operands, command.about)
        + section(u"Options"_s, optionLines(command.options));
    if (command.asksService)
        text += section(u"Whose bookings"_s, optionLines(access));
    return text + section(u"General options"_s, optionLines(general));
}

} // namespace daybook::ctl
