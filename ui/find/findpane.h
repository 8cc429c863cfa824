// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/foundtimesmodel.h"

#include <QWidget>

#include <functional>

namespace daybook {

class BookingSource;
class Desk;
class FoundTimesPart;
class QuestionBar;
class QuestionVocabularyModel;

/// "Who is free?": a question in one line, and the free times that answer it, from all places that
/// are meant.
class FindPane : public QWidget
{
    Q_OBJECT

public:
    /// @p desk tells whose account is asked; both outlive the pane.
    FindPane(Desk &desk, QuestionVocabularyModel &names, QWidget *parent);

    /// Asks @p text, at once or as soon as the names of the account are here.
    void ask(const QString &text);
    /// Ends what is running; rows stay.
    void stop();
    /// Puts the cursor into the question.
    void focusQuestion();

    /// What day it is; else the clock of the computer tells.
    void setToday(std::function<QDate()> today);

    [[nodiscard]] const FoundTimesModel &times() const { return m_times; }

Q_SIGNALS:
    /// Enter or a double click on a free time.
    void timeChosen(const daybook::FoundTime &time);
    void credentialsWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void followAccount();
    void followNames();
    void followQuestion();
    void askNow();
    void askWithNames();
    void askFurther();
    [[nodiscard]] QString whatIsMissing() const;
    void showWords();

    Desk &m_desk;
    QuestionVocabularyModel &m_names;
    BookingSource *m_source = nullptr; ///< The account that m_times asks.
    FoundTimesModel m_times;
    bool m_isWaiting = false; ///< For the names of the account, to ask then.
    QuestionBar *m_bar;
    FoundTimesPart *m_found;
};

} // namespace daybook
