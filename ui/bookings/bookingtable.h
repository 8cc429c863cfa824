// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/common/calmtable.h"

#include <QTimer>

namespace daybook {

/// The table of bookings. Where its rows tell rowroles::Group, the first row of each group stands
/// below a heading.
class BookingTable : public CalmTable
{
    Q_OBJECT

public:
    /// With more rows than this there are no headings: each row's day would have to be found out.
    /// Then its date is to stand in the row.
    static constexpr int mostGroupedRows = 5'000;

    explicit BookingTable(QWidget *parent);

    void setModel(QAbstractItemModel *model) override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitGroups();
    [[nodiscard]] int headingHeight() const;

    QTimer m_fitting; ///< Once for all changes of one turn of the event loop.
    QHash<int, int> m_groups; ///< How many rows each first row begins.
};

} // namespace daybook
