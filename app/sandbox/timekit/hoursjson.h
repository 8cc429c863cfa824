// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timekit/timekit.h"

namespace daybook::sandbox::timekit {

/// Somebody's `availability_constraints` (api/timekit.md section 5): the hours of each weekday that
/// she works, on her own clock, and a blocked period for each time off. Hours come in both
/// spellings, 9 and "09:30".
void writeConstraints(JsonText &json, const TimekitData &data, int member);

} // namespace daybook::sandbox::timekit
