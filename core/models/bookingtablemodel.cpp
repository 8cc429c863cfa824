// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/bookingtablemodel.h"

#include "core/sources/bookingsource.h"

namespace daybook {

namespace {

/// As a number where a vendor counts, else as the text it is.
QVariant sortValue(const BookingId &id)
{
    bool isNumber = false;
    const qlonglong number = id.value.toLongLong(&isNumber);
    return isNumber ? QVariant(number) : QVariant(id.value);
}

QVariant sortValue(const Booking &booking, int column)
{
    switch (static_cast<BookingTableModel::Column>(column)) {
    case BookingTableModel::StartColumn:
        return booking.start;
    case BookingTableModel::EndColumn:
        return booking.end;
    case BookingTableModel::CustomerColumn:
        return booking.customer.name;
    case BookingTableModel::ServiceColumn:
        return booking.service;
    case BookingTableModel::StaffColumn:
        return booking.staff;
    case BookingTableModel::LocationColumn:
        return booking.location;
    case BookingTableModel::StatusColumn:
        return booking.status;
    case BookingTableModel::EmailColumn:
        return booking.customer.email;
    case BookingTableModel::PhoneColumn:
        return booking.customer.phone;
    case BookingTableModel::NoteColumn:
        return booking.note;
    case BookingTableModel::IdColumn:
        return sortValue(booking.id);
    case BookingTableModel::KindColumn:
        return booking.graph;
    case BookingTableModel::ColumnCount:
        break;
    }
    return {};
}

} // namespace

void BookingTableModel::setSource(BookingSource *source, bool keepRows)
{
    m_call.cancel();
    m_source = source;
    if (keepRows)
        return reload();
    start();
}

void BookingTableModel::setQuery(const std::optional<BookingQuery> &query)
{
    if (query == m_query)
        return;
    m_query = query;
    start();
}

/// Another question: what is on show does not answer it.
void BookingTableModel::start()
{
    m_call.cancel();
    m_next.reset();
    m_total.reset();
    m_reloaded.reset();
    m_places.clear();
    m_words.clear();
    m_unreadableSoFar = 0;
    forgetAnswer();
    clear();
    if (!m_query || !m_source)
        return setNotAsked();
    requestPage({});
}

void BookingTableModel::reload()
{
    if (rowCount() == 0)
        return start();
    if (!m_query || !m_source)
        return;
    m_reloaded = QList<Booking>();
    m_unreadableSoFar = 0;
    requestPage({});
}

void BookingTableModel::requestPage(const Cursor &from)
{
    setLoading();
    m_call = m_source->bookings(
        *m_query, from, [this](const Result<Page<Booking>> &page) { takePage(page); });
}

void BookingTableModel::takePage(const Result<Page<Booking>> &page)
{
    if (!page) {
        m_reloaded.reset();
        return setFailed(page.error());
    }
    m_next = page->next;
    if (page->total)
        m_total = page->total;
    m_unreadableSoFar += page->unreadable;
    const QList<Booking> bookings = withSharedWords(page->items);
    if (m_reloaded)
        m_reloaded->append(bookings);
    else
        append(bookings, m_places);
    const qsizetype rows = m_reloaded ? m_reloaded->size() : rowCount();
    const qsizetype wanted = m_reloaded ? std::max(rowCount(), rowsAtOnce) : rowsAtOnce;
    if (m_next && rows < std::min<qsizetype>(wanted, mostRows))
        return requestPage(*m_next);
    settle();
}

/// Sixty people and forty services stand in a hundred thousand rows.
QList<Booking> BookingTableModel::withSharedWords(QList<Booking> bookings)
{
    for (Booking &booking : bookings) {
        for (QString *word : {&booking.status, &booking.subStatus, &booking.graph,
                 &booking.locationId.value, &booking.location, &booking.staffId.value,
                 &booking.staff, &booking.serviceId.value, &booking.service, &booking.projectId})
            *word = *m_words.insert(*word);
    }
    return bookings;
}

void BookingTableModel::settle()
{
    if (const auto reloaded = std::exchange(m_reloaded, std::nullopt)) {
        merge(*reloaded);
        m_places.clear();
        for (qsizetype i = 0; i < rows().size(); ++i)
            m_places.insert(bookingKey(rows().at(i)), i);
    }
    setReady(QDateTime::currentDateTimeUtc(), m_unreadableSoFar);
}

void BookingTableModel::stop()
{
    if (state() != LoadState::Loading)
        return;
    m_call.cancel();
    m_reloaded.reset();
    setFailed(Error{.kind = Error::Kind::Cancelled});
}

int BookingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BookingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Booking &booking = rows().at(index.row());
    if (role == BookingRole)
        return QVariant::fromValue(&booking);
    if (role == SortRole)
        return sortValue(booking, index.column());
    return {};
}

bool BookingTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && state() == LoadState::Ready && m_next && !isFull();
}

void BookingTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        requestPage(*m_next);
}

} // namespace daybook
