// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include "app/sandbox/timetap/listreplies.h"

namespace daybook::sandbox {

namespace {

bool hasSomebodyToBook(const Business &business, int location)
{
    for (int member = 0; member < static_cast<int>(business.staff.size()); ++member) {
        if (business.staff[member].acceptsAppointments && business.worksAt(member, location))
            return true;
    }
    return false;
}

bool isWorkplaceOf(const TimeTapData &data, const std::vector<qint64> &staff, int location)
{
    return std::any_of(staff.begin(), staff.end(), [&](qint64 id) {
        const int member = data.directory.staffIndex(id);
        return member >= 0 && data.business.worksAt(member, location);
    });
}

std::vector<int> chosen(const TimeTapData &data, const Parameters &query)
{
    const auto staff = query.numbers("staffId");
    const bool onlyWorking = query.flag("working").value_or(false);
    std::vector<int> locations;
    for (int index = 0; index < static_cast<int>(data.business.locations.size()); ++index) {
        if (staff && !isWorkplaceOf(data, *staff, index))
            continue;
        if (!onlyWorking || hasSomebodyToBook(data.business, index))
            locations.push_back(index);
    }
    return locations;
}

} // namespace

void addLocationRoutes(Router &router, const TimeTapData &data)
{
    const auto write = [&data](JsonText &json, int index) {
        json.raw(data.directory.location(index).full);
    };
    const auto writeId = [&data](JsonText &json, int index) {
        json.value(data.business.locations[index].id);
    };
    const auto choose = [&data](const Parameters &query) { return chosen(data, query); };

    router.get("/locations", [=, &data](const Question &question) {
        return arrayReply(
            pageOf(choose(question.query), pageWanted(question.query, data.pageCap)), write);
    });
    router.get("/locationIdList",
        [=](const Question &question) { return arrayReply(choose(question.query), writeId); });
    router.get("/locations/count", [=](const Question &question) {
        return countReply(static_cast<qint64>(choose(question.query).size()));
    });
    router.get("/locations/{locationId}", [&data](const Question &question) {
        return jsonReply(data.directory.location(data.location(question.parts[0])).full);
    });
    addReportRoutes(router, data, "locationList", choose, write);
}

} // namespace daybook::sandbox
