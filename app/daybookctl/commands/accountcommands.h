// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/commandline.h"
#include "app/daybookctl/commands/signin.h"
#include "app/daybookctl/console/outcome.h"
#include "core/types/secret.h"

class QSettings;

namespace daybook {
class AccountList;
}

namespace daybook::ctl {

/// What the commands below `accounts` work on; all of it outlives the calls.
struct AccountDesk
{
    Network network;
    CredentialStore &keychain;
    AccountList &accounts;
    QSettings &settings; ///< Where `accounts` keeps them.
};

/// What the rows that @p task writes consist of.
[[nodiscard]] QList<Field> fieldsFor(const AccountTask &task);

/// Does @p task. @p secret is that of an account that is added.
[[nodiscard]] Call carryOut(
    const AccountTask &task, Secret secret, const AccountDesk &desk, RowWriter &rows, Ended ended);

} // namespace daybook::ctl
