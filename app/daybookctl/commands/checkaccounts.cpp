// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/checkaccounts.h"

#include "app/daybookctl/output/sentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

/// Refused credentials weigh more than anything else; among the rest the first one counts.
ExitCode heavier(ExitCode one, ExitCode other)
{
    if (one == ExitCode::Refused || other == ExitCode::Refused)
        return ExitCode::Refused;
    return one == ExitCode::Done ? other : one;
}

QString complaint(const CheckedAccount &checked)
{
    return u"%1: %2"_s.arg(checked.account.name, sentenceFor(checked.result.error()));
}

} // namespace

CheckingAccounts::CheckingAccounts(
    const AccountDesk &desk, const QList<Account> &accounts, RowWriter &rows, Ended ended)
    : m_accounts(accounts), m_rows(rows), m_ended(std::move(ended))
{
    std::vector<SignIns::Question> questions;
    for (const Account &account : accounts)
        questions.push_back([&desk, account](Answer<Identity> answer) {
            return signIn(desk.network, account, desk.keychain, std::move(answer));
        });
    m_running = startOperation<SignIns>(
        questions, [this](const SignIns::Results &results) { take(results); });
}

void CheckingAccounts::take(const SignIns::Results &results)
{
    Outcome outcome;
    if (m_accounts.isEmpty())
        outcome.messages.append(u"There is no account yet."_s);
    QList<Record> records;
    for (size_t i = 0; i < results.size(); ++i) {
        const CheckedAccount checked{m_accounts.at(static_cast<qsizetype>(i)), results[i]};
        records.append(recordOf(checked));
        if (checked.result)
            continue;
        outcome.code = heavier(outcome.code, meaningOf(checked.result.error().kind).code);
        outcome.messages.append(complaint(checked));
    }
    if (m_rows.write(records))
        m_rows.end();
    finish(std::move(outcome));
}

void CheckingAccounts::finish(Outcome outcome)
{
    const auto ended = std::move(m_ended); // the answer may destroy this command
    ended(std::move(outcome));
}

} // namespace daybook::ctl
