// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/signedsearch.h"

namespace daybook::ctl {

/// What is wrong with a token, for scripts and for people. Neither quotes it.
struct FlawMeaning
{
    QLatin1StringView word = {}; ///< Stable, snake_case.
    QLatin1StringView sentence = {};
};

[[nodiscard]] FlawMeaning meaningOf(TokenFlaw flaw);

/// Why a search cannot be asked with a token.
[[nodiscard]] QString sentenceFor(QueryFlaw flaw);

/// What a token opens: "customer.email:ada@example.test in the app harbour-demo".
[[nodiscard]] QString scopeText(const SearchScope &scope);

} // namespace daybook::ctl
