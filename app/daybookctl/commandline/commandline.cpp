// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/commandline.h"

#include "app/daybookctl/commandline/grammar.h"
#include "app/daybookctl/commandline/help.h"
#include "app/daybookctl/commandline/optionvalues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

/// "accounts add timetap NAME" has two words for the command; the rest are operands, any number of
/// those that are "...". None is quoted back: one of them could be a secret in the wrong place.
void checkOperands(OptionValues &values, const CommandRule &rule, const QStringList &operands)
{
    const QStringList wanted = QString(rule.operands).split(u' ', Qt::SkipEmptyParts);
    const bool mayBeMissing = rule.operands.startsWith(u'[');
    const bool mayBeMany = rule.operands.endsWith("..."_L1);
    values.require(mayBeMany || operands.size() <= wanted.size(),
        u"There is a word too many after \"%1\"."_s.arg(rule.name));
    values.require(mayBeMissing || operands.size() >= wanted.size(),
        u"After \"%1\" %2 must be said."_s.arg(rule.name, rule.operands));
    values.require(
        !operands.contains(QString()), u"What follows \"%1\" must not be empty."_s.arg(rule.name));
}

template <typename Work>
void setWork(CommandLine &line, Work work)
{
    line.secrets += secretsFor(work);
    line.work = std::move(work);
}

CommandLine commandLineOf(OptionValues &values, const CommandRule &rule, QDate today)
{
    const QString command = rule.name;
    const QStringList operands = values.words().mid(command.count(u' ') + 1);
    checkOperands(values, rule, operands);
    CommandLine line{.command = command, .format = values.format()};
    values.require(rule.hasTimes || line.format != Format::Calendar,
        u"--format ics is for lists of times, such as bookings and slots; \"%1\" has none."_s.arg(
            command));
    switch (rule.subject) {
    case CommandRule::Subject::Service:
        line.whose = readWhose(values);
        line.secrets = secretsFor(line.whose);
        line.work = readQuestion(command, values, today);
        break;
    case CommandRule::Subject::Accounts:
        setWork(line, readAccountTask(command, values, operands));
        break;
    case CommandRule::Subject::Tokens:
        setWork(line, readTokenTask(command, values, operands));
        break;
    }
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
    if (words.front() == "token"_L1)
        return u"After \"token\" mint, verify or decode must be said."_s;
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
