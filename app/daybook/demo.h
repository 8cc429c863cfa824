// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"

#include <memory>

namespace daybook {

class AccountList;
class LayeredStore;

/// The embedded sandbox and an account on it, for trying the program out without one of one's own.
/// Its key is kept in memory only.
class Demo
{
public:
    /// Starts the sandbox and adds its account; false when no port can be had.
    [[nodiscard]] bool start(AccountList &accounts, LayeredStore &credentials);

private:
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace daybook
