// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/common/calmtable.h"

#include "ui/common/rowdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace daybook {

namespace {

constexpr int rowPadding = 12;

/// A spreadsheet must not take a cell for a formula (RELIABILITY.md U09).
QString guarded(const QString &cell)
{
    const QString start = cell.trimmed().left(1);
    const bool dangerous = !start.isEmpty() && QStringView(u"=+-@＝＋－＠").contains(start);
    return dangerous ? u'\'' + cell : cell;
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
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        offerColumns(menu);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
    fitRows();
}

QString CalmTable::selectedText() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells.append(guarded(row.siblingAtColumn(column).data().toString()));
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void CalmTable::copySelection() const
{
    if (selectionModel()->hasSelection())
        QApplication::clipboard()->setText(selectedText());
}

void CalmTable::offerColumns(QMenu *menu)
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        const bool isLast = horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount() == 1;
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

/// Gives each column its share of the width; what rounding leaves goes to the last one.
void CalmTable::fillWidth()
{
    const QHeaderView *header = horizontalHeader();
    const int available = viewport()->width();
    const int used = header->length();
    if (used <= 0 || available <= 0)
        return;
    int left = available;
    int last = -1;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (isColumnHidden(column))
            continue;
        setColumnWidth(column, static_cast<int>(qint64(columnWidth(column)) * available / used));
        left -= columnWidth(column);
        last = column;
    }
    if (last >= 0 && left != 0)
        setColumnWidth(last, columnWidth(last) + left);
}

void CalmTable::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowPadding);
}

} // namespace daybook
