// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/outputzone.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/times.h"

namespace daybook::sandbox::timekit {

std::optional<Zone> headerZone(const TimekitData &data, const HttpRequest &request)
{
    if (request.timezone.empty())
        return {};
    auto zone = zoneNamed(request.timezone, data.business.today);
    if (!zone)
        refuseField("timezone", "The timezone must be a valid zone");
    return zone;
}

Zone utcZone(const TimekitData &data)
{
    return {"UTC", dateOfDay(data.business.today)};
}

} // namespace daybook::sandbox::timekit
