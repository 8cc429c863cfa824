// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/staff.h"

#include <QList>

namespace daybook {

/// The zone that most of @p staff share, the first of equals; invalid when nobody has one.
[[nodiscard]] QTimeZone mostCommonZone(const QList<Staff> &staff);

} // namespace daybook
