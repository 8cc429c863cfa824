// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <limits>

namespace daybook::sandbox {

namespace {

struct NumberOption
{
    const char *name;
    const char *unit;
    const char *help;
    qint64 highest;
    void (*apply)(Settings &, qint64);
    qint64 lowest = 0;
};

struct VariantOption
{
    const char *name;
    bool TimekitVariants::*flag;
};

constexpr VariantOption variantOptions[] = {
    {"possible-actions", &TimekitVariants::possibleActions},
    {"plain-resources", &TimekitVariants::plainResources},
    {"meta-object", &TimekitVariants::metaObject},
    {"image-img", &TimekitVariants::imageImg},
    {"unknown-states", &TimekitVariants::unknownStates},
    {"missing-attributes", &TimekitVariants::missingAttributes},
    {"strict-search", &TimekitVariants::strictSearch},
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
    {"signed-search-status", "N", "Refuse a signed search with this status.", 499,
        [](Settings &settings, qint64 value) {
            settings.signedSearchStatus = static_cast<int>(value);
        },
        400},
};

Options ending(int code, const QString &message)
{
    return {.exitCode = code, .message = message};
}

QString variantNames()
{
    QStringList names;
    for (const VariantOption &variant : variantOptions)
        names.append(QString::fromLatin1(variant.name));
    return names.join(QStringLiteral(", "));
}

void addTimekitOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("timekit-signing-key-stdin"),
        QStringLiteral("Read the key of signed searches from standard input, one line.")});
    parser.addOption({QStringLiteral("rate-limit"),
        QStringLiteral("Limit requests to the Timekit service as it limits test apps.")});
    parser.addOption({QStringLiteral("timekit-variant"),
        QStringLiteral("Spell something as some versions of the Timekit service do, may be "
                       "repeated: ")
            + variantNames() + u'.',
        QStringLiteral("NAME")});
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
    addTimekitOptions(parser);
}

/// What is wrong with the name of a variant, or nothing.
QString applyVariant(const QString &name, TimekitVariants &variants)
{
    for (const VariantOption &variant : variantOptions) {
        if (name == QLatin1StringView(variant.name)) {
            variants.*variant.flag = true;
            return {};
        }
    }
    return QStringLiteral("--timekit-variant must be one of %1").arg(variantNames());
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
        if (!isNumber || value < option.lowest || value > option.highest)
            return QStringLiteral("--%1 must be a number from %2 to %3")
                .arg(name)
                .arg(option.lowest)
                .arg(option.highest);
        option.apply(settings, value);
    }
    if (parser.isSet(QStringLiteral("today"))) {
        settings.today = QDate::fromString(parser.value(QStringLiteral("today")), Qt::ISODate);
        if (!settings.today.isValid())
            return QStringLiteral("--today must be a date like 2026-03-02");
    }
    settings.rateLimit = parser.isSet(QStringLiteral("rate-limit"));
    for (const QString &name : parser.values(QStringLiteral("timekit-variant"))) {
        const QString problem = applyVariant(name, settings.timekitVariants);
        if (!problem.isEmpty())
            return problem;
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
    options.readsSigningKey = parser.isSet(QStringLiteral("timekit-signing-key-stdin"));
    const QString problem = applyValues(parser, options.settings);
    return problem.isEmpty() ? options : ending(usageError, problem);
}

} // namespace daybook::sandbox
