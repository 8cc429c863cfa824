// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QAbstractItemModel;
class QAbstractItemView;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace daybook {

class LoadingModel;

/// What a view says while it has nothing to show.
struct EmptyWords
{
    QString notAsked = {};
    QString notAskedAction =
        {}; ///< What helps then, as a button that wants credentials; empty: nothing.
    QString empty = {};
    QString noMatch = {}; ///< Rows are there, and a filter hides all of them.
};

/// A view and, in its place or above it, the state of its model: not asked, loading, empty, failed,
/// filled. Rows that are on show stay on show, whatever happens; a strip above them says what went
/// wrong.
class LoadingView : public QWidget
{
    Q_OBJECT

public:
    /// How much a strip says: the main view of a pane offers the remedy, a list beside it only
    /// tells its age.
    enum class Strip { Full, AgeOnly };

    /// @p view shows @p shown, which holds the rows of @p model that a filter lets through; it
    /// becomes a child.
    LoadingView(LoadingModel &model, QAbstractItemModel &shown, QAbstractItemView *view,
        EmptyWords words, Strip strip, QWidget *parent);

    /// What the empty states say; the view follows at once.
    void setWords(const EmptyWords &words);

Q_SIGNALS:
    void retryWanted();
    void credentialsWanted();
    void allRowsWanted(); ///< The filter that hides them should go.

private:
    struct Said;

    void buildCard();
    void buildStrip();
    void show();
    [[nodiscard]] Said whatToSay() const;
    void showCard(const Said &said);
    void showStrip();

    LoadingModel &m_model;
    QAbstractItemModel &m_shown;
    QAbstractItemView *m_view;
    EmptyWords m_words;
    const Strip m_kind;
    QStackedLayout *m_stack;
    QWidget *m_card;
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_action;
    QWidget *m_strip;
    QLabel *m_stripText;
    QToolButton *m_stripAction;
};

} // namespace daybook
