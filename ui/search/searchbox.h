// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QTimer>

namespace daybook {

class Desk;
class SearchDropdown;
struct SearchProblem;

/// Plain words narrow the rows on show as they are typed. Where the account can be searched, a text
/// in the service's own syntax is completed, and sent by Enter once it is right.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    /// @p desk outlives the box.
    SearchBox(Desk &desk, QWidget *parent);

Q_SIGNALS:
    /// By what the rows on show are to be narrowed; empty: all stay.
    void needleChanged(const QString &needle);
    /// Done with the words: on to the rows. A search has none yet.
    void rowsWanted();

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
    QAction *m_icon;
    QPointer<SearchDropdown> m_dropdown; ///< Its window may delete it before the box.
    Stretch m_replaced; ///< What a choice takes the place of.
    QString m_last; ///< Of this account: can be had back for a change.
    QTimer m_typing; ///< The rows are narrowed when the typing rests.
};

} // namespace daybook
