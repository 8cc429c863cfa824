// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/month/monthwords.h"

#include <QAbstractTableModel>
#include <QList>

namespace daybook {

/// The days of the month view as a table of weeks, in words. It is told them whole, and says which
/// of its cells have become others.
class MonthModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    static constexpr int daysInWeek = 7;

    /// @p days are whole weeks from the first day on; none: there is nothing to show.
    void setDays(const QList<MonthWords> &days);

    /// In the order of days.
    [[nodiscard]] const QList<MonthWords> &days() const { return m_days; }
    [[nodiscard]] QModelIndex indexOf(QDate date) const;
    /// Invalid for an invalid index.
    [[nodiscard]] QDate dateAt(const QModelIndex &index) const;
    [[nodiscard]] static int dayOf(const QModelIndex &index)
    {
        return index.row() * daysInWeek + index.column();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    QList<MonthWords> m_days;
};

} // namespace daybook
