// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/find/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace daybook {

FlowLayout::FlowLayout(QWidget *parent, int gap) : QLayout(parent), m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::insertWidget(int place, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(place, new QWidgetItem(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::itemAt(int place) const
{
    return m_items.value(place);
}

QLayoutItem *FlowLayout::takeAt(int place)
{
    return place >= 0 && place < m_items.size() ? m_items.takeAt(place) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow({0, 0, width, 0}, Doing::Measuring);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &room)
{
    QLayout::setGeometry(room);
    flow(room, Doing::Placing);
}

/// Answers how high the lines are together.
int FlowLayout::flow(const QRect &room, Doing doing) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint at = room.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({room.width(), QLAYOUTSIZE_MAX});
        if (at.x() > room.left() && at.x() + size.width() > room.right() + 1) {
            at = {room.left(), at.y() + lineHeight + m_gap};
            lineHeight = 0;
        }
        if (doing == Doing::Placing)
            item->setGeometry(QStyle::visualRect(direction, room, {at, size}));
        at.rx() += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return at.y() + lineHeight - room.top();
}

} // namespace daybook
