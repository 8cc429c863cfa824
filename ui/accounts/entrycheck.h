// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <QString>

namespace daybook {

/// What is wrong with a value before anything is sent, as a sentence; empty: nothing that could be
/// told offline. Values come without blanks around them.

/// A key or token where something is asked for that is kept in plain settings.
[[nodiscard]] QString problemOfPlainEntry(const QString &entry);

/// The secret that @p account cannot do without (credentialOf()): one of another kind, or a token
/// that opens nothing, or of another app.
[[nodiscard]] QString problemOfCredential(const Account &account, const Secret &secret);

/// The secret that signs searches; any text may be one, except what is known to be another thing.
[[nodiscard]] QString problemOfSigningKey(const Secret &secret);

/// The credential is of the app @p found, and @p account is meant to be of another: both are named.
[[nodiscard]] QString problemOfSlug(const Account &account, const QString &found);

} // namespace daybook
