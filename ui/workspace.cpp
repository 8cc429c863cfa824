// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/workspace.h"

#include "core/sources/bookingsource.h"
#include "ui/accounts/keepingsecrets.h"

namespace daybook {

Workspace::Workspace(QNetworkAccessManager &network, RequestScheduler &scheduler,
    AccountList &accounts, TokenLedger &tokens, LayeredStore &credentials, Desk &desk,
    QObject *parent)
    : QObject(parent), m_network(network), m_scheduler(scheduler), m_accounts(accounts),
      m_tokens(tokens), m_credentials(credentials), m_desk(desk)
{
}

/// The desk outlives us and would keep asking a source that is gone.
Workspace::~Workspace()
{
    m_identityCall.cancel();
    m_desk.setSource(nullptr);
}

std::unique_ptr<Connection> Workspace::connectionFor(
    const Account &account, CredentialStore &store) const
{
    auto opened = openConnection({m_network, m_scheduler}, account, store);
    auto *connection = std::get_if<std::unique_ptr<Connection>>(&opened);
    return connection ? std::move(*connection) : nullptr;
}

void Workspace::open(const QString &accountId)
{
    const std::optional<Account> account = m_accounts.withId(accountId);
    if (!account)
        return;
    close();
    m_account = account;
    m_connection = connectionFor(*account, m_credentials);
    m_desk.setSource(m_connection ? &m_connection->source() : nullptr);
    askIdentity();
    Q_EMIT accountChanged();
}

void Workspace::close()
{
    m_identityCall.cancel();
    m_desk.setSource(nullptr);
    m_connection.reset();
    m_account.reset();
    m_identity.reset();
    Q_EMIT accountChanged();
    Q_EMIT identityChanged();
}

void Workspace::reopen()
{
    if (!m_account)
        return;
    const std::optional<Account> account = m_accounts.withId(m_account->id);
    if (!account)
        return close();
    // Another token may open another customer's bookings.
    if (account->kind == AccountKind::SignedSearch)
        return open(account->id);
    m_identityCall.cancel();
    m_identity.reset(); // the new key may be nobody's
    m_account = account;
    auto connection = connectionFor(*account, m_credentials);
    m_desk.replaceSource(connection ? &connection->source() : nullptr);
    m_connection = std::move(connection);
    askIdentity();
    Q_EMIT accountChanged();
    Q_EMIT identityChanged();
}

/// Who we are is a question, too, and would keep a sign-in alive that nobody else waits for.
void Workspace::stop()
{
    m_identityCall.cancel();
    m_desk.stop();
}

void Workspace::remove(const Account &account)
{
    m_removal = removeSecrets(
        m_credentials, credentialsOf(account), [this, id = account.id](const Result<Done> &result) {
            if (!result && result.error().kind != Error::Kind::KeychainMissing)
                return Q_EMIT removalFailed(result.error());
            if (m_account && m_account->id == id)
                close();
            m_accounts.remove(id);
            m_tokens.forgetAccount(id);
            Q_EMIT accountRemoved(id);
        });
}

/// Only for the name in the status bar; what is wrong with the account, the panes say.
void Workspace::askIdentity()
{
    if (!m_connection)
        return;
    m_identityCall = m_connection->source().identity([this](const Result<Identity> &identity) {
        if (identity)
            m_identity = *identity;
        Q_EMIT identityChanged();
    });
}

} // namespace daybook
