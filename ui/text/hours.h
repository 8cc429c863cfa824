// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace daybook {

/// "10", or "10 AM": an hour as the person's own clock counts it; 24 is the end of the day.
[[nodiscard]] QString hourText(int hour);

/// "10–11": the hour that begins with @p hour.
[[nodiscard]] QString hoursText(int hour);

} // namespace daybook
