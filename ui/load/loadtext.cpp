// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/load/loadtext.h"

#include "ui/text/counted.h"
#include "ui/text/hours.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Words)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString percentText(double share)
{
    return keptInOrder(
        Words::tr("%1 %", "a part of a hundred").arg(number(std::lround(share * 100))));
}

QString bookedSentence(const LoadCell &cell)
{
    if (cell.offered.count() > 0)
        return Words::tr("%1 of %2 working minutes booked")
            .arg(number((cell.booked - cell.beyond).count()), number(cell.offered.count()));
    return counted(
        cell.booked.count(), Words::tr("one minute booked"), Words::tr("%1 minutes booked"));
}

/// Over how many days the cell is summed.
QString daysSentence(const LoadMap &map, Qt::DayOfWeek day)
{
    return counted(map.daysCalled(day), Words::tr("on one day"), Words::tr("on %1 days"));
}

} // namespace

QString loadText(const LoadCell &cell, LoadMap::Against against)
{
    if (const auto share = cell.share())
        return percentText(*share);
    if (cell.booked.count() == 0 && against == LoadMap::Against::Nothing)
        return u"–"_s;
    return lengthText(cell.booked);
}

double loadTone(const LoadCell &cell, std::chrono::minutes most)
{
    if (const auto share = cell.share())
        return *share;
    return most.count() > 0
        ? static_cast<double>(cell.booked.count()) / static_cast<double>(most.count())
        : 0;
}

std::chrono::minutes mostBooked(const LoadMap &map)
{
    std::chrono::minutes most{0};
    for (const auto &day : map.cells) {
        for (const LoadCell &cell : day)
            most = std::max(most, cell.booked);
    }
    return most;
}

QString loadSentence(const LoadMap &map, Qt::DayOfWeek day, int hour)
{
    const LoadCell &cell = map.at(day, hour);
    QStringList parts{Words::tr("%1 %2", "a day of the week and hours")
                          .arg(QLocale().standaloneDayName(day), hoursText(hour))};
    if (map.daysCalled(day) == 0) {
        parts.append(Words::tr("not among the days on show"));
        return parts.join(u", "_s);
    }
    if (const auto share = cell.share())
        parts.append(percentText(*share));
    parts.append(bookedSentence(cell));
    const bool isKnown = map.against == LoadMap::Against::WorkingHours;
    if (isKnown && cell.offered.count() == 0)
        parts.append(Words::tr("outside of all known working hours"));
    else if (isKnown && cell.beyond.count() > 0)
        parts.append(
            Words::tr("%1 more outside of known working hours").arg(lengthText(cell.beyond)));
    parts.append(counted(cell.bookings.size(), Words::tr("one booking"), Words::tr("%1 bookings")));
    parts.append(daysSentence(map, day));
    return parts.join(u", "_s);
}

QString againstText(LoadMap::Against against, bool knowsTimeOff)
{
    if (against == LoadMap::Against::Nothing)
        return Words::tr("Booked time only: working hours are not known");
    return knowsTimeOff ? Words::tr("Booked part of working hours, without time off")
                        : Words::tr("Booked part of working hours; time off is not known");
}

} // namespace daybook
