// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/load/loadmap.h"

#include <QString>

namespace daybook {

/// How full a cell is, in a few signs: "62 %", or "90 min" where there is nothing to hold it
/// against, or "–" for nothing booked. Empty where nobody works, and nothing is booked.
[[nodiscard]] QString loadText(const LoadCell &cell, LoadMap::Against against);

/// How full a cell is to be painted, 0 to 1: its share, or else its part of @p most, the most that
/// is booked in any cell.
[[nodiscard]] double loadTone(const LoadCell &cell, std::chrono::minutes most);

/// The most that is booked in a cell of @p map.
[[nodiscard]] std::chrono::minutes mostBooked(const LoadMap &map);

/// All numbers behind a cell as one sentence: "Thursday 10–11, 62 %, 90 of 145 minutes booked, 3
/// bookings".
[[nodiscard]] QString loadSentence(const LoadMap &map, Qt::DayOfWeek day, int hour);

/// What the map is of: what is held against what, in a sentence.
[[nodiscard]] QString againstText(LoadMap::Against against, bool knowsTimeOff);

} // namespace daybook
