// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridshape.h"

#include <algorithm>

namespace daybook {

namespace {

constexpr int margin = 3; ///< Between a block and the line of its column.
constexpr int gap = 2; ///< Between blocks side by side, and one below the other.
constexpr QSize chip(32, 20);

} // namespace

GridShape::GridShape(const Schedule &schedule, const GridRoom &room)
    : m_room(room), m_columns(static_cast<int>(schedule.columns.size())), m_top(schedule.top),
      m_bottom(schedule.bottom), m_firstRow(schedule.top / TimeAxis::unitsInRow),
      m_endRow((schedule.bottom + TimeAxis::unitsInRow - 1) / TimeAxis::unitsInRow)
{
    m_width = std::max(room.width, m_columns * room.leastColumn);
    m_above = room.hasTopStrip || schedule.top > 0 ? room.stripHeight : 0;
    m_below = schedule.bottom < schedule.axis.length() ? room.stripHeight : 0;
    m_height = yOf(m_bottom) + m_below;
}

int GridShape::startOf(int column) const
{
    return static_cast<int>(qint64(column) * m_width / std::max(1, m_columns));
}

QRect GridShape::placed(int start, int top, int width, int height) const
{
    return {m_room.isMirrored ? m_width - start - width : start, top, width, height};
}

QRect GridShape::span(int column, int top, int bottom) const
{
    const int start = startOf(column);
    const int y = yOf(top);
    return placed(start, y, startOf(column + 1) - start, yOf(bottom) - y);
}

QRect GridShape::column(int column) const
{
    return span(column, m_top, m_bottom);
}

std::optional<int> GridShape::columnAt(int x) const
{
    if (m_columns == 0 || x < 0 || x >= m_width)
        return {};
    const int start = m_room.isMirrored ? m_width - 1 - x : x;
    int column = static_cast<int>(qint64(start) * m_columns / m_width);
    while (column + 1 < m_columns && startOf(column + 1) <= start)
        ++column;
    return column;
}

std::pair<int, int> GridShape::columnsWithin(int left, int right) const
{
    if (m_columns == 0)
        return {0, 0};
    const int one = *columnAt(std::clamp(left, 0, m_width - 1));
    const int other = *columnAt(std::clamp(right, 0, m_width - 1));
    return {std::min(one, other), std::max(one, other) + 1};
}

int GridShape::yOf(int position) const
{
    return m_above
        + (std::clamp(position, m_top, m_bottom) - m_top) * m_room.hourHeight
        / TimeAxis::unitsInRow;
}

int GridShape::positionAt(int y) const
{
    const int position =
        m_top + (y - m_above) * TimeAxis::unitsInRow / std::max(1, m_room.hourHeight);
    return std::clamp(position, m_top, std::max(m_top, m_bottom - 1));
}

QRect GridShape::rectOf(const SchedulePiece &piece) const
{
    const int start = startOf(piece.column) + margin + 1;
    const int end = startOf(piece.column + 1) - margin;
    const int room = end - start - (m_room.asideWidth > 0 ? m_room.asideWidth + gap : 0);
    if (piece.isAside) {
        const int top = yOf(piece.top) + 1;
        return placed(end - m_room.asideWidth, top, m_room.asideWidth,
            std::max(gap, yOf(piece.bottom) - top - gap + 1));
    }
    const int lanes = std::max(1, piece.lanes);
    const int from = start + room * piece.lane / lanes;
    const int to = start + room * (piece.lane + 1) / lanes - (piece.lane + 1 < lanes ? gap : 0);
    const int y = yOf(piece.top) + 1;
    return placed(from, y, to - from, std::max(gap, yOf(piece.bottom) - y - gap + 1));
}

QRect GridShape::rectOf(const ScheduleShade &shade) const
{
    return span(shade.column, shade.top, shade.bottom);
}

QRect GridShape::rectOf(const ScheduleCrowd &crowd) const
{
    // At the end of the hour: the words of blocks stand above.
    const int hourEnd = (crowd.top / TimeAxis::unitsInRow + 1) * TimeAxis::unitsInRow;
    const int y = yOf(std::min(crowd.bottom, hourEnd)) - gap - chip.height();
    const int aside = m_room.asideWidth > 0 ? m_room.asideWidth + gap : 0;
    const int start = startOf(crowd.column + 1) - margin - gap - chip.width() - aside;
    return placed(start, std::max(yOf(crowd.top), y), chip.width(), chip.height());
}

QRect GridShape::cell(int column, int row) const
{
    return span(column, row * TimeAxis::unitsInRow, (row + 1) * TimeAxis::unitsInRow);
}

QRect GridShape::topStrip() const
{
    return {0, 0, m_above > 0 ? m_width : 0, m_above};
}

QRect GridShape::bottomStrip() const
{
    return {0, m_height - m_below, m_below > 0 ? m_width : 0, m_below};
}

} // namespace daybook
