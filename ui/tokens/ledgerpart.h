// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/async/call.h"
#include "core/types/secret.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;

namespace daybook {

class CalmTable;
class LedgerModel;
class Workspace;
struct MintedToken;

/// What was minted for an account: when, for whom, with which key.
class LedgerPart : public QWidget
{
    Q_OBJECT

public:
    /// @p workspace outlives the part.
    LedgerPart(Workspace &workspace, QWidget *parent);

    void setAccount(const std::optional<Account> &account);
    /// Reads the present key once, to tell which entries it did not make.
    void compareKeys();

private:
    void buildTable();
    void buildButtons();
    void buildLayout();
    void showEntries();
    void showRemark();
    void keyRead(const Result<Secret> &key);
    [[nodiscard]] std::optional<MintedToken> chosen() const;
    void choiceChanged();
    void copyHash();
    void askToForget(bool isAsking);
    void forget();

    Workspace &m_workspace;
    std::optional<Account> m_account;
    Call m_reading;
    QString m_keyProblem; ///< Why the present key is not known.
    LedgerModel *m_model;
    QSortFilterProxyModel *m_sorted;
    CalmTable *m_table;
    QLabel *m_remark;
    QPushButton *m_copy;
    QPushButton *m_forget;
    QLabel *m_question;
    QPushButton *m_reallyForget;
    QPushButton *m_keep;
};

} // namespace daybook
