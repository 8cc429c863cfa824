// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timekitbookings.h"

#include "core/async/gather.h"
#include "core/async/later.h"
#include "core/sources/timekitlists.h"
#include "core/timekit/signedsearch.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Way = TimekitIdentification::Way;

/// No place on earth is further from UTC.
constexpr std::chrono::hours farthestZone{14};

/// A service that counts on for ever; a table takes 200,000 rows.
constexpr int mostPages = 1'000;

/// Each place with each service; the projects of one selection are one question.
QList<Selection> selectionsOf(const BookingQuery &query)
{
    QList<Selection> places{Selection{}};
    if (!query.locations.isEmpty()) {
        places.clear();
        for (const LocationId &location : query.locations)
            places.append({.location = location});
    }
    if (query.services.isEmpty())
        return places;
    QList<Selection> all;
    for (const Selection &place : std::as_const(places)) {
        for (const ServiceId &service : query.services)
            all.append({.location = place.location, .service = service});
    }
    return all;
}

QString firstIn(const QList<Booking> &rows)
{
    return rows.isEmpty() ? QString() : rows.constFirst().id.value;
}

bool admitsDay(const DateRange &days, const Booking &booking)
{
    if (!days.from.isValid() || !booking.start.isValid())
        return true;
    const QTimeZone zone = booking.zone.isValid() ? booking.zone : QTimeZone::utc();
    const QDate day = booking.start.toTimeZone(zone).date();
    return day >= days.from && day <= days.to;
}

} // namespace

bool TimekitBookingPage::Sieve::isEmpty() const
{
    return staff.isEmpty() && statuses.isEmpty() && graphs.isEmpty() && projects.isEmpty();
}

std::optional<bool> TimekitBookingPage::Sieve::admits(const Booking &booking) const
{
    const auto isOneOf = [](const auto &wanted, const auto &value) {
        return wanted.isEmpty() || wanted.contains(value);
    };
    if (!isOneOf(statuses, booking.status) || !isOneOf(graphs, booking.graph))
        return false;
    const bool tellsStaff = staff.isEmpty() || !booking.staffId.value.isEmpty();
    const bool tellsProject = projects.isEmpty() || !booking.projectId.isEmpty();
    if (!tellsStaff || !tellsProject)
        return {};
    return isOneOf(staff, booking.staffId) && isOneOf(projects, booking.projectId);
}

TimekitBookingPage::TimekitBookingPage(TimekitSession &session, TimekitFacts &facts,
    BookingQuery query, const Cursor &from, int pageSize, Answer<Page<Booking>> answer)
    : m_session(session), m_client(session), m_facts(facts), m_query(std::move(query)),
      m_place(placeOf(from)), m_pageSize(pageSize),
      m_answer(std::move(answer)), m_sieve{.staff = m_query.staff,
                                       .statuses = m_query.statuses,
                                       .graphs = m_query.graphs}
{
    readQuestion();
}

/// "number/booking"
TimekitBookingPage::Place TimekitBookingPage::placeOf(const Cursor &cursor)
{
    return {.number = std::max(1, cursor.text.section(u'/', 0, 0).toInt()),
        .firstBefore = cursor.text.section(u'/', 1)};
}

Cursor TimekitBookingPage::cursorAt(const Place &place)
{
    return {u"%1/"_s.arg(place.number) + place.firstBefore};
}

void TimekitBookingPage::readQuestion()
{
    const auto read = BookingSearch::fromText(m_query.search);
    if (std::holds_alternative<SearchProblem>(read))
        return refuse(Error::Kind::Unaskable, u"the search cannot be read"_s);
    m_search = std::get<BookingSearch>(read);
    if (m_session.way() != Way::SignedSearch)
        return learnFacts();
    if (!m_query.locations.isEmpty() || !m_query.services.isEmpty())
        return refuse(Error::Kind::Unaskable, u"a signed search knows no places"_s);
    narrowToSignedCustomer();
}

/// The signed criterion has to stand in the search as it was signed (api/timekit.md section 2).
void TimekitBookingPage::narrowToSignedCustomer()
{
    m_running = m_session.credential([this](const Result<Secret> &token) {
        if (!token)
            return finish(token.error());
        const auto decoded = decodeToken(*token);
        const auto *readable = std::get_if<DecodedToken>(&decoded);
        if (!readable || !readable->scope || readable->flaw)
            return finish(
                Error{.kind = Error::Kind::SearchRefused, .detail = u"not a usable token"_s});
        narrowTo(*readable->scope);
    });
}

void TimekitBookingPage::narrowTo(const SearchScope &scope)
{
    const auto fail = [this](const QString &why) {
        finish(Error{.kind = Error::Kind::Unaskable, .detail = why});
    };
    if (m_search.valueOf(scope.attribute) && verifyQuery(scope, m_search))
        return fail(u"the token opens another customer's bookings"_s);
    if (!m_search.valueOf(scope.attribute) && !narrow(scope.attribute, scope.value))
        return fail(u"no search can name the customer whom the token opens"_s);
    narrowBySearch();
}

/// Whose wall time a booking is read in stands with the people only; its place and service it tells
/// by name. Later pages know what the first one learned.
void TimekitBookingPage::learnFacts()
{
    if (m_place.number > 1)
        return learnProjects();
    m_running = fillFacts(m_client, m_facts, [this](const Result<Done> &filled) {
        if (!filled)
            return finish(filled.error());
        learnProjects();
    });
}

