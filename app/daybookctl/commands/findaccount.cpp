// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/findaccount.h"

#include "app/daybookctl/output/sentences.h"
#include "core/accounts/accountlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

QString baseUrlOf(const QString &environment)
{
    if (environment == "live"_L1)
        return timetapBaseUrl(Environment::Production);
    if (environment == "test"_L1)
        return timetapBaseUrl(Environment::Test);
    return environment;
}

} // namespace

AccountOrOutcome findAccount(const AccountList &accounts, const QString &nameOrId)
{
    const auto sharing = std::ranges::count(accounts.accounts(), nameOrId, &Account::name);
    if (sharing > 1)
        return usageProblem(
            u"%1 accounts are called \"%2\"; say the id that \"accounts list\" shows."_s
                .arg(sharing)
                .arg(nameOrId));
    if (const auto named = accounts.withName(nameOrId))
        return *named;
    if (const auto identified = accounts.withId(nameOrId))
        return *identified;
    return usageProblem(
        u"There is no account \"%1\"; \"accounts list\" shows them."_s.arg(nameOrId));
}

AccountOrOutcome onlyAccount(const AccountList &accounts)
{
    const QList<Account> &all = accounts.accounts();
    if (all.size() == 1)
        return all.front();
    if (all.isEmpty())
        return usageProblem(
            u"There is no account yet. Add one with \"daybookctl accounts add\", or look around with --demo."_s);
    return usageProblem(
        u"There are %1 accounts; say which with --account NAME. \"accounts list\" shows them."_s
            .arg(all.size()));
}

AccountOrOutcome newAccount(const AccountList &accounts, const AddAccount &wish)
{
    if (accounts.withName(wish.name))
        return usageProblem(u"There is an account \"%1\" already."_s.arg(wish.name));
    const QString url = baseUrlOf(wish.environment);
    const auto endpoint = Endpoint::fromText(url);
    if (const auto *problem = std::get_if<AddressProblem>(&endpoint))
        return usageProblem(sentenceFor(*problem));
    return Account{.name = wish.name,
        .environment = environmentOf(url),
        .baseUrl = url.trimmed(),
        .apiKey = wish.apiKey};
}

} // namespace daybook::ctl
