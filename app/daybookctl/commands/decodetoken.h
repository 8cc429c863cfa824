// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/console/outcome.h"
#include "core/types/secret.h"

namespace daybook::ctl {

class Output;

/// Writes what @p token says as one JSON object. Nobody checks that it is true.
[[nodiscard]] Outcome showToken(const Secret &token, Output &output);

} // namespace daybook::ctl
