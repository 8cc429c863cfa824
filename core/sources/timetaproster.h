// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/async/gather.h"
#include "core/sources/timetapfacts.h"
#include "core/timetap/timetapclient.h"

namespace daybook {

/// Finds out who works when: the hours of each person and of the place, which the facts remember,
/// and the time off, all side by side and behind whatever else is asked for. Whoever's hours cannot
/// be had is left out; what concerns all of them, such as a refused credential, ends the whole at
/// once. A location that is closed as a whole ("Vacations API", api/timetap.md 4.7) has no list
/// that is documented, and is left out.
class TimeTapRoster final : public Operation
{
public:
    /// @p facts belong to the source and outlive this.
    TimeTapRoster(TimeTapClient client, TimeTapFacts &facts, RosterQuery query, int pageSize,
        Answer<Roster> answer);

private:
    using Parts = Gather<Done>;

    void addZones(std::vector<Parts::Question> &questions);
    void addHours(std::vector<Parts::Question> &questions);
    void addTimeOff(std::vector<Parts::Question> &questions, int pageSize);
    template <typename Id>
    [[nodiscard]] Parts::Question hoursOf(const Id &id);
    template <typename T>
    [[nodiscard]] Answer<T> part(Answer<Done> done, std::function<void(const Result<T> &)> take);

    void take(const Parts::Results &results);
    [[nodiscard]] DateRange daysAnywhere() const;
    [[nodiscard]] QTimeZone zoneOfPlace() const;
    void addPeople();
    void addPlace();
    void finish(Result<Roster> result);

    const TimeTapClient m_client;
    TimeTapFacts &m_facts;
    const RosterQuery m_query;
    Answer<Roster> m_answer;
    Roster m_roster;
    Call m_running;
};

} // namespace daybook
