// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/appointmentquery.h"

#include "app/sandbox/business/clients.h"

namespace daybook::sandbox {

namespace {

/// An id nobody has is kept as a wish that nothing fulfils: a filter is never dropped in silence.
template <typename Find>
BookingFilter::Chosen chosen(
    const std::optional<std::vector<qint64>> &ids, qsizetype count, const Find &indexOf)
{
    if (!ids)
        return {};
    QList<bool> isChosen(count, false);
    for (const qint64 id : *ids) {
        const int index = indexOf(id);
        if (index >= 0)
            isChosen[index] = true;
    }
    return isChosen;
}

std::optional<quint32> chosenStatuses(const Parameters &query)
{
    const auto names = query.texts("statusList");
    if (!names)
        return {};
    quint32 bits = 0;
    for (const std::string &name : *names) {
        if (const auto status = statusNamed(name))
            bits |= 1U << static_cast<unsigned>(*status);
    }
    return bits;
}

std::optional<std::vector<int>> chosenClients(const Business &business, const Parameters &query)
{
    auto ids = query.numbers("clientIdList");
    if (const auto older = query.numbers("clientId")) {
        ids = ids.value_or(std::vector<qint64>{});
        ids->insert(ids->end(), older->begin(), older->end());
    }
    if (!ids)
        return {};
    std::vector<int> clients;
    const qint64 end = firstClientId + business.clients + qint64(business.locations.size());
    for (const qint64 id : *ids) {
        if (id >= firstClientId && id < end)
            clients.push_back(static_cast<int>(id - firstClientId));
    }
    return clients;
}

} // namespace

BookingFilter bookingFilter(const TimeTapData &data, const Parameters &query)
{
    const Directory &directory = data.directory;
    BookingFilter filter;
    filter.firstDay = query.day("startDate");
    filter.lastDay = query.day("endDate");
    filter.statuses = chosenStatuses(query);
    filter.staff = chosen(query.numbers("staffIdList"), data.business.staff.size(),
        [&](qint64 id) { return directory.staffIndex(id); });
    filter.locations = chosen(query.numbers("locationIdList"), data.business.locations.size(),
        [&](qint64 id) { return directory.locationIndex(id); });
    filter.services = chosen(query.numbers("reasonIdList"), data.business.services.size(),
        [&](qint64 id) { return directory.serviceIndex(id); });
    filter.clients = chosenClients(data.business, query);
    // Time off shows only when it is not excluded: "excludeTimeOff=false and onlyTimeOff=1 together
    // return time off", so onlyTimeOff alone meets the default and leaves nothing.
    filter.excludesTimeOff = query.flag("excludeTimeOff").value_or(true);
    filter.onlyTimeOff = query.flag("onlyTimeOff").value_or(false);
    return filter;
}

} // namespace daybook::sandbox
