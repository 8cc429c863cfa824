// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/bookingtablemodel.h"

#include "core/sources/bookingsource.h"

#include <algorithm>

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
    m_source = source;
    m_memory.clear();
    if (!keepRows)
        start();
    else if (source)
        reload();
    else
        stop();
}

void BookingTableModel::setQuery(const std::optional<BookingQuery> &query)
{
    if (query == m_query)
        return;
    remember();
    m_query = query;
    start();
}

/// Another question: what is on show does not answer it.
void BookingTableModel::start()
{
    m_call.cancel();
    m_next.reset();
    m_total.reset();
    m_reload.reset();
    m_isWhole = false;
    m_places.clear();
    m_words.clear();
    m_unreadableSoFar = 0;
    forgetAnswer();
    clear();
    if (!m_query || !m_source)
        return setNotAsked();
    if (recall())
        return reload(true);
    requestPage({});
}

/// A whole answer that is left for another question may be asked for again soon.
void BookingTableModel::remember()
{
    if (!m_query || state() != LoadState::Ready || !m_isWhole || rowCount() > rowsAtOnce)
        return;
    m_memory.removeIf([this](const Answered &one) { return one.query == *m_query; });
    m_memory.prepend({*m_query, rows(), m_total, asOf(), unreadable()});
    while (m_memory.size() > mostRemembered)
        m_memory.removeLast();
}

/// Shows the answer that the same question had before; false when it had none.
bool BookingTableModel::recall()
{
    const auto known = std::ranges::find(m_memory, *m_query, &Answered::query);
    if (known == m_memory.end())
        return false;
    append(known->rows, m_places);
    m_total = known->total;
    m_isWhole = true;
    setReady(known->asOf, known->unreadable);
    return true;
}

void BookingTableModel::reload()
{
    if (rowCount() == 0 && !hasAnswer())
        return start();
    reload(false);
}

void BookingTableModel::reloadQuietly()
{
    if (!isAsking())
        reload(true);
}

void BookingTableModel::reload(bool quietly)
{
    if (!m_query || !m_source)
        return;
    m_reload = Reload{.isQuiet = quietly};
    m_unreadableSoFar = 0;
    requestPage({});
}

void BookingTableModel::requestPage(const Cursor &from)
{
    m_pages = from.text.isEmpty() ? 1 : m_pages + 1;
    if (!isQuiet())
        setLoading();
    m_call = m_source->bookings(
        *m_query, from, [this](const Result<Page<Booking>> &page) { takePage(page); });
}

void BookingTableModel::takePage(const Result<Page<Booking>> &page)
{
    if (!page)
        return fail(page.error());
    if (page->total)
        m_total = page->total;
    m_unreadableSoFar += page->unreadable;
    const QList<Booking> bookings = withSharedWords(page->items);
    if (m_reload)
        m_reload->rows.append(bookings);
    else
        append(bookings, m_places);
    const qsizetype rows = m_reload ? m_reload->rows.size() : rowCount();
    const qsizetype wanted = m_reload ? std::max(rowCount(), rowsAtOnce) : rowsAtOnce;
    if (page->next && rows < std::min<qsizetype>(wanted, mostRows))
        return requestPage(*page->next);
    m_next = page->next;
    settle();
}

void BookingTableModel::fail(const Error &error)
{
    m_reload.reset();
    setFailed(error);
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
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto reload = std::exchange(m_reload, std::nullopt)) {
        const QList<BookingChange> changes = whatDiffers(reload->rows, now);
        merge(reload->rows);
        m_places.clear();
        for (qsizetype i = 0; i < rows().size(); ++i)
            m_places.insert(bookingKey(rows().at(i)), i);
        Q_EMIT reloaded(changes);
    }
    m_isWhole = !m_next;
    setReady(now, m_unreadableSoFar);
}

/// What is missing now may stand on a page that is not loaded, or be a row that cannot be read; and
/// what is here for the first time may have stood there.
QList<BookingChange> BookingTableModel::whatDiffers(
    const QList<Booking> &after, const QDateTime &noticed) const
{
    const QSet<QString> elsewhere = m_isWhole ? QSet<QString>() : behindAllKnown(after);
    const bool isNewKnown = m_unreadableSoFar >= unreadable();
    const bool isGoneKnown = !m_next && m_unreadableSoFar <= unreadable();
    QList<BookingChange> changes = changesBetween(rows(), after, noticed);
    changes.removeIf([&](const BookingChange &change) {
        if (change.before)
            return !change.after && !isGoneKnown;
        return !isNewKnown || elsewhere.contains(bookingKey(*change.after));
    });
    return changes;
}

/// The rows behind the last that was on show: they come from where nobody looked before.
QSet<QString> BookingTableModel::behindAllKnown(const QList<Booking> &after) const
{
    QSet<QString> behind;
    for (auto row = after.crbegin(); row != after.crend(); ++row) {
        if (m_places.contains(bookingKey(*row)))
            break;
        behind.insert(bookingKey(*row));
    }
    return behind;
}

void BookingTableModel::stop()
{
    if (!isAsking())
        return;
    m_call.cancel();
    if (!isQuiet())
        return fail(Error{.kind = Error::Kind::Cancelled});
    m_reload.reset();
    Q_EMIT stateChanged();
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
    return !parent.isValid() && state() == LoadState::Ready && !isAsking() && m_next && !isFull();
}

void BookingTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        requestPage(*m_next);
}

} // namespace daybook
