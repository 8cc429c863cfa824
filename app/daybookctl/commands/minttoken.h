// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/console/outcome.h"
#include "core/timekit/signedsearch.h"

namespace daybook::ctl {

class Output;

/// Writes the token for @p scope, which has no problem, and nothing else.
[[nodiscard]] Outcome writeToken(const SearchScope &scope, const Secret &key, Output &output);

} // namespace daybook::ctl
