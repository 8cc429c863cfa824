// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timekitsource.h"

#include "core/async/later.h"
#include "core/sources/timekitbookings.h"
#include "core/sources/timekitlists.h"
#include "core/sources/timekitroster.h"
#include "core/sources/timekitslots.h"
#include "core/timekit/signedsearch.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Way = TimekitIdentification::Way;

template <typename T>
Call cannotAsk(Answer<T> answer)
{
    return answerLater<T>(Error{.kind = Error::Kind::Unaskable}, std::move(answer));
}

/// As whom a token signs in is written in it; that it is still good, one booking proves.
class CustomerIdentity final : public Operation
{
public:
    CustomerIdentity(TimekitSession &session, TimekitFacts &facts, Answer<Identity> answer)
        : m_session(session), m_facts(facts), m_answer(std::move(answer))
    {
        m_running = session.credential([this](const Result<Secret> &token) { read(token); });
    }

private:
    void read(const Result<Secret> &token)
    {
        if (!token)
            return finish(token.error());
        const auto decoded = decodeToken(*token);
        const auto *readable = std::get_if<DecodedToken>(&decoded);
        if (readable && readable->scope)
            m_identity = {.id = readable->scope->appSlug, .name = readable->scope->value};
        m_running = startOperation<TimekitBookingPage>(m_session, m_facts, BookingQuery(), Cursor(),
            1, [this](const Result<Page<Booking>> &page) {
                finish(page ? Result<Identity>(m_identity) : page.error());
            });
    }

    void finish(Result<Identity> result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(std::move(result));
    }

    TimekitSession &m_session;
    TimekitFacts &m_facts;
    Answer<Identity> m_answer;
    Identity m_identity;
    Call m_running;
};

} // namespace

TimekitSource::TimekitSource(
    TimekitSession &session, QString appSlug, const QTimeZone &viewerZone, int pageSize)
    : m_session(session), m_client(session), m_appSlug(std::move(appSlug)),
      m_viewerZone(viewerZone), m_pageSize(pageSize)
{
}

Capabilities TimekitSource::capabilities() const
{
    switch (m_session.way()) {
    case Way::AppKey:
        return {.roster = true, .search = true, .minting = true};
    case Way::WidgetKey:
        return {.staff = false, .bookings = false};
    case Way::SignedSearch:
        return {.places = false, .staff = false, .freeSlots = false, .days = false, .search = true};
    }
    return {};
}

void TimekitSource::forget()
{
    m_facts.forget();
    m_session.startOver();
}

Call TimekitSource::identity(Answer<Identity> answer)
{
    switch (m_session.way()) {
    case Way::AppKey:
        return m_client.app(std::move(answer));
    case Way::WidgetKey:
        return m_client.locations({.rows = 1}, Priority::Visible,
            [slug = m_appSlug, answer = std::move(answer)](
                const Result<timekit::Sheet<timekit::Place>> &places) {
                answer(
                    places ? Result<Identity>(Identity{.id = slug, .name = slug}) : places.error());
            });
    case Way::SignedSearch:
        return startOperation<CustomerIdentity>(m_session, m_facts, std::move(answer));
    }
    return {};
}

/// A place that does not tell its services may have any.
Call TimekitSource::locations(
    const Selection &by, Priority priority, Answer<Listing<Location>> answer)
{
    if (!capabilities().places)
        return cannotAsk(std::move(answer));
    return askPlaces(m_client, m_facts, priority,
        [by, answer = std::move(answer)](const Result<Listing<timekit::Place>> &places) {
            if (!places)
                return answer(places.error());
            Listing<Location> locations{.unreadable = places->unreadable};
            for (const timekit::Place &place : places->items) {
                if (!by.service || !place.services || place.services->contains(*by.service))
                    locations.items.append(place.location);
            }
            answer(std::move(locations));
        });
}

Call TimekitSource::services(
    const Selection &by, Priority priority, Answer<Listing<Service>> answer)
{
    if (!capabilities().places)
        return cannotAsk(std::move(answer));
    return askOffers(m_client, m_facts, priority,
        [by, answer = std::move(answer)](const Result<Listing<timekit::Offer>> &offers) {
            if (!offers)
                return answer(offers.error());
            Listing<Service> services{.unreadable = offers->unreadable};
            for (const timekit::Offer &offer : offers->items) {
                if (!by.location || !offer.places || offer.places->contains(*by.location))
                    services.items.append(offer.service);
            }
            answer(std::move(services));
        });
}

Call TimekitSource::staff(const Selection &by, Priority priority, Answer<Listing<Staff>> answer)
{
    if (!capabilities().staff)
        return cannotAsk(std::move(answer));
    if (by.location || by.service)
        return startOperation<TimekitProjectStaff>(
            m_client, m_facts, by, priority, std::move(answer));
    return askStaff(m_client, m_facts, priority, std::move(answer));
}

Call TimekitSource::freeSlots(const SlotQuery &query, Answer<Listing<Slot>> answer)
{
    if (!capabilities().freeSlots)
        return cannotAsk(std::move(answer));
    return startOperation<TimekitSlots>(
        m_client, m_facts, query, capabilities().staff, m_viewerZone, std::move(answer));
}

Call TimekitSource::roster(const RosterQuery &query, Answer<Roster> answer)
{
    if (!capabilities().roster)
        return cannotAsk(std::move(answer));
    if (m_facts.knowsHours())
        return answerLater<Roster>(rosterFrom(m_facts, query), std::move(answer));
    return askHours(m_client, m_facts, Priority::Ahead,
        [this, query, answer = std::move(answer)](
            const Result<Listing<timekit::ResourceHours>> &hours) {
            answer(hours ? Result<Roster>(rosterFrom(m_facts, query)) : hours.error());
        });
}

Call TimekitSource::bookings(
    const BookingQuery &query, const Cursor &from, Answer<Page<Booking>> answer)
{
    if (!capabilities().bookings)
        return cannotAsk(std::move(answer));
    return startOperation<TimekitBookingPage>(
        m_session, m_facts, query, from, m_pageSize, std::move(answer));
}

} // namespace daybook
