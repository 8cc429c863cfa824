// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/access.h"

#include "app/daybookctl/commands/credentialproblem.h"
#include "app/daybookctl/commands/findaccount.h"
#include "app/daybookctl/output/sentences.h"
#include "core/accounts/accountlist.h"
#include "core/credentials/memorystore.h"

namespace daybook::ctl {

AccessOrOutcome accessByAccount(
    const AccountList &accounts, const QString &name, CredentialStore &keychain)
{
    const auto account = name.isEmpty() ? onlyAccount(accounts) : findAccount(accounts, name);
    if (const auto *outcome = std::get_if<Outcome>(&account))
        return *outcome;
    return Access{.account = std::get<Account>(account), .credentials = keychain};
}

AccessOrOutcome accessOnce(const Account &account, const Secret &secret, MemoryStore &memory)
{
    if (const auto problem = credentialProblem(account, secret))
        return usageProblem(*problem);
    memory.keep(credentialOf(account), secret);
    return Access{.account = account, .credentials = memory};
}

} // namespace daybook::ctl
