// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"

#include <QList>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace daybook::sandbox {

[[nodiscard]] std::string_view statusName(Status status);
[[nodiscard]] std::optional<Status> statusNamed(std::string_view name);

/// Which bookings are asked for. Everything that is set must hold.
struct BookingFilter
{
    using Chosen = std::optional<QList<bool>>; ///< By index; absent: any.

    std::optional<int> firstDay = {}; ///< On the staff member's calendar, inclusive.
    std::optional<int> lastDay = {};
    std::optional<quint32> statuses = {}; ///< One bit a status.
    Chosen staff = {};
    Chosen locations = {};
    Chosen services = {};
    std::optional<std::vector<int>> clients = {};
    bool excludesTimeOff = true;
    bool onlyTimeOff = false;

    [[nodiscard]] bool lets(const Booking &booking) const;
};

/// Calls @p visit for each booking that passes, in order, until it answers false.
void forEachBooking(const BookingBook &book, const BookingFilter &filter,
    const std::function<bool(const Booking &)> &visit);

} // namespace daybook::sandbox
