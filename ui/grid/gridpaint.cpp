// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridpaint.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <array>

namespace daybook {

namespace {

constexpr int edgeWidth = 3;
constexpr int pickedRing = 2;
constexpr int arrow = 4; ///< Half the width of the arrow of what goes on.
constexpr int dot = 7; ///< Of a change nobody has seen.

/// A rectangle with its corners taken off, which is quick where rounding is not.
void fillSoft(QPainter &painter, const QRect &rect, const QColor &color)
{
    if (rect.height() < 4)
        return painter.fillRect(rect, color);
    painter.fillRect(rect.adjusted(0, 1, 0, -1), color);
    painter.fillRect(rect.left() + 1, rect.top(), rect.width() - 2, 1, color);
    painter.fillRect(rect.left() + 1, rect.bottom(), rect.width() - 2, 1, color);
}

void paintDashedFrame(QPainter &painter, const QRect &rect, const GridKit &kit)
{
    painter.drawTiledPixmap(rect.left() + 1, rect.top(), rect.width() - 2, 1, kit.freeAlong());
    painter.drawTiledPixmap(rect.left() + 1, rect.bottom(), rect.width() - 2, 1, kit.freeAlong());
    painter.drawTiledPixmap(rect.left(), rect.top() + 1, 1, rect.height() - 2, kit.freeDown());
    painter.drawTiledPixmap(rect.right(), rect.top() + 1, 1, rect.height() - 2, kit.freeDown());
}

void paintEdge(QPainter &painter, const GridBlock &block, bool isMirrored)
{
    const QRect &rect = block.rect;
    const int x = isMirrored ? rect.right() + 1 - edgeWidth : rect.left();
    const QRect edge(x, rect.top(), edgeWidth, rect.height());
    if (block.edge.isNull())
        return painter.fillRect(edge.adjusted(0, 1, 0, -1), block.look.ink.edge);
    painter.drawTiledPixmap(edge, block.edge);
}

/// "It goes on": a small triangle at the far end of the upper or lower side.
void paintArrow(
    QPainter &painter, const QRect &rect, bool isUp, bool isMirrored, const QColor &color)
{
    const int x = isMirrored ? rect.left() + 3 * arrow : rect.right() - 3 * arrow;
    const int tip = isUp ? rect.top() + 1 : rect.bottom() - 1;
    const int base = isUp ? tip + arrow : tip - arrow;
    const std::array points{QPoint(x - arrow, base), QPoint(x + arrow, base), QPoint(x, tip)};
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(points.data(), static_cast<int>(points.size()));
}

void paintMarks(QPainter &painter, const GridBlock &block, bool isMirrored)
{
    const QRect &rect = block.rect;
    const int far = isMirrored ? rect.left() + 3 : rect.right() - 2 - GridKit::iconSize;
    if (block.look.isConflict)
        painter.drawPixmap(far, rect.top() + 2, block.mark);
    if (!block.look.isChanged)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme().accent);
    painter.setPen(theme().window);
    const int x = isMirrored ? rect.left() - 1 : rect.right() + 1 - dot;
    painter.drawEllipse(x, rect.top() - 1, dot, dot);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

void paintText(QPainter &painter, const SetText &text, const GridKit &kit)
{
    painter.setFont(kit.font(text.font));
    painter.drawStaticText(text.at, text.text);
    if (!text.strike.isEmpty())
        painter.fillRect(text.strike.translated(text.at), painter.pen().color());
}

void paintRing(QPainter &painter, const QRect &rect, int width)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().accent, width));
    painter.drawRoundedRect(rect, 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintBlock(QPainter &painter, const GridBlock &block, bool isMirrored, const GridKit &kit)
{
    const GridLook &look = block.look;
    fillSoft(painter, block.rect, look.ink.ground);
    if (look.isFree)
        paintDashedFrame(painter, block.rect, kit);
    else
        paintEdge(painter, block, isMirrored);
    painter.setPen(look.ink.text);
    painter.translate(block.rect.topLeft());
    for (const SetText &text : block.texts)
        paintText(painter, text, kit);
    painter.translate(-block.rect.topLeft());
    if (!block.icon.isNull())
        painter.drawPixmap(block.rect.topLeft() + block.iconAt, block.icon);
    if (look.continuesBefore)
        paintArrow(painter, block.rect, true, isMirrored, look.ink.edge);
    if (look.continuesAfter)
        paintArrow(painter, block.rect, false, isMirrored, look.ink.edge);
    paintMarks(painter, block, isMirrored);
    if (look.isPicked)
        paintRing(painter, block.rect, pickedRing);
}

void paintChip(QPainter &painter, const QRect &rect, const SetText &text, const GridKit &kit)
{
    fillSoft(painter, rect, theme().accent);
    fillSoft(painter, rect.adjusted(1, 1, -1, -1), theme().window);
    painter.setPen(theme().accent);
    paintText(painter, text, kit);
}

void paintShade(QPainter &painter, const QRect &rect, ScheduleShade::Why why, const GridKit &kit)
{
    // The pattern hangs on the picture, not on the stretch: what is scrolled in fits on.
    switch (why) {
    case ScheduleShade::Why::OutsideHours:
        break;
    case ScheduleShade::Why::TimeOff:
    case ScheduleShade::Why::Closed:
        painter.fillRect(rect, theme().field);
        break;
    case ScheduleShade::Why::NoSuchTime:
        painter.fillRect(rect, theme().hover);
        painter.drawTiledPixmap(rect, kit.noTime(), rect.topLeft());
        return;
    }
    painter.drawTiledPixmap(rect, kit.hatch(), rect.topLeft());
}

} // namespace daybook
