// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/recordjson.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/replies.h"
#include "app/sandbox/timekit/timekit.h"

namespace daybook::sandbox::timekit {

namespace {

HttpReply calendars(const TimekitData &data, const HttpRequest &request)
{
    const Paging paging = pagingOf(Query(request.query), usualPage, data.pageCap);
    return pageReply(request, paging, data.business.staff.size(),
        [&data](JsonText &json, qint64 row) { writeCalendar(json, data, static_cast<int>(row)); });
}

HttpReply calendar(const TimekitData &data, const std::string &id)
{
    const auto number = data.ids.number(Kind::Calendar, id);
    for (int member = 0; member < static_cast<int>(data.business.staff.size()); ++member) {
        if (number && data.business.staff[member].id == *number)
            return dataReply([&](JsonText &json) { writeCalendar(json, data, member); });
    }
    refuseMissing("Calendar");
}

HttpReply app(const TimekitData &data)
{
    return dataReply([&data](JsonText &json) {
        json.beginObject().member("id", data.ids.of(Kind::App, data.business.id));
        json.member("slug", data.keys.appSlug).key("settings").beginObject();
        json.member("name", data.business.name).member("contact_name", "Ada Example");
        json.member("contact_email", "ada@example.test").member("from_name", data.business.name);
        json.endObject().endObject();
    });
}

} // namespace

void addCalendarRoutes(Router &router, const TimekitData &data)
{
    router.get("/calendars",
        [&data](const Question &question) { return calendars(data, question.request); });
    router.get("/calendars/{id}",
        [&data](const Question &question) { return calendar(data, question.parts[0]); });
    router.get("/app", [&data](const Question &) { return app(data); });
}

} // namespace daybook::sandbox::timekit
