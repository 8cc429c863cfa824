// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/workinghours.h"

#include "core/json/clocktime.h"
#include "core/json/json.h"
#include "core/json/jsonreader.h"
#include "core/timetap/walltime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::timetap {

namespace {

constexpr QLatin1StringView weekdayFlags[] = {
    "mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};
constexpr int daysInWeek = 7;

struct WeekFlag
{
    QLatin1StringView name;
    int week;
};
/// The second and the third were not seen; they follow the others.
constexpr WeekFlag weekFlags[] = {{"firstWeek"_L1, 1}, {"secondWeek"_L1, 2}, {"thirdWeek"_L1, 3},
    {"fourthWeek"_L1, 4}, {"lastWeek"_L1, WorkPeriod::lastOfMonth}};

/// Goes down the levels of an answer and keeps the first complaint.
class HoursReader
{
public:
    [[nodiscard]] QList<WorkPeriod> periodsIn(const QJsonArray &periods)
    {
        QList<WorkPeriod> all;
        forEach(periods, u"periods"_s,
            [&](JsonReader &reader, const QString &where) { all.append(periodIn(reader, where)); });
        return all;
    }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    template <typename Read>
    void forEach(const QJsonArray &list, const QString &name, Read read)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString where = name + u'/' + QString::number(i);
            JsonReader reader(list.at(i).toObject(), where);
            read(reader, where);
            if (m_problem.isEmpty())
                m_problem = reader.problem();
        }
    }

    template <typename Read>
    void forEachIn(JsonReader &owner, QLatin1StringView name, const QString &where, Read read)
    {
        owner.require(owner.whole().value(name).isArray(), name, "a list"_L1);
        forEach(owner.list(name), where + u'/' + name, read);
    }

    WorkPeriod periodIn(JsonReader &reader, const QString &where)
    {
        const QJsonValue end = reader.whole().value("endDate"_L1);
        WorkPeriod period{.from = reader.date("startDate"_L1), .to = reader.date("endDate"_L1)};
        reader.require(period.from.isValid(), "startDate"_L1, "a date"_L1);
        reader.require(end.isNull() || end.isUndefined() || period.to.isValid(), "endDate"_L1,
            "a date or null"_L1);
        for (const WeekFlag &flag : weekFlags) {
            if (reader.flag(flag.name).value_or(false))
                period.weeks.append(flag.week);
        }
        forEachIn(reader, "objects"_L1, where, [&](JsonReader &object, const QString &whereObject) {
            readDays(object, whereObject, reader, period);
        });
        return period;
    }

    void readDays(
        JsonReader &object, const QString &where, const JsonReader &flags, WorkPeriod &period)
    {
        const QString place = object.id("locationId"_L1);
        forEachIn(object, "days"_L1, where, [&](JsonReader &day, const QString &whereDay) {
            const qint64 weekday = day.integer("workday"_L1).value_or(0);
            day.require(weekday >= 1 && weekday <= daysInWeek, "workday"_L1, "1 to 7"_L1);
            if (!day.ok() || !day.flag("checked"_L1).value_or(true)
                || !flags.flag(weekdayFlags[weekday - 1]).value_or(true))
                return;
            WorkTime time{.weekday = static_cast<int>(weekday)};
            if (!place.isEmpty())
                time.location = LocationId{place};
            readTimes(day, whereDay, time, period);
        });
    }

    void readTimes(JsonReader &day, const QString &where, const WorkTime &ofDay, WorkPeriod &period)
    {
        forEachIn(day, "times"_L1, where, [&](JsonReader &reader, const QString &) {
            if (reader.flag("active"_L1).value_or(true))
                period.times.append(timeIn(reader, ofDay));
        });
    }

