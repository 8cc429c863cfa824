// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/zonetext.h"

#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace daybook {

QString cityText(const QTimeZone &zone)
{
    if (!zone.isValid())
        return u"UTC"_s;
    const QString name = QString::fromLatin1(zone.id());
    return name.sliced(name.lastIndexOf(u'/') + 1).replace(u'_', u' ');
}

QString offsetText(const QTimeZone &zone, const QDateTime &instant)
{
    const int minutes = zone.isValid() ? zone.offsetFromUtc(instant) / 60 : 0;
    if (minutes == 0)
        return u"UTC"_s;
    const QChar sign = minutes < 0 ? QChar(0x2212) : u'+';
    const int size = std::abs(minutes);
    return keptInOrder(u"UTC%1%2:%3"_s.arg(sign)
                           .arg(size / 60, 2, 10, QChar(u'0'))
                           .arg(size % 60, 2, 10, QChar(u'0')));
}

QString cityZoneText(const QTimeZone &zone, const QDateTime &instant)
{
    const QString city = cityText(zone);
    const QString name = zoneText(zone, instant);
    return city == name ? city : QCoreApplication::translate("daybook", "%1, %2").arg(city, name);
}

} // namespace daybook
