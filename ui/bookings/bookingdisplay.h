// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QIdentityProxyModel>

namespace daybook {

/// Turns the facts of bookings into words, colours and icons.
class BookingDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    /// Whether times are told with their date.
    void setShowsDates(bool showsDates);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const Booking &booking, int column) const;

    bool m_showsDates = false;
};

/// The booking behind an index of any model of the chain; null for an invalid index.
[[nodiscard]] const Booking *bookingAt(const QModelIndex &index);

} // namespace daybook
