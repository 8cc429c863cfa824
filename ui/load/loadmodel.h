// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/load/loadmap.h"

#include <QAbstractTableModel>

#include <chrono>

namespace daybook {

/// A LoadMap as a table: a row for each day of the week, a column for each hour in which there is
/// anything.
class LoadModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ToneRole = Qt::UserRole, ///< How full, 0 to 1.
        IsOfferedRole, ///< Whether anybody works then, or that is not known.
        IsAskedRole ///< Whether the range has such a day.
    };

    /// @p firstDay: with which weeks begin.
    LoadModel(Qt::DayOfWeek firstDay, QObject *parent);

    void setMap(const LoadMap &map);
    [[nodiscard]] const LoadMap &map() const { return m_map; }
    [[nodiscard]] Qt::DayOfWeek dayOf(int row) const;
    [[nodiscard]] int hourOf(int column) const { return m_firstHour + column; }
    /// Invalid for an hour that has no column.
    [[nodiscard]] QModelIndex indexOf(Qt::DayOfWeek day, int hour) const;
    [[nodiscard]] const LoadCell &cell(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    void fitHours(const LoadMap &map);

    const Qt::DayOfWeek m_firstDay;
    LoadMap m_map;
    std::chrono::minutes m_most{0};
    int m_firstHour = 0;
    int m_endHour = 0; ///< Behind the last.
};

} // namespace daybook
