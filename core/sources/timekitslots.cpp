// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timekitslots.h"

#include "core/async/gather.h"
#include "core/async/later.h"
#include "core/sources/mostcommonzone.h"
#include "core/sources/timekitlists.h"
#include "core/sources/timekitsheets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The service takes six months at most (api/timekit.md section 5), and six months have as few as
/// 181 days.
constexpr int mostDays = 180;

/// Several customers share a booking of these graphs (api/timekit.md section 4).
bool sharesSeats(const QString &graph)
{
    return graph.startsWith("group_"_L1);
}

} // namespace

TimekitSlots::TimekitSlots(TimekitClient client, TimekitFacts &facts, SlotQuery query,
    bool mayAskStaff, const QTimeZone &viewerZone, Answer<Listing<Slot>> answer)
    : m_client(client), m_facts(facts), m_query(std::move(query)), m_mayAskStaff(mayAskStaff),
      m_viewerZone(viewerZone), m_answer(std::move(answer)), m_context{.location = m_query.location,
                                                                 .service = m_query.service}
{
    begin();
}

void TimekitSlots::begin()
{
    const auto &[from, to] = m_query.days;
    if (from.isValid() && from <= to)
        return learnProject();
    m_running = answerLater<Listing<Slot>>(
        Listing<Slot>(), [this](Result<Listing<Slot>> none) { finish(std::move(none)); });
}

void TimekitSlots::learnProject()
{
    const Selection by{.location = m_query.location, .service = m_query.service};
    if (const auto known = m_facts.projects(by))
        return projectsKnown(*known);
    m_running = askProjects(m_client, m_facts, by, Priority::Visible,
        [this](const Result<Listing<timekit::Project>> &projects) {
            if (!projects)
                return finish(projects.error());
            projectsKnown(projects->items);
        });
}

/// The first one is taken, as the vendor's own page does (api/timekit.md section 4).
void TimekitSlots::projectsKnown(const QList<timekit::Project> &projects)
{
    if (projects.isEmpty()) {
        m_running = answerLater<Listing<Slot>>(
            Error{.kind = Error::Kind::NotFound,
                .detail = u"no project joins this location and this service"_s},
            [this](Result<Listing<Slot>> result) { finish(std::move(result)); });
        return;
    }
    m_project = projects.constFirst();
    m_context.project = m_project.id;
    if (m_project.graph.isEmpty())
        return learnGraph();
    learnStaff();
}

void TimekitSlots::learnGraph()
{
    m_running =
        m_client.embeddedProject(m_project.id, [this](const Result<timekit::Project> &project) {
            if (!project)
                return finish(project.error());
            m_project.graph = project->graph;
            m_facts.learnGraph(m_project.id, project->graph);
            learnStaff();
        });
}

void TimekitSlots::learnStaff()
{
    if (!m_mayAskStaff)
        return ask();
    if (m_facts.knowsStaff())
        return learnPeople();
    m_running =
        askStaff(m_client, m_facts, Priority::Visible, [this](const Result<Listing<Staff>> &staff) {
            if (!staff)
                return finish(staff.error());
            learnPeople();
        });
}

void TimekitSlots::learnPeople()
{
    if (m_project.resources)
        return peopleKnown();
    m_running = askPeople(
        m_client, m_project.id, Priority::Visible, [this](const Result<Listing<Staff>> &people) {
            if (!people)
                return finish(people.error());
            m_project.resources = people->items;
            peopleKnown();
        });
}

/// Asked for a person, the service forgets whom the project has: it would offer whoever has time.
void TimekitSlots::peopleKnown()
{
    const auto isAsked = [this](const Staff &person) { return person.id == m_query.staff; };
    if (!m_query.staff || std::ranges::any_of(*m_project.resources, isAsked))
        return ask();
    answerNothing();
}

void TimekitSlots::answerNothing()
{
    m_running = answerLater<Listing<Slot>>(
        Listing<Slot>(), [this](Result<Listing<Slot>> none) { finish(std::move(none)); });
}

void TimekitSlots::ask()
{
    m_context.zone = zoneOfWhoWorks();
    if (sharesSeats(m_project.graph))
        return askSessions();
    askTimes();
}

void TimekitSlots::askTimes()
{
    using Parts = Gather<Listing<Slot>>;
    std::vector<Parts::Question> questions;
    const auto &[first, last] = m_query.days;
    for (QDate from = first; from <= last; from = from.addDays(mostDays)) {
        const QDate to = std::min(last, from.addDays(mostDays - 1));
        questions.emplace_back([this, from, to](Answer<Listing<Slot>> answer) {
            return m_client.availability(question(from, to), m_context, std::move(answer));
        });
    }
    m_running =
        startOperation<Parts>(questions, [this](const Parts::Results &parts) { gather(parts); });
}

TimekitSlotQuery TimekitSlots::question(QDate from, QDate to) const
{
    return {.project = m_project.id,
        .resource = m_query.staff,
        .from = from.startOfDay(m_context.zone),
        .to = to.addDays(1).startOfDay(m_context.zone)};
}

void TimekitSlots::gather(const std::vector<Result<Listing<Slot>>> &parts)
{
    Listing<Slot> all;
    for (const Result<Listing<Slot>> &part : parts) {
        if (!part)
            return finish(part.error());
        all.items += part->items;
        all.unreadable += part->unreadable;
    }
    take(std::move(all));
}

void TimekitSlots::askSessions()
{
    m_running = startOperation<TimekitSheets<Slot>>(
        [this](const TimekitPage &page, Answer<timekit::Sheet<Slot>> sheet) {
            return m_client.groups(m_project.id, m_context, page, std::move(sheet));
        },
        [this](Result<Listing<Slot>> result) { take(std::move(result)); });
}

/// Places have no zone here; people do.
QTimeZone TimekitSlots::zoneOfWhoWorks() const
{
    QList<Staff> people = m_project.resources.value_or(QList<Staff>{});
    if (m_query.staff)
        people = {Staff{.id = *m_query.staff}};
    for (Staff &person : people)
        m_facts.complete(person);
    const QTimeZone zone = mostCommonZone(people);
    return zone.isValid() ? zone : m_viewerZone;
}

void TimekitSlots::take(Result<Listing<Slot>> result)
{
    if (!result)
        return finish(std::move(result));
    QList<Slot> &slots = result->items;
    slots.removeIf([this](const Slot &slot) {
        const QDate day = slot.start.toTimeZone(m_context.zone).date();
        return day < m_query.days.from || day > m_query.days.to
            || (m_query.staff && slot.staff && slot.staff != m_query.staff);
    });
    for (Slot &slot : slots) {
        const auto known = slot.staff ? m_facts.staff(*slot.staff) : std::nullopt;
        if (known && slot.staffName.isEmpty())
            slot.staffName = known->name;
    }
    std::ranges::stable_sort(slots, {}, &Slot::start);
    finish(std::move(result));
}

void TimekitSlots::finish(Result<Listing<Slot>> result)
{
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    answer(std::move(result));
}

} // namespace daybook
