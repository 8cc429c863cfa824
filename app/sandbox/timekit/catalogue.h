// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"

#include <vector>

namespace daybook::sandbox::timekit {

/// What can be booked: one service at one place, by those who offer it there.
struct Project
{
    int location = 0;
    int service = 0;
    std::vector<int> staff = {};
};

/// The projects of a business, by place and then by service. Does not change.
class Catalogue
{
public:
    explicit Catalogue(const Business &business);

    [[nodiscard]] const std::vector<Project> &projects() const { return m_projects; }
    [[nodiscard]] const Project *find(int location, int service) const;

    /// A number that stays with the project; projectNumbered() takes it back.
    [[nodiscard]] qint64 numberOf(int location, int service) const;
    [[nodiscard]] const Project *projectNumbered(qint64 number) const;

private:
    const Business &m_business;
    std::vector<Project> m_projects;
};

} // namespace daybook::sandbox::timekit
