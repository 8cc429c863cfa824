// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingfilter.h"

#include "core/models/bookingtablemodel.h"

namespace daybook {

BookingFilter::BookingFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(BookingTableModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void BookingFilter::setNeedle(const BookingNeedle &needle)
{
    m_needle = needle;
    invalidateRowsFilter();
}

bool BookingFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto isUnknown = [](const QModelIndex &index) {
        const QVariant value = index.data(BookingTableModel::SortRole);
        return value.metaType() == QMetaType::fromType<QDateTime>()
            && !value.toDateTime().isValid();
    };
    const bool leftIsUnknown = isUnknown(left);
    if (leftIsUnknown != isUnknown(right))
        return leftIsUnknown == (sortOrder() == Qt::DescendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

bool BookingFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_needle.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return m_needle.matches(*index.data(BookingTableModel::BookingRole).value<const Booking *>());
}

} // namespace daybook
