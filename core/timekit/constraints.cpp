// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/constraints.h"

#include "core/json/clocktime.h"
#include "core/json/jsonreader.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace daybook::timekit {

namespace {

using What = Constraint::What;

constexpr int minutesInHour = 60;
constexpr int minutesInDay = 24 * minutesInHour;

const QList<int> everyDay{1, 2, 3, 4, 5, 6, 7};
const QList<int> workDays{1, 2, 3, 4, 5};
const QList<int> weekend{6, 7};

/// "Monday", letter case aside; 0 for what is no weekday.
int weekdayOf(const QString &name)
{
    static constexpr QLatin1StringView names[] = {"monday"_L1, "tuesday"_L1, "wednesday"_L1,
        "thursday"_L1, "friday"_L1, "saturday"_L1, "sunday"_L1};
    int weekday = 0;
    for (const QLatin1StringView known : names) {
        ++weekday;
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return weekday;
    }
    return 0;
}

/// 9 or "9" or "09:00" or "09:00:00", in minutes; up to 24 hours.
std::optional<int> minuteIn(const JsonReader &rule, QLatin1StringView name)
{
    const QStringList parts = rule.id(name).split(u':');
    bool isHour = false;
    bool isMinute = true;
    const int hour = parts.at(0).toInt(&isHour);
    const int minute = parts.size() > 1 ? parts.at(1).toInt(&isMinute) : 0;
    const bool isTime = isHour && isMinute && hour >= 0 && minute >= 0 && minute < minutesInHour;
    const int all = isTime && hour <= 24 ? hour * minutesInHour + minute : minutesInDay + 1;
    return all > minutesInDay ? std::nullopt : std::optional(all);
}

/// A date is a midnight of the resource's.
QDateTime momentIn(const JsonReader &rule, QLatin1StringView name, const QTimeZone &zone)
{
    constexpr qsizetype lengthOfDate = 10;
    const QDateTime instant = rule.instant(name);
    const bool isDate = rule.text(name).size() == lengthOfDate;
    return instant.isValid() || !isDate ? instant : instantAt(rule.date(name), QTime(0, 0), zone);
}

/// "end" as 0 is the end of the day.
void readHours(JsonReader &rule, Constraint &constraint)
{
    const auto from = minuteIn(rule, "start"_L1);
    const auto to = minuteIn(rule, "end"_L1);
    constraint.from = from.value_or(0);
    constraint.to = to.value_or(0) == 0 ? minutesInDay : *to;
    rule.require(from.has_value(), "start"_L1, "an hour"_L1);
    rule.require(to && constraint.to > constraint.from, "end"_L1, "an hour after the start"_L1);
}

void readWeekday(JsonReader &rule, Constraint &constraint)
{
    const int weekday = weekdayOf(rule.text("day"_L1));
    rule.require(weekday > 0, "day"_L1, "a weekday"_L1);
    constraint.weekdays = {weekday};
}

void readPeriod(JsonReader &rule, const QTimeZone &zone, Constraint &constraint)
{
    constraint.start = momentIn(rule, "start"_L1, zone);
    constraint.end = momentIn(rule, "end"_L1, zone);
    rule.require(constraint.start.isValid(), "start"_L1, "a time"_L1);
    rule.require(constraint.end.isValid() && constraint.end > constraint.start, "end"_L1,
        "a time after the start"_L1);
}

/// @p name is without "allow_" or "block_". False when there is no such rule.
bool readRule(const QString &name, JsonReader &rule, const QTimeZone &zone, Constraint &constraint)
{
    constraint.to = minutesInDay;
    if (name == "weekdays"_L1) {
        constraint.weekdays = workDays;
    } else if (name == "weekends"_L1) {
        constraint.weekdays = weekend;
    } else if (name == "day"_L1) {
        readWeekday(rule, constraint);
    } else if (name == "day_and_time"_L1) {
        readWeekday(rule, constraint);
        readHours(rule, constraint);
    } else if (name == "hours"_L1) {
        constraint.what = What::Hours;
        constraint.weekdays = everyDay;
        readHours(rule, constraint);
    } else if (name == "period"_L1) {
        constraint.what = What::Period;
        readPeriod(rule, zone, constraint);
    } else {
        return false;
    }
    return true;
}

Error unreadable(const QString &detail)
{
    return Error{.kind = Error::Kind::Protocol, .detail = detail};
}

/// One key an object. PHP writes an empty value as a list, which reads as an object without
/// members.
Result<Constraint> constraintIn(
    const QJsonObject &object, const QString &where, const QTimeZone &zone)
{
    constexpr qsizetype verbLength = 6;
    const QString name = object.size() == 1 ? object.begin().key() : QString();
    Constraint constraint{.allows = name.startsWith("allow_"_L1)};
    JsonReader rule(object.value(name).toObject(), where + u'/' + name);
    const bool isVerb = constraint.allows || name.startsWith("block_"_L1);
    if (!isVerb || !readRule(name.mid(verbLength), rule, zone, constraint))
        return unreadable(where + u": expected a known rule"_s);
    if (!rule.ok())
        return unreadable(rule.problem());
    return constraint;
}

/// From and to as numbers: minutes of a day, or milliseconds since 1970.
struct Stretch
{
    qint64 from = 0;
    qint64 to = 0;
};
using Stretches = QList<Stretch>;

/// In order, and one where several touch or overlap.
Stretches joined(Stretches stretches)
{
    std::ranges::sort(stretches, {}, &Stretch::from);
    Stretches all;
    for (const Stretch &next : std::as_const(stretches)) {
        if (!all.isEmpty() && next.from <= all.constLast().to)
            all.last().to = std::max(all.constLast().to, next.to);
        else
            all.append(next);
    }
    return all;
}

Stretches common(const Stretches &some, const Stretches &others)
{
    Stretches all;
    for (const Stretch &one : some) {
        for (const Stretch &other : others) {
            const Stretch both{std::max(one.from, other.from), std::min(one.to, other.to)};
            if (both.from < both.to)
                all.append(both);
        }
    }
    return joined(all);
}

Stretches without(const Stretches &some, const Stretch &blocked)
{
    Stretches all;
    for (const Stretch &one : some) {
        for (const Stretch &rest : {Stretch{one.from, std::min(one.to, blocked.from)},
                 Stretch{std::max(one.from, blocked.to), one.to}}) {
            if (rest.from < rest.to)
                all.append(rest);
        }
    }
    return all;
}

/// What the allowing rules of one kind let pass of @p some; all of it where there are none.
template <typename StretchOf>
Stretches allowedOf(
    const Stretches &some, const QList<Constraint> &constraints, What what, StretchOf stretchOf)
{
    Stretches allowed;
    bool isLimited = false;
    for (const Constraint &constraint : constraints) {
        if (constraint.what != what || !constraint.allows)
            continue;
        isLimited = true;
        if (const std::optional<Stretch> stretch = stretchOf(constraint))
            allowed.append(*stretch);
    }
    return isLimited ? common(some, joined(allowed)) : some;
}

/// The minutes of @p day that are left.
Stretches minutesLeftOn(QDate day, const QList<Constraint> &constraints)
{
    const auto minutesOf = [day](const Constraint &constraint) {
        return constraint.weekdays.contains(day.dayOfWeek())
            ? std::optional(Stretch{constraint.from, constraint.to})
            : std::nullopt;
    };
    Stretches left{{0, minutesInDay}};
    for (const What what : {What::Days, What::Hours})
        left = allowedOf(left, constraints, what, minutesOf);
    for (const Constraint &constraint : constraints) {
        const auto minutes = minutesOf(constraint);
        if (!constraint.allows && minutes)
            left = without(left, *minutes);
    }
    return left;
}

qint64 msecsAt(QDate day, qint64 minute, const QTimeZone &zone)
{
    const bool isMidnight = minute == minutesInDay;
    const QTime time = QTime(0, 0).addSecs(isMidnight ? 0 : static_cast<int>(minute) * 60);
    return instantAt(isMidnight ? day.addDays(1) : day, time, zone).toMSecsSinceEpoch();
}

QDateTime instantOf(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

} // namespace

Result<QList<Constraint>> parseConstraints(const QJsonArray &list, const QTimeZone &zone)
{
    QList<Constraint> constraints;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString where = u"availability_constraints/"_s + QString::number(i);
        const Result<Constraint> constraint = constraintIn(list.at(i).toObject(), where, zone);
        if (!constraint)
            return constraint.error();
        constraints.append(*constraint);
    }
    return constraints;
}

