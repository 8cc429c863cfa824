// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/recordjson.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/replies.h"
#include "app/sandbox/timekit/search.h"
#include "app/sandbox/timekit/timekit.h"

#include <algorithm>

namespace daybook::sandbox::timekit {

namespace {

ResourceForm formFrom(const Query &query)
{
    const auto includes = query.includes();
    const auto has = [&includes](const char *name) {
        return std::find(includes.begin(), includes.end(), name) != includes.end();
    };
    return {.calendars = has("calendars"), .constraints = has("availability_constraints")};
}

/// Which attributes can be searched is not documented; these are plausible.
std::string attributeOf(const Staff &member, const std::string &attribute)
{
    return attribute == "name" ? member.fullName : emailOf(member);
}

HttpReply resources(const TimekitData &data, const HttpRequest &request)
{
    const Query query(request.query);
    const auto chosen = chosenBy(
        query.text("search").value_or(""), static_cast<int>(data.business.staff.size()),
        {"name", "email"},
        [&data](int index, const std::string &attribute) {
            return attributeOf(data.business.staff[index], attribute);
        },
        data.variants.strictSearch);
    return pageReply(request, pagingOf(query, usualPage, data.pageCap),
        static_cast<qint64>(chosen.size()), [&](JsonText &json, qint64 row) {
            writeResource(json, data, chosen[static_cast<std::size_t>(row)], formFrom(query));
        });
}

HttpReply resource(const TimekitData &data, const Question &question)
{
    const int member = data.staffIndex(question.parts[0]);
    if (member < 0)
        refuseMissing("Resource");
    const ResourceForm form = formFrom(Query(question.request.query));
    return dataReply([&](JsonText &json) { writeResource(json, data, member, form); });
}

} // namespace

void addResourceRoutes(Router &router, const TimekitData &data)
{
    router.get("/resources",
        [&data](const Question &question) { return resources(data, question.request); });
    router.get(
        "/resources/{id}", [&data](const Question &question) { return resource(data, question); });
}

} // namespace daybook::sandbox::timekit
