// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/constraints.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/times.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace daybook::sandbox::timekit {

namespace {

constexpr unsigned everyDay = 0b1111111;
constexpr unsigned workDays = 0b0011111;

[[noreturn]] void refuseConstraint(const std::string &text)
{
    refuseField("constraints", text);
}

unsigned weekdayFrom(const QJsonValue &value)
{
    static constexpr std::array names{
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    const std::string given = value.toString().toLower().toStdString();
    for (std::size_t day = 0; day < names.size(); ++day) {
        if (given == names.at(day))
            return 1U << day;
    }
    refuseConstraint("The day must be a weekday such as Monday");
}

/// 9 or "09:00", in minutes of the day.
int hourFrom(const QJsonValue &value)
{
    const QString text = value.isString() ? value.toString() : QString::number(value.toDouble(-1));
    const auto parts = text.split(u':');
    bool isHour = false;
    bool isMinute = parts.size() == 1;
    const int hour = parts[0].toInt(&isHour);
    const int minute = parts.size() == 2 ? parts[1].toInt(&isMinute) : 0;
    const int sum = hour * 60 + minute;
    if (!isHour || !isMinute || hour < 0 || minute < 0 || minute > 59 || sum > minutesPerDay)
        refuseConstraint("The hour must be like 9 or 09:00");
    return sum;
}

qint64 momentOf(const QJsonValue &value, const Zone &zone)
{
    const auto instant = instantFrom(value.toString().toStdString(), zone);
    if (!instant)
        refuseConstraint("The period must have dates or timestamps");
    return *instant / 60;
}

Constraint ofDays(unsigned weekdays)
{
    return {.what = Constraint::What::Days, .weekdays = weekdays, .to = minutesPerDay};
}

Constraint ofHours(Constraint::What what, unsigned weekdays, const QJsonObject &value)
{
    const int from = hourFrom(value[QLatin1StringView("start")]);
    const int to = hourFrom(value[QLatin1StringView("end")]);
    if (to <= from)
        refuseConstraint("The end must come after the start");
    return {.what = what, .weekdays = weekdays, .from = from, .to = to};
}

Constraint ofPeriod(const QJsonObject &value, const Zone &zone)
{
    Constraint period{.what = Constraint::What::Period};
    period.from = momentOf(value[QLatin1StringView("start")], zone);
    period.to = momentOf(value[QLatin1StringView("end")], zone);
    if (period.to <= period.from)
        refuseConstraint("The end must come after the start");
    return period;
}

/// @p what is the name without "allow_" or "block_".
Constraint constraintOf(std::string_view what, const QJsonObject &value, const Zone &zone)
{
    if (what == "weekdays")
        return ofDays(workDays);
    if (what == "weekends")
        return ofDays(everyDay & ~workDays);
    if (what == "day")
        return ofDays(weekdayFrom(value[QLatin1StringView("day")]));
    if (what == "day_and_time") {
        const unsigned weekday = weekdayFrom(value[QLatin1StringView("day")]);
        return ofHours(Constraint::What::Days, weekday, value);
    }
    if (what == "hours")
        return ofHours(Constraint::What::Hours, everyDay, value);
    if (what == "period")
        return ofPeriod(value, zone);
    refuseConstraint("There is no such constraint");
}

Constraint constraintFrom(const QJsonValue &entry, const Zone &zone)
{
    const QJsonObject object = entry.toObject();
    if (object.size() != 1)
        refuseConstraint("Each constraint must be an object with one member");
    const std::string name = object.begin().key().toStdString();
    constexpr std::size_t verbLength = 6;
    const std::string verb = name.substr(0, verbLength);
    if (verb != "allow_" && verb != "block_")
        refuseConstraint("There is no such constraint");
    // The value of weekdays is {} or [], and toObject() makes {} of both.
    Constraint constraint = constraintOf(name.substr(verbLength), object.begin()->toObject(), zone);
    constraint.isAllowing = verb == "allow_";
    return constraint;
}

struct Range
{
    qint64 from;
    qint64 to;
};

/// The minutes of @p constraint on that day of the wall; nothing when it is about other days.
Range rangeOn(const Constraint &constraint, int day)
{
    if ((constraint.weekdays >> weekdayOf(day) & 1U) == 0)
        return {0, 0};
    const qint64 midnight = qint64{day} * minutesPerDay;
    return {midnight + constraint.from, midnight + constraint.to};
}

bool touches(const Range &range, const Range &time)
{
    return range.from < time.to && time.from < range.to;
}

bool blocks(const Constraint &constraint, const Slot &slot, const Range &wall)
{
    if (constraint.what == Constraint::What::Period)
        return touches({constraint.from, constraint.to}, {slot.start, slot.end});
    for (int day = dayOfMinute(static_cast<int>(wall.from)); qint64{day} * minutesPerDay < wall.to;
         ++day) {
        if (touches(rangeOn(constraint, day), wall))
            return true;
    }
    return false;
}

bool allows(const Constraint &constraint, const Slot &slot, const Range &wall)
{
    if (constraint.what == Constraint::What::Period)
        return constraint.from <= slot.start && slot.end <= constraint.to;
    const Range range = rangeOn(constraint, dayOfMinute(static_cast<int>(wall.from)));
    return range.from <= wall.from && wall.to <= range.to;
}

} // namespace

Constraints::Constraints(const QJsonArray &list, const Zone &zone)
{
    for (const QJsonValue &entry : list)
        m_all.push_back(constraintFrom(entry, zone));
}

bool Constraints::let(const Slot &slot, const Zone &zone) const
{
    const qint64 start = zone.toWall(slot.start);
    const Range wall{start, start + slot.end - slot.start};
    for (const auto what :
        {Constraint::What::Days, Constraint::What::Hours, Constraint::What::Period}) {
        bool isLimited = false;
        bool isAllowed = false;
        for (const Constraint &constraint : m_all) {
            if (constraint.what != what)
                continue;
            if (!constraint.isAllowing && blocks(constraint, slot, wall))
                return false;
            isLimited = isLimited || constraint.isAllowing;
            isAllowed = isAllowed || (constraint.isAllowing && allows(constraint, slot, wall));
        }
        if (isLimited && !isAllowed)
            return false;
    }
    return true;
}

} // namespace daybook::sandbox::timekit
