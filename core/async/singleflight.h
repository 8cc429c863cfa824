// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace daybook {

/// Lets any number of callers share one running question, such as a sign-in or an identical GET.
/// Lives longer than the calls it hands out, or at least ends their waiting silently when it goes
/// first.
template <typename Key, typename T>
class SingleFlight
{
public:
    /// Joins the question for @p key, or starts it. The last caller that leaves cancels it.
    [[nodiscard]] Call join(
        const Key &key, const std::function<Call(Answer<T>)> &start, Answer<T> answer)
    {
        std::shared_ptr<Flight> flight = m_flights.value(key);
        const bool first = !flight;
        if (first) {
            flight = std::make_shared<Flight>();
            flight->owner = m_alive;
            flight->leave = [flights = &m_flights, key, raw = flight.get()] {
                if (const auto known = flights->constFind(key);
                    known != flights->cend() && known->get() == raw)
                    flights->erase(known);
            };
            m_flights.insert(key, flight);
        }
        Call seat = startOperation<Seat>(flight, std::move(answer));
        if (first)
            flight->running = start([flight = std::weak_ptr(flight)](Result<T> result) {
                if (const auto alive = flight.lock())
                    land(alive, std::move(result));
            });
        return seat;
    }

    [[nodiscard]] bool isEmpty() const { return m_flights.isEmpty(); }

    SingleFlight() = default;
    SingleFlight(const SingleFlight &) = delete;
    SingleFlight &operator=(const SingleFlight &) = delete;
    ~SingleFlight()
    {
        for (const auto &flight : std::as_const(m_flights)) {
            flight->leave = nullptr;
            flight->running.cancel();
        }
    }

private:
    class Seat;
    struct Flight
    {
        std::vector<Seat *> seats;
        std::weak_ptr<bool> owner;
        std::function<void()>
            leave; ///< Forgets this flight, so that the next caller starts a new one.
        Call running;
    };

    class Seat final : public Operation
    {
    public:
        Seat(std::shared_ptr<Flight> flight, Answer<T> answer)
            : m_flight(std::move(flight)), m_answer(std::move(answer))
        {
            m_flight->seats.push_back(this);
        }
        ~Seat() override
        {
            std::erase(m_flight->seats, this);
            if (m_flight->seats.empty() && m_flight->leave) {
                std::exchange(m_flight->leave, nullptr)();
                m_flight->running.cancel();
            }
        }
        Answer<T> takeAnswer() { return std::exchange(m_answer, nullptr); }

    private:
        std::shared_ptr<Flight> m_flight;
        Answer<T> m_answer;
    };

    /// Each answer may destroy other seats, or this flight's owner: take one seat at a time and
    /// look again.
    static void land(std::shared_ptr<Flight> flight, Result<T> result)
    {
        if (flight->leave)
            std::exchange(flight->leave, nullptr)();
        std::vector<Seat *> waiting = flight->seats;
        for (Seat *seat : waiting) {
            if (flight->owner.expired())
                return; // an answer destroyed the owner: the others wait in silence
            if (std::ranges::find(flight->seats, seat) == flight->seats.end())
                continue; // left while the others were being answered
            std::erase(flight->seats, seat);
            seat->takeAnswer()(result);
        }
    }

    QHash<Key, std::shared_ptr<Flight>> m_flights;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace daybook
