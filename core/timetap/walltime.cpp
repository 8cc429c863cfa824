// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/walltime.h"

#include "core/json/clocktime.h"

namespace daybook {

QTime timeOfHhmm(qint64 hhmm)
{
    if (hhmm < 0 || hhmm > 2359)
        return {};
    return QTime(static_cast<int>(hhmm / 100), static_cast<int>(hhmm % 100));
}

QDateTime instantOfWallTime(QDate date, qint64 hhmm, const QTimeZone &zone)
{
    return instantAt(date, timeOfHhmm(hhmm), zone);
}

} // namespace daybook
