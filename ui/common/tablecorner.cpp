// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/common/tablecorner.h"

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace daybook {

TableCorner::TableCorner(QTableView *table) : QLabel(table), m_table(table)
{
    setTextFormat(Qt::PlainText);
}

void TableCorner::place()
{
    const QRect across = m_table->horizontalHeader()->geometry();
    const QRect down = m_table->verticalHeader()->geometry();
    setGeometry(down.left(), across.top(), down.width(), across.height());
    raise();
}

void TableCorner::paintEvent(QPaintEvent *)
{
    constexpr int margin = 4;
    QPainter painter(this);
    painter.fillRect(rect(), theme().window);
    painter.fillRect(0, height() - 1, width(), 1, theme().line);
    painter.setPen(theme().dim);
    painter.drawText(rect(), Qt::AlignCenter,
        fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2 * margin));
}

} // namespace daybook
