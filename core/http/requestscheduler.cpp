// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/requestscheduler.h"

#include <QTimer>

#include <algorithm>

namespace daybook {

/// One request that waits for its place, or has it.
class RequestScheduler::Ticket final : public Operation
{
public:
    Ticket(RequestScheduler &scheduler, QString host, Priority priority, Exchange exchange,
        Answer<HttpAnswer> answer)
        : m_scheduler(scheduler), m_host(std::move(host)), m_priority(priority),
          m_exchange(std::move(exchange)), m_answer(std::move(answer))
    {
        m_scheduler.enqueue(this);
    }

    ~Ticket() override
    {
        m_running.cancel();
        if (m_holdsPlace)
            m_scheduler.release(m_host);
        else
            m_scheduler.forget(this);
    }

    void start()
    {
        m_holdsPlace = true;
        m_running = m_exchange([this](Result<HttpAnswer> result) { finish(std::move(result)); });
    }

    [[nodiscard]] const QString &host() const { return m_host; }
    [[nodiscard]] Priority priority() const { return m_priority; }

private:
    void finish(Result<HttpAnswer> result)
    {
        m_holdsPlace = false;
        m_scheduler.release(m_host);
        const auto answer = std::move(m_answer); // the answer may destroy this ticket
        answer(std::move(result));
    }

    RequestScheduler &m_scheduler;
    const QString m_host;
    const Priority m_priority;
    Exchange m_exchange;
    Answer<HttpAnswer> m_answer;
    Call m_running;
    bool m_holdsPlace = false;
};

Call RequestScheduler::run(
    const QString &host, Priority priority, Exchange exchange, Answer<HttpAnswer> answer)
{
    return startOperation<Ticket>(*this, host, priority, std::move(exchange), std::move(answer));
}

int RequestScheduler::waiting() const
{
    size_t count = 0;
    for (const Lane &lane : m_lanes)
        count += lane.visible.size() + lane.ahead.size();
    return static_cast<int>(count);
}

void RequestScheduler::enqueue(Ticket *ticket)
{
    Lane &lane = m_lanes[ticket->host()];
    (ticket->priority() == Priority::Visible ? lane.visible : lane.ahead).push_back(ticket);
    pump();
    Q_EMIT activityChanged();
}

void RequestScheduler::forget(Ticket *ticket)
{
    Lane &lane = m_lanes[ticket->host()];
    std::erase(lane.visible, ticket);
    std::erase(lane.ahead, ticket);
    Q_EMIT activityChanged();
}

void RequestScheduler::release(const QString &host)
{
    --m_lanes[host].inFlight;
    --m_inFlight;
    // Through the event loop: a place is often given back from within an answer or a destructor.
    QTimer::singleShot(0, this, &RequestScheduler::pump);
    Q_EMIT activityChanged();
}

void RequestScheduler::pump()
{
    for (Lane &lane : m_lanes) {
        while (
            lane.inFlight < maxInFlightPerHost && !(lane.visible.empty() && lane.ahead.empty())) {
            std::deque<Ticket *> &queue = lane.visible.empty() ? lane.ahead : lane.visible;
            Ticket *next = queue.front();
            queue.pop_front();
            ++lane.inFlight;
            ++m_inFlight;
            next->start();
        }
    }
}

} // namespace daybook
