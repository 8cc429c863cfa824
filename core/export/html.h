// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/rowformat.h"

namespace daybook {

/// What stands above and around the table of a page. All of it is text, never markup.
struct HtmlPage
{
    QString title = {};
    QString note = {}; ///< Below the title; empty: nothing.
    QString language = QStringLiteral("en"); ///< Of our own words, as BCP 47 names it.
    bool isRightToLeft = false;
    QStringList headings = {}; ///< One for each cell of a row; an empty one leaves its column out.
};

/// A page that stands for itself: nothing is loaded into it and nothing runs in it. It prints with
/// its headings on every sheet. Cells are shown as people read them.
[[nodiscard]] std::unique_ptr<RowFormat> htmlFormat(const HtmlPage &page);

/// A table alone, to be pasted into a mail or a spreadsheet, without formulas for the latter.
[[nodiscard]] QString htmlTable(const QStringList &headings, const QList<QStringList> &rows);

} // namespace daybook
