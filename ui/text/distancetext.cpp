// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/distancetext.h"

#include "ui/text/counted.h"

#include <QCoreApplication>

#include <cstdlib>

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

QString daysApart(int days)
{
    return days > 0 ? counted(days, Texts::tr("1 day later"), Texts::tr("%1 days later"))
                    : counted(-days, Texts::tr("1 day earlier"), Texts::tr("%1 days earlier"));
}

QString minutesApart(int minutes)
{
    const int hours = std::abs(minutes) / 60;
    const int rest = std::abs(minutes) % 60;
    if (hours == 0)
        return minutes > 0 ? Texts::tr("%1 min later").arg(rest)
                           : Texts::tr("%1 min earlier").arg(rest);
    if (rest == 0)
        return minutes > 0 ? Texts::tr("%1 h later").arg(hours)
                           : Texts::tr("%1 h earlier").arg(hours);
    return minutes > 0 ? Texts::tr("%1 h %2 min later").arg(hours).arg(rest)
                       : Texts::tr("%1 h %2 min earlier").arg(hours).arg(rest);
}

} // namespace

QString distanceText(const QDateTime &instant, const QDateTime &near, const QTimeZone &zone)
{
    const QTimeZone shown = zone.isValid() ? zone : QTimeZone::utc();
    const qint64 days = near.toTimeZone(shown).date().daysTo(instant.toTimeZone(shown).date());
    if (days != 0)
        return daysApart(static_cast<int>(days));
    const qint64 minutes = near.secsTo(instant) / 60;
    return minutes == 0 ? Texts::tr("the same time") : minutesApart(static_cast<int>(minutes));
}

} // namespace daybook
