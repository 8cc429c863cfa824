// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sources/bookingsource.h"

#include <memory>
#include <vector>

namespace daybook {

/// A source whose answers the test releases one by one, in any order. Questions stay in `waiting`
/// until they are answered, or cancelled by whoever asked. The test answers from its own stack,
/// that is, through the event loop.
class FakeSource final : public BookingSource
{
public:
    enum class What { Identity, Locations, Staff, Services, FreeSlots, Roster, Bookings };

    Capabilities able = {}; ///< Set before the source is put to use.
    int forgotten = 0; ///< How often it was told to let go what it remembers.

    /// One question and everything that it said.
    struct Question
    {
        What what = What::Identity;
        Selection by = {};
        Priority priority = Priority::Visible;
        SlotQuery slotQuery = {};
        RosterQuery rosterQuery = {};
        BookingQuery bookingQuery = {};
        Cursor from = {};

        // Exactly one of these is set, the one that fits `what`.
        Answer<Identity> identity = {};
        Answer<Listing<Location>> locations = {};
        Answer<Listing<Staff>> staff = {};
        Answer<Listing<Service>> services = {};
        Answer<Listing<Slot>> freeSlots = {};
        Answer<Roster> roster = {};
        Answer<Page<Booking>> bookings = {};

        /// Answers with @p error, whatever the question is.
        void fail(const Error &error) const;
    };
    using Waiting = std::vector<std::shared_ptr<Question>>;

    [[nodiscard]] const Waiting &waiting() const { return *m_waiting; }
    [[nodiscard]] int asked() const { return m_asked; } ///< All questions ever.
    [[nodiscard]] int cancelled() const { return *m_cancelled; }

    /// Takes the @p place-th waiting question out, to be answered.
    [[nodiscard]] std::shared_ptr<Question> take(size_t place = 0);
    /// Takes the first waiting question of that kind; nothing when there is none.
    [[nodiscard]] std::shared_ptr<Question> take(What what);

    [[nodiscard]] Capabilities capabilities() const override { return able; }
    void forget() override { ++forgotten; }
    [[nodiscard]] Call identity(Answer<Identity> answer) override;
    [[nodiscard]] Call locations(
        const Selection &by, Priority priority, Answer<Listing<Location>> answer) override;
    [[nodiscard]] Call staff(
        const Selection &by, Priority priority, Answer<Listing<Staff>> answer) override;
    [[nodiscard]] Call services(
        const Selection &by, Priority priority, Answer<Listing<Service>> answer) override;
    [[nodiscard]] Call freeSlots(const SlotQuery &query, Answer<Listing<Slot>> answer) override;
    [[nodiscard]] Call roster(const RosterQuery &query, Answer<Roster> answer) override;
    [[nodiscard]] Call bookings(
        const BookingQuery &query, const Cursor &from, Answer<Page<Booking>> answer) override;

private:
    class Seat;
    [[nodiscard]] Call wait(Question question);

    std::shared_ptr<Waiting> m_waiting = std::make_shared<Waiting>();
    std::shared_ptr<int> m_cancelled = std::make_shared<int>(0);
    int m_asked = 0;
};

} // namespace daybook
