// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/schedule/schedule.h"

#include <QList>

#include <optional>

namespace daybook {

/// What the keyboard and a screen reader can stand on.
struct GridSpot
{
    enum class Kind {
        Piece, ///< `index` into Schedule::pieces.
        Crowd, ///< `index` into Schedule::crowds.
        Cell ///< `index` is the row of the axis.
    };

    Kind kind = Kind::Cell;
    int column = 0;
    int index = 0;

    [[nodiscard]] bool operator==(const GridSpot &) const = default;
};

enum class GridStep { Earlier, Later, ColumnBefore, ColumnAfter, First, Last, VeryFirst, VeryLast };

/// The order in which a picture is read: by column, then by time, then by lane. Made once for each
/// picture.
class GridWalk
{
public:
    GridWalk() = default;
    explicit GridWalk(const Schedule &schedule);

    /// Bookings, free times and crowds; what may be walked.
    [[nodiscard]] const QList<GridSpot> &spots(int column) const { return m_columns.at(column); }
    [[nodiscard]] int columns() const { return static_cast<int>(m_columns.size()); }
    /// The same with every hour on show in which nothing stands, for reading.
    [[nodiscard]] QList<GridSpot> spotsAndHours(int column) const;
    /// Whether anything stands in that hour.
    [[nodiscard]] bool isTaken(int column, int row) const;

    /// To the next booking or free time. A neighbour column is one in which something stands, and
    /// there it is what is nearest in time. Nothing when there is none.
    [[nodiscard]] std::optional<GridSpot> step(const GridSpot &from, GridStep step) const;
    /// To the next hour, taken or not.
    [[nodiscard]] std::optional<GridSpot> cellStep(const GridSpot &from, GridStep step) const;

    /// Positions on the axis.
    [[nodiscard]] int topOf(const GridSpot &spot) const;
    [[nodiscard]] int bottomOf(const GridSpot &spot) const;

private:
    [[nodiscard]] std::optional<GridSpot> along(const GridSpot &from, int by) const;
    [[nodiscard]] std::optional<GridSpot> across(const GridSpot &from, int by) const;
    [[nodiscard]] std::optional<GridSpot> firstFrom(int column, int by) const;

    struct Span
    {
        int top = 0;
        int bottom = 0;
    };

    QList<QList<GridSpot>> m_columns;
    QList<Span> m_pieces;
    QList<Span> m_crowds;
    int m_firstRow = 0;
    int m_endRow = 0;
};

} // namespace daybook
