// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace daybook {

/// How far @p instant is from @p near, as people of @p zone count: "45 min earlier" on the same
/// day, "1 day later" on others, however many hours these have.
[[nodiscard]] QString distanceText(
    const QDateTime &instant, const QDateTime &near, const QTimeZone &zone);

} // namespace daybook
