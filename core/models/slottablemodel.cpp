// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/slottablemodel.h"

#include "core/sources/bookingsource.h"

namespace daybook {

QString slotKey(const Slot &slot)
{
    return QString::number(slot.start.toSecsSinceEpoch()) + u'/'
        + slot.staff.value_or(StaffId{}).value;
}

void SlotTableModel::setSource(BookingSource *source, bool keepRows)
{
    m_call.cancel();
    m_source = source;
    if (keepRows)
        return reload();
    start();
}

void SlotTableModel::setQuery(const std::optional<SlotQuery> &query)
{
    if (query == m_query)
        return;
    m_query = query;
    start();
}

/// Another question: what is on show does not answer it.
void SlotTableModel::start()
{
    m_call.cancel();
    forgetAnswer();
    clear();
    if (!m_query || !m_source)
        return setNotAsked();
    ask();
}

void SlotTableModel::reload()
{
    if (m_query && m_source)
        ask();
}

void SlotTableModel::ask()
{
    setLoading();
    m_call = m_source->freeSlots(
        *m_query, [this](const Result<Listing<Slot>> &result) { take(result); });
}

void SlotTableModel::take(const Result<Listing<Slot>> &result)
{
    if (!result)
        return setFailed(result.error());
    merge(result->items);
    setReady(QDateTime::currentDateTimeUtc(), result->unreadable);
}

void SlotTableModel::stop()
{
    if (state() != LoadState::Loading)
        return;
    m_call.cancel();
    setFailed(Error{.kind = Error::Kind::Cancelled});
}

int SlotTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SlotTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Slot &slot = rows().at(index.row());
    if (role == SlotRole)
        return QVariant::fromValue(&slot);
    if (role != SortRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case StartColumn:
        return slot.start;
    case EndColumn:
        return slot.end;
    case LengthColumn:
        return slot.start.secsTo(slot.end);
    case StaffColumn:
        return slot.staffName;
    case SeatsColumn:
        return slot.seatsLeft.value_or(0);
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace daybook
