// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/bookingjson.h"
#include "app/sandbox/timekit/bookingsearch.h"
#include "app/sandbox/timekit/outputzone.h"
#include "app/sandbox/timekit/refusals.h"
#include "app/sandbox/timekit/replies.h"
#include "app/sandbox/timekit/signedsearch.h"
#include "app/sandbox/timekit/timekit.h"

namespace daybook::sandbox::timekit {

namespace {

constexpr int usualBookings = 1000; // more than of anything else

void checkSignedSearch(
    const TimekitData &data, const Query &query, const std::vector<Criterion> &criteria)
{
    if (!query.has("signed_search"))
        return;
    const std::string token = query.text("signed_search").value_or("");
    const std::string problem = problemOfSignedSearch(data.keys, token, criteria);
    if (!problem.empty())
        throw Refusal{errorReply(data.signedSearchStatus, problem)};
}

std::vector<const Entry *> chosen(
    const TimekitData &data, const Query &query, const std::vector<Criterion> &criteria)
{
    auto tests = bookingTests(data, criteria);
    for (BookingTest &test : windowTests(query, utcZone(data)))
        tests.push_back(std::move(test));
    auto entries = bookingsThatPass(data.ledger.all(), tests);
    sortAsAsked(entries, query);
    return entries;
}

HttpReply bookings(const TimekitData &data, const HttpRequest &request)
{
    const Query query(request.query);
    const auto criteria = criteriaFrom(query.text("search").value_or(""));
    checkSignedSearch(data, query, criteria);
    const auto zone = headerZone(data, request);
    const BookingForm form{.includes = includesFrom(query.includes()),
        .zone = zone ? &*zone : nullptr,
        .host = request.host};
    const auto entries = chosen(data, query, criteria);
    return pageReply(request, pagingOf(query, usualBookings, data.pageCap),
        static_cast<qint64>(entries.size()), [&](JsonText &json, qint64 row) {
            writeBooking(json, data, *entries[static_cast<std::size_t>(row)], form);
        });
}

std::optional<Entry> entryWithId(const TimekitData &data, const std::string &id)
{
    const auto seat = data.ids.number(Kind::Seat, id);
    const Booking *booking = seat ? data.business.bookings.find(*seat) : nullptr;
    if (booking && !booking->isTimeOff)
        return entryOf(data.business, *booking, data.variants.unknownStates);
    const auto owner = data.ids.number(Kind::Owner, id);
    const auto &sessions = data.business.sessions;
    for (int session = 0; owner && session < static_cast<int>(sessions.size()); ++session) {
        if (sessions[session].id == *owner)
            return entryOfSession(data.business, session);
    }
    return {};
}

HttpReply booking(const TimekitData &data, const Question &question)
{
    const auto entry = entryWithId(data, question.parts[0]);
    if (!entry)
        refuseMissing("Booking");
    const auto zone = headerZone(data, question.request);
    const BookingForm form{.includes = includesFrom(Query(question.request.query).includes()),
        .zone = zone ? &*zone : nullptr,
        .host = question.request.host};
    return dataReply([&](JsonText &json) { writeBooking(json, data, *entry, form); });
}

} // namespace

void addBookingRoutes(Router &router, const TimekitData &data)
{
    router.get("/bookings",
        [&data](const Question &question) { return bookings(data, question.request); });
    router.get(
        "/bookings/{id}", [&data](const Question &question) { return booking(data, question); });
}

} // namespace daybook::sandbox::timekit
