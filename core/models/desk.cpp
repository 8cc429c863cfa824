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
    connect(
        &m_cascade.list(Level::Staff), &LoadingModel::stateChanged, this, &Desk::askAboutPeople);
    connect(&m_bookings, &LoadingModel::stateChanged, this, &Desk::fetchRest);
    connect(&m_bookings, &BookingTableModel::reloaded, &m_changes, &ChangeLog::note);
    askFromHere();
}

void Desk::setSource(BookingSource *source)
{
    m_bookings.setSource(nullptr);
    m_freeSlots.setSource(nullptr);
    m_roster.setSource(nullptr);
    m_changes.clear();
    m_search.clear();
    m_cascade.setSource(source);
    setAble(source);
    m_bookings.setSource(source);
    m_freeSlots.setSource(source);
    m_roster.setSource(source);
    Q_EMIT searchChanged();
}

void Desk::replaceSource(BookingSource *source)
{
    m_cascade.replaceSource(source);
    setAble(source);
    m_bookings.setSource(source, true);
    m_freeSlots.setSource(source, true);
    m_roster.setSource(source, true);
}

/// Before anything is asked: what cannot be answered is no question.
void Desk::setAble(BookingSource *source)
{
    m_source = source;
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

void Desk::show(const DateRange &days, const DeskScope &scope)
{
    const bool daysAreOthers = days != m_days;
    if (!daysAreOthers && scope == m_scope)
        return;
    m_days = days;
    m_scope = scope;
    askFromHere();
    fetchRest();
    if (daysAreOthers)
        Q_EMIT daysChanged();
}

void Desk::refresh()
{
    m_cascade.refresh();
    m_bookings.reload();
    m_freeSlots.reload();
    m_roster.reload();
}

void Desk::refreshQuietly()
{
    m_bookings.reloadQuietly();
    m_freeSlots.reloadQuietly();
}

void Desk::stop()
{
    m_cascade.stop();
    m_bookings.stop();
    m_freeSlots.stop();
    m_roster.stop();
}

void Desk::askFromHere()
{
    const auto query = bookingQuery();
    if (query != m_bookings.query())
        m_changes.clear();
    m_bookings.setQuery(query);
    askAboutPeople();
}

/// The staff list may say whom only later.
void Desk::askAboutPeople()
{
    m_freeSlots.setQueries(slotQueries());
    m_roster.setQuery(rosterQuery());
}

void Desk::fetchRest()
{
    if (m_scope.everyBooking)
        m_bookings.fetchMore({});
}

QList<Choice> Desk::people() const
{
    if (const auto chosen = m_cascade.chosen(Level::Staff))
        return {*chosen};
    QList<Choice> people = m_cascade.list(Level::Staff).rows();
    people.removeIf([](const Choice &person) { return !person.takesAppointments; });
    return people;
}

std::optional<BookingQuery> Desk::bookingQuery() const
{
    if (m_able && !m_able->bookings)
        return {};
    const Selection selection = m_cascade.selection();
    BookingQuery query{.search = m_search};
    if (m_search.isEmpty() && (!m_able || m_able->days))
        query.days = daysToAsk(true);
    if (selection.location)
        query.locations = {*selection.location};
    if (selection.staff)
        query.staff = {*selection.staff};
    if (selection.service && !m_scope.everyService)
        query.services = {*selection.service};
    return query;
}

/// Services count the days of a free time by the clock of the place, and those of a booking by that
/// of its staff member: what is on show may be of the day beside.
DateRange Desk::daysToAsk(bool ofBookings) const
{
    const bool isOfSeveralPlaces = !m_cascade.selection().location;
    const bool isAround =
        m_scope.isOtherClock || (m_scope.isOneAxis && (ofBookings || isOfSeveralPlaces));
    return {
        .from = m_days.from.addDays(isAround ? -1 : 0), .to = m_days.to.addDays(isAround ? 1 : 0)};
}

QList<SlotQuery> Desk::slotQueries() const
{
    const Selection selection = m_cascade.selection();
    const bool canAsk = !m_able || m_able->freeSlots;
    if (!canAsk || !selection.location || !selection.service)
        return {};
    const SlotQuery query{.location = *selection.location,
        .service = *selection.service,
        .staff = selection.staff,
        .days = daysToAsk(false)};
    const QList<Choice> people = this->people();
    const bool isByName = m_scope.slotsByPerson && !selection.staff;
    if (!isByName || people.size() > mostPeopleByName || (m_able && !m_able->staff))
        return {query};
    QList<SlotQuery> queries;
    for (const Choice &person : people) {
        queries.append(query);
        queries.last().staff = StaffId{person.id};
    }
    return queries;
}

std::optional<RosterQuery> Desk::rosterQuery() const
{
    const QList<Choice> people = this->people();
    const bool canAsk = m_able && m_able->roster;
    if (!m_scope.roster || !canAsk || people.isEmpty() || people.size() > mostPeopleByName)
        return {};
    RosterQuery query{.location = m_cascade.selection().location, .days = m_days};
    for (const Choice &person : people)
        query.staff.append(StaffId{person.id});
    return query;
}

} // namespace daybook
