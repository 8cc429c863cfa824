// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/bench/paintwatch.h"
#include "tests/bench/workplace.h"

class QListView;

namespace daybook::bench {

void click(QListView &list, int row);

/// Milliseconds from the click to the painted staff list of the location in @p row.
[[nodiscard]] double clickToPainted(
    Workplace &place, PaintWatch &paints, QListView &locations, int row);

} // namespace daybook::bench
