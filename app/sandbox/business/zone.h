// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>

#include <optional>
#include <string>
#include <vector>

namespace daybook::sandbox {

/// The clock changes of one time zone, some years around a day. QTimeZone is the source; asking it
/// once for every booking would be too slow for a million of them.
class Zone
{
public:
    Zone(std::string name, QDate around);

    [[nodiscard]] const std::string &name() const { return m_name; }
    [[nodiscard]] int offsetAt(int utcMinute) const { return spanAt(utcMinute).offset; }
    [[nodiscard]] const std::string &abbreviationAt(int utcMinute) const;

    [[nodiscard]] int toWall(int utcMinute) const { return utcMinute + offsetAt(utcMinute); }

    /// Nothing when the clock skips @p wallMinute; the earlier instant when it shows it twice.
    [[nodiscard]] std::optional<int> toUtc(int wallMinute) const;

    /// As toUtc(), and the end of the gap for a minute that is skipped.
    [[nodiscard]] int toUtcOrNext(int wallMinute) const;

    /// Days between @p day and the nearest clock change; very many when there is none.
    [[nodiscard]] int daysToNearestChange(int day) const;

private:
    struct Span
    {
        int from = 0; ///< First UTC minute.
        int offset = 0; ///< Minutes east of UTC.
        std::string abbreviation = {};
    };
    [[nodiscard]] const Span &spanAt(int utcMinute) const;

    std::string m_name;
    std::vector<Span> m_spans;
};

} // namespace daybook::sandbox
