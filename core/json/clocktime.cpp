// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/json/clocktime.h"

namespace daybook {

QDateTime instantAt(QDate date, QTime time, const QTimeZone &zone)
{
    if (!date.isValid() || !time.isValid() || !zone.isValid())
        return {};
    // Qt 6.4 calls a skipped wall time invalid and picks the second of two, so the offset is found
    // by hand: the one that was in force before any change that day is right for the first
    // happening and carries over a gap.
    const QDateTime asIfUtc(date, time, Qt::UTC);
    const int before = zone.offsetFromUtc(asIfUtc.addDays(-1));
    const QDateTime withOffsetBefore = asIfUtc.addSecs(-before);
    if (zone.offsetFromUtc(withOffsetBefore) == before)
        return withOffsetBefore;
    const int after = zone.offsetFromUtc(asIfUtc.addDays(1));
    const QDateTime withOffsetAfter = asIfUtc.addSecs(-after);
    return zone.offsetFromUtc(withOffsetAfter) == after ? withOffsetAfter : withOffsetBefore;
}

} // namespace daybook
