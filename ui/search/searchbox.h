// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/questionreader.h"

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace daybook {

class Desk;
class QuestionVocabularyModel;
class SearchDropdown;
struct SearchProblem;

/// Plain words narrow the rows on show as they are typed. Where the account can be searched, a text
/// in the service's own syntax is completed, and sent by Enter once it is right. A text that asks
/// for free times is offered as such.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    /// @p desk outlives the box.
    SearchBox(Desk &desk, QWidget *parent);

    /// What words of a question for free times can mean; it outlives the box. Without, no such
    /// question is offered.
    void setNames(QuestionVocabularyModel &names);
    /// What day it is; else the clock of the computer tells.
    void setToday(std::function<QDate()> today) { m_today = std::move(today); }

    /// Somebody began to type among the rows: goes on here, and back there by Esc.
    void goOnWith(const QString &letter);

Q_SIGNALS:
    /// By what the rows on show are to be narrowed; empty: all stay.
    void needleChanged(const QString &needle);
    /// Done with the words: on to the rows. A search has none yet.
    void rowsWanted();
    /// "thu >15 @austin massage 60": who is free?
    void questionWanted(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Stretch
    {
        qsizetype from = 0;
        qsizetype length = 0;
    };

    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool isForService() const;
    [[nodiscard]] bool canFindTimes() const;
    [[nodiscard]] bool isQuestion() const;
    void offerQuestion();
    void askQuestion();
    void followText();
    void followAccount();
    void showPurpose();
    void applyNeedle();
    void offer();
    [[nodiscard]] bool isWordWhole() const;
    void offerAll();
    bool takeMarked();
    void take(const QString &choice);
    void submit();
    void explain(const SearchProblem &problem);
    void setFlaw(const QString &sentence);
    void stepBack();
    void select(Stretch stretch);

    Desk &m_desk;
    QuestionVocabularyModel *m_names = nullptr;
    std::function<QDate()> m_today;
    QString m_question; ///< As it is offered; empty: it is not.
    QAction *m_icon;
    QPointer<SearchDropdown> m_dropdown; ///< Its window may delete it before the box.
    Stretch m_replaced; ///< What a choice takes the place of.
    QString m_last; ///< Of this account: can be had back for a change.
    QTimer m_typing; ///< The rows are narrowed when the typing rests.
    bool m_isFromRows = false; ///< Who types came from the rows.
};

} // namespace daybook
