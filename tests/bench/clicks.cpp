// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/bench/clicks.h"

#include <QApplication>
#include <QListView>
#include <QMouseEvent>

namespace daybook::bench {

void click(QListView &list, int row)
{
    const QModelIndex index = list.model()->index(row, 0);
    list.scrollTo(index);
    const QPointF at = list.visualRect(index).center();
    for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        const auto buttons = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
        QMouseEvent event(
            type, at, list.viewport()->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
        QApplication::sendEvent(list.viewport(), &event);
    }
}

double clickToPainted(Workplace &place, PaintWatch &paints, QListView &locations, int row)
{
    const ChoiceListModel &staff = place.desk.cascade().list(Level::Staff);
    paints.start();
    click(locations, row);
    if (staff.rowCount() == 0)
        Workplace::waitUntil([&] { return staff.rowCount() > 0; }, "staff");
    const int before = paints.paints();
    Workplace::waitUntil([&] { return paints.paints() > before; }, "a painted list");
    return paints.lastPaintMs();
}

} // namespace daybook::bench
