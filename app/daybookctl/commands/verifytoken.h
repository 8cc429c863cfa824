// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/tokentasks.h"
#include "app/daybookctl/console/outcome.h"

namespace daybook::ctl {

/// Tells whether @p token was signed with @p key, is for the app of @p wish and opens its search.
[[nodiscard]] Outcome judgeToken(const VerifyToken &wish, const Secret &token, const Secret &key);

} // namespace daybook::ctl
