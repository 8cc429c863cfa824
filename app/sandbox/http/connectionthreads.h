// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace daybook::sandbox {

/// As many threads as there are connections at a time: cpp-httplib keeps one busy for as long as a
/// connection stays open, and a fixed number of them would let the next client wait for ever.
class ConnectionThreads final : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> connection) override
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(connection));
        if (m_idle < m_waiting.size())
            m_threads.emplace_back([this] { work(); });
        m_wake.notify_one();
    }

    void shutdown() override
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isOver = true;
        }
        m_wake.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            ++m_idle;
            m_wake.wait(lock, [this] { return m_isOver || !m_waiting.empty(); });
            --m_idle;
            if (m_waiting.empty())
                return;
            const auto connection = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            connection();
            lock.lock();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_waiting;
    std::vector<std::thread> m_threads;
    std::size_t m_idle = 0;
    bool m_isOver = false;
};

} // namespace daybook::sandbox
