// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/burstmeter.h"

#include "core/http/requestscheduler.h"

namespace daybook {

BurstMeter::BurstMeter(RequestScheduler &scheduler, QObject *parent)
    : QObject(parent), m_scheduler(scheduler)
{
    connect(&m_scheduler, &RequestScheduler::exchangeFinished, this, [this] { ++m_requests; });
    // Queued: the next step of an answer, such as a repeat after signing in, belongs to the same
    // click.
    connect(&m_scheduler, &RequestScheduler::activityChanged, this, &BurstMeter::look,
        Qt::QueuedConnection);
}

void BurstMeter::look()
{
    const bool busy = m_scheduler.inFlight() + m_scheduler.waiting() > 0;
    if (busy && !m_running) {
        m_requests = 0;
        m_clock.start();
    } else if (!busy && m_running) {
        m_duration = std::chrono::milliseconds(m_clock.elapsed());
    }
    m_running = busy;
    Q_EMIT changed();
}

} // namespace daybook
