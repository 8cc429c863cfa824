// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timetapfacts.h"

namespace daybook {

namespace {

template <typename Id, typename Fact>
void remember(QHash<Id, Fact> &known, const QList<Fact> &facts)
{
    for (const Fact &fact : facts)
        known.insert(fact.id, fact);
}

template <typename Id, typename Fact>
std::optional<Fact> recall(const QHash<Id, Fact> &known, const Id &id)
{
    const auto found = known.constFind(id);
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

void TimeTapFacts::learn(const QList<Location> &locations)
{
    remember(m_locations, locations);
}

void TimeTapFacts::learn(const QList<Staff> &staff)
{
    remember(m_staff, staff);
}

void TimeTapFacts::learn(const QList<Service> &services)
{
    remember(m_services, services);
}

std::optional<Location> TimeTapFacts::location(const LocationId &id) const
{
    return recall(m_locations, id);
}

std::optional<Staff> TimeTapFacts::staff(const StaffId &id) const
{
    return recall(m_staff, id);
}

std::optional<Service> TimeTapFacts::service(const ServiceId &id) const
{
    return recall(m_services, id);
}

} // namespace daybook
