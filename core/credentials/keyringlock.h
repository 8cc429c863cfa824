// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"

namespace daybook {

/// Whether the Secret Service's default collection is locked. False where there is no Secret
/// Service, as on Windows and macOS, whose keychains say so by themselves.
[[nodiscard]] Call askWhetherKeyringIsLocked(Answer<bool> answer);

} // namespace daybook
