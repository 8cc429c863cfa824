// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/cascademodel.h"

#include <QTimer>
#include <QWidget>

class QConcatenateTablesProxyModel;
class QLabel;
class QLineEdit;
class QListView;

namespace daybook {

class ChoiceFilter;
class LoadingView;

/// One list of the cascade: a heading with its count, a filter, the choices. A click or Enter
/// chooses; the arrow keys only move, and typing anywhere in the list goes to the filter.
class CascadePane : public QWidget
{
    Q_OBJECT

public:
    /// @p cascade outlives the pane.
    CascadePane(CascadeModel &cascade, Level level, QWidget *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void retryWanted();
    void credentialsWanted();

private:
    void buildModels();
    void buildLayout();
    void choose(const QModelIndex &index);
    void chooseFirstMatch();
    void showCount();
    void showNotice(Level level, const QString &name);
    void refreshChoice();
    [[nodiscard]] bool listKeyPressed(QKeyEvent *key);
    [[nodiscard]] bool filterKeyPressed(QKeyEvent *key);
    void lookAheadAt(const QModelIndex &index);

    CascadeModel &m_cascade;
    const Level m_level;
    ChoiceFilter *m_filter;
    QConcatenateTablesProxyModel *m_rows;
    QListView *m_list;
    QLineEdit *m_needle;
    QLabel *m_heading;
    QLabel *m_count;
    QLabel *m_notice;
    LoadingView *m_loading;
    QTimer m_pause; ///< How long a highlight rests before its lists are asked ahead.
    QString m_aheadId;
};

} // namespace daybook
