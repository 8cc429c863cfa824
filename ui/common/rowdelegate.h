// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace daybook {

/// Paints a table row calmly: a hairline below, a tint for the selection with a bar at its start, a
/// zone beside a time. What it needs beyond Qt's own roles stands in rowroles.h.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

} // namespace daybook
