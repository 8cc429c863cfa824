// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/booking.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"

#include <algorithm>
#include <vector>

namespace daybook::sandbox::timekit {

namespace {

constexpr int hour = 60;
constexpr qint64 secondsPerDay = 24 * 3600;

struct Ending
{
    int below; ///< Of a hundred.
    State state;
};

/// How bookings of a graph end that came to nothing.
const std::vector<Ending> &endingsOf(Graph graph)
{
    static const std::vector<Ending> instant{{45, State::Cancelled},
        {85, State::CancelledByCustomer}, {100, State::RescheduledByCustomer}};
    static const std::vector<Ending> confirmed{{30, State::Declined}, {60, State::Cancelled},
        {90, State::CancelledByCustomer}, {100, State::RescheduledByCustomer}};
    static const std::vector<Ending> paid{{30, State::Unpaid}, {60, State::Cancelled},
        {90, State::CancelledByCustomer}, {100, State::RescheduledByCustomer}};
    static const std::vector<Ending> seat{
        {60, State::CancelledByCustomer}, {100, State::CancelledByOwner}};
    static const std::vector<Ending> paidSeat{
        {30, State::Unpaid}, {70, State::CancelledByCustomer}, {100, State::CancelledByOwner}};
    static const std::vector<Ending> reservation{{100, State::Expired}};
    switch (graph) {
    case Graph::ConfirmDecline:
        return confirmed;
    case Graph::InstantPayment:
        return paid;
    case Graph::GroupCustomer:
        return seat;
    case Graph::GroupCustomerPayment:
        return paidSeat;
    case Graph::Reservation:
        return reservation;
    default:
        return instant;
    }
}

State endingOf(Graph graph, qint64 number)
{
    const int luck = luckOf(number, Luck::Ending);
    const auto &endings = endingsOf(graph);
    return std::find_if(endings.begin(), endings.end(), [luck](const Ending &ending) {
        return luck < ending.below;
    })->state;
}

bool isPaid(Graph graph)
{
    return graph == Graph::InstantPayment || graph == Graph::GroupCustomerPayment;
}

bool isSeat(Graph graph)
{
    return graph == Graph::GroupCustomer || graph == Graph::GroupCustomerPayment;
}

/// The service completes what has been over for an hour (api/timekit.md 3.4).
State agreed(const Business &business, Graph graph, int end)
{
    if (graph == Graph::Reservation)
        return end <= business.now ? State::Expired : State::Reserved;
    if (end + hour <= business.now)
        return State::Completed;
    return isPaid(graph) ? State::Paid : State::Confirmed;
}

State waiting(const Business &business, Graph graph, const Booking &booking)
{
    if (graph == Graph::ConfirmDecline || isPaid(graph))
        return State::Tentative;
    if (graph == Graph::Instant && luckOf(booking.id, Luck::Odd) < 12)
        return State::Initialized;
    return agreed(business, graph, booking.end());
}

State stateOf(const Business &business, Graph graph, const Booking &booking)
{
    switch (booking.status) {
    case Status::Completed:
        return graph == Graph::Reservation ? State::Expired : State::Completed;
    case Status::NoShow:
        return luckOf(booking.id, Luck::Odd) < 15 ? State::Error : State::Completed;
    case Status::Cancelled:
        return endingOf(graph, booking.id);
    case Status::RescheduledByPortal:
        // A seat cannot be moved to another date, so who tried still has it.
        return isSeat(graph) ? agreed(business, graph, booking.end())
                             : State::RescheduledByCustomer;
    case Status::Pending:
    case Status::PendingConfirmation:
        return waiting(business, graph, booking);
    default:
        return agreed(business, graph, booking.end());
    }
}

/// Somebody who waits holds the time for now; some who cancelled had never done more than that.
Graph graphOf(const Business &business, const Booking &booking)
{
    const bool expired = booking.status == Status::Cancelled && luckOf(booking.id, Luck::Start) < 6;
    if (booking.session < 0 && (expired || booking.status == Status::PendingWaitlist))
        return Graph::Reservation;
    return graphOfService(business, booking.service);
}

/// Some weeks before the start, but not after now.
void giveTimes(Entry &entry, const Business &business)
{
    const quint64 hash = mixed(static_cast<quint64>(entry.number) ^ (business.seed << 40));
    const qint64 now = qint64{business.now} * 60;
    const auto lead = static_cast<qint64>(hash % (40 * secondsPerDay)) + 1800;
    entry.created = qint64{entry.start} * 60 - lead;
    if (entry.created >= now)
        entry.created = now - 60 - static_cast<qint64>((hash >> 20) % (30 * secondsPerDay));
    const qint64 latest = std::min(now - entry.created, 3 * secondsPerDay);
    entry.updated = entry.created + static_cast<qint64>(hash >> 8) % std::max<qint64>(1, latest);
    entry.updated = std::max(entry.updated, entry.created);
}

void makeStrange(Entry &entry)
{
    const int luck = luckOf(entry.number, Luck::Spelling);
    if (luck < 3)
        entry.state = State::OnHold;
    else if (luck < 6)
        entry.graph = Graph::Subscription;
}

} // namespace

Graph graphOfService(const Business &business, int service)
{
    if (business.services[service].kind == ServiceKind::Class)
        return service % 4 == 1 ? Graph::GroupCustomerPayment : Graph::GroupCustomer;
    switch (service % 5) {
    case 1:
        return Graph::ConfirmDecline;
    case 2:
        return Graph::InstantPayment;
    default:
        return Graph::Instant;
    }
}

Entry entryOf(const Business &business, const Booking &booking, bool hasUnknownStates)
{
    Entry entry{.number = booking.id,
        .start = booking.start,
        .end = booking.end(),
        .staff = booking.staff,
        .location = booking.location,
        .service = booking.service,
        .client = booking.client,
        .session = booking.session,
        .graph = graphOf(business, booking)};
    entry.state = stateOf(business, entry.graph, booking);
    giveTimes(entry, business);
    if (hasUnknownStates)
        makeStrange(entry);
    return entry;
}

Entry entryOfSession(const Business &business, int session)
{
    const ClassSession &date = business.sessions[session];
    Entry entry{.number = date.id,
        .start = date.start,
        .end = date.start + date.minutes,
        .staff = date.staff,
        .location = date.location,
        .service = date.service,
        .session = session,
        .kind = Kind::Owner,
        .graph = Graph::GroupOwner};
    if (date.state == ClassSession::State::Cancelled)
        entry.state = luckOf(date.id, Luck::Odd) < 15 ? State::Error : State::Cancelled;
    else
        entry.state = entry.end + hour <= business.now ? State::Completed : State::Tentative;
    giveTimes(entry, business);
    return entry;
}

int luckOf(qint64 number, Luck question)
{
    const quint64 asked = static_cast<quint64>(number) * 37 + static_cast<quint64>(question);
    return static_cast<int>(mixed(asked) % 100);
}

} // namespace daybook::sandbox::timekit
