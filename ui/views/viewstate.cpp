// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/views/viewstate.h"

#include <algorithm>

namespace daybook {

ViewState::ViewState(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    followPlaceZone();
    connect(&m_desk.cascade(), &CascadeModel::zonesChanged, this, &ViewState::zoneChanged);
    connect(&m_desk.cascade(), &CascadeModel::selectionChanged, this, &ViewState::zoneChanged);
    connect(&m_desk.cascade(), &CascadeModel::selectionChanged, this, &ViewState::needleChanged);
}

/// Whatever placeZone() looks at. Before all others are told, so that nobody reads the former one.
void ViewState::followPlaceZone()
{
    for (const LoadingModel *model : {static_cast<const LoadingModel *>(&m_desk.bookings()),
             static_cast<const LoadingModel *>(&m_desk.cascade().list(Level::Staff))}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ViewState::forgetPlaceZone);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ViewState::forgetPlaceZone);
        connect(model, &QAbstractItemModel::dataChanged, this, &ViewState::forgetPlaceZone);
        connect(model, &QAbstractItemModel::modelReset, this, &ViewState::forgetPlaceZone);
    }
    connect(&m_desk.cascade(), &CascadeModel::zonesChanged, this, &ViewState::forgetPlaceZone);
    connect(&m_desk.cascade(), &CascadeModel::selectionChanged, this, &ViewState::forgetPlaceZone);
}

void ViewState::forgetPlaceZone()
{
    m_placeZone.reset();
}

void ViewState::setKind(ViewKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    Q_EMIT kindChanged();
}

void ViewState::setNeedle(const QString &text)
{
    const BookingNeedle needle(text);
    if (needle == m_needle)
        return;
    m_needle = needle;
    Q_EMIT needleChanged();
}

bool ViewState::isWanted(const Booking &booking) const
{
    const auto service = m_desk.cascade().chosenId(Level::Service);
    return (!service || booking.serviceId.value == *service) && m_needle.matches(booking);
}

QSet<ServiceId> ViewState::classes() const
{
    QSet<ServiceId> classes;
    for (const Choice &service : m_desk.cascade().list(Level::Service).rows()) {
        if (service.isClass)
            classes.insert({service.id});
    }
    return classes;
}

void ViewState::setShows(bool bookings, bool freeSlots)
{
    if (bookings == m_showsBookings && freeSlots == m_showsFreeSlots)
        return;
    m_showsBookings = bookings;
    m_showsFreeSlots = freeSlots;
    Q_EMIT showsChanged();
}

void ViewState::setColourBy(ColourBy by)
{
    if (by == m_colourBy)
        return;
    m_colourBy = by;
    Q_EMIT coloursChanged();
}

void ViewState::setZone(const ZoneChoice &zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    Q_EMIT zoneChanged();
}

/// Invalid where the choice does not tell, and for the place, which depends on what is read.
QTimeZone ViewState::chosenZone(const QTimeZone &customer) const
{
    switch (m_zone.whose) {
    case ZoneChoice::Whose::Mine:
        return QTimeZone::systemTimeZone();
    case ZoneChoice::Whose::Customer:
        return customer;
    case ZoneChoice::Whose::Named:
        return m_zone.name.isEmpty() ? QTimeZone() : QTimeZone(m_zone.name); // "" would be ours
    case ZoneChoice::Whose::Place:
        break;
    }
    return {};
}

QTimeZone ViewState::zoneOf(const Booking &booking) const
{
    for (const QTimeZone &zone : {chosenZone(booking.customerZone),
             m_desk.cascade().zoneOf(booking.locationId), booking.zone})
        if (zone.isValid())
            return zone;
    return QTimeZone::utc();
}

QTimeZone ViewState::zoneOf(const Slot &slot) const
{
    for (const QTimeZone &zone :
        {chosenZone({}), m_desk.cascade().zoneOf(slot.location), slot.zone})
        if (zone.isValid())
            return zone;
    return QTimeZone::utc();
}

/// All bookings may have to be looked at for it: once, until something changes.
QTimeZone ViewState::placeZone() const
{
    if (!m_placeZone)
        m_placeZone = findPlaceZone();
    return *m_placeZone;
}

/// Of the chosen place; else of where most of the bookings are; else of where most people are.
QTimeZone ViewState::findPlaceZone() const
{
    const auto location = m_desk.cascade().selection().location;
    if (const QTimeZone zone = m_desk.cascade().zoneOf(location.value_or(LocationId{}));
        zone.isValid())
        return zone;
    QHash<QByteArray, int> counts;
    for (const Booking &booking : m_desk.bookings().rows()) {
        const QTimeZone place = m_desk.cascade().zoneOf(booking.locationId);
        ++counts[(place.isValid() ? place : booking.zone).id()];
    }
    if (counts.isEmpty()) {
        for (const Choice &person : m_desk.people())
            ++counts[person.zone.id()];
    }
    counts.remove({});
    QByteArray most = "UTC";
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        const int best = counts.value(most);
        if (it.value() > best || (it.value() == best && it.key() < most))
            most = it.key();
    }
    return QTimeZone(most);
}

QTimeZone ViewState::axisZone() const
{
    const Booking *picked = booking();
    const QTimeZone zone = chosenZone(picked ? picked->customerZone : QTimeZone());
    return zone.isValid() ? zone : placeZone();
}

std::optional<QTimeZone> ViewState::besideZone() const
{
    const QTimeZone axis = axisZone();
    const QTimeZone beside =
        m_zone.whose == ZoneChoice::Whose::Place ? QTimeZone::systemTimeZone() : placeZone();
    return beside.id() == axis.id() ? std::nullopt : std::optional(beside);
}

void ViewState::pick(const BookingId &booking)
{
    if (m_booking == booking)
        return;
    m_booking = booking;
    m_slot.reset();
    Q_EMIT pickChanged();
    if (m_zone.whose == ZoneChoice::Whose::Customer)
        Q_EMIT zoneChanged();
}

void ViewState::pickSlot(const QString &key)
{
    if (m_slot == key)
        return;
    m_slot = key;
    m_booking.reset();
    Q_EMIT pickChanged();
}

void ViewState::pickNothing()
{
    if (!m_booking && !m_slot)
        return;
    m_booking.reset();
    m_slot.reset();
    Q_EMIT pickChanged();
}

const Booking *ViewState::booking() const
{
    const int row = m_booking ? m_desk.bookings().rowOf(m_booking->value) : -1;
    return row < 0 ? nullptr : &m_desk.bookings().rows().at(row);
}

const Slot *ViewState::slot() const
{
    const int row = m_slot ? m_desk.freeSlots().rowOf(*m_slot) : -1;
    return row < 0 ? nullptr : &m_desk.freeSlots().rows().at(row);
}

} // namespace daybook
