// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/access.h"

#include "app/daybookctl/commands/findaccount.h"
#include "app/daybookctl/output/sentences.h"
#include "core/accounts/accountlist.h"
#include "core/credentials/memorystore.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

AccessOrOutcome accessTo(const Account &account, CredentialStore &credentials)
{
    const auto endpoint = Endpoint::fromText(account.baseUrl);
    if (const auto *problem = std::get_if<AddressProblem>(&endpoint))
        return usageProblem(sentenceFor(*problem));
    return Access{.endpoint = std::get<Endpoint>(endpoint),
        .apiKey = account.apiKey,
        .privateKey = credentialOf(account),
        .credentials = credentials};
}

} // namespace

AccessOrOutcome accessByAccount(
    const AccountList &accounts, const QString &name, CredentialStore &keychain)
{
    const auto account = name.isEmpty() ? onlyAccount(accounts) : findAccount(accounts, name);
    if (const auto *outcome = std::get_if<Outcome>(&account))
        return *outcome;
    return accessTo(std::get<Account>(account), keychain);
}

AccessOrOutcome accessByUrl(
    const QString &url, const QString &apiKey, const Secret &secret, MemoryStore &memory)
{
    const Account passing{.baseUrl = url, .apiKey = apiKey};
    memory.keep(credentialOf(passing), secret);
    return accessTo(passing, memory);
}

} // namespace daybook::ctl
