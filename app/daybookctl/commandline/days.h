// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/queries.h"

#include <QString>

#include <optional>

namespace daybook::ctl {

/// A day as a person types it: YYYY-MM-DD, `today`, `tomorrow`, or `+N` for N days after today.
[[nodiscard]] std::optional<QDate> parseDay(const QString &text, QDate today);

} // namespace daybook::ctl
