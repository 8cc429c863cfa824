// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/capabilities.h"
#include "core/types/queries.h"
#include "ui/views/viewstate.h"

#include <QList>

namespace daybook {

/// How many days a view can show at once, shortest first.
[[nodiscard]] QList<int> spansOf(ViewKind kind);

/// The days that @p kind shows when @p day is asked for and it shows @p span of them. A month
/// begins with the week of that day, whose first day is @p firstOfWeek.
[[nodiscard]] DateRange daysFor(ViewKind kind, QDate day, int span, Qt::DayOfWeek firstOfWeek);

/// Whether an account that can be asked as @p able says has anything to show in that way.
[[nodiscard]] bool canShow(ViewKind kind, const Capabilities &able);

/// From the beginning of the first of @p days in @p zone to the end of the last.
struct DaysSpan
{
    QDateTime begin = {};
    QDateTime end = {};

    DaysSpan(const DateRange &days, const QTimeZone &zone);
    /// Whether something of the time lies in it.
    [[nodiscard]] bool holds(const QDateTime &from, const QDateTime &to) const;
};

} // namespace daybook
