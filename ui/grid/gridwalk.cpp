// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridwalk.h"

#include <algorithm>
#include <cstdlib>

namespace daybook {

GridWalk::GridWalk(const Schedule &schedule)
    : m_firstRow(schedule.top / TimeAxis::unitsInRow),
      m_endRow((schedule.bottom + TimeAxis::unitsInRow - 1) / TimeAxis::unitsInRow)
{
    m_columns.resize(schedule.columns.size());
    m_pieces.reserve(schedule.pieces.size());
    for (const SchedulePiece &piece : schedule.pieces) {
        m_columns[piece.column].append({.kind = GridSpot::Kind::Piece,
            .column = piece.column,
            .index = static_cast<int>(m_pieces.size())});
        m_pieces.append({.top = piece.top, .bottom = piece.bottom});
    }
    for (const ScheduleCrowd &crowd : schedule.crowds) {
        const GridSpot spot{.kind = GridSpot::Kind::Crowd,
            .column = crowd.column,
            .index = static_cast<int>(m_crowds.size())};
        m_crowds.append({.top = crowd.top, .bottom = crowd.bottom});
        QList<GridSpot> &spots = m_columns[crowd.column];
        const auto behind = std::ranges::upper_bound(
            spots, crowd.top, {}, [this](const GridSpot &other) { return topOf(other); });
        spots.insert(behind, spot);
    }
}

int GridWalk::topOf(const GridSpot &spot) const
{
    switch (spot.kind) {
    case GridSpot::Kind::Piece:
        return m_pieces.at(spot.index).top;
    case GridSpot::Kind::Crowd:
        return m_crowds.at(spot.index).top;
    case GridSpot::Kind::Cell:
        break;
    }
    return spot.index * TimeAxis::unitsInRow;
}

int GridWalk::bottomOf(const GridSpot &spot) const
{
    switch (spot.kind) {
    case GridSpot::Kind::Piece:
        return m_pieces.at(spot.index).bottom;
    case GridSpot::Kind::Crowd:
        return m_crowds.at(spot.index).bottom;
    case GridSpot::Kind::Cell:
        break;
    }
    return (spot.index + 1) * TimeAxis::unitsInRow;
}

bool GridWalk::isTaken(int column, int row) const
{
    const int top = row * TimeAxis::unitsInRow;
    return std::ranges::any_of(m_columns.at(column), [&](const GridSpot &spot) {
        return topOf(spot) < top + TimeAxis::unitsInRow && bottomOf(spot) > top;
    });
}

QList<GridSpot> GridWalk::spotsAndHours(int column) const
{
    QList<GridSpot> all = m_columns.at(column);
    for (int row = m_firstRow; row < m_endRow; ++row) {
        if (!isTaken(column, row))
            all.append({.kind = GridSpot::Kind::Cell, .column = column, .index = row});
    }
    std::ranges::stable_sort(all, {}, [this](const GridSpot &spot) { return topOf(spot); });
    return all;
}

std::optional<GridSpot> GridWalk::step(const GridSpot &from, GridStep step) const
{
    switch (step) {
    case GridStep::Earlier:
        return along(from, -1);
    case GridStep::Later:
        return along(from, 1);
    case GridStep::ColumnBefore:
        return across(from, -1);
    case GridStep::ColumnAfter:
        return across(from, 1);
    case GridStep::VeryFirst:
        return firstFrom(0, 1);
    case GridStep::VeryLast:
        return firstFrom(columns() - 1, -1);
    case GridStep::First:
    case GridStep::Last:
        break;
    }
    const QList<GridSpot> &spots = m_columns.at(from.column);
    if (spots.isEmpty())
        return {};
    return step == GridStep::First ? spots.constFirst() : spots.constLast();
}

std::optional<GridSpot> GridWalk::along(const GridSpot &from, int by) const
{
    const QList<GridSpot> &spots = m_columns.at(from.column);
    const qsizetype here = spots.indexOf(from);
    if (here >= 0) {
        const qsizetype next = here + by;
        return next >= 0 && next < spots.size() ? std::optional(spots.at(next)) : std::nullopt;
    }
    // From a bare hour: what begins after it, or before.
    const int top = topOf(from);
    if (by > 0) {
        const auto next =
            std::ranges::find_if(spots, [&](const GridSpot &spot) { return topOf(spot) >= top; });
        return next == spots.end() ? std::nullopt : std::optional(*next);
    }
    for (auto spot = spots.crbegin(); spot != spots.crend(); ++spot) {
        if (topOf(*spot) < top)
            return *spot;
    }
    return {};
}

std::optional<GridSpot> GridWalk::across(const GridSpot &from, int by) const
{
    int column = from.column + by;
    while (column >= 0 && column < columns() && m_columns.at(column).isEmpty())
        column += by;
    if (column < 0 || column >= columns())
        return {};
    const int top = topOf(from);
    return *std::ranges::min_element(m_columns.at(column), {},
        [&](const GridSpot &spot) { return std::abs(topOf(spot) - top); });
}

std::optional<GridSpot> GridWalk::firstFrom(int column, int by) const
{
    for (; column >= 0 && column < columns(); column += by) {
        const QList<GridSpot> &spots = m_columns.at(column);
        if (!spots.isEmpty())
            return by > 0 ? spots.constFirst() : spots.constLast();
    }
    return {};
}

std::optional<GridSpot> GridWalk::cellStep(const GridSpot &from, GridStep step) const
{
    if (m_endRow <= m_firstRow || columns() == 0)
        return {};
    GridSpot cell{.column = from.column,
        .index = std::clamp(topOf(from) / TimeAxis::unitsInRow, m_firstRow, m_endRow - 1)};
    switch (step) {
    case GridStep::Earlier:
        --cell.index;
        break;
    case GridStep::Later:
        ++cell.index;
        break;
    case GridStep::ColumnBefore:
        --cell.column;
        break;
    case GridStep::ColumnAfter:
        ++cell.column;
        break;
    case GridStep::First:
    case GridStep::VeryFirst:
        cell.index = m_firstRow;
        break;
    case GridStep::Last:
    case GridStep::VeryLast:
        cell.index = m_endRow - 1;
        break;
    }
    const bool isThere = cell.index >= m_firstRow && cell.index < m_endRow && cell.column >= 0
        && cell.column < columns();
    return isThere ? std::optional(cell) : std::nullopt;
}

} // namespace daybook
