// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/common/rowdelegate.h"

#include "ui/common/rowroles.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QIcon>
#include <QPainter>
#include <QTableView>

namespace daybook {

namespace {

constexpr int margin = 8;
constexpr int gap = 6;
constexpr int iconSize = 16;
constexpr int bar = 3;

bool isFirstShown(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && table->horizontalHeader()->visualIndex(index.column()) == 0;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (selected)
        painter->fillRect(option.rect, theme().tint);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, theme().hover);
    painter->fillRect(
        option.rect.left(), option.rect.bottom(), option.rect.width(), 1, theme().line);
    if (selected && isFirstShown(option, index))
        painter->fillRect(mirrored ? option.rect.right() + 1 - bar : option.rect.left(),
            option.rect.top(), bar, option.rect.height(), theme().accent);
}

/// Takes @p width from the start (or the end) of @p room, in the direction of the language.
QRect takeFrom(QRect &room, int width, bool atLeft)
{
    QRect taken = room;
    if (atLeft) {
        taken.setWidth(width);
        room.setLeft(room.left() + width + gap);
    } else {
        taken.setLeft(room.right() + 1 - width);
        room.setRight(room.right() - width - gap);
    }
    return taken;
}

} // namespace

void RowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &cell, const QModelIndex &index) const
{
    // A row that is higher than its line has a heading above it, which the table paints.
    QStyleOptionViewItem option = cell;
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (table && table->verticalHeader()->defaultSectionSize() < option.rect.height())
        option.rect.setTop(
            option.rect.bottom() + 1 - table->verticalHeader()->defaultSectionSize());
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto align =
        (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::AlignAbsolute;
    const int start = isFirstShown(option, index) ? 12 : margin + 2;
    QRect room = mirrored ? option.rect.adjusted(margin, 0, -start, 0)
                          : option.rect.adjusted(start, 0, -margin, 0);

    painter->save();
    paintGround(painter, option, index);
    const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
    if (!icon.isNull()) {
        QRect place = takeFrom(room, iconSize, !mirrored);
        place.setTop(option.rect.top() + (option.rect.height() - iconSize) / 2);
        place.setHeight(iconSize);
        icon.paint(painter, place);
    }

    QFont font = option.font;
    font.setStrikeOut(index.data(rowroles::Struck).toBool() && icon.isNull());
    font.setBold(index.data(rowroles::Strong).toBool());
    const QFontMetrics metrics(font);
    const QString text = index.data().toString();
    QString beside = index.data(rowroles::Beside).toString();
    if (metrics.horizontalAdvance(beside) > room.width() / 2)
        beside.clear(); // the quiet word gives way first
    const int besideWidth = beside.isEmpty() ? 0 : metrics.horizontalAdvance(beside) + gap;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width() - besideWidth);
    painter->setFont(font);
    painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
    painter->drawText(room, static_cast<int>(align), shown);
    if (!beside.isEmpty()) {
        takeFrom(room, metrics.horizontalAdvance(shown), !mirrored);
        font.setStrikeOut(false);
        font.setBold(false);
        painter->setFont(font);
        painter->setPen(theme().dim);
        painter->drawText(room, static_cast<int>(align), beside);
    }
    painter->restore();
}

} // namespace daybook
