// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/desk.h"

#include <QWidget>

class QLabel;
class QSortFilterProxyModel;

namespace daybook {

class CalmTable;
class LoadingView;
class SlotDisplay;
class ViewState;

/// What is free: times of the chosen service at the chosen location.
class FreeTimesPane : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the pane.
    FreeTimesPane(Desk &desk, ViewState &state, QWidget *parent);

    [[nodiscard]] CalmTable &table() { return *m_table; }

Q_SIGNALS:
    void countChanged();
    void retryWanted();
    void credentialsWanted();

private:
    void buildTable();
    void buildLayout();
    void showQuestion();
    void showCount();
    void pickCurrent();
    void showPick();
    [[nodiscard]] QString whatIsMissing() const;

    Desk &m_desk;
    ViewState &m_state;
    QSortFilterProxyModel *m_sorted;
    SlotDisplay *m_display;
    CalmTable *m_table;
    QLabel *m_heading;
    QLabel *m_count;
    LoadingView *m_loading;
};

} // namespace daybook
