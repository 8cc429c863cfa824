// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/access.h"
#include "app/sandbox/timekit/recordjson.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/replies.h"
#include "app/sandbox/timekit/search.h"
#include "app/sandbox/timekit/timekit.h"

namespace daybook::sandbox::timekit {

namespace {

std::string attributeOf(
    const TimekitData &data, const Project &project, const std::string &attribute)
{
    if (attribute == "locations.uuid")
        return data.ids.of(Kind::Location, data.business.locations[project.location].id);
    if (attribute == "services.uuid")
        return data.ids.of(Kind::Service, data.business.services[project.service].id);
    return attribute == "slug" ? slugOf(data, project) : nameOf(data, project);
}

HttpReply projects(const TimekitData &data, const HttpRequest &request)
{
    const Query query(request.query);
    const auto &all = data.catalogue.projects();
    const auto projectAt = [&all](qint64 index) -> const Project & {
        return all[static_cast<std::size_t>(index)];
    };
    const auto chosen = chosenBy(
        query.text("search").value_or(""), static_cast<int>(all.size()),
        {"locations.uuid", "services.uuid", "name", "slug"},
        [&](int index, const std::string &attribute) {
            return attributeOf(data, projectAt(index), attribute);
        },
        data.variants.strictSearch);
    const bool isApp = roleOf(data.keys, request.authorization) == Role::App;
    return pageReply(request, pagingOf(query, usualPage, data.pageCap),
        static_cast<qint64>(chosen.size()), [&](JsonText &json, qint64 row) {
            const Project &project = projectAt(chosen[static_cast<std::size_t>(row)]);
            (isApp ? writeFullProject : writeEmbeddedProject)(json, data, project);
        });
}

const Project &projectWithId(const TimekitData &data, const std::string &id)
{
    const Project *project = data.project(id);
    if (!project)
        refuseMissing("Project");
    return *project;
}

HttpReply embedded(const TimekitData &data, const Project &project)
{
    return dataReply([&](JsonText &json) { writeEmbeddedProject(json, data, project); });
}

HttpReply hosted(const TimekitData &data, const std::string &slug)
{
    for (const Project &project : data.catalogue.projects()) {
        if (slugOf(data, project) == slug)
            return embedded(data, project);
    }
    refuseMissing("Project");
}

HttpReply resourcesOf(const TimekitData &data, const Question &question)
{
    const Project &project = projectWithId(data, question.parts[0]);
    const Paging paging = pagingOf(Query(question.request.query), usualPage, data.pageCap);
    return pageReply(question.request, paging, static_cast<qint64>(project.staff.size()),
        [&](JsonText &json, qint64 row) {
            writeResource(json, data, project.staff[static_cast<std::size_t>(row)], {});
        });
}

} // namespace

void addProjectRoutes(Router &router, const TimekitData &data)
{
    router.get("/projects",
        [&data](const Question &question) { return projects(data, question.request); });
    router.get("/projects/embed/{id}", [&data](const Question &question) {
        return embedded(data, projectWithId(data, question.parts[0]));
    });
    router.get("/projects/hosted/{slug}",
        [&data](const Question &question) { return hosted(data, question.parts[0]); });
    router.get("/projects/{id}", [&data](const Question &question) {
        const Project &project = projectWithId(data, question.parts[0]);
        return dataReply([&](JsonText &json) { writeFullProject(json, data, project); });
    });
    router.get("/projects/{id}/resources",
        [&data](const Question &question) { return resourcesOf(data, question); });
}

} // namespace daybook::sandbox::timekit
