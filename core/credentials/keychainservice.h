// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLatin1StringView>

namespace daybook {

/// How our programs name themselves to the keychain: the window and the command line share their
/// entries.
inline constexpr QLatin1StringView keychainService{"org.daybook.Daybook"};

} // namespace daybook
