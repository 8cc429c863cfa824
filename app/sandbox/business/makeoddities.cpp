// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/makers.h"

#include "app/sandbox/business/calendar.h"

#include <algorithm>
#include <cstdlib>

namespace daybook::sandbox {

namespace {

constexpr qint64 firstBookingId = 190'000'001;
constexpr qint64 beyond32Bits = 1LL << 33;
constexpr qint64 beyondDouble = (1LL << 53) + 1; // no double holds this one
constexpr quint64 aPrime = 998'244'353; // larger than any number of bookings

/// Appointments of these days, in the order they were made.
std::vector<Booking *> appointmentsNear(const Business &business, Bookings &bookings, int days)
{
    std::vector<Booking *> near;
    for (Booking &booking : bookings) {
        if (!booking.isTimeOff && booking.session < 0
            && std::abs(booking.startDay - business.today) <= days)
            near.push_back(&booking);
    }
    return near;
}

void showEveryStatus(std::vector<Booking *> &near)
{
    constexpr auto kinds = static_cast<std::size_t>(Status::Count);
    if (near.size() < 2 * kinds)
        return;
    const std::size_t step = near.size() / (kinds + 2);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        near[kind * step]->status = static_cast<Status>(kind);
        near[kind * step]->isCheckedIn = false;
    }
    Booking *arrived = near[kinds * step];
    arrived->status = Status::Open;
    arrived->isCheckedIn = true;
    near[kinds * step + 1]->client = -1;
}

/// Late ones that end on the next day: half past eleven at night, for an hour.
void crossMidnight(const Business &business, const std::vector<Booking *> &near)
{
    constexpr int late = 23 * 60 + 30;
    int moved = 0;
    for (std::size_t at = 3; at < near.size() && moved < 6; at += near.size() / 8 + 1) {
        Booking &booking = *near[at];
        const Staff &member = business.staff[booking.staff];
        const bool worksAtNight = std::any_of(member.week.begin(), member.week.end(),
            [](const WorkSegment &segment) { return segment.from < 2 * 60; });
        if (worksAtNight)
            continue;
        booking.start =
            business.zoneOf(member).toUtcOrNext(booking.startDay * minutesPerDay + late);
        booking.minutes = 60;
        ++moved;
    }
}

/// Two people are booked twice at the same time today: it happens, and a calendar must show it.
void makeConflicts(const Business &business, const std::vector<Booking *> &near)
{
    int made = 0;
    const Booking *before = nullptr;
    for (Booking *booking : near) {
        if (booking->startDay != business.today || !booking->blocksTime())
            continue;
        if (before && before->staff == booking->staff && before->start < booking->start
            && before->location == booking->location) {
            booking->start = before->start + 15;
            before = nullptr;
            if (++made == 2)
                return;
        } else if (!before || before->staff != booking->staff) {
            before = booking;
        }
    }
}

} // namespace

void numberBookings(Bookings &bookings)
{
    // Ids in an order of their own, so that nobody sorts by id and calls it time.
    const quint64 count = bookings.size();
    for (quint64 at = 0; at < count; ++at) {
        const auto place = static_cast<qint64>(at * aPrime % count);
        bookings[at].id = firstBookingId + place + (place % 29 == 7 ? beyond32Bits : 0);
    }
}

void makeOddities(const Business &business, Bookings &bookings)
{
    numberBookings(bookings);
    auto near = appointmentsNear(business, bookings, 3);
    if (near.size() < 20)
        near = appointmentsNear(business, bookings, daysAround);
    makeConflicts(business, near);
    crossMidnight(business, near);
    showEveryStatus(near);
    if (!near.empty())
        near.back()->id = beyondDouble;
}

} // namespace daybook::sandbox
