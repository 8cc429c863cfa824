// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timetap/workinghours.h"
#include "core/types/location.h"
#include "core/types/service.h"
#include "core/types/staff.h"

#include <QHash>

#include <optional>

namespace daybook {

/// What earlier answers told and a slot answer leaves out: zones, lengths and names; and working
/// hours, which change rarely. Only a memory: what is missing here is asked for.
class TimeTapFacts
{
public:
    /// Nothing: the service has none that can be read, and asking again would not help.
    using Hours = std::optional<QList<timetap::WorkPeriod>>;

    void learn(const QList<Location> &locations);
    void learn(const QList<Staff> &staff);
    void learn(const QList<Service> &services);
    void learn(const StaffId &id, const Hours &hours) { m_staffHours.insert(id, hours); }
    void learn(const LocationId &id, const Hours &hours) { m_placeHours.insert(id, hours); }

    [[nodiscard]] std::optional<Location> location(const LocationId &id) const;
    [[nodiscard]] std::optional<Staff> staff(const StaffId &id) const;
    [[nodiscard]] std::optional<Service> service(const ServiceId &id) const;
    [[nodiscard]] bool knowsHours(const StaffId &id) const { return m_staffHours.contains(id); }
    [[nodiscard]] bool knowsHours(const LocationId &id) const { return m_placeHours.contains(id); }
    [[nodiscard]] Hours hours(const StaffId &id) const { return m_staffHours.value(id); }
    [[nodiscard]] Hours hours(const LocationId &id) const { return m_placeHours.value(id); }

private:
    QHash<LocationId, Location> m_locations;
    QHash<StaffId, Staff> m_staff;
    QHash<ServiceId, Service> m_services;
    QHash<StaffId, Hours> m_staffHours;
    QHash<LocationId, Hours> m_placeHours;
};

} // namespace daybook
