// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/desk.h"
#include "ui/views/deskview.h"

class QSplitter;

namespace daybook {

class BookingsPane;
class FreeTimesPane;
class ViewState;

/// What is booked above what is free, as two tables.
class ListView : public DeskView
{
    Q_OBJECT

public:
    /// Both outlive the view.
    ListView(Desk &desk, ViewState &state, QWidget *parent);

    [[nodiscard]] static DeskScope scope() { return {}; }

    [[nodiscard]] QWidget &focusPlace() override;
    [[nodiscard]] BookingsPane &bookings() { return *m_bookings; }
    [[nodiscard]] FreeTimesPane &freeTimes() { return *m_freeTimes; }

    [[nodiscard]] QByteArray splitterState() const;
    void restoreSplitter(const QByteArray &state);

Q_SIGNALS:
    void countChanged();
    void filterClearWanted();

private:
    void showPanes();

    Desk &m_desk;
    ViewState &m_state;
    BookingsPane *m_bookings;
    FreeTimesPane *m_freeTimes;
    QSplitter *m_splitter;
};

} // namespace daybook
