// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <QString>

namespace daybook {

/// "Production", "Test", "Sandbox".
[[nodiscard]] QString environmentText(Environment environment);

} // namespace daybook
