// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/async/gather.h"
#include "core/sources/timekitfacts.h"
#include "core/timekit/timekitclient.h"

namespace daybook {

/// The whole lists of an app. @p facts learn what comes and outlive the calls.
[[nodiscard]] Call askPlaces(const TimekitClient &client, TimekitFacts &facts, Priority priority,
    Answer<Listing<timekit::Place>> answer);
[[nodiscard]] Call askOffers(const TimekitClient &client, TimekitFacts &facts, Priority priority,
    Answer<Listing<timekit::Offer>> answer);
[[nodiscard]] Call askStaff(const TimekitClient &client, TimekitFacts &facts, Priority priority,
    Answer<Listing<Staff>> answer);
/// Everybody, with the rules about their hours.
[[nodiscard]] Call askHours(const TimekitClient &client, TimekitFacts &facts, Priority priority,
    Answer<Listing<timekit::ResourceHours>> answer);
/// Those that join what @p by names of place and service.
[[nodiscard]] Call askProjects(const TimekitClient &client, TimekitFacts &facts,
    const Selection &by, Priority priority, Answer<Listing<timekit::Project>> answer);
[[nodiscard]] Call askPeople(const TimekitClient &client, const QString &project, Priority priority,
    Answer<Listing<Staff>> answer);

/// Asks for whatever @p facts do not know of people, places and services, all at once. Fails where
/// the people cannot be had, whose zones decide about days; the others are a matter of names, and
/// not every app has them.
[[nodiscard]] Call fillFacts(const TimekitClient &client, TimekitFacts &facts, Answer<Done> answer);

/// Who works on the projects of a place, a service or both: full projects tell it; those that do
/// not, or not by name, are asked for it one by one. Not so when nobody waits for the answer yet.
class TimekitProjectStaff final : public Operation
{
public:
    TimekitProjectStaff(TimekitClient client, TimekitFacts &facts, const Selection &by,
        Priority priority, Answer<Listing<Staff>> answer);

private:
    using People = Gather<Listing<Staff>>;

    void askForPeople(const QList<timekit::Project> &projects);
    [[nodiscard]] bool tellsPeople(const timekit::Project &project) const;
    void take(const People::Results &people);
    void add(const QList<Staff> &people);
    void finish(Result<Listing<Staff>> result);

    const TimekitClient m_client;
    TimekitFacts &m_facts;
    const Priority m_priority;
    Answer<Listing<Staff>> m_answer;
    Listing<Staff> m_all;
    QSet<StaffId> m_known;
    Call m_running;
};

} // namespace daybook
