// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/common/calmtable.h"

#include "core/export/csv.h"
#include "core/export/html.h"
#include "ui/common/rowdelegate.h"
#include "ui/common/rowroles.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int rowPadding = 12;
constexpr int usualShare = 120;

/// A copied cell is read on any day, and far from the headings of its table.
QString copiedText(const QModelIndex &index)
{
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    return spoken.isEmpty()
        ? u"%1 %2"_s.arg(index.data().toString(), index.data(rowroles::Beside).toString()).trimmed()
        : spoken;
}

} // namespace

CalmTable::CalmTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSortingEnabled(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
        [this](int column, int before, int width) {
            if (before > 0 && width > 0) // else it was hidden or shown
                takeShare(column, width);
        });
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        offerColumns(menu);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
    fitRows();
}

QList<int> columnsOnShow(const QTableView &view)
{
    QList<int> columns;
    const QHeaderView *header = view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!view.isColumnHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<QStringList> CalmTable::selectedCells() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const QList<int> columns = columnsOnShow(*this);
    QList<QStringList> all;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (const int column : columns)
            cells.append(copiedText(row.siblingAtColumn(column)));
        all.append(cells);
    }
    return all;
}

QString CalmTable::selectedText() const
{
    QStringList lines;
    for (QStringList &cells : selectedCells()) {
        std::ranges::transform(cells, cells.begin(), guardedAgainstFormulas);
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString CalmTable::selectedTable() const
{
    QStringList headings;
    for (const int column : columnsOnShow(*this))
        headings.append(model()->headerData(column, Qt::Horizontal).toString());
    return htmlTable(headings, selectedCells());
}

void CalmTable::copySelection() const
{
    if (!selectionModel()->hasSelection())
        return;
    auto *copied = new QMimeData; // which the clipboard takes
    copied->setText(selectedText());
    copied->setHtml(selectedTable());
    QApplication::clipboard()->setMimeData(copied);
}

void CalmTable::offerColumns(QMenu *menu)
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        const bool isLast =
            horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount() == 1;
        action->setEnabled(!(isLast && action->isChecked()));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            fillWidth();
        });
    }
}

void CalmTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitRows();
    QTableView::changeEvent(event);
}

void CalmTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fillWidth();
}

void CalmTable::setShare(int column, int share)
{
    m_shares.insert(column, share);
}

/// Gives each column its share of the width; what rounding leaves goes to the last one.
void CalmTable::fillWidth()
{
    const QList<int> shown = columnsOnShow(*this);
    int shares = 0;
    for (const int column : shown)
        shares += m_shares.value(column, usualShare);
    int left = viewport()->width();
    const int available = left;
    m_isFilling = true;
    for (const int column : shown) {
        const bool isLast = column == shown.constLast();
        setColumnWidth(
            column, isLast ? left : available * m_shares.value(column, usualShare) / shares);
        left -= columnWidth(column);
    }
    m_isFilling = false;
}

/// A column that a person drew wider keeps that width; the others share the rest as before.
void CalmTable::takeShare(int column, int width)
{
    if (m_isFilling)
        return;
    for (int other = 0; other < horizontalHeader()->count(); ++other) {
        if (!isColumnHidden(other))
            m_shares.insert(other, columnWidth(other));
    }
    m_shares.insert(column, width);
}

QByteArray CalmTable::headerState() const
{
    return horizontalHeader()->saveState();
}

void CalmTable::restoreHeader(const QByteArray &state)
{
    m_isFilling = true;
    if (horizontalHeader()->restoreState(state)) {
        for (int column = 0; column < horizontalHeader()->count(); ++column) {
            if (!isColumnHidden(column))
                m_shares.insert(column, columnWidth(column));
        }
    }
    m_isFilling = false;
    fillWidth();
}

void CalmTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
}

} // namespace daybook
