// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/load/hourspans.h"

#include <QDateTime>

namespace daybook {

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr int hoursInDay = 24;

QDateTime instantOf(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC);
}

int offsetAt(qint64 msecs, const QTimeZone &zone)
{
    return zone.offsetFromUtc(instantOf(msecs));
}

/// Where the clock shows the next full hour, or is set.
qint64 endOfHour(qint64 begin, const QDateTime &local, const QTimeZone &zone)
{
    const qint64 next = begin + hourMs - local.time().msecsSinceStartOfDay() % hourMs;
    if (offsetAt(begin, zone) == offsetAt(next, zone))
        return next;
    const QDateTime change = zone.nextTransition(instantOf(begin)).atUtc;
    return change.isValid() ? std::min(next, change.toMSecsSinceEpoch()) : next;
}

/// Nearly every day: 24 hours alike, for which the zone need not be asked one by one.
bool isPlainDay(qint64 begin, const QDateTime &local, const QTimeZone &zone)
{
    return local.time() == QTime(0, 0)
        && offsetAt(begin, zone) == offsetAt(begin + hoursInDay * hourMs, zone);
}

/// A day can lack its midnight, and a zone a whole day.
QDateTime beginOf(const DateRange &days, const QTimeZone &zone)
{
    for (QDate day = days.from; day <= days.to; day = day.addDays(1)) {
        if (const QDateTime begin = day.startOfDay(zone); begin.isValid())
            return begin;
    }
    return {};
}

} // namespace

QList<HourSpan> hourSpansOf(const DateRange &days, const QTimeZone &wanted)
{
    const QTimeZone zone = wanted.isValid() ? wanted : QTimeZone::utc();
    QList<HourSpan> spans;
    if (!days.from.isValid() || !days.to.isValid() || !beginOf(days, zone).isValid())
        return spans;
    qint64 begin = beginOf(days, zone).toMSecsSinceEpoch();
    while (true) {
        const QDateTime local = instantOf(begin).toTimeZone(zone);
        if (local.date() > days.to)
            return spans;
        const int day = static_cast<int>(days.from.daysTo(local.date()));
        const int hours = isPlainDay(begin, local, zone) ? hoursInDay : 1;
        for (int i = 0; i < hours; ++i) {
            const qint64 end = hours == hoursInDay ? begin + hourMs : endOfHour(begin, local, zone);
            spans.append({begin, end, day, local.time().hour() + i});
            begin = end;
        }
    }
}

} // namespace daybook
