// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/queries.h"

#include <QList>
#include <QTimeZone>

#include <algorithm>

namespace daybook {

/// An hour of the clock on one day, as the instants between which it lies, in milliseconds since
/// 1970. Where the clocks go back an hour has two spans on its day; where they go forward one has
/// none, or a short one.
struct HourSpan
{
    qint64 begin = 0;
    qint64 end = 0; ///< Excluded.
    int day = 0; ///< Days after the first.
    int hour = 0; ///< 0 to 23, as the clock shows it.

    [[nodiscard]] bool operator==(const HourSpan &) const = default;
};

/// All hours of @p days in @p zone (UTC when it is not valid), in order and without a gap; none
/// when the days are not known.
[[nodiscard]] QList<HourSpan> hourSpansOf(const DateRange &days, const QTimeZone &zone);

/// The place of the span in which @p msecs lies, or of the first one when it lies before all; the
/// number of spans when it lies behind all.
[[nodiscard]] inline qsizetype spanAt(const QList<HourSpan> &spans, qint64 msecs)
{
    const auto found = std::upper_bound(spans.cbegin(), spans.cend(), msecs,
        [](qint64 value, const HourSpan &span) { return value < span.end; });
    return std::distance(spans.cbegin(), found);
}

/// Tells @p take of every span that has a part of the stretch between two instants, and how many
/// milliseconds of it that are.
template <typename Take>
void forEachHour(const QList<HourSpan> &spans, qint64 begin, qint64 end, const Take &take)
{
    for (qsizetype i = spanAt(spans, begin); i < spans.size() && spans.at(i).begin < end; ++i) {
        const HourSpan &span = spans.at(i);
        const qint64 part = std::min(end, span.end) - std::max(begin, span.begin);
        if (part > 0)
            take(span, part);
    }
}

} // namespace daybook
