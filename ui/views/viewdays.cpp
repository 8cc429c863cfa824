// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/views/viewdays.h"

namespace daybook {

QList<int> spansOf(ViewKind kind)
{
    switch (kind) {
    case ViewKind::List:
        return {1, 3, 7, 14, 28};
    case ViewKind::Staff:
        return {1};
    case ViewKind::Week:
        return {1, 3, 5, 7, 14};
    case ViewKind::Month:
        break;
    }
    return {7, 14, 21, 28, 42, 56, 84};
}

DateRange daysFor(ViewKind kind, QDate day, int span, Qt::DayOfWeek firstOfWeek)
{
    const int intoWeek = (day.dayOfWeek() - firstOfWeek + 7) % 7;
    const QDate from = kind == ViewKind::Month ? day.addDays(-intoWeek) : day;
    return {.from = from, .to = from.addDays(span - 1)};
}

bool canShow(ViewKind kind, const Capabilities &able)
{
    switch (kind) {
    case ViewKind::List:
        return true;
    case ViewKind::Staff:
        return able.days && able.staff;
    case ViewKind::Week:
    case ViewKind::Month:
        break;
    }
    return able.days;
}

DaysSpan::DaysSpan(const DateRange &days, const QTimeZone &zone)
    : begin(days.from.startOfDay(zone).toUTC()), end(days.to.endOfDay(zone).toUTC())
{
}

bool DaysSpan::holds(const QDateTime &from, const QDateTime &to) const
{
    return from <= end && (to > begin || (to == from && from >= begin));
}

} // namespace daybook
