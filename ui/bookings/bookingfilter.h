// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/bookingneedle.h"

#include <QSortFilterProxyModel>

namespace daybook {

/// Sorts bookings by their facts and keeps those that match what was typed.
class BookingFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit BookingFilter(QObject *parent);

    void setNeedle(const BookingNeedle &needle);
    [[nodiscard]] bool isFiltering() const { return !m_needle.isEmpty(); }

protected:
    /// A time that is not known stands last, whichever way the others are sorted.
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    BookingNeedle m_needle;
};

} // namespace daybook
