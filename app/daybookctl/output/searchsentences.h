// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/signedsearch.h"

namespace daybook::ctl {

/// What is wrong with a search, as the end of a sentence and without its full stop. Quotes no piece
/// that could be a token or a key.
[[nodiscard]] QString reasonFor(const SearchProblem &problem);

/// Why --search cannot be asked.
[[nodiscard]] QString sentenceFor(const SearchProblem &problem);

/// Why no token can be minted for a scope.
[[nodiscard]] QString sentenceFor(const ScopeProblem &problem);

} // namespace daybook::ctl
