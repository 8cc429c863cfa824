// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include "app/sandbox/timetap/listreplies.h"
#include "app/sandbox/timetap/servicestaff.h"

namespace daybook::sandbox {

namespace {

bool worksAtAny(const TimeTapData &data, int member, const std::vector<qint64> &locations)
{
    return std::any_of(locations.begin(), locations.end(), [&](qint64 id) {
        const int location = data.directory.locationIndex(id);
        return location >= 0 && data.business.worksAt(member, location);
    });
}

std::vector<int> chosen(const TimeTapData &data, const Parameters &query)
{
    const auto locations = query.numbers("locationId");
    const auto accepting = query.flag("acceptAppointments");
    std::vector<int> staff;
    for (int index = 0; index < static_cast<int>(data.business.staff.size()); ++index) {
        if (locations && !worksAtAny(data, index, *locations))
            continue;
        if (!accepting || data.business.staff[index].acceptsAppointments == *accepting)
            staff.push_back(index);
    }
    return staff;
}

HttpReply servicesOf(const TimeTapData &data, int member)
{
    JsonText json;
    json.beginArray();
    for (int service = 0; service < static_cast<int>(data.business.services.size()); ++service)
        writeServiceStaff(json, data.business, service, member);
    json.endArray();
    return jsonReply(std::move(json).text());
}

} // namespace

void addStaffRoutes(Router &router, const TimeTapData &data)
{
    const auto write = [&data](JsonText &json, int index) {
        json.raw(data.directory.staff(index).full);
    };
    const auto writeId = [&data](JsonText &json, int index) {
        json.value(data.business.staff[index].id);
    };
    const auto choose = [&data](const Parameters &query) { return chosen(data, query); };

    router.get("/staff",
        [=](const Question &question) { return arrayReply(choose(question.query), write); });
    router.get("/staffIdList",
        [=](const Question &question) { return arrayReply(choose(question.query), writeId); });
    router.get("/staff/{professionalId}", [&data](const Question &question) {
        return jsonReply(data.directory.staff(data.staff(question.parts[0])).full);
    });
    router.get("/staff/{professionalId}/serviceStaff", [&data](const Question &question) {
        return servicesOf(data, data.staff(question.parts[0]));
    });
    addReportRoutes(router, data, "staffList", choose, write);
}

} // namespace daybook::sandbox
