// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timekitfacts.h"

namespace daybook {

namespace {

template <typename Key, typename Value>
std::optional<Value> found(const QHash<Key, Value> &table, const Key &key)
{
    const auto row = table.constFind(key);
    return row == table.cend() ? std::nullopt : std::optional(*row);
}

bool hasName(const QTimeZone &zone)
{
    return zone.isValid() && !zone.id().startsWith("UTC");
}

} // namespace

void TimekitFacts::learn(const QList<Staff> &staff)
{
    for (const Staff &person : staff)
        m_staff.insert(person.id, person);
}

void TimekitFacts::learn(const QList<timekit::ResourceHours> &hours)
{
    m_hours.clear();
    m_knowsHours = true;
    for (const timekit::ResourceHours &one : hours) {
        m_staff.insert(one.resource.id, one.resource);
        if (one.constraints)
            m_hours.insert(one.resource.id, *one.constraints);
    }
}

/// Two of one name cannot be told apart in a booking, which names the place only.
void TimekitFacts::learn(const QList<timekit::Place> &places)
{
    m_placeOfName.clear();
    for (const timekit::Place &place : places) {
        const QString &name = place.location.name;
        m_placeOfName.insert(name, m_placeOfName.contains(name) ? LocationId{} : place.location.id);
    }
}

void TimekitFacts::learn(const QList<timekit::Offer> &offers)
{
    m_serviceOfName.clear();
    for (const timekit::Offer &offer : offers) {
        const QString &name = offer.service.name;
        m_serviceOfName.insert(
            name, m_serviceOfName.contains(name) ? ServiceId{} : offer.service.id);
    }
}

void TimekitFacts::learn(const Selection &by, const QList<timekit::Project> &projects)
{
    const Selection joined{.location = by.location, .service = by.service};
    if (projects.isEmpty())
        m_projects.remove(joined);
    else
        m_projects.insert(joined, projects);
}

void TimekitFacts::learnGraph(const QString &project, const QString &graph)
{
    for (QList<timekit::Project> &projects : m_projects) {
        for (timekit::Project &known : projects) {
            if (known.id == project)
                known.graph = graph;
        }
    }
}

std::optional<Staff> TimekitFacts::staff(const StaffId &id) const
{
    return found(m_staff, id);
}

std::optional<QList<timekit::Constraint>> TimekitFacts::hours(const StaffId &id) const
{
    return found(m_hours, id);
}

std::optional<QList<timekit::Project>> TimekitFacts::projects(const Selection &by) const
{
    return found(m_projects, Selection{.location = by.location, .service = by.service});
}

/// A zone with a name came beside the booking and is newer than what we remember; one that is a
/// mere offset is how the time was written.
void TimekitFacts::complete(Booking &booking) const
{
    if (const auto known = staff(booking.staffId)) {
        if (booking.staff.isEmpty())
            booking.staff = known->name;
        if (known->zone.isValid() && !hasName(booking.zone))
            booking.zone = known->zone;
    }
    if (booking.locationId.value.isEmpty())
        booking.locationId = m_placeOfName.value(booking.location);
    const auto service = found(m_serviceOfName, booking.title);
    if (service && booking.serviceId.value.isEmpty()) {
        booking.service = booking.title;
        booking.serviceId = *service;
    }
}

void TimekitFacts::complete(Staff &person) const
{
    const auto known = staff(person.id);
    if (!known)
        return;
    if (person.name.isEmpty())
        person.name = known->name;
    if (person.email.isEmpty())
        person.email = known->email;
    if (!person.zone.isValid())
        person.zone = known->zone;
}

} // namespace daybook
