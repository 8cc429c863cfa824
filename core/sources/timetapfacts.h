// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/location.h"
#include "core/types/service.h"
#include "core/types/staff.h"

#include <QHash>

#include <optional>

namespace daybook {

/// What earlier answers told and a slot answer leaves out: zones, lengths and names. Only a memory:
/// what is missing here is asked for.
class TimeTapFacts
{
public:
    void learn(const QList<Location> &locations);
    void learn(const QList<Staff> &staff);
    void learn(const QList<Service> &services);

    [[nodiscard]] std::optional<Location> location(const LocationId &id) const;
    [[nodiscard]] std::optional<Staff> staff(const StaffId &id) const;
    [[nodiscard]] std::optional<Service> service(const ServiceId &id) const;

private:
    QHash<LocationId, Location> m_locations;
    QHash<StaffId, Staff> m_staff;
    QHash<ServiceId, Service> m_services;
};

} // namespace daybook
