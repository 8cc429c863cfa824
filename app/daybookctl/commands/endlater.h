// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/console/outcome.h"
#include "core/async/later.h"

namespace daybook::ctl {

/// Ends a command whose outcome is known already, but through the event loop as every command.
[[nodiscard]] inline Call endLater(Ended ended, Outcome outcome)
{
    return startOperation<Later>(std::chrono::milliseconds(0),
        [ended = std::move(ended), outcome = std::move(outcome)] { ended(outcome); });
}

} // namespace daybook::ctl
