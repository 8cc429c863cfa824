// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/print/printmatter.h"
#include "ui/print/printsheet.h"

namespace daybook {

class PrintInk;

/// A picture that fills one page or several.
struct PrintPicture
{
    QString heading = {}; ///< Its day, or its days.
    Schedule schedule = {};
};

/// Some columns and hours of a picture.
struct GridPage
{
    int picture = 0;
    int firstColumn = 0;
    int columns = 0;
    int top = 0; ///< As in Schedule.
    int bottom = 0;
    bool isPart = false; ///< Of a picture that does not fit on one page.

    [[nodiscard]] bool operator==(const GridPage &) const = default;
};

/// Pictures broken into pages: as many columns on each as can be read, and shared out evenly; hours
/// and names stand on every page.
class GridPages
{
public:
    static constexpr double narrowestColumn = 96;
    static constexpr double lowestHour = 27; ///< Twenty minutes of it hold a line.

    GridPages() = default;
    GridPages(const QList<PrintPicture> &pictures, const PrintSheet &sheet);

    [[nodiscard]] const QList<GridPage> &pages() const { return m_pages; }
    /// @p matter is what the pictures were made of.
    void paint(PrintInk &ink, const PrintMatter &matter, int page) const;

private:
    PrintSheet m_sheet;
    QList<PrintPicture> m_pictures;
    QList<GridPage> m_pages;
};

/// What no picture has a place for, as a list for the page behind them; without rows when there is
/// nothing.
[[nodiscard]] PrintTable leftOutOf(const QList<PrintPicture> &pictures, const PrintMatter &matter);

} // namespace daybook
