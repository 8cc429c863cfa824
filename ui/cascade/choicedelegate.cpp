// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/cascade/choicedelegate.h"

#include "ui/cascade/choicedisplay.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace daybook {

namespace {

constexpr int margin = 12;
constexpr int bar = 3;
constexpr int rowPadding = 9;

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool isChosen)
{
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (isChosen || hovered)
        painter->fillRect(option.rect, isChosen ? theme().tint : theme().hover);
    if (isChosen) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const int left = mirrored ? option.rect.right() + 1 - bar : option.rect.left();
        painter->fillRect(left, option.rect.top(), bar, option.rect.height(), theme().accent);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme().accent);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

void ChoiceDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChosen = index.data(ChoiceDisplay::ChosenRole).toBool();
    const QString detail = index.data(ChoiceDisplay::DetailRole).toString();
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const int side = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    const int start = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;

    painter->save();
    paintGround(painter, option, isChosen);
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.88);
    const int detailWidth =
        detail.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(detail) + margin;
    painter->setFont(small);
    painter->setPen(theme().dim);
    painter->drawText(room, side | Qt::AlignVCenter | Qt::AlignAbsolute, detail);

    painter->setFont(option.font);
    painter->setPen(theme().text);
    const QString name = option.fontMetrics.elidedText(
        index.data().toString(), Qt::ElideRight, room.width() - detailWidth);
    painter->drawText(room, start | Qt::AlignVCenter | Qt::AlignAbsolute, name);
    painter->restore();
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    // No width of its own: the list gives each row all that is beside its scroll bar.
    return {0, option.fontMetrics.height() + rowPadding};
}

} // namespace daybook
