// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/times.h"

#include "core/types/queries.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The person's own clock, 12 or 24 hours, without the seconds that some locales add.
QString clockFormat()
{
    return QLocale()
        .timeFormat(QLocale::ShortFormat)
        .remove(u":ss"_s)
        .replace(u"H:mm"_s, u"HH:mm"_s)
        .replace(u"HHH"_s, u"HH"_s);
}

QDate dateIn(const QTimeZone &zone, const QDateTime &instant)
{
    return instant.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
}

QString markedClock(const QDateTime &instant, const QTimeZone &zone, QDate day)
{
    const qint64 days = day.daysTo(dateIn(zone, instant));
    const QString clock = clockText(instant, zone);
    if (days == 0)
        return clock;
    return (days > 0 ? u"%1 +%2"_s : u"%1 −%2"_s).arg(clock, QLocale().toString(std::abs(days)));
}

} // namespace

QString clockText(const QDateTime &instant, const QTimeZone &zone)
{
    const QDateTime local = instant.toTimeZone(zone.isValid() ? zone : QTimeZone::utc());
    return QLocale().toString(local.time(), clockFormat());
}

QString clockText(QTime time)
{
    return keptInOrder(QLocale().toString(time, clockFormat()));
}

QString clockTextOn(const QDateTime &instant, const QTimeZone &zone, QDate day)
{
    return keptInOrder(markedClock(instant, zone, day));
}

QString zoneText(const QTimeZone &zone, const QDateTime &instant)
{
    return zone.isValid() ? zone.abbreviation(instant) : u"UTC"_s;
}

QString spanText(const QDateTime &start, const QDateTime &end, const QTimeZone &zone)
{
    return spanTextOn(start, end, zone, dateIn(zone, start));
}

QString spanTextOn(const QDateTime &start, const QDateTime &end, const QTimeZone &zone, QDate day)
{
    return keptInOrder(
        u"%1 – %2"_s.arg(markedClock(start, zone, day), markedClock(end, zone, day)));
}

QString shortDateText(QDate date)
{
    return QLocale().toString(date, u"ddd d MMM"_s);
}

QString dateText(QDate date)
{
    return QLocale().toString(date, u"ddd d MMM yyyy"_s);
}

QString longDateText(QDate date)
{
    return QLocale().toString(date, u"dddd, d MMMM yyyy"_s);
}

QString rangeText(const DateRange &days)
{
    if (days.from == days.to)
        return longDateText(days.from);
    const QLocale locale;
    const QString begin = locale.toString(
        days.from, days.from.year() == days.to.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
    return u"%1 – %2"_s.arg(begin, locale.toString(days.to, u"d MMM yyyy"_s));
}

QString lengthText(std::chrono::minutes length)
{
    if (length.count() <= 0)
        return {};
    return QCoreApplication::translate("daybook", "%1 min").arg(length.count());
}

} // namespace daybook
