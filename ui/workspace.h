// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/accountlist.h"
#include "core/accounts/tokenledger.h"
#include "core/async/call.h"
#include "core/connections/openconnection.h"
#include "core/credentials/layeredstore.h"
#include "core/models/desk.h"
#include "core/types/identity.h"

#include <QObject>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace daybook {

/// Which account is open, and as whom it is signed in. Opening another one ends everything that ran
/// for the former.
class Workspace : public QObject
{
    Q_OBJECT

public:
    /// All references outlive the workspace.
    Workspace(QNetworkAccessManager &network, RequestScheduler &scheduler, AccountList &accounts,
        TokenLedger &tokens, LayeredStore &credentials, Desk &desk, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const std::optional<Account> &account() const { return m_account; }
    [[nodiscard]] const std::optional<Identity> &identity() const { return m_identity; }

    void open(const QString &accountId);
    void close();
    /// After the account's key or address changed: what is on show stays and is asked for again,
    /// unless it may be somebody else's.
    void reopen();
    /// Ends whatever runs for the account; rows stay.
    void stop();
    /// Takes @p account and its secrets off this computer. The account goes only when they are
    /// proved to be gone.
    void remove(const Account &account);

    [[nodiscard]] AccountList &accounts() { return m_accounts; }
    [[nodiscard]] TokenLedger &tokens() { return m_tokens; }
    [[nodiscard]] LayeredStore &credentials() { return m_credentials; }
    /// What connections are made on.
    [[nodiscard]] Network network() const { return {m_network, m_scheduler}; }

    /// A connection for @p account that stands for itself, such as for testing a key; null with an
    /// address that cannot be used.
    [[nodiscard]] std::unique_ptr<Connection> connectionFor(
        const Account &account, CredentialStore &store) const;

Q_SIGNALS:
    void accountChanged();
    void identityChanged();
    void accountRemoved(const QString &accountId);
    void removalFailed(const daybook::Error &error);

private:
    void askIdentity();

    QNetworkAccessManager &m_network;
    RequestScheduler &m_scheduler;
    AccountList &m_accounts;
    TokenLedger &m_tokens;
    LayeredStore &m_credentials;
    Desk &m_desk;
    std::optional<Account> m_account;
    std::optional<Identity> m_identity;
    std::unique_ptr<Connection> m_connection;
    Call m_identityCall;
    Call m_removal;
};

} // namespace daybook
