// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/bookingbook.h"
#include "app/sandbox/business/records.h"
#include "app/sandbox/business/zone.h"

#include <QDate>
#include <QList>

#include <string>

namespace daybook::sandbox {

struct BusinessSize
{
    quint64 seed = 1;
    QDate today = {};
    int now = 0; ///< UTC minute: what lies before it has mostly been completed.
    int locations = 0;
    int staff = 0;
    int services = 0;
    int bookings = 0;
};

/// One invented business: everything the services tell about it comes from here. It does not change
/// after it was made, so any number of threads may read it.
struct Business
{
    qint64 id = 0; ///< Also the API key, as with the real accounts.
    std::string name = {};
    quint64 seed = 1;
    int today = 0;
    int now = 0; ///< UTC minute at which the business was made.
    QList<Zone> zones = {};
    QList<Location> locations = {};
    QList<Staff> staff = {};
    QList<Service> services = {};
    QList<Group> locationGroups = {};
    QList<Group> serviceGroups = {};
    QList<ClassSession> sessions = {}; ///< In order of start.
    QList<QList<int>> sessionsOfStaff = {}; ///< In order of start.
    int clients = 0;
    BookingBook bookings = {};

    [[nodiscard]] const Zone &zoneOf(const Staff &member) const { return zones[member.zone]; }
    [[nodiscard]] const Zone &zoneOf(const Location &place) const { return zones[place.zone]; }

    [[nodiscard]] bool worksAt(int member, int location) const;
    [[nodiscard]] bool canHappenAt(int service, int location) const;

    /// Whether a client can book @p service with that person there.
    [[nodiscard]] bool offers(int member, int location, int service) const;
    [[nodiscard]] bool isOffered(int service, int location) const; ///< By anybody.
};

/// Builds the business; the same size, seed and moment give the same one everywhere.
[[nodiscard]] Business makeBusiness(const BusinessSize &size);

} // namespace daybook::sandbox
