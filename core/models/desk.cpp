// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/desk.h"

#include "core/sources/bookingsource.h"

namespace daybook {

Desk::Desk(QObject *parent) : QObject(parent)
{
    const QDate today = QDate::currentDate();
    m_days = {.from = today, .to = today};
    connect(&m_cascade, &CascadeModel::selectionChanged, this, &Desk::askFromHere);
    askFromHere();
}

void Desk::setSource(BookingSource *source)
{
    m_bookings.setSource(nullptr);
    m_freeSlots.setSource(nullptr);
    m_search.clear();
    m_cascade.setSource(source);
    setAble(source);
    m_bookings.setSource(source);
    m_freeSlots.setSource(source);
    Q_EMIT searchChanged();
}

void Desk::replaceSource(BookingSource *source)
{
    m_cascade.replaceSource(source);
    setAble(source);
    m_bookings.setSource(source, true);
    m_freeSlots.setSource(source, true);
}

/// Before anything is asked: what cannot be answered is no question.
void Desk::setAble(BookingSource *source)
{
    m_able = source ? std::optional(source->capabilities()) : std::nullopt;
    askFromHere();
    Q_EMIT capabilitiesChanged();
}

void Desk::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    askFromHere();
    Q_EMIT searchChanged();
}

void Desk::setDays(const DateRange &days)
{
    if (days == m_days)
        return;
    m_days = days;
    askFromHere();
    Q_EMIT daysChanged();
}

void Desk::refresh()
{
    m_cascade.refresh();
    m_bookings.reload();
    m_freeSlots.reload();
}

void Desk::stop()
{
    m_cascade.stop();
    m_bookings.stop();
    m_freeSlots.stop();
}

void Desk::askFromHere()
{
    m_bookings.setQuery(bookingQuery());
    m_freeSlots.setQuery(slotQuery());
}

std::optional<BookingQuery> Desk::bookingQuery() const
{
    if (m_able && !m_able->bookings)
        return {};
    const Selection selection = m_cascade.selection();
    BookingQuery query{.search = m_search};
    if (m_search.isEmpty() && (!m_able || m_able->days))
        query.days = m_days;
    if (selection.location)
        query.locations = {*selection.location};
    if (selection.staff)
        query.staff = {*selection.staff};
    if (selection.service)
        query.services = {*selection.service};
    return query;
}

std::optional<SlotQuery> Desk::slotQuery() const
{
    const Selection selection = m_cascade.selection();
    const bool canAsk = !m_able || m_able->freeSlots;
    if (!canAsk || !selection.location || !selection.service)
        return {};
    return SlotQuery{.location = *selection.location,
        .service = *selection.service,
        .staff = selection.staff,
        .days = m_days};
}

} // namespace daybook
