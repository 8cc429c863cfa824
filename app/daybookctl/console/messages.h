// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace daybook::ctl {

/// Tells @p message to the person, on standard error and in one line.
void say(const QString &message);

} // namespace daybook::ctl
