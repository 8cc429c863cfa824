// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/signedsearch.h"
#include "core/timekit/tokenflaw.h"

#include <QString>

namespace daybook {

/// What is wrong with a token of a signed search, as a sentence.
[[nodiscard]] QString tokenFlawText(TokenFlaw flaw);

/// "Bookings of ada@example.test in harbour-demo". Both are the token's own words, one line each.
[[nodiscard]] QString scopeText(const SearchScope &scope);

} // namespace daybook
