// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/async/result.h"
#include "core/export/columns.h"
#include "core/types/identity.h"

namespace daybook::ctl {

/// An account, and how signing in to it went.
struct CheckedAccount
{
    Account account = {};
    Result<Identity> result = Error{};
};

} // namespace daybook::ctl

namespace daybook {

template <>
std::span<const Column<Account>> columnsOf<Account>();
template <>
std::span<const Column<ctl::CheckedAccount>> columnsOf<ctl::CheckedAccount>();

} // namespace daybook
