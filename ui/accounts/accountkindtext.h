// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <QString>

namespace daybook {

/// As a kind is chosen: "TimeTap", "Timekit (app key)".
[[nodiscard]] QString accountKindText(AccountKind kind);

/// As an account is told from others: "TimeTap", "Timekit", "Timekit widget", "Signed search".
[[nodiscard]] QString accountKindName(AccountKind kind);

/// A letter for the service; the widget's is outlined, and a signed search has its glass.
[[nodiscard]] QString accountIconName(AccountKind kind);

} // namespace daybook
