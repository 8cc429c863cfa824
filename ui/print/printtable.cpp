// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/print/printtable.h"

#include "core/models/bookingtablemodel.h"
#include "core/models/slottablemodel.h"
#include "ui/common/calmtable.h"
#include "ui/common/rowroles.h"
#include "ui/print/listpages.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::PrintTable)
};

QString cellOf(const QModelIndex &index)
{
    return u"%1 %2"_s.arg(index.data().toString(), index.data(rowroles::Beside).toString())
        .trimmed();
}

/// Rows in groups belong to their days.
QString groupOf(const QModelIndex &index)
{
    const QVariant group = index.data(rowroles::Group);
    if (!group.isValid())
        return {};
    const QDate day = group.toDate();
    return day.isValid() ? longDateText(day) : Words::tr("Without a time");
}

QString personOf(const QModelIndex &index)
{
    if (const auto *booking = index.data(BookingTableModel::BookingRole).value<const Booking *>())
        return shownText(booking->staff);
    if (const auto *slot = index.data(SlotTableModel::SlotRole).value<const Slot *>())
        return shownText(slot->staffName);
    return {};
}

PrintRow rowOf(const QModelIndex &first, const QList<int> &columns)
{
    PrintRow row{.group = groupOf(first),
        .person = personOf(first),
        .isStruck = first.data(rowroles::Struck).toBool()};
    for (const int column : columns)
        row.cells.append(cellOf(first.siblingAtColumn(column)));
    return row;
}

} // namespace

PrintTable printTableOf(const QTableView &view, const QString &title, const RowFilter &isWanted)
{
    const QAbstractItemModel &model = *view.model();
    const QList<int> columns = columnsOnShow(view);
    PrintTable table{.title = title};
    for (const int column : columns)
        table.headings.append(model.headerData(column, Qt::Horizontal).toString());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex first = model.index(row, 0);
        if (isWanted && !isWanted(first))
            continue;
        if (table.rows.size() < ListPages::mostRows)
            table.rows.append(rowOf(first, columns));
        else
            ++table.leftOut;
    }
    return table;
}

} // namespace daybook
