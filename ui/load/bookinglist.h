// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QAbstractTableModel>
#include <QList>

namespace daybook {

class ViewState;

/// A few bookings as lines: when, who, what, with whom. It keeps copies, so it may outlast a
/// refresh.
class BookingList : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, CustomerColumn, ServiceColumn, StaffColumn, ColumnCount };

    /// @p view tells the clock on which times are read; it outlives the list.
    BookingList(const ViewState &view, QObject *parent);

    /// Bookings that stay keep their lines, and whoever stands on one stays there.
    void setBookings(const QList<Booking> &bookings);
    [[nodiscard]] const QList<Booking> &bookings() const { return m_bookings; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const Booking &booking, int column) const;

    const ViewState &m_view;
    QList<Booking> m_bookings;
};

} // namespace daybook
