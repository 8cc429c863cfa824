// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

namespace daybook {

/// Reads the key that signs the searches of @p account, a Timekit one with an app key: its signing
/// key, and where it has none, the app key itself (api/timekit.md section 2). @p credentials
/// outlives the call; errors are those of the store.
[[nodiscard]] Call readSigningKey(
    CredentialStore &credentials, const Account &account, Answer<Secret> answer);

} // namespace daybook
