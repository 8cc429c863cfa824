// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>

#include <atomic>
#include <chrono>

namespace daybook::sandbox {

/// The time of the sandbox. Tests move it forward instead of waiting.
class Clock
{
public:
    /// A given @p today stands still at 08:00 UTC, so that tests see the same slots all day long;
    /// otherwise time passes as it does outside.
    explicit Clock(QDate today);

    [[nodiscard]] int nowMinute() const; ///< Rounded down, in UTC.

    /// For measuring how long a session was idle: passes always, and with advance().
    [[nodiscard]] std::chrono::milliseconds elapsed() const;

    void advance(std::chrono::seconds step) { m_advanced += step.count(); }
    void reset() { m_advanced = 0; }

private:
    QDate m_fixedToday;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    std::atomic<qint64> m_advanced{0}; ///< Seconds.
};

} // namespace daybook::sandbox
