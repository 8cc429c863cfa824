// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/print/printmatter.h"
#include "ui/print/printsheet.h"

namespace daybook {

class PrintInk;

/// Something that stands on a page of a list, one below the other.
struct ListItem
{
    enum class Kind {
        Title, ///< Of a table.
        Headings,
        Group,
        Row,
        Note ///< A sentence.
    };

    Kind kind = Kind::Row;
    int table = 0;
    int row = 0; ///< Of a Row; of a Group the first one below.
    QString text = {}; ///< Of a Title, Group and Note.
    double top = 0; ///< From the top of the page's body.
    double height = 0;
};

struct ListPage
{
    QString section = {}; ///< Whose page it is; empty: everybody's.
    bool continues = false; ///< The section began on an earlier page.
    QList<ListItem> items = {};
};

/// Lists broken into pages: between rows only, with headings on each page and no day's name left
/// alone at the foot.
class ListPages
{
public:
    /// More rows are not printed, and the last page says so.
    static constexpr int mostRows = 5'000;
    /// A long cell is broken into lines; the rest of a longer one is left out.
    static constexpr int mostLines = 4;

    ListPages() = default;
    /// With @p newPageForEachPerson rows are sorted by person, who each begin a page.
    ListPages(const QList<PrintTable> &tables, const PrintSheet &sheet, bool newPageForEachPerson);

    [[nodiscard]] const QList<ListPage> &pages() const { return m_pages; }
    void paint(PrintInk &ink, int page) const;

private:
    friend class ListFlow;
    struct Columns
    {
        QList<double> lefts;
        QList<double> widths;
    };

    void measure(double width);
    [[nodiscard]] double heightOf(int table, int row) const;
    void paintHeadings(PrintInk &ink, const ListItem &item, QPointF corner) const;
    void paintRow(PrintInk &ink, const ListItem &item, QPointF corner) const;
    void paint(PrintInk &ink, const ListItem &item, QPointF corner) const;

    PrintSheet m_sheet;
    QList<PrintTable> m_tables; ///< No more rows than are printed.
    int m_leftOut = 0; ///< Rows.
    QList<Columns> m_columns; ///< By table.
    QList<QList<QList<QStringList>>> m_lines; ///< By table, row and column.
    QList<ListPage> m_pages;
};

} // namespace daybook
