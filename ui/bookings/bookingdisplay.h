// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QIdentityProxyModel>

namespace daybook {

class ChangeLog;
class ViewState;

/// Turns the facts of bookings into words, colours and icons.
class BookingDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// How much of its date stands beside a time: as much as the question leaves open.
    enum class Dates { None, OfThisTime, OfAllTime };

    /// @p state tells whose wall times are read, @p changes what a person has not seen yet; both
    /// outlive the proxy.
    BookingDisplay(const ViewState &state, const ChangeLog &changes, QObject *parent);

    /// @p day is the one under which all times stand, of Dates::None: what is on another is marked.
    void setDates(Dates dates, QDate day = {});
    /// Whether rows belong to their days, as rowroles::Group; then no date stands in the row.
    void setGroupsByDay(bool groups);
    [[nodiscard]] bool groupsByDay() const { return m_groupsByDay; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    void repaintTimes();
    [[nodiscard]] QString textOf(const Booking &booking, int column) const;
    [[nodiscard]] QString whenText(const Booking &booking, Dates dates) const;
    [[nodiscard]] QString endText(const Booking &booking) const;
    [[nodiscard]] QDate dayOver(const Booking &booking) const;
    [[nodiscard]] QString besideOf(const Booking &booking, int column) const;
    [[nodiscard]] QString spokenText(const Booking &booking, int column) const;
    [[nodiscard]] QString apiNameHere(int column) const;

    [[nodiscard]] QVariant changeIcon(const Booking &booking) const;
    [[nodiscard]] QString tooltip(const Booking &booking, int column) const;

    const ViewState &m_state;
    const ChangeLog &m_changes;
    Dates m_dates = Dates::None;
    QDate m_day; ///< Invalid: times stand under the day they are on.
    bool m_groupsByDay = false;
};

/// The booking behind an index of any model of the chain; null for an invalid index.
[[nodiscard]] const Booking *bookingAt(const QModelIndex &index);

} // namespace daybook
