// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace daybook {

/// The instant, in UTC, at which the clocks of @p zone show @p date and @p time; invalid when one
/// of the three is. A time that a daylight-saving change skips is moved forward by the skipped
/// hour; one that happens twice is its first happening.
[[nodiscard]] QDateTime instantAt(QDate date, QTime time, const QTimeZone &zone);

} // namespace daybook
