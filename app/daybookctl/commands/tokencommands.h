// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/tokentasks.h"
#include "app/daybookctl/console/outcome.h"

namespace daybook::ctl {

class Output;

/// Does @p task at once: nobody is asked, no keychain and no settings are touched. @p secrets are
/// what secretsFor() says.
[[nodiscard]] Outcome carryOut(const TokenTask &task, const QList<Secret> &secrets, Output &output);

} // namespace daybook::ctl
