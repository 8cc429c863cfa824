// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QTabWidget;

namespace daybook {

class LedgerPart;
class MintPart;
class VerifyPart;
class Workspace;

/// Signed searches: minting their tokens, reading foreign ones, and the ledger of those that were
/// handed out. No secret stays behind when it closes.
class TokenStudio : public QDialog
{
    Q_OBJECT

public:
    /// @p workspace outlives the studio.
    TokenStudio(Workspace &workspace, QWidget *parent);

    void done(int result) override;

private:
    enum Tab { MintTab, VerifyTab, LedgerTab };

    void fillAccounts();
    void buildLayout();
    [[nodiscard]] std::optional<Account> account() const;
    void showAccount();
    void showTab();

    Workspace &m_workspace;
    QComboBox *m_account;
    QTabWidget *m_tabs;
    MintPart *m_mint;
    VerifyPart *m_verify;
    LedgerPart *m_ledger;
};

} // namespace daybook
