// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/bookings/bookingtable.h"

#include "ui/common/rowroles.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>

#include <utility>

namespace daybook {

BookingTable::BookingTable(QWidget *parent) : CalmTable(parent)
{
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, &BookingTable::fitGroups);
}

void BookingTable::setModel(QAbstractItemModel *model)
{
    CalmTable::setModel(model);
    const auto fitSoon = [this] { m_fitting.start(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, fitSoon);
    connect(model, &QAbstractItemModel::rowsRemoved, this, fitSoon);
    connect(model, &QAbstractItemModel::rowsMoved, this, fitSoon);
    connect(model, &QAbstractItemModel::layoutChanged, this, fitSoon);
    connect(model, &QAbstractItemModel::modelReset, this, fitSoon);
    connect(model, &QAbstractItemModel::dataChanged, this, fitSoon);
}

void BookingTable::changeEvent(QEvent *event)
{
    CalmTable::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_fitting.start();
}

int BookingTable::headingHeight() const
{
    return fontMetrics().height() + 16;
}

/// A first row is higher by its heading.
void BookingTable::fitGroups()
{
    const bool hadGroups = !std::exchange(m_groups, {}).isEmpty();
    const int rows = model()->rowCount();
    QVariant former;
    int first = 0;
    for (int row = 0; row < rows && rows <= mostGroupedRows; ++row) {
        const QVariant group = model()->index(row, 0).data(rowroles::Group);
        if (!group.isValid())
            break;
        if (group != former)
            first = row;
        ++m_groups[first];
        former = group;
    }
    if (m_groups.isEmpty() && !hadGroups)
        return; // all are as high as ever, however many there are
    const int usual = verticalHeader()->defaultSectionSize();
    for (int row = 0; row < rows; ++row) {
        const int height = usual + (m_groups.contains(row) ? headingHeight() : 0);
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
    viewport()->update();
}

void BookingTable::paintEvent(QPaintEvent *event)
{
    CalmTable::paintEvent(event);
    if (m_groups.isEmpty())
        return;
    QPainter painter(viewport());
    QFont bold = font();
    bold.setBold(true);
    const int last = rowAt(viewport()->height() - 1);
    for (int row = rowAt(0); row >= 0 && row <= (last < 0 ? model()->rowCount() - 1 : last);
         ++row) {
        const auto group = m_groups.constFind(row);
        if (group == m_groups.cend())
            continue;
        QRect band(0, rowViewportPosition(row), viewport()->width(), headingHeight());
        painter.fillRect(band, theme().window); // over what marks the row below
        band.adjust(12, 0, -12, 0);
        const QDate day = model()->index(row, 0).data(rowroles::Group).toDate();
        const QString name = day.isValid() ? longDateText(day) : tr("Without a time");
        painter.setFont(bold);
        painter.setPen(theme().text);
        QRect said;
        painter.drawText(band, Qt::AlignLeading | Qt::AlignVCenter, name, &said);
        if (isRightToLeft())
            band.setRight(said.left() - 10);
        else
            band.setLeft(said.right() + 10);
        painter.setFont(font());
        painter.setPen(theme().dim);
        painter.drawText(
            band, Qt::AlignLeading | Qt::AlignVCenter, QLocale().toString(group.value()));
    }
}

} // namespace daybook
