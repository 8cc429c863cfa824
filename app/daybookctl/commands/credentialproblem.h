// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <optional>

namespace daybook::ctl {

/// Why @p secret cannot be the credential of @p account, as far as it can be told without asking
/// anybody; nothing when it may be. Quotes nothing of it.
[[nodiscard]] std::optional<QString> credentialProblem(
    const Account &account, const Secret &secret);

} // namespace daybook::ctl
