// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <limits>

namespace daybook::sandbox {

namespace {

constexpr int usageError = 2;

struct NumberOption
{
    const char *name;
    const char *unit;
    const char *help;
    qint64 highest;
    void (*apply)(Settings &, qint64);
};

const NumberOption numberOptions[] = {
    {"port", "N", "Listen on this port of 127.0.0.1; 0 takes any free one.", 65'535,
        [](Settings &settings, qint64 value) { settings.port = static_cast<quint16>(value); }},
    {"seed", "N", "Invent another business.", std::numeric_limits<qint64>::max(),
        [](Settings &settings, qint64 value) { settings.seed = static_cast<quint64>(value); }},
    {"locations", "N", "How many locations there are.", 10'000,
        [](Settings &settings, qint64 value) { settings.locations = static_cast<int>(value); }},
    {"staff", "N", "How many people work there.", 100'000,
        [](Settings &settings, qint64 value) { settings.staff = static_cast<int>(value); }},
    {"services", "N", "How many services they offer.", 10'000,
        [](Settings &settings, qint64 value) { settings.services = static_cast<int>(value); }},
    {"bookings", "N", "How many appointments lie within 90 days of today.", 10'000'000,
        [](Settings &settings, qint64 value) { settings.bookings = static_cast<int>(value); }},
    {"session-ttl", "SECONDS", "Idle time after which a session ends.", 1'000'000'000,
        [](Settings &settings, qint64 value) {
            settings.sessionTtl = std::chrono::seconds(value);
        }},
    {"latency", "MS", "Wait this long before every answer.", 3'600'000,
        [](Settings &settings, qint64 value) {
            settings.latency = std::chrono::milliseconds(value);
        }},
    {"page-cap", "N", "Send no page longer than this; 0 means no cap.", 1'000'000,
        [](Settings &settings, qint64 value) { settings.pageCap = static_cast<int>(value); }},
};

Options ending(int code, const QString &message)
{
    return {.exitCode = code, .message = message};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "A stand-in for the booking services on loopback, with invented people only."));
    parser.addHelpOption();
    parser.addVersionOption();
    for (const NumberOption &option : numberOptions)
        parser.addOption({QString::fromLatin1(option.name), QString::fromLatin1(option.help),
            QString::fromLatin1(option.unit)});
    parser.addOption({QStringLiteral("today"),
        QStringLiteral("Build the business around this day and stand still at 08:00 UTC."),
        QStringLiteral("DATE")});
}

/// What is wrong with the values, or nothing.
QString applyValues(const QCommandLineParser &parser, Settings &settings)
{
    for (const NumberOption &option : numberOptions) {
        const QString name = QString::fromLatin1(option.name);
        if (!parser.isSet(name))
            continue;
        bool isNumber = false;
        const qint64 value = parser.value(name).toLongLong(&isNumber);
        if (!isNumber || value < 0 || value > option.highest)
            return QStringLiteral("--%1 must be a number from 0 to %2")
                .arg(name)
                .arg(option.highest);
        option.apply(settings, value);
    }
    if (parser.isSet(QStringLiteral("today"))) {
        settings.today = QDate::fromString(parser.value(QStringLiteral("today")), Qt::ISODate);
        if (!settings.today.isValid())
            return QStringLiteral("--today must be a date like 2026-03-02");
    }
    return {};
}

} // namespace

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return ending(usageError, parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return ending(0, parser.helpText());
    if (parser.isSet(QStringLiteral("version")))
        return ending(
            0, QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
    if (!parser.positionalArguments().isEmpty())
        return ending(usageError,
            QStringLiteral("Unexpected argument '%1'.").arg(parser.positionalArguments().first()));
    Options options;
    const QString problem = applyValues(parser, options.settings);
    return problem.isEmpty() ? options : ending(usageError, problem);
}

} // namespace daybook::sandbox
