// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>

namespace daybook {

/// A stretch that wants a lane; positions in any unit.
struct LaneWish
{
    qint64 from = 0;
    qint64 to = 0; ///< Excluded; not before `from`.
    bool givesWay = false; ///< Stands aside for all that do not: a cancelled booking, a free time.
};

struct LanePlace
{
    int lane = 0; ///< -1: no lane was left.
    int lanes = 1; ///< Side by side, wherever it overlaps with others directly or over others.

    [[nodiscard]] bool operator==(const LanePlace &) const = default;
};

/// Finds a lane for each of @p wishes, so that no two in one lane overlap; never more than
/// @p mostLanes. In the order of @p wishes.
[[nodiscard]] QList<LanePlace> lanesFor(const QList<LaneWish> &wishes, int mostLanes);

} // namespace daybook
