// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/bookingfilter.h"

#include <algorithm>
#include <array>

namespace daybook::sandbox {

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Status::Count)> names{
    "OPEN",
    "COMPLETED",
    "CANCELLED",
    "NO_SHOW",
    "PENDING",
    "PENDING_CONFIRMATION",
    "PENDING_WAITLIST",
    "CONFIRMED",
    "INPROGRESS",
    "RESCHEDULED_BY_PORTAL",
};

bool isChosen(const BookingFilter::Chosen &chosen, int index)
{
    return !chosen || chosen->at(index);
}

} // namespace

std::string_view statusName(Status status)
{
    return names.at(static_cast<std::size_t>(status));
}

std::optional<Status> statusNamed(std::string_view name)
{
    const auto known = std::find(names.begin(), names.end(), name);
    if (known == names.end())
        return {};
    return static_cast<Status>(known - names.begin());
}

bool BookingFilter::lets(const Booking &booking) const
{
    if ((firstDay && booking.startDay < *firstDay) || (lastDay && booking.startDay > *lastDay))
        return false;
    if (booking.isTimeOff ? excludesTimeOff : onlyTimeOff)
        return false;
    if (statuses && (*statuses >> static_cast<unsigned>(booking.status) & 1U) == 0)
        return false;
    if (clients && std::find(clients->begin(), clients->end(), booking.client) == clients->end())
        return false;
    return isChosen(staff, booking.staff) && isChosen(locations, booking.location)
        && isChosen(services, booking.service);
}

void forEachBooking(const BookingBook &book, const BookingFilter &filter,
    const std::function<bool(const Booking &)> &visit)
{
    const auto [first, last] = book.around(filter.firstDay, filter.lastDay);
    for (std::size_t at = first; at < last; ++at) {
        const Booking &booking = book.all()[at];
        if (filter.lets(booking) && !visit(booking))
            return;
    }
}

} // namespace daybook::sandbox
