// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/timetap.h"

#include "app/sandbox/timetap/listreplies.h"
#include "app/sandbox/timetap/servicestaff.h"

#include <numeric>

namespace daybook::sandbox {

namespace {

std::vector<int> everyIndex(qsizetype count)
{
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// The indices of known ids; all of them when no id was given.
template <typename Find>
std::vector<int> narrowed(
    const std::optional<std::vector<qint64>> &ids, qsizetype count, const Find &find)
{
    if (!ids)
        return everyIndex(count);
    std::vector<int> indices;
    for (const qint64 id : *ids) {
        const int index = find(id);
        if (index >= 0)
            indices.push_back(index);
    }
    return indices;
}

/// Marks what some person out of @p staff offers at some place out of @p locations.
QList<bool> offeredBy(
    const Business &business, const std::vector<int> &staff, const std::vector<int> &locations)
{
    QList<bool> isWanted(business.locations.size(), false);
    for (const int location : locations)
        isWanted[location] = true;
    QList<bool> isOffered(business.services.size(), false);
    for (const int member : staff) {
        for (const int location : business.staff[member].places) {
            if (!isWanted[location])
                continue;
            for (const int service : business.staff[member].services)
                isOffered[service] =
                    isOffered[service] || business.offers(member, location, service);
        }
    }
    return isOffered;
}

class ServiceFilter
{
public:
    ServiceFilter(const TimeTapData &data, const Parameters &query)
        : m_withInactive(query.flag("inactive").value_or(false)),
          m_onlyClasses(query.flag("classesOnly").value_or(false)),
          m_withPersonal(query.flag("includePersonal").value_or(true))
    {
        const auto staff = query.numbers("staffId");
        const auto locations = query.numbers("locationId");
        m_isCascade = staff || locations;
        if (!m_isCascade)
            return;
        const auto &directory = data.directory;
        m_isOffered = offeredBy(data.business,
            narrowed(staff, data.business.staff.size(),
                [&](qint64 id) { return directory.staffIndex(id); }),
            narrowed(locations, data.business.locations.size(),
                [&](qint64 id) { return directory.locationIndex(id); }));
    }

    [[nodiscard]] bool lets(const Service &service, int index) const
    {
        if (!service.active && !m_withInactive)
            return false;
        if (m_onlyClasses && service.kind != ServiceKind::Class)
            return false;
        if (service.kind == ServiceKind::Personal) // Offered by nobody, so no cascade leads to it.
            return m_withPersonal && !m_isCascade;
        return !m_isCascade || m_isOffered[index];
    }

private:
    bool m_withInactive = false;
    bool m_onlyClasses = false;
    bool m_withPersonal = true; ///< "0 hides PERSONAL reasons" (api/timetap.md 4.4), so they show.
    bool m_isCascade = false;
    QList<bool> m_isOffered;
};

std::vector<int> chosen(const TimeTapData &data, const Parameters &query)
{
    const ServiceFilter filter(data, query);
    std::vector<int> services;
    for (int index = 0; index < static_cast<int>(data.business.services.size()); ++index) {
        if (filter.lets(data.business.services[index], index))
            services.push_back(index);
    }
    return services;
}

HttpReply staffOf(const TimeTapData &data, int service)
{
    JsonText json;
    json.beginArray();
    for (int member = 0; member < static_cast<int>(data.business.staff.size()); ++member)
        writeServiceStaff(json, data.business, service, member);
    json.endArray();
    return jsonReply(std::move(json).text());
}

} // namespace

void addServiceRoutes(Router &router, const TimeTapData &data)
{
    const auto write = [&data](JsonText &json, int index) {
        json.raw(data.directory.service(index).full);
    };
    const auto writeId = [&data](JsonText &json, int index) {
        json.value(data.business.services[index].id);
    };
    const auto choose = [&data](const Parameters &query) { return chosen(data, query); };

    router.get("/services",
        [=](const Question &question) { return arrayReply(choose(question.query), write); });
    router.get("/reasonIdList",
        [=](const Question &question) { return arrayReply(choose(question.query), writeId); });
    router.get("/services/{reasonId}", [&data](const Question &question) {
        return jsonReply(data.directory.service(data.service(question.parts[0])).full);
    });
    router.get("/services/{reasonId}/serviceStaff", [&data](const Question &question) {
        return staffOf(data, data.service(question.parts[0]));
    });
    addReportRoutes(router, data, "reasonList", choose, write);
}

} // namespace daybook::sandbox
