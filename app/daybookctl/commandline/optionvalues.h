// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/output/rowwriter.h"

#include <QCommandLineParser>
#include <QDate>

#include <optional>

namespace daybook::ctl {

struct CommandRule;

/// The words and options of a command line. Keeps the first complaint and goes on, so that reading
/// them stays a table.
class OptionValues
{
public:
    explicit OptionValues(const QStringList &arguments);

    /// What is not an option, in order.
    [[nodiscard]] QStringList words() const { return m_parser.positionalArguments(); }
    [[nodiscard]] bool isSet(QLatin1StringView name) const { return m_parser.isSet(name); }

    [[nodiscard]] std::optional<QString> text(QLatin1StringView name);
    [[nodiscard]] QStringList texts(QLatin1StringView name);
    [[nodiscard]] std::optional<QString> id(QLatin1StringView name);
    [[nodiscard]] QStringList ids(QLatin1StringView name);
    [[nodiscard]] std::optional<QDate> day(QLatin1StringView name, QDate today);
    [[nodiscard]] std::optional<int> positive(QLatin1StringView name);
    [[nodiscard]] Format format();

    void mustHave(QLatin1StringView name);
    void require(bool holds, const QString &otherwise);

    /// Complains about options that @p command does not take.
    void checkAllowed(const CommandRule &command);

    /// The first complaint, or nothing.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    QCommandLineParser m_parser;
    QString m_problem;
};

} // namespace daybook::ctl
