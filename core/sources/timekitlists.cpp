// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timekitlists.h"

#include "core/sources/learning.h"
#include "core/sources/timekitsheets.h"

#include <algorithm>

namespace daybook {

Call askPlaces(const TimekitClient &client, TimekitFacts &facts, Priority priority,
    Answer<Listing<timekit::Place>> answer)
{
    return startOperation<TimekitSheets<timekit::Place>>(
        [client, priority](const TimekitPage &page, Answer<timekit::Sheet<timekit::Place>> sheet) {
            return client.locations(page, priority, std::move(sheet));
        },
        learning(facts, std::move(answer)));
}

Call askOffers(const TimekitClient &client, TimekitFacts &facts, Priority priority,
    Answer<Listing<timekit::Offer>> answer)
{
    return startOperation<TimekitSheets<timekit::Offer>>(
        [client, priority](const TimekitPage &page, Answer<timekit::Sheet<timekit::Offer>> sheet) {
            return client.services(page, priority, std::move(sheet));
        },
        learning(facts, std::move(answer)));
}

Call askStaff(const TimekitClient &client, TimekitFacts &facts, Priority priority,
    Answer<Listing<Staff>> answer)
{
    return startOperation<TimekitSheets<Staff>>(
        [client, priority](const TimekitPage &page, Answer<timekit::Sheet<Staff>> sheet) {
            return client.resources(page, priority, std::move(sheet));
        },
        learning(facts, std::move(answer)));
}

Call askHours(const TimekitClient &client, TimekitFacts &facts, Priority priority,
    Answer<Listing<timekit::ResourceHours>> answer)
{
    return startOperation<TimekitSheets<timekit::ResourceHours>>(
        [client, priority](
            const TimekitPage &page, Answer<timekit::Sheet<timekit::ResourceHours>> sheet) {
            return client.resourceHours(page, priority, std::move(sheet));
        },
        learning(facts, std::move(answer)));
}

Call askProjects(const TimekitClient &client, TimekitFacts &facts, const Selection &by,
    Priority priority, Answer<Listing<timekit::Project>> answer)
{
    return startOperation<TimekitSheets<timekit::Project>>(
        [client, by, priority](
            const TimekitPage &page, Answer<timekit::Sheet<timekit::Project>> sheet) {
            return client.projects(by, page, priority, std::move(sheet));
        },
        [&facts, by, answer = std::move(answer)](Result<Listing<timekit::Project>> all) {
            if (all)
                facts.learn(by, all->items);
            answer(std::move(all));
        });
}

Call askPeople(const TimekitClient &client, const QString &project, Priority priority,
    Answer<Listing<Staff>> answer)
{
    return startOperation<TimekitSheets<Staff>>(
        [client, project, priority](const TimekitPage &page, Answer<timekit::Sheet<Staff>> sheet) {
            return client.projectResources(project, page, priority, std::move(sheet));
        },
        std::move(answer));
}

Call fillFacts(const TimekitClient &client, TimekitFacts &facts, Answer<Done> answer)
{
    using Lists = Gather<Done>;
    const auto whenKnown = [](Answer<Done> done) {
        return [done = std::move(done)](const Result<Listing<Staff>> &staff) {
            done(staff ? Result<Done>(Done{}) : staff.error());
        };
    };
    const auto inAnyCase = [](Answer<Done> done) {
        return [done = std::move(done)](const auto &) { done(Done{}); };
    };
    const auto visible = Priority::Visible;
    std::vector<Lists::Question> questions;
    if (!facts.knowsStaff())
        questions.emplace_back([&](Answer<Done> done) {
            return askStaff(client, facts, visible, whenKnown(std::move(done)));
        });
    if (!facts.knowsPlaces())
        questions.emplace_back([&](Answer<Done> done) {
            return askPlaces(client, facts, visible, inAnyCase(std::move(done)));
        });
    if (!facts.knowsOffers())
        questions.emplace_back([&](Answer<Done> done) {
            return askOffers(client, facts, visible, inAnyCase(std::move(done)));
        });
    return startOperation<Lists>(
        questions, [answer = std::move(answer)](const Lists::Results &results) {
            for (const Result<Done> &result : results) {
                if (!result)
                    return answer(result.error());
            }
            answer(Done{});
        });
}

TimekitProjectStaff::TimekitProjectStaff(TimekitClient client, TimekitFacts &facts,
    const Selection &by, Priority priority, Answer<Listing<Staff>> answer)
    : m_client(client), m_facts(facts), m_priority(priority), m_answer(std::move(answer))
{
    m_running = askProjects(
        m_client, facts, by, priority, [this](const Result<Listing<timekit::Project>> &projects) {
            if (!projects)
                return finish(projects.error());
            m_all.unreadable = projects->unreadable;
            askForPeople(projects->items);
        });
}

void TimekitProjectStaff::askForPeople(const QList<timekit::Project> &projects)
{
    std::vector<People::Question> questions;
    for (const timekit::Project &project : projects) {
        if (tellsPeople(project)) {
            add(*project.resources);
            continue;
        }
        questions.emplace_back([this, id = project.id](Answer<Listing<Staff>> answer) {
            return askPeople(m_client, id, m_priority, std::move(answer));
        });
    }
    if (!questions.empty() && m_priority == Priority::Ahead)
        return finish(
            Error{.kind = Error::Kind::Cancelled}); // a request a project for a hovering hand
    if (questions.empty())
        return finish(std::move(m_all));
    m_running =
        startOperation<People>(questions, [this](const People::Results &people) { take(people); });
}

/// Somebody without a name could not be shown.
bool TimekitProjectStaff::tellsPeople(const timekit::Project &project) const
{
    const auto hasName = [this](Staff person) {
        m_facts.complete(person);
        return !person.name.isEmpty();
    };
    return project.resources && std::ranges::all_of(*project.resources, hasName);
}

void TimekitProjectStaff::take(const People::Results &people)
{
    for (const Result<Listing<Staff>> &some : people) {
        if (!some)
            return finish(some.error());
        add(some->items);
        m_all.unreadable += some->unreadable;
    }
    finish(std::move(m_all));
}

void TimekitProjectStaff::add(const QList<Staff> &people)
{
    for (Staff person : people) {
        if (m_known.contains(person.id))
            continue;
        m_known.insert(person.id);
        m_facts.complete(person);
        m_all.items.append(std::move(person));
    }
}

void TimekitProjectStaff::finish(Result<Listing<Staff>> result)
{
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    answer(std::move(result));
}

} // namespace daybook
