// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/timekit/signedsearch.h"
#include "core/timekit/signedsearchtrial.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace daybook {

class Workspace;

/// A token that was just minted: hidden until asked for, handed on by copying, and tried out. It
/// lives here and nowhere else; clear() ends it.
class TokenCard : public QWidget
{
    Q_OBJECT

public:
    /// @p workspace outlives the card.
    TokenCard(Workspace &workspace, QWidget *parent);

    void setToken(const Account &account, const SearchScope &scope, const Secret &token,
        SigningKeyStrength keyStrength);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Form { Token, Url, HttpRequest, CurlLine };

    void buildLayout();
    void outlineTickBox();
    [[nodiscard]] QPushButton *copyButton(const QString &name, const QString &text, Form form);
    void showToken(bool isShown);
    void copy(Form form);
    void tryOut();
    void tried(const TrialOutcome &outcome);
    void say(const QString &text, bool isWarning);

    Workspace &m_workspace;
    Account m_account;
    SearchScope m_scope;
    Secret m_token;
    Call m_trial;
    QLabel *m_opens;
    QLabel *m_weakness;
    QLineEdit *m_field;
    QPushButton *m_show;
    QCheckBox *m_include;
    QPushButton *m_try;
    bool m_tryHadFocus = false;
    QLabel *m_message;
};

} // namespace daybook
