// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/graph.h"

#include <array>
#include <cstddef>

namespace daybook::sandbox::timekit {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Graph::Count)> graphNames{
    "instant",
    "confirm_decline",
    "instant_payment",
    "group_owner",
    "group_customer",
    "group_customer_payment",
    "reservation",
    "subscription",
};

constexpr std::array<std::string_view, static_cast<std::size_t>(State::Count)> stateNames{
    "initialized",
    "tentative",
    "confirmed",
    "declined",
    "paid",
    "unpaid",
    "completed",
    "cancelled",
    "cancelled_by_customer",
    "cancelled_by_owner",
    "rescheduled_by_customer",
    "reserved",
    "expired",
    "error",
    "on_hold",
};

std::vector<std::string_view> actionsOfSeat()
{
    return {"complete", "cancel_by_customer", "cancel_by_owner"};
}

std::vector<std::string_view> actionsWhileTentative(Graph graph)
{
    switch (graph) {
    case Graph::ConfirmDecline:
        return {"confirm", "decline"};
    case Graph::InstantPayment:
    case Graph::GroupCustomerPayment:
        return {"pay", "timeout"};
    case Graph::GroupOwner:
        return {"complete", "cancel"};
    default:
        return {};
    }
}

} // namespace

std::string_view nameOf(Graph graph)
{
    return graphNames.at(static_cast<std::size_t>(graph));
}

std::string_view nameOf(State state)
{
    return stateNames.at(static_cast<std::size_t>(state));
}

std::vector<std::string_view> actionsIn(Graph graph, State state)
{
    if (state == State::Tentative)
        return actionsWhileTentative(graph);
    if (state != State::Confirmed && state != State::Paid)
        return {};
    if (graph == Graph::GroupCustomer || graph == Graph::GroupCustomerPayment)
        return actionsOfSeat();
    return {"complete", "cancel", "cancel_by_customer", "reschedule_by_customer"};
}

bool takesTime(Graph graph, State state)
{
    switch (state) {
    case State::Tentative:
        return graph != Graph::ConfirmDecline;
    case State::Initialized:
    case State::Confirmed:
    case State::Paid:
    case State::Completed:
    case State::Reserved:
    case State::OnHold:
        return true;
    default:
        return false;
    }
}

} // namespace daybook::sandbox::timekit
