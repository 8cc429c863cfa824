// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/print/printmatter.h"

class QTableView;

namespace daybook {

/// What @p view shows, column by column as the person arranged them and row by row in its order:
/// the words of its model, with what stands quietly beside them.
[[nodiscard]] PrintTable printTableOf(const QTableView &view, const QString &title);

} // namespace daybook
