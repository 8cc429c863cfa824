// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/times.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/http/parameters.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace daybook::sandbox::timekit {

namespace {

constexpr int secondsPerMinute = 60;

struct Unit
{
    std::string_view name;
    int minutes;
    int months;
};

constexpr std::array<Unit, 6> units{{
    {"minute", 1, 0},
    {"min", 1, 0},
    {"hour", 60, 0},
    {"day", minutesPerDay, 0},
    {"week", 7 * minutesPerDay, 0},
    {"month", 0, 1},
}};

const Unit *unitNamed(std::string_view name)
{
    for (const Unit &unit : units) {
        const bool isPlural = name.size() == unit.name.size() + 1 && name.back() == 's';
        if (name.substr(0, unit.name.size()) == unit.name
            && (isPlural || name.size() == unit.name.size()))
            return &unit;
    }
    return nullptr;
}

struct Span
{
    qint64 minutes = 0;
    int months = 0;
};

/// Pairs of a number and a unit, from @p at to the end of @p words.
std::optional<Span> spanFrom(const std::vector<std::string> &words, std::size_t at)
{
    Span span;
    if ((words.size() - at) % 2 != 0)
        return {};
    for (; at < words.size(); at += 2) {
        std::string_view count = words[at];
        if (count.size() > 1 && count.front() == '+')
            count.remove_prefix(1);
        const auto number = wholeNumber(count);
        const Unit *unit = unitNamed(words[at + 1]);
        if (!number || std::abs(*number) > 10'000 || !unit)
            return {};
        span.minutes += *number * unit->minutes;
        span.months += static_cast<int>(*number) * unit->months;
    }
    return span;
}

qint64 midnight(const Zone &zone, qint64 now, int daysLater)
{
    const int day = dayOfMinute(zone.toWall(static_cast<int>(now / secondsPerMinute)));
    return qint64{zone.toUtcOrNext((day + daysLater) * minutesPerDay)} * secondsPerMinute;
}

qint64 later(qint64 instant, const Span &span)
{
    QDateTime moment = QDateTime::fromSecsSinceEpoch(instant, Qt::UTC);
    moment = moment.addMonths(span.months).addSecs(span.minutes * secondsPerMinute);
    return moment.toSecsSinceEpoch();
}

} // namespace

std::string timestamp(const Zone &zone, qint64 instant, OffsetForm form)
{
    const auto minute = static_cast<int>(instant / secondsPerMinute);
    const int offset = zone.offsetAt(minute);
    const int wall = minute + offset;
    const int seconds = static_cast<int>(instant % secondsPerMinute);
    const int distance = std::abs(offset);
    std::array<char, 32> rest{};
    std::snprintf(rest.data(), rest.size(), "T%02d:%02d:%02d%c%02d%s%02d", minuteOfDay(wall) / 60,
        minuteOfDay(wall) % 60, seconds, offset < 0 ? '-' : '+', distance / 60,
        form == OffsetForm::Colon ? ":" : "", distance % 60);
    return isoDate(dayOfMinute(wall)) + rest.data();
}

std::optional<Zone> zoneNamed(const std::string &name, int today)
{
    if (!QTimeZone(QByteArray::fromStdString(name)).isValid())
        return {};
    return Zone(name, dateOfDay(today));
}

std::optional<qint64> instantFrom(std::string_view text, const Zone &zone)
{
    const QString given = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const QDateTime moment = QDateTime::fromString(given, Qt::ISODate);
    // Minutes since 1970 have to fit their type.
    if (!moment.isValid() || moment.date().year() < 1900 || moment.date().year() > 2200)
        return {};
    if (const auto day = dayFromIso(text))
        return qint64{zone.toUtcOrNext(*day * minutesPerDay)} * secondsPerMinute;
    if (moment.timeSpec() != Qt::LocalTime)
        return moment.toSecsSinceEpoch();
    const int wall =
        dayNumber(moment.date()) * minutesPerDay + moment.time().msecsSinceStartOfDay() / 60'000;
    return qint64{zone.toUtcOrNext(wall)} * secondsPerMinute;
}

std::optional<qint64> momentFrom(std::string_view text, const Zone &zone, qint64 now)
{
    if (const auto instant = instantFrom(text, zone))
        return instant;
    const auto words = split(text, ' ');
    if (words.empty())
        return {};
    const bool isNow = words[0] == "now";
    const bool isDay = words[0] == "today" || words[0] == "tomorrow";
    const auto span = spanFrom(words, isNow || isDay ? 1 : 0);
    if (!span)
        return {};
    return later(isDay ? midnight(zone, now, words[0] == "today" ? 0 : 1) : now, *span);
}

std::optional<int> minutesFrom(std::string_view text)
{
    const auto words = split(text, ' ');
    const auto span = spanFrom(words, 0);
    if (words.empty() || !span || span->months != 0 || span->minutes < 0
        || span->minutes > 31 * minutesPerDay)
        return {};
    return static_cast<int>(span->minutes);
}

} // namespace daybook::sandbox::timekit
