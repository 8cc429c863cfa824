// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/recordjson.h"
#include "app/sandbox/timekit/replies.h"
#include "app/sandbox/timekit/search.h"
#include "app/sandbox/timekit/timekit.h"

#include <algorithm>

namespace daybook::sandbox::timekit {

namespace {

using WriteRecord = void (*)(JsonText &, const TimekitData &, int, bool);

/// Locations and services are listed alike; @p related is what each may include of the other.
template <typename Records>
HttpReply listOf(const TimekitData &data, const HttpRequest &request, const Records &records,
    const std::vector<int> &among, const char *related, WriteRecord write)
{
    const Query query(request.query);
    const auto indexAt = [&among](qint64 at) { return among[static_cast<std::size_t>(at)]; };
    const auto chosen = chosenBy(
        query.text("search").value_or(""), static_cast<int>(among.size()), {"name"},
        [&](int at, const std::string &) { return records[indexAt(at)].name; },
        data.variants.strictSearch);
    const auto includes = query.includes();
    const bool isFull = std::find(includes.begin(), includes.end(), related) != includes.end();
    return pageReply(request, pagingOf(query, usualPage, data.pageCap),
        static_cast<qint64>(chosen.size()), [&](JsonText &json, qint64 row) {
            write(json, data, indexAt(chosen[static_cast<std::size_t>(row)]), isFull);
        });
}

std::vector<int> allLocations(const Business &business)
{
    std::vector<int> all;
    for (int place = 0; place < static_cast<int>(business.locations.size()); ++place)
        all.push_back(place);
    return all;
}

/// Without time off and what is no longer offered: nothing that a client could book.
std::vector<int> bookableServices(const Business &business)
{
    std::vector<int> all;
    for (int service = 0; service < static_cast<int>(business.services.size()); ++service) {
        const Service &offer = business.services[service];
        if (offer.active && offer.kind != ServiceKind::Personal)
            all.push_back(service);
    }
    return all;
}

} // namespace

void addPlaceRoutes(Router &router, const TimekitData &data)
{
    const Business &business = data.business;
    router.get("/locations", [&](const Question &question) {
        return listOf(data, question.request, business.locations, allLocations(business),
            "services", writeLocation);
    });
    router.get("/location/services", [&](const Question &question) {
        return listOf(data, question.request, business.services, bookableServices(business),
            "locations", writeService);
    });
}

} // namespace daybook::sandbox::timekit
