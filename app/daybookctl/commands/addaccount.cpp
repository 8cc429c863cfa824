// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/addaccount.h"

#include "app/daybookctl/commands/accountcolumns.h"
#include "app/daybookctl/output/sentences.h"
#include "core/accounts/accountlist.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

AddingAccount::AddingAccount(const AccountDesk &desk, Account account, bool checkFirst,
    const Secret &secret, RowWriter &rows, Ended ended)
    : m_desk(desk), m_account(std::move(account)), m_secret(secret), m_rows(rows),
      m_ended(std::move(ended))
{
    if (checkFirst)
        check();
    else
        keepSecret();
}

void AddingAccount::check()
{
    m_memory.keep(credentialOf(m_account), m_secret);
    m_running = signIn(m_desk.network, m_account, m_memory,
        [this](const Result<Identity> &identity) { checked(identity); });
}

void AddingAccount::checked(const Result<Identity> &identity)
{
    if (!identity) {
        Outcome outcome = outcomeOf(identity.error());
        outcome.messages.append(u"Nothing was added."_s);
        return finish(std::move(outcome));
    }
    const bool isOfAnother = m_account.kind == AccountKind::Timekit && !m_account.appSlug.isEmpty()
        && !identity->id.isEmpty() && identity->id != m_account.appSlug;
    if (isOfAnother)
        return finish({.code = ExitCode::Refused,
            .messages = {
                u"The key is for the app \"%1\", and --app-slug says another. Nothing was added."_s
                    .arg(identity->id)}});
    m_signedInAs = identity->name;
    keepSecret();
}

void AddingAccount::keepSecret()
{
    m_running = m_desk.keychain.write(
        credentialOf(m_account), m_secret, [this](const Result<Done> &done) { secretKept(done); });
}

void AddingAccount::secretKept(const Result<Done> &done)
{
    if (done)
        return writeDown();
    Outcome outcome = outcomeOf(done.error());
    outcome.messages.append(u"Nothing was added."_s);
    finish(std::move(outcome));
}

void AddingAccount::writeDown()
{
    m_desk.accounts.put(m_account);
    if (m_desk.settings.status() != QSettings::NoError)
        return takeSecretBack();
    if (m_rows.write({recordOf(m_account)}))
        m_rows.end();
    const QString as =
        m_signedInAs.isEmpty() ? QString() : u", signed in as \"%1\""_s.arg(m_signedInAs);
    finish({.messages = {u"Added \"%1\"%2."_s.arg(m_account.name, as)}});
}

void AddingAccount::takeSecretBack()
{
    m_running = m_desk.keychain.remove(credentialOf(m_account), [this](const Result<Done> &) {
        finish({.code = ExitCode::CannotWrite,
            .messages = {
                u"The account could not be written to %1."_s.arg(m_desk.settings.fileName())}});
    });
}

void AddingAccount::finish(Outcome outcome)
{
    const auto ended = std::move(m_ended); // the answer may destroy this command
    ended(std::move(outcome));
}

} // namespace daybook::ctl
