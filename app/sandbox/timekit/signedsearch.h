// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/timekit/keys.h"
#include "app/sandbox/timekit/search.h"

#include <string>
#include <string_view>
#include <vector>

namespace daybook::sandbox::timekit {

/// Why @p token does not open @p criteria, or an empty text when it does (api/timekit.md section
/// 2). Signed with HS256 and nothing else; its one criterion stands in the search exactly once and
/// with the same value; `exp` and `iat` do not matter.
[[nodiscard]] std::string problemOfSignedSearch(
    const Keys &keys, std::string_view token, const std::vector<Criterion> &criteria);

} // namespace daybook::sandbox::timekit
