// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/business.h"

#include <algorithm>

namespace daybook::sandbox {

bool Business::worksAt(int member, int location) const
{
    const auto &places = staff[member].places;
    return std::find(places.begin(), places.end(), location) != places.end();
}

bool Business::canHappenAt(int service, int location) const
{
    switch (services[service].place) {
    case ServicePlace::Anywhere:
        return true;
    case ServicePlace::OnSite:
        return !locations[location].isVirtual;
    case ServicePlace::Remote:
        return locations[location].isVirtual;
    }
    return false;
}

bool Business::offers(int member, int location, int service) const
{
    const Staff &person = staff[member];
    return person.acceptsAppointments && services[service].active
        && std::binary_search(person.services.begin(), person.services.end(), service)
        && worksAt(member, location) && canHappenAt(service, location);
}

bool Business::isOffered(int service, int location) const
{
    for (int member = 0; member < static_cast<int>(staff.size()); ++member) {
        if (offers(member, location, service))
            return true;
    }
    return false;
}

} // namespace daybook::sandbox
