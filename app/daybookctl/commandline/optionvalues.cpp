// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/optionvalues.h"

#include "app/daybookctl/commandline/days.h"
#include "app/daybookctl/commandline/grammar.h"
#include "core/json/enumtable.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

constexpr EnumName<Format> formats[] = {
    {Format::Table, "table"_L1},
    {Format::Json, "json"_L1},
    {Format::Csv, "csv"_L1},
    {Format::Html, "html"_L1},
    {Format::Calendar, "ics"_L1},
};

void addAll(QCommandLineParser &parser, std::span<const OptionRule> options, QSet<QString> &known)
{
    for (const OptionRule &option : options) {
        const QString name = option.name;
        if (known.contains(name))
            continue;
        known.insert(name);
        const QStringList names = name == "help"_L1 ? QStringList{u"h"_s, name} : QStringList{name};
        parser.addOption(QCommandLineOption(names, option.about, option.value));
    }
}

/// No name of ours is longer; what is could be a token or a key that begins with a hyphen.
bool couldBeAName(const QString &option)
{
    constexpr qsizetype longestName = 24;
    return option.size() <= longestName
        && std::ranges::all_of(option, [](QChar c) { return c.isLower() || c == u'-'; });
}

/// The parser quotes whole arguments; what stands behind = could be a secret in the wrong place.
QString complaintOf(const QCommandLineParser &parser)
{
    if (!std::ranges::all_of(parser.unknownOptionNames(), couldBeAName))
        return u"There is no such option; \"daybookctl --help\" lists them."_s;
    const QString complaint = parser.errorText();
    const qsizetype value = complaint.indexOf(u'=');
    return value < 0 ? complaint : complaint.left(value) + "'."_L1;
}

/// Becomes a part of a URL's path.
bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 128 && text.front() != u'.'
        && std::ranges::all_of(
            text, [](QChar c) { return c.isLetterOrNumber() || u"-_.:"_s.contains(c); });
}

} // namespace

OptionValues::OptionValues(const QStringList &arguments)
{
    QSet<QString> known;
    addAll(m_parser, generalOptions(), known);
    addAll(m_parser, rowOptions(), known);
    addAll(m_parser, accessOptions(), known);
    for (const CommandRule &command : commandRules())
        addAll(m_parser, command.options, known);
    if (!m_parser.parse(QStringList{u"daybookctl"_s} + arguments))
        m_problem = complaintOf(m_parser);
}

QStringList OptionValues::texts(QLatin1StringView name)
{
    const QStringList all = m_parser.values(name);
    require(!all.contains(QString()), u"--%1 must not be empty."_s.arg(name));
    return all;
}

std::optional<QString> OptionValues::text(QLatin1StringView name)
{
    const QStringList all = texts(name);
    require(all.size() <= 1, u"--%1 can be given only once here."_s.arg(name));
    return all.isEmpty() ? std::nullopt : std::optional(all.front());
}

QStringList OptionValues::ids(QLatin1StringView name)
{
    const QStringList all = texts(name);
    require(
        std::ranges::all_of(all, isId), u"--%1 takes an id, as the lists show them."_s.arg(name));
    return all;
}

std::optional<QString> OptionValues::id(QLatin1StringView name)
{
    static_cast<void>(ids(name));
    return text(name);
}

std::optional<QDate> OptionValues::day(QLatin1StringView name, QDate today)
{
    const std::optional<QString> typed = text(name);
    if (!typed)
        return {};
    const std::optional<QDate> day = parseDay(*typed, today);
    require(day.has_value(), u"--%1 takes YYYY-MM-DD, today, tomorrow or +N."_s.arg(name));
    return day;
}

std::optional<int> OptionValues::positive(QLatin1StringView name)
{
    const std::optional<QString> typed = text(name);
    if (!typed)
        return {};
    bool isNumber = false;
    const int number = typed->toInt(&isNumber);
    require(isNumber && number > 0, u"--%1 takes a number greater than 0."_s.arg(name));
    return number;
}

Format OptionValues::format()
{
    const std::optional<QString> typed = text("format"_L1);
    if (!typed)
        return Format::Table;
    const auto known = std::ranges::find(formats, *typed, &EnumName<Format>::name);
    require(known != std::end(formats), u"--format takes table, json, csv, html or ics."_s);
    return known == std::end(formats) ? Format::Table : known->value;
}

void OptionValues::mustHave(QLatin1StringView name)
{
    require(isSet(name), u"--%1 must be given."_s.arg(name));
}

void OptionValues::require(bool holds, const QString &otherwise)
{
    if (!holds && m_problem.isEmpty())
        m_problem = otherwise;
}

void OptionValues::checkAllowed(const CommandRule &command)
{
    for (const QString &name : m_parser.optionNames())
        require(
            isAllowed(command, name), u"--%1 does not belong to \"%2\"."_s.arg(name, command.name));
}

} // namespace daybook::ctl
