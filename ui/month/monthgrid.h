// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/month/monthcell.h"
#include "ui/month/monthmodel.h"

#include <QTableView>

#include <memory>
#include <optional>

namespace daybook {

class TableCorner;

/// The weeks of a MonthModel as a table that fills its place. Cells are laid out when what they say
/// or their size changes, and only painted when they are painted.
class MonthGrid : public QTableView
{
    Q_OBJECT

public:
    /// @p model outlives it.
    MonthGrid(MonthModel &model, QWidget *parent);

    /// The day on which the keyboard stands; invalid when there is none.
    [[nodiscard]] QDate day() const { return m_model.dateAt(currentIndex()); }
    /// To @p day; to today, or to the first day, where it is not on show.
    void goTo(QDate day);

    /// How many bookings at most find room in a cell.
    [[nodiscard]] int mostLines() const;
    /// Laid out as it is painted.
    [[nodiscard]] const MonthCell &cell(const QModelIndex &index) const
    {
        return m_cells.at(MonthModel::dayOf(index));
    }

    /// Whose clock it is that is read here: beside the weeks' numbers.
    void setZoneText(const QString &text, const QString &tooltip);

Q_SIGNALS:
    void dayWanted(QDate day);
    void bookingPicked(const daybook::BookingId &booking);
    void bookingMenuWanted(const daybook::BookingId &booking, QPoint globalPosition);
    /// There is room for another number of bookings in each cell.
    void mostLinesChanged();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    class CellPainter;

    void fit();
    void restyle();
    void layOutAll();
    void layOut(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] int rowHeightFor(int room) const;
    [[nodiscard]] const CellSpot *spotAt(QPoint at) const;
    [[nodiscard]] const CellSpot *pickedSpot(const QModelIndex &index) const;

    MonthModel &m_model;
    TableCorner *m_zone;
    std::unique_ptr<MonthStyle> m_style;
    QList<MonthCell> m_cells; ///< By day.
    QDate m_day; ///< On which the keyboard stood, through a change of days.
    int m_mostLines = 0;
};

} // namespace daybook
