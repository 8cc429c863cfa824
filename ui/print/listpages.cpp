// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/print/listpages.h"

#include "ui/print/printink.h"
#include "ui/text/counted.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::ListPages)
};

constexpr double titleHeight = 24;
constexpr double headingsHeight = 18;
constexpr double groupHeight = 20;
constexpr double noteHeight = 20;
constexpr double sectionHeight = 22;
constexpr double cellGap = 8;
constexpr double rowPadding = 5;
constexpr double widestCell = 220;
constexpr double narrowestCell = 28;
constexpr int groupGrey = 235;

int leftOutOf(QList<PrintTable> &tables)
{
    qsizetype leftOut = 0;
    for (PrintTable &table : tables) {
        leftOut += table.leftOut + std::max<qsizetype>(table.rows.size() - ListPages::mostRows, 0);
        table.rows = table.rows.mid(0, ListPages::mostRows);
    }
    return static_cast<int>(leftOut);
}

QList<double> wantedWidths(const PrintTable &table)
{
    QList<double> widths;
    for (const QString &heading : table.headings)
        widths.append(widthOf(heading, PrintFace::Bold));
    for (const PrintRow &row : table.rows) {
        for (qsizetype column = 0; column < widths.size(); ++column)
            widths[column] =
                std::max(widths.at(column), widthOf(row.cells.value(column), PrintFace::Body));
    }
    for (double &width : widths)
        width = std::clamp(std::ceil(width) + 1, narrowestCell, widestCell);
    return widths;
}

/// What is too wide together is cut down from the widest: what is narrow stays whole.
QList<double> fitted(QList<double> widths, double room)
{
    QList<double> sorted = widths;
    std::ranges::sort(sorted);
    double rest = room;
    double widest = room;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        widest = rest / static_cast<double>(sorted.size() - i);
        if (sorted.at(i) > widest)
            break;
        rest -= sorted.at(i);
    }
    for (double &width : widths)
        width = std::min(width, widest);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (double &width : widths)
        width *= sum > 0 ? std::max(room / sum, 1.0) : 1.0;
    return widths;
}

/// A page says whose it is.
void nameNobody(QList<PrintTable> &tables)
{
    for (PrintTable &table : tables) {
        for (PrintRow &row : table.rows) {
            if (row.person.isEmpty())
                row.person = Words::tr("No staff member");
        }
    }
}

QStringList peopleIn(const QList<PrintTable> &tables)
{
    QStringList people;
    for (const PrintTable &table : tables) {
        for (const PrintRow &row : table.rows)
            people.append(row.person);
    }
    people.sort(Qt::CaseInsensitive);
    people.removeDuplicates();
    return people;
}

} // namespace

/// Fills pages from the top to the foot.
class ListFlow
{
public:
    explicit ListFlow(ListPages &pages) : m_to(pages), m_room(pages.m_sheet.body().height()) { }

    void takeSection(const QString &section, bool hasAll)
    {
        startPage(section, false);
        for (int table = 0; table < m_to.m_tables.size(); ++table)
            takeTable(table, rowsOf(table, section, hasAll));
    }

    void take(const QString &note)
    {
        if (m_to.m_pages.isEmpty())
            startPage({}, false);
        else if (!hasRoom(noteHeight))
            startPage(page().section, true);
        append({.kind = ListItem::Kind::Note, .text = note, .height = noteHeight});
    }

private:
    [[nodiscard]] QList<int> rowsOf(int table, const QString &section, bool hasAll) const
    {
        const QList<PrintRow> &rows = m_to.m_tables.at(table).rows;
        QList<int> found;
        for (int row = 0; row < rows.size(); ++row) {
            if (hasAll || rows.at(row).person == section)
                found.append(row);
        }
        return found;
    }

    void takeTable(int table, const QList<int> &rows)
    {
        if (rows.isEmpty())
            return;
        const QString title = m_to.m_tables.at(table).title;
        const double beginning = (title.isEmpty() ? 0 : titleHeight) + headingsHeight + groupHeight;
        if (!hasRoom(beginning + m_to.heightOf(table, rows.first())))
            startPage(page().section, true);
        if (!title.isEmpty())
            append({.kind = ListItem::Kind::Title,
                .table = table,
                .text = title,
                .height = titleHeight});
        appendHeadings(table);
        QString group;
        for (const int row : rows) {
            takeRow(table, row, group);
            group = m_to.m_tables.at(table).rows.at(row).group;
        }
    }

    /// @p former is the group of the row above.
    void takeRow(int table, int row, const QString &former)
    {
        const QString group = m_to.m_tables.at(table).rows.at(row).group;
        const bool isNewGroup = group != former;
        const double height = m_to.heightOf(table, row);
        if (!hasRoom(height + (isNewGroup ? groupHeight : 0))) {
            startPage(page().section, true);
            appendHeadings(table);
            appendGroup(table, row,
                isNewGroup || group.isEmpty() ? group : Words::tr("%1 (continued)").arg(group));
        } else if (isNewGroup) {
            appendGroup(table, row, group);
        }
        append({.kind = ListItem::Kind::Row, .table = table, .row = row, .height = height});
    }

    void appendHeadings(int table)
    {
        append({.kind = ListItem::Kind::Headings, .table = table, .height = headingsHeight});
    }

    void appendGroup(int table, int row, const QString &text)
    {
        if (!text.isEmpty())
            append({.kind = ListItem::Kind::Group,
                .table = table,
                .row = row,
                .text = text,
                .height = groupHeight});
    }

