// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/burstmeter.h"

#include "core/http/requestscheduler.h"

namespace daybook {

BurstMeter::BurstMeter(RequestScheduler &scheduler, QObject *parent)
    : QObject(parent), m_scheduler(scheduler)
{
    connect(&m_scheduler, &RequestScheduler::exchangeFinished, this, [this] { ++m_requests; });
    connect(&m_scheduler, &RequestScheduler::activityChanged, this, &BurstMeter::look);
    // Between two steps of one click an answer is read, perhaps on another thread: a short quiet
    // does not end it.
    m_settle.setSingleShot(true);
    m_settle.setInterval(std::chrono::milliseconds(50));
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_running = false;
        Q_EMIT changed();
    });
}

void BurstMeter::look()
{
    const bool busy = m_scheduler.inFlight() + m_scheduler.waiting() > 0;
    if (!busy) {
        if (!m_running || m_settle.isActive())
            return;
        m_duration = std::chrono::milliseconds(m_clock.elapsed());
        m_settle.start();
        return;
    }
    m_settle.stop();
    if (m_running)
        return;
    m_running = true;
    m_requests = 0;
    m_clock.start();
    Q_EMIT changed();
}

} // namespace daybook