bool tellHours(const QList<Constraint> &constraints)
{
    return std::ranges::any_of(constraints, [](const Constraint &constraint) {
        return constraint.allows || constraint.what != What::Period;
    });
}

QList<TimeSpan> hoursLeftBy(
    const QList<Constraint> &constraints, const DateRange &days, const QTimeZone &zone)
{
    if (!days.from.isValid() || !zone.isValid())
        return {};
    Stretches left;
    for (QDate day = days.from; day <= days.to; day = day.addDays(1)) {
        for (const Stretch &minutes : minutesLeftOn(day, constraints)) {
            // Where the clocks skip an hour, one that ends with it would end before it begins.
            const Stretch msecs{msecsAt(day, minutes.from, zone), msecsAt(day, minutes.to, zone)};
            if (msecs.from < msecs.to)
                left.append(msecs);
        }
    }
    left = allowedOf(joined(left), constraints, What::Period, [](const Constraint &period) {
        return std::optional(
            Stretch{period.start.toMSecsSinceEpoch(), period.end.toMSecsSinceEpoch()});
    });
    QList<TimeSpan> hours;
    for (const Stretch &stretch : std::as_const(left))
        hours.append({.start = instantOf(stretch.from), .end = instantOf(stretch.to)});
    return hours;
}

QList<TimeSpan> periodsBlockedBy(
    const QList<Constraint> &constraints, const DateRange &days, const QTimeZone &zone)
{
    const QDateTime begin = instantAt(days.from, QTime(0, 0), zone);
    const QDateTime end = instantAt(days.to.addDays(1), QTime(0, 0), zone);
    QList<TimeSpan> periods;
    for (const Constraint &constraint : constraints) {
        if (constraint.what == What::Period && !constraint.allows && constraint.start < end
            && constraint.end > begin)
            periods.append({.start = constraint.start, .end = constraint.end});
    }
    std::ranges::stable_sort(periods, {}, &TimeSpan::start);
    return periods;
}

} // namespace daybook::timekit
