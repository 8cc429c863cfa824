// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/foundtimesmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace daybook {

class CalmTable;
class FoundDisplay;

/// Free times as they come, how far the question is, and what did not answer. Rows that have come
/// stay on show, whatever happens.
class FoundTimesPart : public QWidget
{
    Q_OBJECT

public:
    /// What to say where there is nothing to show.
    struct Words
    {
        QString notAsked = {};
        QString none = {};
        QString noneDetail = {};
        QString further = {}; ///< A button that helps then; empty: none.
    };

    /// @p times outlives the part.
    FoundTimesPart(FoundTimesModel &times, QWidget *parent);

    /// What these times are; stands before the progress. Empty: nothing.
    void setHeading(const QString &heading);
    void setWords(const Words &words);
    /// What is to be known beside the progress; empty: nothing.
    void setNote(const QString &note);
    /// Shows how far each time is from that instant.
    void setNear(const QDateTime &near);
    void hideColumns(const QList<int> &columns);

    [[nodiscard]] CalmTable &table() { return *m_table; }
    /// Takes the focus to the first row, if there is any.
    void focusRows();
    void copySelection() const;

Q_SIGNALS:
    void timeChosen(const daybook::FoundTime &time);
    void furtherWanted();
    void credentialsWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Said;

    void buildTable();
    void buildStatus();
    void buildStrip();
    void buildCard();
    void buildLayout();
    void showAll();
    void showStatus();
    void showStrip();
    void showColumns();
    [[nodiscard]] Said whatToSay();
    [[nodiscard]] bool wasStopped() const;
    [[nodiscard]] QString progressText() const;
    void offerMenu(QPoint at);

    FoundTimesModel &m_times;
    Words m_words;
    QString m_note;
    FoundDisplay *m_display;
    CalmTable *m_table;
    QWidget *m_status;
    QLabel *m_heading;
    QLabel *m_progress;
    QToolButton *m_stop;
    QWidget *m_strip;
    QLabel *m_stripText;
    QToolButton *m_retry;
    QStackedLayout *m_stack;
    QWidget *m_card;
    QLabel *m_title;
    QLabel *m_detail;
    QPushButton *m_action;
};

} // namespace daybook