    void startPage(const QString &section, bool continues)
    {
        m_top = section.isEmpty() ? 0 : sectionHeight; // it may be that of a page that moves now
        m_to.m_pages.append({.section = section, .continues = continues});
    }

    void append(ListItem item)
    {
        item.top = m_top;
        m_top += item.height;
        page().items.append(item);
    }

    [[nodiscard]] bool hasRoom(double height) const { return m_top + height <= m_room; }
    [[nodiscard]] ListPage &page() { return m_to.m_pages.last(); }

    ListPages &m_to;
    double m_room;
    double m_top = 0;
};

ListPages::ListPages(
    const QList<PrintTable> &tables, const PrintSheet &sheet, bool newPageForEachPerson)
    : m_sheet(sheet), m_tables(tables)
{
    m_leftOut = leftOutOf(m_tables);
    if (newPageForEachPerson)
        nameNobody(m_tables);
    measure(sheet.body().width());
    ListFlow flow(*this);
    const QStringList people = peopleIn(m_tables);
    if (people.isEmpty())
        flow.take(Words::tr("Nothing is on show."));
    else if (newPageForEachPerson)
        for (const QString &person : people)
            flow.takeSection(person, false);
    else
        flow.takeSection({}, true);
    if (m_leftOut > 0)
        flow.take(counted(m_leftOut, Words::tr("1 more row is not printed."),
            Words::tr("%1 more rows are not printed.")));
}

void ListPages::measure(double width)
{
    for (const PrintTable &table : std::as_const(m_tables)) {
        const double gaps = cellGap * static_cast<double>(table.headings.size() - 1);
        Columns columns{.lefts = {}, .widths = fitted(wantedWidths(table), width - gaps)};
        double left = 0;
        for (const double column : std::as_const(columns.widths)) {
            columns.lefts.append(left);
            left += column + cellGap;
        }
        QList<QList<QStringList>> lines;
        for (const PrintRow &row : table.rows) {
            QList<QStringList> cells;
            for (qsizetype column = 0; column < columns.widths.size(); ++column)
                cells.append(linesOf(row.cells.value(column), columns.widths.at(column),
                    PrintFace::Body, mostLines));
            lines.append(cells);
        }
        m_columns.append(columns);
        m_lines.append(lines);
    }
}

double ListPages::heightOf(int table, int row) const
{
    qsizetype most = 1;
    for (const QStringList &lines : m_lines.at(table).at(row))
        most = std::max(most, lines.size());
    return static_cast<double>(most) * lineHeight(PrintFace::Body) + rowPadding;
}

void ListPages::paint(PrintInk &ink, int page) const
{
    const ListPage &shown = m_pages.at(page);
    const QRectF body = m_sheet.body();
    if (!shown.section.isEmpty())
        ink.text({body.left(), body.top(), body.width(), sectionHeight},
            shown.continues ? Words::tr("%1 (continued)").arg(shown.section) : shown.section,
            PrintFace::Section);
    for (const ListItem &item : shown.items)
        paint(ink, item, body.topLeft() + QPointF(0, item.top));
}

void ListPages::paint(PrintInk &ink, const ListItem &item, QPointF corner) const
{
    const QRectF whole(corner, QSizeF(m_sheet.body().width(), item.height));
    switch (item.kind) {
    case ListItem::Kind::Title:
        ink.text(whole, item.text, PrintFace::Section);
        return;
    case ListItem::Kind::Headings:
        paintHeadings(ink, item, corner);
        return;
    case ListItem::Kind::Group:
        ink.fill(whole.adjusted(0, 3, 0, -1), groupGrey);
        ink.text(whole.adjusted(4, 2, -4, 0), item.text, PrintFace::Bold);
        return;
    case ListItem::Kind::Row:
        paintRow(ink, item, corner);
        return;
    case ListItem::Kind::Note:
        ink.text(whole, item.text, PrintFace::Body);
        return;
    }
}

void ListPages::paintHeadings(PrintInk &ink, const ListItem &item, QPointF corner) const
{
    const Columns &columns = m_columns.at(item.table);
    const QStringList &headings = m_tables.at(item.table).headings;
    for (qsizetype column = 0; column < columns.widths.size(); ++column)
        ink.text({corner.x() + columns.lefts.at(column), corner.y(), columns.widths.at(column),
                     item.height},
            headings.at(column), PrintFace::Bold);
    const double bottom = corner.y() + item.height;
    ink.line({corner.x(), bottom}, {corner.x() + m_sheet.body().width(), bottom},
        PrintInk::Stroke::Line);
}

void ListPages::paintRow(PrintInk &ink, const ListItem &item, QPointF corner) const
{
    const Columns &columns = m_columns.at(item.table);
    const QList<QStringList> &cells = m_lines.at(item.table).at(item.row);
    const double height = lineHeight(PrintFace::Body);
    const PrintFace face = m_tables.at(item.table).rows.at(item.row).isStruck
        ? PrintFace::BodyStruck
        : PrintFace::Body;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        double top = corner.y() + rowPadding / 2;
        for (const QString &line : cells.at(column)) {
            ink.text(
                {corner.x() + columns.lefts.at(column), top, columns.widths.at(column), height},
                line, face);
            top += height;
        }
    }
    const double bottom = corner.y() + item.height;
    ink.line({corner.x(), bottom}, {corner.x() + m_sheet.body().width(), bottom},
        PrintInk::Stroke::Light);
}

} // namespace daybook
