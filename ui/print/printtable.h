// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/print/printmatter.h"

#include <functional>

class QModelIndex;
class QTableView;

namespace daybook {

/// Of the first cell of a row.
using RowFilter = std::function<bool(const QModelIndex &)>;

/// What @p view shows, column by column as the person arranged them and row by row in its order:
/// the words of its model, with what stands quietly beside them. Rows that are not @p isWanted are
/// no part of it; without one all are. No words are made of more rows than are printed.
[[nodiscard]] PrintTable printTableOf(
    const QTableView &view, const QString &title, const RowFilter &isWanted = {});

} // namespace daybook
