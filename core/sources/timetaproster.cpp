// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timetaproster.h"

#include "core/sources/mostcommonzone.h"
#include "core/sources/timetappages.h"

#include <algorithm>

namespace daybook {

namespace {

/// Nobody waits for it to work on.
constexpr Priority behind = Priority::Ahead;

/// Whether no other question would fare better.
bool concernsAll(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::NotFound:
    case Error::Kind::Protocol:
    case Error::Kind::TooLarge:
    case Error::Kind::Conflict:
    case Error::Kind::Server:
    case Error::Kind::Timeout:
        return false;
    case Error::Kind::Offline:
    case Error::Kind::InsecureChannel:
    case Error::Kind::Moved:
    case Error::Kind::SignatureRefused:
    case Error::Kind::KeyRefused:
    case Error::Kind::SearchRefused:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden:
    case Error::Kind::RateLimited:
    case Error::Kind::NotAnApi:
    case Error::Kind::UnknownOutcome:
    case Error::Kind::KeychainMissing:
    case Error::Kind::KeychainLocked:
    case Error::Kind::KeychainSlow:
    case Error::Kind::Unaskable:
    case Error::Kind::Cancelled:
    case Error::Kind::NoCredential:
        return true;
    }
    return true;
}

/// An unknown id is a 400 with a text (api/timetap.md section 7).
bool staysSo(Error::Kind kind)
{
    return kind == Error::Kind::NotFound || kind == Error::Kind::Protocol;
}

} // namespace

TimeTapRoster::TimeTapRoster(TimeTapClient client, TimeTapFacts &facts, RosterQuery query,
    int pageSize, Answer<Roster> answer)
    : m_client(client), m_facts(facts), m_query(std::move(query)),
      m_answer(std::move(answer)), m_roster{.days = m_query.days}
{
    std::vector<Parts::Question> questions;
    if (m_query.days.from.isValid() && m_query.days.from <= m_query.days.to) {
        addZones(questions);
        addHours(questions);
        addTimeOff(questions, pageSize);
    }
    m_running =
        startOperation<Parts>(questions, [this](const Parts::Results &results) { take(results); });
}

template <typename T>
Answer<T> TimeTapRoster::part(Answer<Done> done, std::function<void(const Result<T> &)> take)
{
    return [this, done = std::move(done), take = std::move(take)](const Result<T> &result) {
        if (!result && concernsAll(result.error().kind))
            return finish(result.error());
        take(result);
        done(result ? Result<Done>(Done{}) : result.error());
    };
}

/// The list has everybody's in one answer.
void TimeTapRoster::addZones(std::vector<Parts::Question> &questions)
{
    const auto isStranger = [this](const StaffId &person) { return !m_facts.staff(person); };
    if (std::ranges::any_of(m_query.staff, isStranger))
        questions.emplace_back([this](Answer<Done> done) {
            return m_client.staff(m_query.location, behind,
                part<Listing<Staff>>(std::move(done), [this](const auto &staff) {
                    if (staff)
                        m_facts.learn(staff->items);
                }));
        });
    if (m_query.location && !m_facts.location(*m_query.location))
        questions.emplace_back([this](Answer<Done> done) {
            return m_client.location(
                *m_query.location, part<Location>(std::move(done), [this](const auto &place) {
                    if (place)
                        m_facts.learn(QList{*place});
                }));
        });
}

template <typename Id>
TimeTapRoster::Parts::Question TimeTapRoster::hoursOf(const Id &id)
{
    return [this, id](Answer<Done> done) {
        return m_client.workingHours(id, behind,
            part<QList<timetap::WorkPeriod>>(std::move(done), [this, id](const auto &hours) {
                if (hours)
                    m_facts.learn(id, *hours);
                else if (staysSo(hours.error().kind))
                    m_facts.learn(id, std::nullopt);
            }));
    };
}

void TimeTapRoster::addHours(std::vector<Parts::Question> &questions)
{
    for (const StaffId &person : m_query.staff) {
        if (!m_facts.knowsHours(person))
            questions.push_back(hoursOf(person));
    }
    if (m_query.location && !m_facts.knowsHours(*m_query.location))
        questions.push_back(hoursOf(*m_query.location));
}

void TimeTapRoster::addTimeOff(std::vector<Parts::Question> &questions, int pageSize)
{
    if (m_query.staff.isEmpty())
        return;
    questions.emplace_back([this, pageSize](Answer<Done> done) {
        return startOperation<TimeTapTimeOffPages>(m_client, m_query.staff, daysAnywhere(),
            pageSize, behind, part<Listing<TimeOff>>(std::move(done), [this](const auto &away) {
                m_roster.knowsTimeOff = away && away->unreadable == 0;
                if (away)
                    m_roster.timeOff = away->items;
            }));
    });
}

/// When nothing at all could be had, there is no picture to leave anything out of.
void TimeTapRoster::take(const Parts::Results &results)
{
    addPeople();
    addPlace();
    std::ranges::stable_sort(m_roster.shifts, {}, &Shift::start);
    std::ranges::stable_sort(m_roster.timeOff, {}, &TimeOff::start);
    const auto failed = std::ranges::find_if(results, [](const auto &one) { return !one; });
    const bool isEmpty = m_roster.people.isEmpty() && !m_roster.place && !m_roster.knowsTimeOff;
    if (isEmpty && failed != results.end())
        return finish(failed->error());
    finish(std::move(m_roster));
}

/// In a zone far away the same days begin earlier and end later.
DateRange TimeTapRoster::daysAnywhere() const
{
    return {.from = m_query.days.from.addDays(-1), .to = m_query.days.to.addDays(1)};
}

/// A virtual place has no zone of its own.
QTimeZone TimeTapRoster::zoneOfPlace() const
{
    const auto place = m_query.location ? m_facts.location(*m_query.location) : std::nullopt;
    if (place && place->zone.isValid())
        return place->zone;
    QList<Staff> people;
    for (const StaffId &person : m_query.staff)
        people.append(m_facts.staff(person).value_or(Staff()));
    return mostCommonZone(people);
}

void TimeTapRoster::addPeople()
{
    for (const StaffId &person : m_query.staff) {
        const QTimeZone zone = m_facts.staff(person).value_or(Staff()).zone;
        const auto hours = m_facts.hours(person);
        if (!hours || !zone.isValid())
            continue;
        m_roster.people.append(person);
        for (const timetap::WorkSpan &span : spansOf(*hours, daysAnywhere(), zone))
            m_roster.shifts.append(
                {.staff = person, .location = span.location, .start = span.start, .end = span.end});
    }
}

/// A place without any hours was never given some; that it is always closed nobody means.
void TimeTapRoster::addPlace()
{
    const auto hours = m_query.location ? m_facts.hours(*m_query.location) : std::nullopt;
    const QTimeZone zone = zoneOfPlace();
    if (!hours || hours->isEmpty() || !zone.isValid())
        return;
    m_roster.place = m_query.location;
    for (const timetap::WorkSpan &span : spansOf(*hours, daysAnywhere(), zone))
        m_roster.open.append({.location = *m_query.location, .start = span.start, .end = span.end});
}

void TimeTapRoster::finish(Result<Roster> result)
{
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    m_running.cancel(); // and the questions that are still under way are of no use
    answer(std::move(result));
}

} // namespace daybook
