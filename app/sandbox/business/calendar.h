// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>

#include <optional>
#include <string>
#include <string_view>

namespace daybook::sandbox {

// Time is counted in whole minutes since 1970: no booking system sells seconds, and a million
// bookings stay small. A "UTC minute" is an instant; a "wall minute" is what a clock in some zone
// shows. A "day" is the number of days since 1970-01-01 of whatever clock is meant.

constexpr int minutesPerDay = 24 * 60;

[[nodiscard]] constexpr int dayOfMinute(int minute)
{
    return (minute >= 0 ? minute : minute - (minutesPerDay - 1)) / minutesPerDay;
}

[[nodiscard]] constexpr int minuteOfDay(int minute)
{
    return minute - dayOfMinute(minute) * minutesPerDay;
}

/// Half past nine is 930, midnight is 0 (api/timetap.md section 3).
[[nodiscard]] constexpr int hhmm(int wallMinute)
{
    return minuteOfDay(wallMinute) / 60 * 100 + minuteOfDay(wallMinute) % 60;
}

[[nodiscard]] int dayNumber(QDate date);
[[nodiscard]] QDate dateOfDay(int day);
[[nodiscard]] int weekdayOf(int day); ///< 0 is Monday.

[[nodiscard]] std::string isoDate(int day); ///< "2026-03-02"
[[nodiscard]] std::optional<int> dayFromIso(std::string_view text);
[[nodiscard]] std::string isoInstant(int utcMinute); ///< "2026-03-02T09:30:00Z"
[[nodiscard]] std::string clockText(int wallMinute); ///< "9:30 AM"
[[nodiscard]] std::string longDateText(int day); ///< "Monday, March 2, 2026"

} // namespace daybook::sandbox
