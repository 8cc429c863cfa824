// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/bookingjson.h"
#include "app/sandbox/timekit/bookingsearch.h"
#include "app/sandbox/timekit/outputzone.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/replies.h"
#include "app/sandbox/timekit/timekit.h"

#include <algorithm>

namespace daybook::sandbox::timekit {

namespace {

/// These carry more than other bookings do without being asked (api/timekit.md 3.3).
constexpr quint32 alwaysIncluded =
    IncludeAttributes | IncludeCalendar | IncludeResource | IncludeActions;

BookingForm formOf(const HttpRequest &request, const std::optional<Zone> &zone)
{
    return {.includes = alwaysIncluded | includesFrom(Query(request.query).includes()),
        .zone = zone ? &*zone : nullptr,
        .host = request.host};
}

/// The dates a client could still choose, full ones too. That past ones are left out and which
/// order the real service has is our guess.
std::vector<Entry> datesToCome(const TimekitData &data)
{
    std::vector<Entry> dates;
    for (int session = 0; session < static_cast<int>(data.business.sessions.size()); ++session) {
        const Entry entry = entryOfSession(data.business, session);
        if (entry.state == State::Tentative && entry.start > data.clock.nowMinute())
            dates.push_back(entry);
    }
    return dates;
}

HttpReply groups(const TimekitData &data, const HttpRequest &request)
{
    const Query query(request.query);
    auto tests = bookingTests(data, criteriaFrom(query.text("search").value_or("")));
    for (BookingTest &test : windowTests(query, utcZone(data)))
        tests.push_back(std::move(test));
    const auto dates = datesToCome(data);
    const auto entries = bookingsThatPass(dates, tests);
    const auto zone = headerZone(data, request);
    const BookingForm form = formOf(request, zone);
    return pageReply(request, pagingOf(query, usualPage, data.pageCap),
        static_cast<qint64>(entries.size()), [&](JsonText &json, qint64 row) {
            writeBooking(json, data, *entries[static_cast<std::size_t>(row)], form);
        });
}

HttpReply group(const TimekitData &data, const Question &question)
{
    const auto number = data.ids.number(Kind::Owner, question.parts[0]);
    const auto &sessions = data.business.sessions;
    const auto known = std::find_if(sessions.begin(), sessions.end(),
        [&number](const ClassSession &session) { return number && session.id == *number; });
    if (known == sessions.end())
        refuseMissing("Booking");
    const auto entry = entryOfSession(data.business, static_cast<int>(known - sessions.begin()));
    const auto zone = headerZone(data, question.request);
    return dataReply(
        [&](JsonText &json) { writeBooking(json, data, entry, formOf(question.request, zone)); });
}

} // namespace

void addGroupRoutes(Router &router, const TimekitData &data)
{
    router.get("/bookings/groups",
        [&data](const Question &question) { return groups(data, question.request); });
    router.get("/bookings/groups/{id}",
        [&data](const Question &question) { return group(data, question); });
}

} // namespace daybook::sandbox::timekit
