// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/servicestaff.h"

#include <algorithm>

namespace daybook::sandbox {

void writeServiceStaff(JsonText &json, const Business &business, int service, int member)
{
    const Service &reason = business.services[service];
    const Staff &person = business.staff[member];
    const bool isAssigned = person.acceptsAppointments && reason.active
        && std::binary_search(person.services.begin(), person.services.end(), service);
    json.beginObject().member("reasonId", reason.id).member("reasonDesc", reason.name);
    json.member("visitMinutes", reason.minutes);
    json.member("professionalId", person.id).member("fullName", person.fullName);
    json.member("businessId", business.id).member("active", isAssigned).endObject();
}

} // namespace daybook::sandbox
