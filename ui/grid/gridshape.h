// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/schedule/schedule.h"

#include <QList>
#include <QRect>

#include <optional>

namespace daybook {

/// What a GridShape is made for, in pixels.
struct GridRoom
{
    int width = 0; ///< Of what is seen at once.
    int hourHeight = 0;
    int leastColumn = 0;
    int asideWidth = 0; ///< Of the strip beside the lanes of a column; 0: there is none.
    int stripHeight = 0; ///< Of the strips that stand for hours left out.
    bool isMirrored = false; ///< Columns run from right to left.
    bool hasTopStrip = false; ///< Also where no hours are left out before.

    [[nodiscard]] bool operator==(const GridRoom &) const = default;
};

/// Where everything in a Schedule stands in pixels, from the upper left of the whole picture.
/// Knows nothing of widgets, scrolling and words.
class GridShape
{
public:
    GridShape() = default;
    GridShape(const Schedule &schedule, const GridRoom &room);

    [[nodiscard]] QSize size() const { return {m_width, m_height}; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rowHeight() const { return m_room.hourHeight; }
    [[nodiscard]] bool isMirrored() const { return m_room.isMirrored; }

    /// From above the first hour to below the last.
    [[nodiscard]] QRect column(int column) const;
    [[nodiscard]] std::optional<int> columnAt(int x) const;
    /// Columns of which something lies between two x, as first and behind the last.
    [[nodiscard]] std::pair<int, int> columnsWithin(int left, int right) const;

    [[nodiscard]] int yOf(int position) const;
    /// Within the hours on show.
    [[nodiscard]] int positionAt(int y) const;
    /// The hours of the axis on show, as first and behind the last.
    [[nodiscard]] std::pair<int, int> rows() const { return {m_firstRow, m_endRow}; }

    [[nodiscard]] QRect rectOf(const SchedulePiece &piece) const;
    [[nodiscard]] QRect rectOf(const ScheduleShade &shade) const;
    /// The chip, at the far upper corner of the stretch.
    [[nodiscard]] QRect rectOf(const ScheduleCrowd &crowd) const;
    [[nodiscard]] QRect cell(int column, int row) const;
    /// Empty where no hours are left out.
    [[nodiscard]] QRect topStrip() const;
    [[nodiscard]] QRect bottomStrip() const;

    [[nodiscard]] bool operator==(const GridShape &) const = default;

private:
    [[nodiscard]] int startOf(int column) const; ///< From the side where the columns begin.
    [[nodiscard]] QRect placed(int start, int top, int width, int height) const;
    [[nodiscard]] QRect span(int column, int top, int bottom) const;

    GridRoom m_room;
    int m_columns = 0;
    int m_width = 0;
    int m_height = 0;
    int m_top = 0; ///< Position of the first line.
    int m_bottom = 0;
    int m_firstRow = 0;
    int m_endRow = 0;
    int m_above = 0; ///< Pixels above the first line.
    int m_below = 0;
};

} // namespace daybook
