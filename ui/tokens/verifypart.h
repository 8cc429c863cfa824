// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/async/call.h"
#include "core/timekit/signedsearch.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace daybook {

class NotedField;
class Workspace;

/// Reads a token that came from somewhere, and verifies it with a key: all on this computer.
class VerifyPart : public QWidget
{
    Q_OBJECT

public:
    /// @p workspace outlives the part.
    VerifyPart(Workspace &workspace, QWidget *parent);

    /// Whose key can be verified with.
    void setAccount(const std::optional<Account> &account);
    /// Empties everything that holds a secret.
    void clear();
    [[nodiscard]] QPushButton *mainButton() const { return m_verify; }

private:
    enum KeyFrom { NoKey, PastedKey, AccountKey };

    void makeFields();
    void makeAnswers();
    void buildLayout();
    [[nodiscard]] Secret token() const;
    void showKeyField();
    void showToken();
    void showDecoded(const DecodedToken &decoded);
    void showQuery();
    void verify();
    void verifyWith(const Secret &key);
    void say(const QString &text, bool isProblem);

    Workspace &m_workspace;
    std::optional<Account> m_account;
    Call m_reading;
    std::optional<SearchScope> m_read; ///< What the token says, if it says so.
    QFormLayout *m_form;
    NotedField *m_token;
    QComboBox *m_with;
    NotedField *m_key;
    NotedField *m_query;
    QPushButton *m_verify;
    QLabel *m_verdict;
    QLabel *m_scope;
    QLabel *m_dates;
    QPlainTextEdit *m_header;
    QPlainTextEdit *m_payload;
};

} // namespace daybook
