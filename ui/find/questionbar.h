// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/find/questionedit.h"

#include <QList>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace daybook {

class ChipEditors;
class FlowLayout;
class QuestionChip;
class QuestionVocabularyModel;

/// One line for a question about free times, and below it what was understood, as chips that can be
/// corrected. Line and chips always say the same.
class QuestionBar : public QWidget
{
    Q_OBJECT

public:
    /// @p names outlives the bar.
    QuestionBar(QuestionVocabularyModel &names, QWidget *parent);

    /// What day it is; else the clock of the computer tells.
    void setToday(std::function<QDate()> today);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] const ReadQuestion &read() const { return m_read; }
    /// How the question would be about other days.
    [[nodiscard]] QString textAbout(const DateRange &days) const;

    /// Whether it can be asked: every word is understood, and the names are here to tell. From now
    /// on words that are still being typed are judged, too.
    [[nodiscard]] bool insist();

    [[nodiscard]] QLineEdit &line() { return *m_line; }

Q_SIGNALS:
    void questionChanged();
    void questionWanted(); ///< Enter, the button, or a chip that was corrected.
    void rowsWanted(); ///< Down in the line.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildLayout();
    void readText();
    void readAgain();
    void showChips();
    void showChip(int place, qsizetype part);
    void showImpliedDays(int place);
    void showNotice();
    [[nodiscard]] QuestionChip *chipAt(int place);
    [[nodiscard]] bool knowsNames() const;
    [[nodiscard]] bool isBeingTyped(const QuestionPart &part) const;
    [[nodiscard]] const QuestionPart *complaint() const;
    [[nodiscard]] QuestionDraft draft() const;
    void take(const QString &text);
    void removeAt(int place);

    QuestionVocabularyModel &m_names;
    std::function<QDate()> m_today;
    ReadQuestion m_read;
    bool m_judgesAll = false;
    QList<int> m_shown; ///< By chip: its part; -1: the implied days.
    QLineEdit *m_line;
    QPushButton *m_find;
    QWidget *m_row;
    FlowLayout *m_flow;
    QList<QuestionChip *> m_chips; ///< Made once and used again, so that the focus stays.
    QToolButton *m_add;
    QLabel *m_notice;
    QToolButton *m_retry;
    ChipEditors *m_editors;
};

} // namespace daybook
