// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/sources/timekitfacts.h"
#include "core/timekit/timekitclient.h"
#include "core/types/queries.h"

namespace daybook {

/// Finds free times: the project that joins place and service, whose wall time people read, then
/// the service's answer. A project whose bookings share seats is asked for its sessions. Days that
/// are none hold no free time, and nothing is asked.
class TimekitSlots final : public Operation
{
public:
    /// @p facts belong to the source and outlive this. @p mayAskStaff: whether the account may list
    /// resources, who alone have time zones; else the times are read in @p viewerZone.
    TimekitSlots(TimekitClient client, TimekitFacts &facts, SlotQuery query, bool mayAskStaff,
        const QTimeZone &viewerZone, Answer<Listing<Slot>> answer);

private:
    void begin();
    void learnProject();
    void projectsKnown(const QList<timekit::Project> &projects);
    void learnGraph();
    void learnStaff();
    void learnPeople();
    void peopleKnown();
    void answerNothing();
    void ask();
    void askTimes();
    [[nodiscard]] TimekitSlotQuery question(QDate from, QDate to) const;
    void askSessions();
    void gather(const std::vector<Result<Listing<Slot>>> &parts);
    [[nodiscard]] QTimeZone zoneOfWhoWorks() const;
    void take(Result<Listing<Slot>> result);
    void finish(Result<Listing<Slot>> result);

    const TimekitClient m_client;
    TimekitFacts &m_facts;
    const SlotQuery m_query;
    const bool m_mayAskStaff;
    const QTimeZone m_viewerZone;
    Answer<Listing<Slot>> m_answer;
    timekit::Project m_project;
    timekit::SlotContext m_context;
    Call m_running;
};

} // namespace daybook