/// A booking knows its project, and the project alone knows place and service.
void TimekitBookingPage::learnProjects()
{
    if (m_query.locations.isEmpty() && m_query.services.isEmpty())
        return narrowBySearch();
    using Projects = Gather<Listing<timekit::Project>>;
    std::vector<Projects::Question> questions;
    for (const Selection &by : selectionsOf(m_query))
        questions.emplace_back([this, by](Answer<Listing<timekit::Project>> answer) {
            const auto known = m_facts.projects(by);
            if (known)
                return answerLater<Listing<timekit::Project>>(
                    Listing<timekit::Project>{.items = *known}, std::move(answer));
            return askProjects(m_client, m_facts, by, Priority::Visible, std::move(answer));
        });
    m_running = startOperation<Projects>(
        questions, [this](const Projects::Results &results) { projectsKnown(results); });
}

void TimekitBookingPage::projectsKnown(
    const std::vector<Result<Listing<timekit::Project>>> &results)
{
    for (const Result<Listing<timekit::Project>> &projects : results) {
        if (!projects)
            return finish(projects.error());
        for (const timekit::Project &project : projects->items)
            m_sieve.projects.insert(project.id);
    }
    if (m_sieve.projects.isEmpty())
        return finish(Page<Booking>{.total = 0});
    narrowBySearch();
}

/// Says in the service's own words whatever they can say; what is said need not be sifted.
void TimekitBookingPage::narrowBySearch()
{
    const auto say = [this](const QString &attribute, auto &wanted, const auto &textOf) {
        if (wanted.size() == 1 && narrow(attribute, textOf(*wanted.cbegin())))
            wanted.clear();
    };
    const auto same = [](const QString &word) { return word; };
    say(u"resource.id"_s, m_sieve.staff, [](const StaffId &id) { return id.value; });
    say(u"state"_s, m_sieve.statuses, same);
    say(u"graph"_s, m_sieve.graphs, same);
    say(u"project.id"_s, m_sieve.projects, same);
    ask();
}

/// False when the search cannot say it, or says something of the kind already.
bool TimekitBookingPage::narrow(const QString &attribute, const QString &value)
{
    const auto narrowed = m_search.with(attribute, value);
    if (std::holds_alternative<SearchProblem>(narrowed))
        return false;
    m_search = std::get<BookingSearch>(narrowed);
    return true;
}

void TimekitBookingPage::ask()
{
    TimekitBookingQuery query{.search = m_search.toText()};
    if (m_query.days.from.isValid()) {
        query.from = m_query.days.from.startOfDay(QTimeZone::utc()).addDuration(-farthestZone);
        query.to =
            m_query.days.to.addDays(1).startOfDay(QTimeZone::utc()).addDuration(farthestZone);
    }
    m_running = m_client.bookings(query, {.number = m_place.number, .rows = m_pageSize},
        [this](Result<timekit::Sheet<Booking>> sheet) { take(std::move(sheet)); });
}

void TimekitBookingPage::take(Result<timekit::Sheet<Booking>> sheet)
{
    if (!sheet)
        return finish(sheet.error());
    const QList<Staff> strangers = strangersIn(sheet->rows.items);
    if (!strangers.isEmpty()) {
        m_facts.learn(strangers); // whom the service does not list any more is asked for once
        m_running = askStaff(m_client, m_facts, Priority::Visible,
            [this, rows = *sheet](const Result<Listing<Staff>> &staff) {
                if (!staff)
                    return finish(staff.error());
                sift(rows);
            });
        return;
    }
    sift(*std::move(sheet));
}

/// Somebody who was added since we asked has a zone that we should know.
QList<Staff> TimekitBookingPage::strangersIn(const QList<Booking> &rows) const
{
    QList<Staff> strangers;
    if (m_session.way() != Way::AppKey)
        return strangers;
    for (const Booking &booking : rows) {
        if (!booking.staffId.value.isEmpty() && !m_facts.staff(booking.staffId))
            strangers.append({.id = booking.staffId});
    }
    return strangers;
}

void TimekitBookingPage::sift(timekit::Sheet<Booking> sheet)
{
    QList<Booking> &rows = sheet.rows.items;
    Page<Booking> page;
    if (m_sieve.isEmpty() && !m_query.days.from.isValid())
        page.total = sheet.total;
    if (isThePageBefore(rows))
        return finish(std::move(page));
    page.unreadable = sheet.rows.unreadable;
    if (sheet.sent > 0 && m_place.number < std::min(sheet.lastPage, mostPages))
        page.next = cursorAt({.number = m_place.number + 1, .firstBefore = firstIn(rows)});
    for (Booking &booking : rows) {
        m_facts.complete(booking);
        const std::optional<bool> fits = m_sieve.admits(booking);
        if (!fits)
            ++page.unreadable;
        else if (*fits && admitsDay(m_query.days, booking))
            page.items.append(std::move(booking));
    }
    finish(std::move(page));
}

bool TimekitBookingPage::isThePageBefore(const QList<Booking> &rows) const
{
    const QString first = firstIn(rows);
    return !first.isEmpty() && first == m_place.firstBefore;
}

/// Nothing was asked, but every answer comes through the event loop.
void TimekitBookingPage::refuse(Error::Kind kind, const QString &why)
{
    m_running = answerLater<Page<Booking>>(Error{.kind = kind, .detail = why},
        [this](Result<Page<Booking>> result) { finish(std::move(result)); });
}

void TimekitBookingPage::finish(Result<Page<Booking>> result)
{
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    answer(std::move(result));
}

} // namespace daybook