    static WorkTime timeIn(JsonReader &reader, WorkTime time)
    {
        constexpr qint64 midnight = 2400;
        const qint64 end = reader.integer("endTime"_L1).value_or(-1);
        time.from = timeOfHhmm(reader.integer("startTime"_L1).value_or(-1));
        time.to = timeOfHhmm(end == midnight ? 0 : end);
        reader.require(time.from.isValid(), "startTime"_L1, "a time of day"_L1);
        reader.require(time.to.isValid(), "endTime"_L1, "a time of day"_L1);
        const bool isWholeDay =
            time.to == QTime(0, 0) || reader.flag("startTimeAfterEndTime"_L1).value_or(false);
        reader.require(time.to != time.from || isWholeDay, "endTime"_L1, "another time"_L1);
        time.endsNextDay = time.to <= time.from;
        return time;
    }

    QString m_problem;
};

/// "Business id + array of periods" (4.7), or nothing where there is no list.
std::optional<QJsonArray> listIn(const QJsonValue &answer)
{
    if (answer.isArray())
        return answer.toArray();
    const QJsonObject object = answer.toObject();
    const auto list = std::ranges::find_if(object, [](const QJsonValue &v) { return v.isArray(); });
    return list == object.end() ? std::nullopt : std::optional((*list).toArray());
}

bool isInWeeks(const QList<int> &weeks, QDate day)
{
    const bool isLast = day.day() + daysInWeek > day.daysInMonth();
    return weeks.isEmpty() || weeks.contains((day.day() - 1) / daysInWeek + 1)
        || (isLast && weeks.contains(WorkPeriod::lastOfMonth));
}

bool holdsOn(const WorkPeriod &period, QDate day)
{
    return day >= period.from && (!period.to.isValid() || day <= period.to)
        && isInWeeks(period.weeks, day);
}

WorkSpan spanOf(const WorkTime &time, QDate day, const QTimeZone &zone)
{
    return {.location = time.location,
        .start = instantAt(day, time.from, zone),
        .end = instantAt(time.endsNextDay ? day.addDays(1) : day, time.to, zone)};
}

/// @p spans in start order.
QList<WorkSpan> joined(const QList<WorkSpan> &spans)
{
    QList<WorkSpan> all;
    for (const WorkSpan &span : spans) {
        const auto touching = std::ranges::find_if(all, [&](const WorkSpan &known) {
            return known.location == span.location && known.end >= span.start;
        });
        if (touching == all.end())
            all.append(span);
        else
            touching->end = std::max(touching->end, span.end);
    }
    return all;
}

} // namespace

Result<QList<WorkPeriod>> parseWorkingHours(const QByteArray &body)
{
    const Result<QJsonValue> answer = parseJson(body);
    if (!answer)
        return answer.error();
    const auto list = listIn(*answer);
    if (!list)
        return Error{
            .kind = Error::Kind::Protocol, .detail = u"workingHours: expected a list of periods"_s};
    HoursReader reader;
    QList<WorkPeriod> periods = reader.periodsIn(*list);
    if (!reader.problem().isEmpty())
        return Error{.kind = Error::Kind::Protocol, .detail = reader.problem()};
    return periods;
}

QList<WorkSpan> spansOf(
    const QList<WorkPeriod> &periods, const DateRange &days, const QTimeZone &zone)
{
    QList<WorkSpan> spans;
    if (!days.from.isValid() || !zone.isValid())
        return spans;
    const QDateTime begin = instantAt(days.from, QTime(0, 0), zone);
    // What began on the evening before may last into the first day.
    for (QDate day = days.from.addDays(-1); day <= days.to; day = day.addDays(1)) {
        for (const WorkPeriod &period : periods) {
            if (!holdsOn(period, day))
                continue;
            for (const WorkTime &time : period.times) {
                if (time.weekday == day.dayOfWeek())
                    spans.append(spanOf(time, day, zone));
            }
        }
    }
    // Where the clocks skip an hour, one that ends with it would end before it begins.
    spans.removeIf(
        [&](const WorkSpan &span) { return span.end <= span.start || span.end <= begin; });
    std::ranges::stable_sort(spans, {}, &WorkSpan::start);
    return joined(spans);
}

} // namespace daybook::timetap
