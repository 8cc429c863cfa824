// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/findaccount.h"

#include "app/daybookctl/commands/credentialproblem.h"
#include "app/daybookctl/output/sentences.h"
#include "core/accounts/accountlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

Environment environmentOf(const AddAccount &wish, const Secret &secret)
{
    return wish.kind == AccountKind::TimeTap ? daybook::environmentOf(wish.baseUrl)
                                             : daybook::environmentOf(wish.baseUrl, secret);
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

AccountOrOutcome newAccount(
    const AccountList &accounts, const AddAccount &wish, const Secret &secret)
{
    if (accounts.withName(wish.name))
        return usageProblem(u"There is an account \"%1\" already."_s.arg(wish.name));
    const auto endpoint = Endpoint::fromText(wish.baseUrl);
    if (const auto *problem = std::get_if<AddressProblem>(&endpoint))
        return usageProblem(sentenceFor(*problem));
    const Account account{.name = wish.name,
        .kind = wish.kind,
        .environment = environmentOf(wish, secret),
        .baseUrl = wish.baseUrl,
        .apiKey = wish.apiKey,
        .appSlug = wish.appSlug};
    if (const auto problem = credentialProblem(account, secret))
        return usageProblem(*problem);
    return account;
}

} // namespace daybook::ctl
