// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"
#include "core/accounts/account.h"

#include <memory>

namespace daybook {

class AccountList;
class LayeredStore;

/// The embedded sandbox and an account of each kind on it, for trying the program out without one
/// of one's own. Their keys are kept in memory only.
class Demo
{
public:
    /// Starts the sandbox and adds its accounts; false when no port can be had.
    [[nodiscard]] bool start(AccountList &accounts, LayeredStore &credentials);

private:
    [[nodiscard]] Account account(const QString &name, AccountKind kind) const;
    [[nodiscard]] Secret credential(AccountKind kind) const;
    [[nodiscard]] Secret customerToken() const;

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace daybook
