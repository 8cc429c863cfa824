// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/grid/gridwalk.h"

#include <QAccessible>
#include <QHash>
#include <QList>

#include <optional>

namespace daybook {

class TimeGrid;

/// Reads a grid out: its columns are the children, and theirs what stands in them, hour by hour.
/// What stays from one picture to the next stays the same for a screen reader.
class GridReader
{
public:
    explicit GridReader(TimeGrid &grid);
    ~GridReader();
    GridReader(const GridReader &) = delete;
    GridReader &operator=(const GridReader &) = delete;

    /// Nothing is where it was.
    void forget();
    /// Another picture is on show: forgets what is no longer in it.
    void takePicture();
    void tellFocus(const GridSpot &spot);

    [[nodiscard]] int columns() const;
    [[nodiscard]] const QList<GridSpot> &spots(int column);
    [[nodiscard]] QAccessibleInterface *columnAt(int column);
    [[nodiscard]] QAccessibleInterface *spotAt(int column, int index);
    [[nodiscard]] QAccessibleInterface *of(const GridSpot &spot);
    /// What was called so is now there.
    [[nodiscard]] std::optional<GridSpot> spotOf(int column, const QString &key);
    [[nodiscard]] TimeGrid &grid() const { return m_grid; }

private:
    [[nodiscard]] QString keyOf(const GridSpot &spot) const;
    void remove(const QList<QString> &keys);

    TimeGrid &m_grid;
    struct Known
    {
        QAccessible::Id id = 0;
        int column = 0;
    };

    QHash<QString, Known> m_known; ///< By key; a column's is its number.
    QHash<int, QList<GridSpot>> m_spots; ///< By column, as far as somebody asked.
};

} // namespace daybook
