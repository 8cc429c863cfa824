// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/removeaccount.h"

#include "app/daybookctl/output/sentences.h"
#include "core/accounts/accountlist.h"
#include "core/accounts/tokenledger.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

RemovingAccount::RemovingAccount(const AccountDesk &desk, Account account, Ended ended)
    : m_desk(desk), m_account(std::move(account)), m_secrets(credentialsOf(m_account)),
      m_ended(std::move(ended))
{
    removeNextSecret();
}

void RemovingAccount::removeNextSecret()
{
    if (m_secrets.isEmpty())
        return strikeOut();
    m_running = m_desk.keychain.remove(
        m_secrets.takeLast(), [this](const Result<Done> &done) { secretRemoved(done); });
}

void RemovingAccount::secretRemoved(const Result<Done> &done)
{
    if (done)
        return removeNextSecret();
    Outcome outcome = outcomeOf(done.error());
    outcome.messages.append(u"The account was not removed."_s);
    finish(std::move(outcome));
}

void RemovingAccount::strikeOut()
{
    m_desk.accounts.remove(m_account.id);
    TokenLedger ledger(m_desk.settings);
    const bool hadTokens = !ledger.of(m_account.id).isEmpty();
    ledger.forgetAccount(m_account.id);
    if (m_desk.settings.status() != QSettings::NoError)
        return finish({.code = ExitCode::CannotWrite,
            .messages = {
                u"The account could not be removed from %1."_s.arg(m_desk.settings.fileName())}});
    Outcome outcome{.messages = {u"Removed \"%1\"."_s.arg(m_account.name)}};
    if (hadTokens)
        outcome.messages.append(
            u"The list of its signed searches went, too; the tokens themselves go on working."_s);
    finish(std::move(outcome));
}

void RemovingAccount::finish(Outcome outcome)
{
    const auto ended = std::move(m_ended); // the answer may destroy this command
    ended(std::move(outcome));
}

} // namespace daybook::ctl
