// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/foundtimesmodel.h"

#include <QIdentityProxyModel>
#include <QTimeZone>

namespace daybook {

/// Turns the facts of found times into words. It has columns of its own, one row for each time.
class FoundDisplay : public QIdentityProxyModel
{
    Q_OBJECT

public:
    enum Column {
        DayColumn, ///< Said once for times of one day that follow each other.
        WhenColumn,
        BesideColumn, ///< The same in the second zone.
        DistanceColumn, ///< From the instant that is looked around.
        StaffColumn,
        ServiceColumn,
        LocationColumn,
        LengthColumn,
        ColumnCount
    };

    explicit FoundDisplay(QObject *parent);

    /// From where distances are told.
    void setNear(const QDateTime &near) { m_near = near; }

    /// Whether any time reads otherwise in the second zone.
    [[nodiscard]] bool needsSecondZone() const;
    /// A row with everything that matters, for pasting: tab-separated, without formulas.
    [[nodiscard]] QString copiedText(int row) const;

    void setSourceModel(QAbstractItemModel *model) override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const FoundTime *timeAt(int row) const;
    [[nodiscard]] bool beginsDay(int row) const;
    [[nodiscard]] bool readsOtherwise(const FoundTime &time) const;
    [[nodiscard]] QString textOf(const FoundTime &time, int column) const;
    [[nodiscard]] QString besideOf(const FoundTime &time, int column) const;
    [[nodiscard]] QString secondZoneText(const FoundTime &time) const;

    const QTimeZone m_secondZone; ///< The computer's: that of whoever asks.
    QDateTime m_near;
};

[[nodiscard]] const FoundTime *foundAt(const QModelIndex &index);

} // namespace daybook
