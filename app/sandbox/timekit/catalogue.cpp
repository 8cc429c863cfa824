// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/catalogue.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace daybook::sandbox::timekit {

Catalogue::Catalogue(const Business &business) : m_business(business)
{
    std::map<std::pair<int, int>, std::vector<int>> offered;
    for (int member = 0; member < static_cast<int>(business.staff.size()); ++member) {
        for (const int location : business.staff[member].places) {
            for (const int service : business.staff[member].services) {
                if (business.offers(member, location, service))
                    offered[{location, service}].push_back(member);
            }
        }
    }
    m_projects.reserve(offered.size());
    for (auto &[what, staff] : offered)
        m_projects.push_back(
            {.location = what.first, .service = what.second, .staff = std::move(staff)});
}

const Project *Catalogue::find(int location, int service) const
{
    const auto known = std::lower_bound(m_projects.begin(), m_projects.end(),
        std::pair{location, service}, [](const Project &project, const auto &wanted) {
            return std::pair{project.location, project.service} < wanted;
        });
    if (known == m_projects.end() || known->location != location || known->service != service)
        return nullptr;
    return &*known;
}

qint64 Catalogue::numberOf(int location, int service) const
{
    // By ids, not by index: another size of the business keeps the projects it shares.
    constexpr qint64 stride = 1LL << 30;
    return m_business.locations[location].id * stride + m_business.services[service].id;
}

const Project *Catalogue::projectNumbered(qint64 number) const
{
    const auto known =
        std::find_if(m_projects.begin(), m_projects.end(), [&](const Project &project) {
            return numberOf(project.location, project.service) == number;
        });
    return known == m_projects.end() ? nullptr : &*known;
}

} // namespace daybook::sandbox::timekit
