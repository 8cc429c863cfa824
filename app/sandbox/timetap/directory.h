// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"

#include <QList>

#include <string>
#include <unordered_map>

namespace daybook::sandbox {

/// The locations, staff and services as JSON, written once: a list of thousands is then a matter
/// of joining strings. Short forms are what other objects nest.
class Directory
{
public:
    explicit Directory(const Business &business);

    struct Record
    {
        std::string full = {};
        std::string nested = {};
    };
    [[nodiscard]] const Record &location(int index) const { return m_locations[index]; }
    [[nodiscard]] const Record &staff(int index) const { return m_staff[index]; }
    [[nodiscard]] const Record &service(int index) const { return m_services[index]; }

    /// The index of an id, or -1.
    [[nodiscard]] int locationIndex(qint64 id) const { return indexOf(m_locationIndex, id); }
    [[nodiscard]] int staffIndex(qint64 id) const { return indexOf(m_staffIndex, id); }
    [[nodiscard]] int serviceIndex(qint64 id) const { return indexOf(m_serviceIndex, id); }

private:
    using Index = std::unordered_map<qint64, int>;
    [[nodiscard]] static int indexOf(const Index &index, qint64 id);

    QList<Record> m_locations;
    QList<Record> m_staff;
    QList<Record> m_services;
    Index m_locationIndex;
    Index m_staffIndex;
    Index m_serviceIndex;
};

} // namespace daybook::sandbox
