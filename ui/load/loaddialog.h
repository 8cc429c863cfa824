// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QDialog>
#include <QList>

#include <optional>

class QLabel;

namespace daybook {

class BookingList;
class CalmTable;
class Desk;
class HeatLegend;
class HeatMap;
class LateTimer;
class LoadModel;
class ViewState;

/// How full the hours of the week are, from what is on the desk and let through by the filter;
/// below it are the bookings of the hour chosen. It asks nothing, does not block the window, and
/// follows it.
class LoadDialog : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive it.
    LoadDialog(Desk &desk, ViewState &view, QWidget *parent);

    /// Counts at once what would follow a little later.
    void bringUpToDate();

Q_SIGNALS:
    void bookingWanted(const daybook::BookingId &booking);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Place
    {
        Qt::DayOfWeek day = Qt::Monday;
        int hour = 0;
    };

    void buildLayout();
    void buildTable();
    void follow();
    void updateSoon();
    void sayWhatItIsOf();
    void showLegend();
    void noteCell();
    void showCell();
    void openBooking(const QModelIndex &index);
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString hintText() const;

    Desk &m_desk;
    ViewState &m_view;
    LoadModel *m_model;
    HeatMap *m_map;
    HeatLegend *m_legend;
    BookingList *m_list;
    CalmTable *m_table;
    QLabel *m_days;
    QLabel *m_of;
    QLabel *m_hint;
    QLabel *m_cell;
    LateTimer *m_late;
    std::optional<Place> m_place; ///< Whose bookings are listed.
};

} // namespace daybook
