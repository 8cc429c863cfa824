// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/schedule/units.h"

#include <QHash>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// What the seats of one session have in common. Views: the bookings outlive it.
struct Session
{
    QStringView staff;
    QStringView service;
    QStringView project;
    QStringView location;
    qint64 start = 0;
    qint64 end = 0;

    [[nodiscard]] bool operator==(const Session &) const = default;
    friend size_t qHash(const Session &session, size_t seed = 0)
    {
        return qHashMulti(seed, session.staff, session.service, session.start, session.end);
    }
};

bool isLive(const Booking &booking)
{
    return booking.state != BookingState::Cancelled;
}

/// A seat, or the session that has the seats. By the service's own list of classes, by the number
/// of seats, or by the graph (api/timekit.md section 3.4).
bool belongsToSession(const Booking &booking, const QSet<ServiceId> &classes)
{
    return booking.seats || booking.graph.startsWith("group_"_L1)
        || classes.contains(booking.serviceId);
}

/// A session that is nobody's own tells most about itself; a cancelled seat least.
int rankInSession(const Booking &booking)
{
    if (!isLive(booking))
        return 2;
    return booking.seats && booking.customer.name.isEmpty() ? 0 : 1;
}

class UnitCollector
{
public:
    UnitCollector(const QList<Booking> &bookings, const QSet<ServiceId> &classes)
        : m_bookings(bookings), m_classes(classes)
    {
        m_found.units.reserve(bookings.size());
    }

    void take(int row)
    {
        const Booking &booking = m_bookings.at(row);
        if (!hasTime(booking)) {
            m_found.withoutTime.append(row);
            return;
        }
        BookingUnit &unit = unitFor(booking);
        unit.rows.append(row);
        unit.isLive = unit.isLive || isLive(booking);
    }

    BookingUnits finish()
    {
        for (const qsizetype session : std::as_const(m_sessions))
            std::ranges::stable_sort(m_found.units[session].rows, {},
                [this](int row) { return rankInSession(m_bookings.at(row)); });
        return std::move(m_found);
    }

private:
    BookingUnit &unitFor(const Booking &booking)
    {
        const qint64 start = booking.start.toMSecsSinceEpoch();
        const qint64 end = booking.end.toMSecsSinceEpoch();
        const qsizetype next = m_found.units.size();
        if (belongsToSession(booking, m_classes)) {
            const Session session{.staff = booking.staffId.value,
                .service = booking.serviceId.value,
                .project = booking.projectId,
                .location = booking.locationId.value,
                .start = start,
                .end = end};
            const auto known = m_sessions.constFind(session);
            if (known != m_sessions.cend())
                return m_found.units[*known];
            m_sessions.insert(session, next);
        }
        m_found.units.append({.start = start, .end = end, .staff = booking.staffId});
        return m_found.units.last();
    }

    const QList<Booking> &m_bookings;
    const QSet<ServiceId> &m_classes;
    QHash<Session, qsizetype> m_sessions;
    BookingUnits m_found;
};

/// The live units of people who are known, person by person in the order of time.
std::vector<BookingUnit *> byPerson(QList<BookingUnit> &units)
{
    std::vector<BookingUnit *> order;
    order.reserve(static_cast<size_t>(units.size()));
    for (BookingUnit &unit : units) {
        if (unit.isLive && !unit.staff.value.isEmpty())
            order.push_back(&unit);
    }
    std::ranges::sort(order, [](const BookingUnit *left, const BookingUnit *right) {
        const int people = left->staff.value.compare(right->staff.value);
        return people != 0 ? people < 0
                           : std::tie(left->start, left->end) < std::tie(right->start, right->end);
    });
    return order;
}

/// Whoever is still at it when the next one begins is in conflict with it; it is enough to look at
/// the one that lasts longest.
void markConflicts(QList<BookingUnit> &units)
{
    BookingUnit *longest = nullptr;
    for (BookingUnit *unit : byPerson(units)) {
        const bool isSamePerson = longest && longest->staff == unit->staff;
        if (isSamePerson && unit->start < longest->end) {
            unit->isConflict = true;
            longest->isConflict = true;
        }
        if (!isSamePerson || unit->end > longest->end)
            longest = unit;
    }
}

} // namespace

BookingUnits countedUnitsOf(
    const QList<Booking> &bookings, const QSet<ServiceId> &classes, const QSet<StaffId> &staff)
{
    UnitCollector collector(bookings, classes);
    for (int row = 0; row < bookings.size(); ++row) {
        if (staff.isEmpty() || staff.contains(bookings.at(row).staffId))
            collector.take(row);
    }
    return collector.finish();
}

BookingUnits unitsOf(
    const QList<Booking> &bookings, const QSet<ServiceId> &classes, const QSet<StaffId> &staff)
{
    BookingUnits found = countedUnitsOf(bookings, classes, staff);
    markConflicts(found.units);
    return found;
}

} // namespace daybook
