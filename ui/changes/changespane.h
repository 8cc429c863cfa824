// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"

#include <QWidget>

class QLabel;
class QModelIndex;
class QToolButton;

namespace daybook {

class CalmTable;
class ChangesModel;
class Desk;
class LoadingView;
class ViewState;

/// What changed since the person looked: one line for each booking, until it is seen. Whenever it
/// is made, it tells all of them; where there are none, it knows of that only since the answer that
/// was the latest when it was made.
class ChangesPane : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the pane.
    ChangesPane(Desk &desk, ViewState &state, QWidget *parent);

    [[nodiscard]] CalmTable &table() { return *m_table; }

Q_SIGNALS:
    /// The booking of a line was clicked, or Enter pressed on it. It may be gone from the desk.
    void bookingWanted(const daybook::BookingId &id);

private:
    void buildTable(ViewState &state);
    void buildLayout();
    void showState();
    void want(const QModelIndex &index);

    Desk &m_desk;
    ChangesModel *m_model;
    CalmTable *m_table;
    LoadingView *m_rows;
    QLabel *m_count;
    QLabel *m_age;
    QToolButton *m_allSeen;
};

} // namespace daybook
