// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/secret.h"

#include <QString>

namespace daybook {

/// The signature of a sign-in: lower-case hex MD5 of API key and private key, without a separator
/// (api/timetap.md 2.3). It is the same for every sign-in with that pair, so it is as secret as the
/// private key.
[[nodiscard]] Secret timetapSignature(const QString &apiKey, const Secret &privateKey);

} // namespace daybook
