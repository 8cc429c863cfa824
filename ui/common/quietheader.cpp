// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/common/quietheader.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace daybook {

QuietHeader::QuietHeader(Qt::Orientation orientation, int margin, QWidget *parent)
    : QHeaderView(orientation, parent), m_margin(margin)
{
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(1);
    setHighlightSections(false);
    setSectionsClickable(false);
}

void QuietHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const auto wanted = static_cast<Qt::Alignment>(
        model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).toInt());
    const QString text =
        model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    const QRect room = rect.adjusted(m_margin, m_margin / 2, -m_margin, -m_margin / 2);
    painter->save();
    painter->fillRect(rect, theme().window);
    if (orientation() == Qt::Horizontal)
        painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme().line);
    painter->setPen(theme().dim);
    painter->setFont(font());
    painter->drawText(room, static_cast<int>(QStyle::visualAlignment(layoutDirection(), wanted)),
        fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace daybook
