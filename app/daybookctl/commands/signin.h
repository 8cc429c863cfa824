// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/connections/openconnection.h"
#include "core/types/identity.h"

namespace daybook::ctl {

/// Signs in as @p account with what @p credentials hold and asks who that is.
[[nodiscard]] Call signIn(const Network &network, const Account &account,
    CredentialStore &credentials, Answer<Identity> answer);

} // namespace daybook::ctl
