// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/console/outcome.h"
#include "core/accounts/account.h"

#include <variant>

namespace daybook {
class AccountList;
class MemoryStore;
} // namespace daybook

namespace daybook::ctl {

/// How the service of this run is reached.
struct Access
{
    Account account;
    CredentialStore &credentials;
};

using AccessOrOutcome = std::variant<Access, Outcome>;

/// With what the person has set up. An empty @p name means the only account there is.
[[nodiscard]] AccessOrOutcome accessByAccount(
    const AccountList &accounts, const QString &name, CredentialStore &keychain);

/// With credentials for this run only; the secret goes into @p memory, if it may be one of that
/// kind.
[[nodiscard]] AccessOrOutcome accessOnce(
    const Account &account, const Secret &secret, MemoryStore &memory);

} // namespace daybook::ctl
