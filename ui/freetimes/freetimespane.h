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

/// What is free: times of the chosen service at the chosen location.
class FreeTimesPane : public QWidget
{
    Q_OBJECT

public:
    /// @p desk outlives the pane.
    FreeTimesPane(Desk &desk, QWidget *parent);

    [[nodiscard]] CalmTable &table() { return *m_table; }

Q_SIGNALS:
    void slotChosen(const daybook::Slot &slot);
    void countChanged();
    void retryWanted();
    void credentialsWanted();

private:
    void buildTable();
    void buildLayout();
    void showQuestion();
    void showCount();
    [[nodiscard]] QString whatIsMissing() const;

    Desk &m_desk;
    QSortFilterProxyModel *m_sorted;
    SlotDisplay *m_display;
    CalmTable *m_table;
    QLabel *m_heading;
    QLabel *m_count;
    LoadingView *m_loading;
};

} // namespace daybook
