// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/grammar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

constexpr OptionRule apiKey{"api-key"_L1, "KEY"_L1, "The API key of a TimeTap account."_L1};
constexpr OptionRule secretStdin{"secret-stdin"_L1, {},
    "Read the secret from standard input: the private key of a TimeTap account."_L1};
constexpr OptionRule appSlug{
    "app-slug"_L1, "SLUG"_L1, "The Timekit app that the token is for; with --token-stdin."_L1};
constexpr OptionRule signingKeyStdin{
    "signing-key-stdin"_L1, {}, "Read the signing key from standard input."_L1};
constexpr OptionRule search{"search"_L1, "QUERY"_L1, {}};
constexpr OptionRule location{"location"_L1, "ID"_L1, "Only at this location."_L1};
constexpr OptionRule staff{"staff"_L1, "ID"_L1, "Only with this staff member."_L1};
constexpr OptionRule from{"from"_L1, "DATE"_L1,
    "First day: YYYY-MM-DD, today, tomorrow, or +N days; today if not said."_L1};

constexpr OptionRule with(OptionRule rule, QLatin1StringView about)
{
    rule.about = about;
    return rule;
}

constexpr OptionRule repeatedly(OptionRule rule, QLatin1StringView about)
{
    rule.repeats = true;
    return with(rule, about);
}

constexpr OptionRule rows[] = {
    {"format"_L1, "FORMAT"_L1,
        "How rows are written: table, json, csv, html or ics; table if not said."_L1},
};

constexpr OptionRule general[] = {
    {"help"_L1, {}, "Show this help."_L1},
    {"version"_L1, {}, "Show the version."_L1},
};

constexpr OptionRule access[] = {
    {"account"_L1, "NAME"_L1, "Use this account; not needed when there is only one."_L1},
    {"demo"_L1, {}, "Use an invented business that runs inside this program."_L1},
    {"demo-timekit"_L1, {}, "The same business, as Timekit answers about it."_L1},
    {"timetap-url"_L1, "URL"_L1,
        "Use the TimeTap at this URL, with --api-key and --secret-stdin."_L1},
    apiKey,
    with(secretStdin, "Read the private key from standard input."_L1),
    {"timekit-url"_L1, "URL"_L1, "Use the Timekit at this URL, with one of the next three."_L1},
    {"app-key-stdin"_L1, {}, "Read the app key from standard input."_L1},
    {"widget-key-stdin"_L1, {}, "Read the widget key from standard input."_L1},
    {"token-stdin"_L1, {},
        "Read the token of a signed search from standard input; with --app-slug."_L1},
    appSlug,
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
    {"state"_L1, "STATE"_L1, "The same; Timekit calls it so."_L1, true},
    {"graph"_L1, "GRAPH"_L1, "Only of this graph of Timekit; may be repeated."_L1, true},
    with(search,
        "Only what this search of Timekit finds, as in 'state:confirmed'; of all days if none is said."_L1),
    {"limit"_L1, "N"_L1, "Stop after N bookings."_L1},
};

constexpr OptionRule findOptions[] = {
    repeatedly(location, "Only at this location; may be repeated."_L1),
    repeatedly(staff, "Only with this staff member; may be repeated."_L1),
    {"service"_L1, "ID"_L1, "Only for this service; may be repeated."_L1, true},
    from,
    {"to"_L1, "DATE"_L1, "Last day; six days after the first if not said."_L1},
    {"after"_L1, "TIME"_L1, "Not to begin before: 15, 9:30 or 3pm, as the place counts."_L1},
    {"before"_L1, "TIME"_L1, "Not to end after."_L1},
    {"minutes"_L1, "N"_L1, "Only services that take so long."_L1},
    {"limit"_L1, "N"_L1, "List the N earliest times; 50 if not said."_L1},
};

constexpr OptionRule addOptions[] = {
    {"environment"_L1, "WHERE"_L1, "timetap: live, test, or the base URL of the service."_L1},
    with(apiKey, "timetap: the API key."_L1),
    with(appSlug, "timekit, signed-search: the slug of the app."_L1),
    {"widget"_L1, {}, "timekit: the key is a widget key, and no app key."_L1},
    {"url"_L1, "URL"_L1, "timekit, signed-search: the base URL, where it is not the usual one."_L1},
    with(secretStdin, "Read the private key, the key or the token from standard input."_L1),
    {"no-check"_L1, {}, "Keep the account without signing in first."_L1},
};

constexpr OptionRule mintOptions[] = {
    {"email"_L1, "EMAIL"_L1, "For the customer with this e-mail address."_L1},
    {"meta"_L1, "KEY=VALUE"_L1, "Or for the one whose bookings have this in their meta data."_L1},
    with(appSlug, "For this app; must be said."_L1),
    signingKeyStdin,
};

constexpr OptionRule verifyOptions[] = {
    with(appSlug, "It must be for this app."_L1),
    with(search, "It must open this search."_L1),
    signingKeyStdin,
};

using Subject = CommandRule::Subject;

constexpr CommandRule commands[] = {
    {"locations"_L1, {}, "List the locations."_L1, locationsOptions},
    {"staff"_L1, {}, "List the staff."_L1, staffOptions},
    {"services"_L1, {}, "List the services."_L1, servicesOptions},
    {"slots"_L1, {}, "List the times that are free."_L1, slotsOptions, Subject::Service, true},
    {"bookings"_L1, {}, "List what is booked."_L1, bookingsOptions, Subject::Service, true},
    {"find"_L1, "[QUESTION]..."_L1,
        "List who is free, at all places. The question is in words, 'thu >15 @austin massage 60',\n"
        "or in options."_L1,
        findOptions, Subject::Service, true},
    {"accounts list"_L1, {}, "List the accounts."_L1, {}, Subject::Accounts},
    {"accounts add"_L1, "timetap|timekit|signed-search NAME"_L1,
        "Add an account: signs in, then keeps its secret in the keychain."_L1, addOptions,
        Subject::Accounts},
    {"accounts remove"_L1, "NAME"_L1, "Remove an account, and its secrets from the keychain."_L1,
        {}, Subject::Accounts},
    {"accounts check"_L1, "[NAME]"_L1, "Sign in to one account or to all and tell how it went."_L1,
        {}, Subject::Accounts},
    {"token mint"_L1, {}, "Make the token that opens one customer's bookings, for ever."_L1,
        mintOptions, Subject::Tokens},
    {"token verify"_L1, "TOKEN|-"_L1,
        "Tell whether a token was signed with this key. With - the first line of standard input\n"
        "is the token and the second the key."_L1,
        verifyOptions, Subject::Tokens},
    {"token decode"_L1, "TOKEN|-"_L1,
        "Show what a token says, as JSON. With - it is read from standard input."_L1, {},
        Subject::Tokens},
};

bool holds(std::span<const OptionRule> options, const QString &name)
{
    return std::ranges::any_of(
        options, [&](const OptionRule &option) { return option.name == name; });
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

std::span<const OptionRule> rowOptions()
{
    return rows;
}

std::span<const OptionRule> generalOptions()
{
    return general;
}

bool isAllowed(const CommandRule &command, const QString &option)
{
    return holds(general, option) || holds(command.options, option)
        || (command.subject != Subject::Tokens && holds(rows, option))
        || (command.subject == Subject::Service && holds(access, option));
}

} // namespace daybook::ctl
