// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/async/gather.h"
#include "core/sources/timetapfacts.h"
#include "core/timetap/timetapclient.h"

namespace daybook {

/// Finds free times: learns what the answer will leave out (the service's length and kind, whose
/// wall time it speaks), then asks the route that fits. One person is asked day by day and so with
/// exact ends; anyone by one request for all days; a class by its sessions.
class TimeTapSlots final : public Operation
{
public:
    /// @p facts belongs to the source and outlives this.
    TimeTapSlots(
        TimeTapClient client, TimeTapFacts &facts, SlotQuery query, Answer<Listing<Slot>> answer);

private:
    void learnService();
    void learnZone();
    void learnStaffZone();
    void learnLocationZone();
    void learnZoneOfMostStaff();
    void ask();
    void askDayByDay();
    void take(Result<Listing<Slot>> result);
    void finish(Result<Listing<Slot>> result);

    /// Hands a fact of an answer to @p next, or ends with its error.
    template <typename T>
    Answer<T> thenOrFail(std::function<void(T)> next);

    const TimeTapClient m_client;
    TimeTapFacts &m_facts;
    const SlotQuery m_query;
    Answer<Listing<Slot>> m_answer;
    timetap::SlotContext m_context;
    Service::Kind m_kind = Service::Kind::Unknown;
    Call m_running;
};

} // namespace daybook
