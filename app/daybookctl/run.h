// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/commandline.h"
#include "app/daybookctl/console/output.h"
#include "app/daybookctl/console/outcome.h"

namespace daybook::ctl {

class Interruption;

/// Does what @p line says, from the first secret to the last row. The event loop of the application
/// runs inside.
[[nodiscard]] Outcome run(const CommandLine &line, Interruption &interruption, Output &output);

} // namespace daybook::ctl
