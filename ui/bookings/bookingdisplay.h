// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QIdentityProxyModel>

namespace daybook {

class CascadeModel;

/// Turns the facts of bookings into words, colours and icons.
class BookingDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// How much of its date stands beside a time: as much as the question leaves open.
    enum class Dates { None, OfThisTime, OfAllTime };

    /// @p places tells the zones of locations; it outlives the proxy.
    BookingDisplay(const CascadeModel &places, QObject *parent);

    void setDates(Dates dates);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    void repaintTimes();
    [[nodiscard]] QString textOf(const Booking &booking, int column) const;
    [[nodiscard]] QString besideOf(const Booking &booking, int column) const;
    [[nodiscard]] QString apiNameHere(int column) const;

    const CascadeModel &m_places;
    Dates m_dates = Dates::None;
};

/// Whose wall time a booking is read in: the place's where it has one, else the staff member's,
/// else UTC.
[[nodiscard]] QTimeZone shownZone(const Booking &booking, const CascadeModel &places);

/// The booking behind an index of any model of the chain; null for an invalid index.
[[nodiscard]] const Booking *bookingAt(const QModelIndex &index);

} // namespace daybook
