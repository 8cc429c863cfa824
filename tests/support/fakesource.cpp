// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakesource.h"

#include <algorithm>

namespace daybook {

/// Takes its question back when the caller loses interest.
class FakeSource::Seat final : public Operation
{
public:
    Seat(std::shared_ptr<Waiting> waiting, std::shared_ptr<int> cancelled,
        std::shared_ptr<Question> question)
        : m_waiting(std::move(waiting)), m_cancelled(std::move(cancelled)),
          m_question(std::move(question))
    {
        m_waiting->push_back(m_question);
    }
    ~Seat() override { *m_cancelled += static_cast<int>(std::erase(*m_waiting, m_question)); }

private:
    std::shared_ptr<Waiting> m_waiting;
    std::shared_ptr<int> m_cancelled;
    std::shared_ptr<Question> m_question;
};

void FakeSource::Question::fail(const Error &error) const
{
    switch (what) {
    case What::Identity:
        return identity(error);
    case What::Locations:
        return locations(error);
    case What::Staff:
        return staff(error);
    case What::Services:
        return services(error);
    case What::FreeSlots:
        return freeSlots(error);
    case What::Roster:
        return roster(error);
    case What::Bookings:
        return bookings(error);
    }
}

std::shared_ptr<FakeSource::Question> FakeSource::take(size_t place)
{
    if (place >= m_waiting->size())
        return {};
    const auto found = m_waiting->at(place);
    std::erase(*m_waiting, found);
    return found;
}

std::shared_ptr<FakeSource::Question> FakeSource::take(What what)
{
    const auto found =
        std::ranges::find(*m_waiting, what, [](const auto &question) { return question->what; });
    return take(static_cast<size_t>(std::distance(m_waiting->begin(), found)));
}

Call FakeSource::wait(Question question)
{
    ++m_asked;
    return startOperation<Seat>(
        m_waiting, m_cancelled, std::make_shared<Question>(std::move(question)));
}

Call FakeSource::identity(Answer<Identity> answer)
{
    return wait({.what = What::Identity, .identity = std::move(answer)});
}

Call FakeSource::locations(const Selection &by, Priority priority, Answer<Listing<Location>> answer)
{
    return wait(
        {.what = What::Locations, .by = by, .priority = priority, .locations = std::move(answer)});
}

Call FakeSource::staff(const Selection &by, Priority priority, Answer<Listing<Staff>> answer)
{
    return wait({.what = What::Staff, .by = by, .priority = priority, .staff = std::move(answer)});
}

Call FakeSource::services(const Selection &by, Priority priority, Answer<Listing<Service>> answer)
{
    return wait(
        {.what = What::Services, .by = by, .priority = priority, .services = std::move(answer)});
}

Call FakeSource::freeSlots(const SlotQuery &query, Answer<Listing<Slot>> answer)
{
    return wait({.what = What::FreeSlots, .slotQuery = query, .freeSlots = std::move(answer)});
}

Call FakeSource::roster(const RosterQuery &query, Answer<Roster> answer)
{
    return wait({.what = What::Roster, .rosterQuery = query, .roster = std::move(answer)});
}

Call FakeSource::bookings(
    const BookingQuery &query, const Cursor &from, Answer<Page<Booking>> answer)
{
    return wait({.what = What::Bookings,
        .bookingQuery = query,
        .from = from,
        .bookings = std::move(answer)});
}

} // namespace daybook
