// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/commandline.h"
#include "app/daybookctl/console/outcome.h"
#include "core/accounts/account.h"

#include <variant>

namespace daybook {
class AccountList;
}

namespace daybook::ctl {

using AccountOrOutcome = std::variant<Account, Outcome>;

/// The account with that name, or with that id; two of one name need the id.
[[nodiscard]] AccountOrOutcome findAccount(const AccountList &accounts, const QString &nameOrId);

/// The only one there is.
[[nodiscard]] AccountOrOutcome onlyAccount(const AccountList &accounts);

/// What @p wish describes, if it can be added with @p secret. Its URL has been checked.
[[nodiscard]] AccountOrOutcome newAccount(
    const AccountList &accounts, const AddAccount &wish, const Secret &secret);

} // namespace daybook::ctl
