// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/commandline.h"

#include "app/daybookctl/commandline/grammar.h"
#include "app/daybookctl/commandline/optionvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

constexpr int mostSlotDays = 92; // each day may be a request of its own

template <typename Id>
std::optional<Id> optionalId(OptionValues &values, QLatin1StringView name)
{
    const std::optional<QString> text = values.id(name);
    return text ? std::optional<Id>(Id{*text}) : std::nullopt;
}

template <typename Id>
QList<Id> ids(OptionValues &values, QLatin1StringView name)
{
    QList<Id> all;
    for (const QString &text : values.ids(name))
        all.append(Id{text});
    return all;
}

/// @p length: how many days follow the first when the last is not said.
DateRange days(OptionValues &values, QDate today, int length)
{
    const QDate from = values.day("from"_L1, today).value_or(today);
    const QDate to = values.day("to"_L1, today).value_or(from.addDays(length));
    values.require(from <= to, u"--from must not lie after --to."_s);
    return {.from = from, .to = to};
}

Question askSlots(OptionValues &values, QDate today)
{
    values.mustHave("location"_L1);
    values.mustHave("service"_L1);
    const DateRange range = days(values, today, 6);
    values.require(range.from.daysTo(range.to) < mostSlotDays,
        u"Free times are listed for %1 days at most."_s.arg(mostSlotDays));
    return AskSlots{.query = {.location = {values.id("location"_L1).value_or(QString())},
                        .service = {values.id("service"_L1).value_or(QString())},
                        .staff = optionalId<StaffId>(values, "staff"_L1),
                        .days = range}};
}

Question askBookings(OptionValues &values, QDate today)
{
    return AskBookings{.query = {.days = days(values, today, 0),
                           .locations = ids<LocationId>(values, "location"_L1),
                           .staff = ids<StaffId>(values, "staff"_L1),
                           .services = ids<ServiceId>(values, "service"_L1),
                           .statuses = values.texts("status"_L1)},
        .limit = values.positive("limit"_L1)};
}

Question questionOf(const QString &command, OptionValues &values, QDate today)
{
    if (command == "slots"_L1)
        return askSlots(values, today);
    if (command == "bookings"_L1)
        return askBookings(values, today);
    if (command == "staff"_L1)
        return AskStaff{.locations = ids<LocationId>(values, "location"_L1)};
    if (command == "services"_L1)
        return AskServices{.by = {.location = optionalId<LocationId>(values, "location"_L1),
                               .staff = optionalId<StaffId>(values, "staff"_L1)}};
    return AskLocations{.by = {.staff = optionalId<StaffId>(values, "staff"_L1)}};
}

AccountTask addAccount(OptionValues &values, const QStringList &operands)
{
    values.require(operands.value(0) == "timetap"_L1, u"Only accounts of timetap can be added."_s);
    for (const QLatin1StringView needed : {"environment"_L1, "api-key"_L1, "secret-stdin"_L1})
        values.mustHave(needed);
    return AddAccount{.name = operands.value(1).trimmed(),
        .environment = values.text("environment"_L1).value_or(QString()),
        .apiKey = values.text("api-key"_L1).value_or(QString()),
        .check = !values.isSet("no-check"_L1)};
}

AccountTask accountTaskOf(const QString &command, OptionValues &values, const QStringList &operands)
{
    if (command == "accounts add"_L1)
        return addAccount(values, operands);
    if (command == "accounts remove"_L1)
        return RemoveAccount{.name = operands.value(0)};
    if (command == "accounts check"_L1)
        return CheckAccounts{
            .name = operands.isEmpty() ? std::nullopt : std::optional(operands.front())};
    return ListAccounts{};
}

Whose whoseOf(OptionValues &values)
{
    const int ways =
        values.isSet("account"_L1) + values.isSet("demo"_L1) + values.isSet("timetap-url"_L1);
    values.require(
        ways <= 1, u"Only one of --account, --demo and --timetap-url can be followed."_s);
    if (values.isSet("timetap-url"_L1)) {
        values.mustHave("api-key"_L1);
        values.mustHave("secret-stdin"_L1);
        return DirectAccess{.url = values.text("timetap-url"_L1).value_or(QString()),
            .apiKey = values.text("api-key"_L1).value_or(QString())};
    }
    values.require(!values.isSet("api-key"_L1) && !values.isSet("secret-stdin"_L1),
        u"--api-key and --secret-stdin belong to --timetap-url or to \"accounts add\"."_s);
    if (values.isSet("demo"_L1))
        return Demo{};
    if (const auto name = values.text("account"_L1))
        return NamedAccount{.name = *name};
    return OnlyAccount{};
}

/// "accounts add timetap NAME" has two words for the command; the rest are operands. None is quoted
/// back: one of them could be a secret in the wrong place.
void checkOperands(OptionValues &values, const CommandRule &rule, const QStringList &operands)
{
    const QStringList wanted = QString(rule.operands).split(u' ', Qt::SkipEmptyParts);
    const bool mayBeMissing = rule.operands.startsWith(u'[');
    values.require(operands.size() <= wanted.size(),
        u"There is a word too many after \"%1\"."_s.arg(rule.name));
    values.require(mayBeMissing || operands.size() >= wanted.size(),
        u"After \"%1\" %2 must be said."_s.arg(rule.name, rule.operands));
    values.require(!operands.contains(QString()), u"A name must not be empty."_s);
}

CommandLine commandLineOf(OptionValues &values, const CommandRule &rule, QDate today)
{
    const QString command = rule.name;
    const QStringList operands = values.words().mid(command.count(u' ') + 1);
    checkOperands(values, rule, operands);
    CommandLine line{.format = values.format(), .readsSecret = values.isSet("secret-stdin"_L1)};
    if (!rule.asksService) {
        line.work = accountTaskOf(command, values, operands);
        return line;
    }
    line.whose = whoseOf(values);
    line.work = questionOf(command, values, today);
    return line;
}

QString versionText()
{
    return u"daybookctl "_s + QCoreApplication::applicationVersion() + u'\n';
}

QString unknownCommand(const QStringList &words)
{
    if (words.isEmpty())
        return u"No command is given; \"daybookctl --help\" lists them."_s;
    if (words.front() == "accounts"_L1)
        return u"After \"accounts\" list, add, remove or check must be said."_s;
    return u"There is no such command; \"daybookctl --help\" lists them all."_s;
}

} // namespace

std::variant<CommandLine, HelpText, Misuse> parseCommandLine(
    const QStringList &arguments, QDate today)
{
    OptionValues values(arguments);
    const CommandRule *rule = commandRule(values.words());
    if (values.isSet("help"_L1))
        return HelpText{rule ? helpText(*rule) : helpText()};
    if (values.isSet("version"_L1))
        return HelpText{versionText()};
    if (!values.problem().isEmpty())
        return Misuse{values.problem()};
    if (!rule)
        return Misuse{unknownCommand(values.words())};
    values.checkAllowed(*rule);
    CommandLine line = commandLineOf(values, *rule, today);
    if (!values.problem().isEmpty())
        return Misuse{values.problem()};
    return line;
}

} // namespace daybook::ctl
