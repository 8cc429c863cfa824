// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/calendarwriter.h"

#include "core/export/icalendar.h"
#include "core/models/foundtimesmodel.h"
#include "core/types/slot.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

bool CalendarWriter::writeRows(const QList<Booking> &page)
{
    for (const Booking &booking : page) {
        if (hasTime(booking))
            m_events.append(eventOf(booking, m_scope));
        else
            ++m_withoutTime;
    }
    return take(page.size());
}

bool CalendarWriter::writeRows(const QList<Slot> &page)
{
    for (const Slot &slot : page)
        m_events.append(eventOf(slot, m_scope));
    return take(page.size());
}

bool CalendarWriter::writeRows(const QList<FoundTime> &page)
{
    for (const FoundTime &time : page) {
        CalendarEvent event = eventOf(time.slot, m_scope);
        event.location = time.location;
        event.description = time.service;
        m_events.append(std::move(event));
    }
    return take(page.size());
}

void CalendarWriter::end()
{
    m_isWritten = put(iCalendar(m_events, QDateTime::currentDateTimeUtc()));
}

QStringList CalendarWriter::notes() const
{
    if (m_withoutTime == 0)
        return {};
    return {m_withoutTime == 1
            ? u"1 booking without a time was left out of the calendar."_s
            : u"%1 bookings without a time were left out of the calendar."_s.arg(m_withoutTime)};
}

} // namespace daybook::ctl
