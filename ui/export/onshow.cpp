// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/export/onshow.h"

#include "ui/common/calmtable.h"

#include <QItemSelectionModel>
#include <QTableView>

#include <algorithm>
#include <functional>

namespace daybook {

namespace {

/// Where @p booking lies in @p bookings; it is taken in where it does not.
qsizetype placeOf(const Booking &booking, QList<Booking> &bookings)
{
    const Booking *first = bookings.constData();
    const std::less<const Booking *> isBefore;
    if (!isBefore(&booking, first) && isBefore(&booking, first + bookings.size()))
        return &booking - first;
    bookings.append(booking);
    return bookings.size() - 1;
}

} // namespace

QList<BookingTableModel::Column> usualColumns()
{
    return {BookingTableModel::StartColumn, BookingTableModel::CustomerColumn,
        BookingTableModel::ServiceColumn, BookingTableModel::StaffColumn,
        BookingTableModel::LocationColumn, BookingTableModel::StatusColumn};
}

void takeTable(OnShow &onShow, const QTableView &table,
    const std::function<QTimeZone(const Booking &)> &zoneOf)
{
    const QAbstractItemModel &model = *table.model();
    const int rows = model.rowCount();
    const bool hasSelection = table.selectionModel()->hasSelection();
    onShow.columns.clear();
    for (const int column : columnsOnShow(table))
        onShow.columns.append(static_cast<BookingTableModel::Column>(column));
    onShow.rows.clear();
    onShow.rows.reserve(rows);
    onShow.selected.clear();
    for (int row = 0; row < rows; ++row) {
        const auto *booking =
            model.index(row, 0).data(BookingTableModel::BookingRole).value<const Booking *>();
        if (!booking)
            continue;
        if (hasSelection && table.selectionModel()->isRowSelected(row))
            onShow.selected.append(onShow.rows.size());
        onShow.rows.append(
            {.booking = placeOf(*booking, onShow.bookings), .zone = zoneOf(*booking)});
    }
}

} // namespace daybook
