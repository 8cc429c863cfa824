// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/clock.h"

#include <QDateTime>

namespace daybook::sandbox {

Clock::Clock(QDate today) : m_fixedToday(today) { }

int Clock::nowMinute() const
{
    const QDateTime base = m_fixedToday.isValid() ? QDateTime(m_fixedToday, QTime(8, 0), Qt::UTC)
                                                  : QDateTime::currentDateTimeUtc();
    return static_cast<int>((base.toSecsSinceEpoch() + m_advanced) / 60);
}

std::chrono::milliseconds Clock::elapsed() const
{
    const auto passed = std::chrono::steady_clock::now() - m_began;
    return std::chrono::duration_cast<std::chrono::milliseconds>(passed)
        + std::chrono::seconds(m_advanced);
}

} // namespace daybook::sandbox
