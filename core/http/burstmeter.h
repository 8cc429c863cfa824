// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace daybook {

class RequestScheduler;

/// Tells what a click cost: how many requests ran between quiet and quiet, and how long that took.
class BurstMeter : public QObject
{
    Q_OBJECT

public:
    /// @p scheduler outlives the meter.
    explicit BurstMeter(RequestScheduler &scheduler, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int requests() const
    {
        return m_requests;
    } ///< Of the running burst, or of the last.
    [[nodiscard]] std::chrono::milliseconds duration() const
    {
        return m_duration;
    } ///< Of the last burst.

Q_SIGNALS:
    void changed();

private:
    void look();

    RequestScheduler &m_scheduler;
    QElapsedTimer m_clock;
    QTimer m_settle;
    std::chrono::milliseconds m_duration{0};
    int m_requests = 0;
    bool m_running = false;
};

} // namespace daybook
