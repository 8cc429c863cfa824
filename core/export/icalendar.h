// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/calendarevent.h"
#include "core/export/zoneobservances.h"

#include <QByteArray>
#include <QHash>

struct icalcomponent_impl; // libical's, which stays behind this door

namespace daybook {

/// Writes events as iCalendar (RFC 5545) piece by piece: the opening with the zones, each event,
/// the closing. No METHOD and no ATTENDEE: nothing in it makes a calendar send mail to anybody.
class ICalendar
{
public:
    /// @p asOf: when what is written was true (DTSTAMP).
    explicit ICalendar(const QDateTime &asOf) : m_asOf(asOf) { }

    /// Says that there will be an event from @p start to @p end: the opening tells how @p zone
    /// reckons then. To be said of every event before the opening.
    void expect(const QDateTime &start, const QDateTime &end, const QTimeZone &zone);

    [[nodiscard]] QByteArray opening();
    [[nodiscard]] QByteArray event(const CalendarEvent &event);
    [[nodiscard]] QByteArray closing() const;

private:
    void addTimes(icalcomponent_impl *component, const CalendarEvent &event);
    [[nodiscard]] bool isReadAlone(const QDateTime &instant, const QTimeZone &zone);
    [[nodiscard]] ZoneObservances &observancesOf(const QTimeZone &zone);

    const QDateTime m_asOf;
    QHash<QByteArray, ZoneObservances> m_zones; ///< By their ids.
};

/// All at once.
[[nodiscard]] QByteArray iCalendar(const QList<CalendarEvent> &events, const QDateTime &asOf);

} // namespace daybook
