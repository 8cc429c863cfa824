// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace daybook::sandbox::timekit {

/// The course a booking takes (api/timekit.md 3.4).
enum class Graph : quint8 {
    Instant,
    ConfirmDecline,
    InstantPayment,
    GroupOwner,
    GroupCustomer,
    GroupCustomerPayment,
    Reservation,
    Subscription, ///< In no list: only with TimekitVariants::unknownStates.
    Count
};

enum class State : quint8 {
    Initialized,
    Tentative,
    Confirmed,
    Declined,
    Paid,
    Unpaid,
    Completed,
    Cancelled,
    CancelledByCustomer,
    CancelledByOwner,
    RescheduledByCustomer,
    Reserved,
    Expired,
    Error,
    OnHold, ///< In no list, as Graph::Subscription.
    Count
};

[[nodiscard]] std::string_view nameOf(Graph graph);
[[nodiscard]] std::string_view nameOf(State state);

/// What can be done with a booking that stands there.
[[nodiscard]] std::vector<std::string_view> actionsIn(Graph graph, State state);

/// Whether such a booking takes time away from others: a tentative confirm_decline does not.
[[nodiscard]] bool takesTime(Graph graph, State state);

} // namespace daybook::sandbox::timekit
