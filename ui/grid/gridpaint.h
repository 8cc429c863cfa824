// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/grid/gridblock.h"

class QPainter;

namespace daybook {

/// Paints what was set; measures and asks nothing. All positions are those of the whole picture.
void paintBlock(QPainter &painter, const GridBlock &block, bool isMirrored, const GridKit &kit);

/// The chip of bookings for which no lane was left.
void paintChip(QPainter &painter, const QRect &rect, const SetText &text, const GridKit &kit);

/// What stands behind the blocks of a column where something hinders.
void paintShade(QPainter &painter, const QRect &rect, ScheduleShade::Why why, const GridKit &kit);

void paintText(QPainter &painter, const SetText &text, const GridKit &kit);

/// Around what is picked, or, thinner, where the keyboard stands.
void paintRing(QPainter &painter, const QRect &rect, int width);

} // namespace daybook
