// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QIdentityProxyModel>

namespace daybook {

class ViewState;

/// Turns the facts of bookings into words, colours and icons.
class BookingDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// How much of its date stands beside a time: as much as the question leaves open.
    enum class Dates { None, OfThisTime, OfAllTime };

    /// @p state tells whose wall times are read; it outlives the proxy.
    BookingDisplay(const ViewState &state, QObject *parent);

    void setDates(Dates dates);
    /// Whether rows belong to their days, as rowroles::Group; then no date stands in the row.
    void setGroupsByDay(bool groups);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    void repaintTimes();
    [[nodiscard]] QString textOf(const Booking &booking, int column) const;
    [[nodiscard]] QString whenText(const Booking &booking, Dates dates) const;
    [[nodiscard]] QString besideOf(const Booking &booking, int column) const;
    [[nodiscard]] QString apiNameHere(int column) const;

    const ViewState &m_state;
    Dates m_dates = Dates::None;
    bool m_groupsByDay = false;
};

/// The booking behind an index of any model of the chain; null for an invalid index.
[[nodiscard]] const Booking *bookingAt(const QModelIndex &index);

} // namespace daybook
