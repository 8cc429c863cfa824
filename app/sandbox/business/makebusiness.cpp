// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/business.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/makers.h"

#include <algorithm>

namespace daybook::sandbox {

namespace {

constexpr qint64 firstBusinessId = 100'001;
constexpr quint64 businessIds = 899'999; // six digits, as most of the real ones have

/// A virtual place has no clock of its own: it borrows the one most of its people use.
void giveVirtualPlacesAZone(Business &business)
{
    for (int place = 0; place < static_cast<int>(business.locations.size()); ++place) {
        if (!business.locations[place].isVirtual)
            continue;
        QList<int> votes(business.zones.size(), 0);
        for (int member = 0; member < static_cast<int>(business.staff.size()); ++member) {
            if (business.worksAt(member, place))
                ++votes[business.staff[member].zone];
        }
        const auto winner = std::max_element(votes.begin(), votes.end());
        business.locations[place].zone = static_cast<int>(winner - votes.begin());
    }
}

} // namespace

Business makeBusiness(const BusinessSize &size)
{
    Business business;
    business.id = firstBusinessId + static_cast<qint64>((size.seed * 800'000) % businessIds);
    business.name = "Harbour Clinic";
    business.seed = size.seed;
    business.today = dayNumber(size.today);
    business.now = size.now;
    business.clients = std::max(80, size.bookings / 8);

    makeLocations(business, size.locations);
    makeServices(business, size.services);
    makeStaff(business, size.locations > 0 ? size.staff : 0);
    giveVirtualPlacesAZone(business);
    makeGroups(business);

    Bookings bookings;
    bookings.reserve(static_cast<std::size_t>(size.bookings) + 1000);
    makeTimeOff(business, bookings);
    makeSessions(business, bookings);
    const int inClasses = makeClassBookings(business, bookings, size.bookings);
    makeAppointments(business, bookings, size.bookings - inClasses);
    makeOddities(business, bookings);
    business.bookings =
        BookingBook(std::move(bookings), static_cast<std::size_t>(business.staff.size()));
    return business;
}

} // namespace daybook::sandbox
