// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"
#include "ui/views/viewstate.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace daybook {

/// The bookings that stand nowhere in a picture because nobody knows when they are. Hidden as long
/// as there are none.
class UntimedTray : public QWidget
{
    Q_OBJECT

public:
    /// @p state outlives it.
    UntimedTray(ViewState &state, QWidget *parent);

    void setBookings(const QList<Booking> &bookings);

Q_SIGNALS:
    void inspectorWanted();
    void bookingMenuWanted(const daybook::Booking &booking, QPoint globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    [[nodiscard]] QToolButton *chipOf(const Booking &booking);
    [[nodiscard]] QToolButton *restChip();
    void fillMenu(QMenu &menu);
    void showPicked();

    ViewState &m_state;
    QList<Booking> m_bookings;
    QHBoxLayout *m_row;
    QLabel *m_title;
    QList<QToolButton *> m_chips;
};

} // namespace daybook
