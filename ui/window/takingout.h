// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/export/onshow.h"
#include "ui/print/printmatter.h"

namespace daybook {

struct Account;
class Desk;
class ListView;
class ViewState;

/// What is on show, for a file: of the list its rows and columns, of a picture the bookings that
/// are looked for, in the order of time.
[[nodiscard]] OnShow onShowOf(
    const Account &account, const Desk &desk, const ViewState &state, ListView &list);

/// What is on show, for paper, in each of its templates.
[[nodiscard]] PrintMatter printMatterOf(const Account &account, const Desk &desk,
    const ViewState &state, ListView &list, bool showsWholeDay);

} // namespace daybook
