// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/parsers.h"
#include "core/types/selection.h"

#include <QHash>

#include <optional>

namespace daybook {

/// What earlier answers told and a booking or a free time leaves out: zones, names, and which
/// project joins a place and a service; and hours, which change rarely. Only a memory: what is
/// missing here is asked for.
class TimekitFacts
{
public:
    void learn(const QList<Staff> &staff);
    /// @p hours are those of everybody.
    void learn(const QList<timekit::ResourceHours> &hours);
    void learn(const QList<timekit::Place> &places);
    void learn(const QList<timekit::Offer> &offers);
    /// @p projects are all that join what @p by names.
    void learn(const Selection &by, const QList<timekit::Project> &projects);
    /// What a list left out and the project alone told.
    void learnGraph(const QString &project, const QString &graph);

    /// Everything is asked for again when it is next needed.
    void forget() { *this = {}; }

    [[nodiscard]] std::optional<Staff> staff(const StaffId &id) const;
    [[nodiscard]] bool knowsStaff() const { return !m_staff.isEmpty(); }
    [[nodiscard]] bool knowsHours() const { return m_knowsHours; }
    /// The rules about somebody's hours; nothing when the service does not tell them.
    [[nodiscard]] std::optional<QList<timekit::Constraint>> hours(const StaffId &id) const;
    [[nodiscard]] bool knowsPlaces() const { return !m_placeOfName.isEmpty(); }
    [[nodiscard]] bool knowsOffers() const { return !m_serviceOfName.isEmpty(); }
    /// Nothing when nobody asked yet, or none joined them: that may change any minute.
    [[nodiscard]] std::optional<QList<timekit::Project>> projects(const Selection &by) const;

    /// Fills in what @p booking leaves out. One that is called as a service is of that service;
    /// else its project, which mixes service and place, has to do for a name.
    void complete(Booking &booking) const;
    /// Names and zones for those whom a project knows by id only.
    void complete(Staff &staff) const;

private:
    QHash<StaffId, Staff> m_staff;
    QHash<StaffId, QList<timekit::Constraint>> m_hours;
    bool m_knowsHours = false;
    QHash<QString, LocationId> m_placeOfName;
    QHash<QString, ServiceId> m_serviceOfName;
    QHash<Selection, QList<timekit::Project>> m_projects;
};

} // namespace daybook
