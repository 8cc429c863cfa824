// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sources/timekitfacts.h"
#include "core/types/queries.h"
#include "core/types/roster.h"

namespace daybook {

/// Who works when, by the rules that @p facts hold about each resource. Whoever has no rules about
/// hours is left out, as is the place, for which there are none. A blocked period is time off; what
/// a calendar of the person's own blocks is in no answer that names it so (api/timekit.md section
/// 5).
[[nodiscard]] Roster rosterFrom(const TimekitFacts &facts, const RosterQuery &query);

} // namespace daybook
