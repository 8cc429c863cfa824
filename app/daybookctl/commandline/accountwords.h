// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

namespace daybook::ctl {

/// What "accounts list" calls a kind of account: timetap, timekit, timekit-widget, signed-search.
[[nodiscard]] QString kindWord(AccountKind kind);

/// Whose service it is: timetap, timekit.
[[nodiscard]] QString vendorWord(AccountKind kind);

/// What people call its secret: "private key", "app key", "widget key", "token".
[[nodiscard]] QString credentialWord(AccountKind kind);

} // namespace daybook::ctl
