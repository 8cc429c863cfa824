// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/desk.h"

#include <QSet>
#include <QWidget>

class QLabel;

namespace daybook {

class BookingDisplay;
class BookingFilter;
class CalmTable;
class LoadingView;
class ViewState;

/// What is booked: a table with its count above, filtered by the search box.
class BookingsPane : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the pane.
    BookingsPane(Desk &desk, ViewState &state, QWidget *parent);

    [[nodiscard]] CalmTable &table() { return *m_table; }
    /// The columns as the person arranged them, for saving.
    [[nodiscard]] QByteArray headerState();
    /// @p state may be of an earlier version, with fewer columns.
    void restoreHeader(const QByteArray &state);
    /// The rows that the filter lets through.
    [[nodiscard]] int shownRows() const;

Q_SIGNALS:
    void menuWanted(const daybook::Booking &booking, QPoint globalPosition);
    void countChanged();
    void retryWanted();
    void credentialsWanted();
    void filterClearWanted();

private:
    void buildTable();
    void buildLayout();
    void showCount();
    void showQuestion();
    void showDates();
    [[nodiscard]] bool isOfAllTime() const;
    [[nodiscard]] bool isOfOneDay() const;
    [[nodiscard]] bool isByDay() const;
    void groupAnew();
    [[nodiscard]] QString emptyText() const;
    void hideImpliedColumns();
    void imply(int column, bool isImplied);
    void showKinds();
    void offerMenu(QPoint at);
    void filter();
    void pickCurrent();
    void showPick();

    Desk &m_desk;
    ViewState &m_state;
    BookingFilter *m_filter;
    BookingDisplay *m_display;
    CalmTable *m_table;
    QSet<int> m_implied; ///< Columns hidden because their value is the same in every row.
    QLabel *m_heading;
    QLabel *m_count;
    LoadingView *m_loading;
    bool m_isLosingRows = false;
};

} // namespace daybook
