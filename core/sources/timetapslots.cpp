// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timetapslots.h"

#include "core/async/later.h"
#include "core/sources/mostcommonzone.h"

#include <algorithm>

namespace daybook {

TimeTapSlots::TimeTapSlots(
    TimeTapClient client, TimeTapFacts &facts, SlotQuery query, Answer<Listing<Slot>> answer)
    : m_client(client), m_facts(facts), m_query(std::move(query)),
      m_answer(std::move(answer)), m_context{.location = m_query.location,
                                       .service = m_query.service,
                                       .staff = m_query.staff}
{
    learnService();
}

template <typename T>
Answer<T> TimeTapSlots::thenOrFail(std::function<void(T)> next)
{
    return [this, next = std::move(next)](Result<T> result) {
        if (!result)
            return finish(result.error());
        next(*std::move(result));
    };
}

void TimeTapSlots::learnService()
{
    const auto known = [this](const Service &service) {
        m_facts.learn(QList{service});
        m_context.length = service.length;
        m_kind = service.kind;
        learnZone();
    };
    if (const auto service = m_facts.service(m_query.service))
        return known(*service);
    m_running = m_client.service(m_query.service, thenOrFail<Service>(known));
}

void TimeTapSlots::learnZone()
{
    if (m_query.staff)
        learnStaffZone();
    else
        learnLocationZone();
}

/// Many who are asked for side by side share the one answer of the list.
void TimeTapSlots::learnStaffZone()
{
    const auto known = [this](const Staff &staff) {
        m_facts.learn(QList{staff});
        m_context.zone = staff.zone;
        if (staff.zone.isValid())
            ask();
        else
            learnLocationZone();
    };
    if (const auto staff = m_facts.staff(*m_query.staff))
        return known(*staff);
    m_running = m_client.staff(m_query.location, Priority::Visible,
        thenOrFail<Listing<Staff>>([this, known](const Listing<Staff> &staff) {
            m_facts.learn(staff.items);
            if (const auto found = m_facts.staff(*m_query.staff))
                return known(*found);
            m_running = m_client.staffMember(*m_query.staff, thenOrFail<Staff>(known));
        }));
}

void TimeTapSlots::learnLocationZone()
{
    const auto known = [this](const Location &location) {
        m_facts.learn(QList{location});
        m_context.zone = location.zone;
        if (location.zone.isValid())
            ask();
        else
            learnZoneOfMostStaff();
    };
    if (const auto location = m_facts.location(m_query.location))
        return known(*location);
    m_running = m_client.location(m_query.location, thenOrFail<Location>(known));
}

/// A virtual place has no zone of its own.
void TimeTapSlots::learnZoneOfMostStaff()
{
    m_running = m_client.staff(m_query.location, Priority::Visible,
        thenOrFail<Listing<Staff>>([this](const Listing<Staff> &staff) {
            const QTimeZone zone = mostCommonZone(staff.items);
            m_context.zone = zone.isValid() ? zone : QTimeZone::utc();
            ask();
        }));
}

void TimeTapSlots::ask()
{
    const auto taken = [this](Result<Listing<Slot>> result) { take(std::move(result)); };
    if (m_kind == Service::Kind::Class)
        m_running = m_client.classSessions(m_context, taken);
    else if (m_query.staff)
        askDayByDay();
    else
        m_running = m_client.rangeSlots(m_context, m_query.days, taken);
}

void TimeTapSlots::askDayByDay()
{
    using Days = Gather<Listing<Slot>>;
    std::vector<Days::Question> questions;
    for (QDate day = m_query.days.from; day.isValid() && day <= m_query.days.to;
         day = day.addDays(1))
        questions.push_back([this, day](Answer<Listing<Slot>> answer) {
            return m_client.daySlots(m_context, day, std::move(answer));
        });
    m_running = startOperation<Days>(questions, [this](Days::Results days) {
        Listing<Slot> all;
        for (Result<Listing<Slot>> &day : days) {
            if (!day)
                return finish(day.error());
            all.items += day->items;
            all.unreadable += day->unreadable;
        }
        take(std::move(all));
    });
}

void TimeTapSlots::take(Result<Listing<Slot>> result)
{
    if (!result)
        return finish(std::move(result));
    QList<Slot> &slots = result->items;
    slots.removeIf([this](const Slot &slot) {
        const QDate day = slot.start.toTimeZone(slot.zone).date();
        return day < m_query.days.from || day > m_query.days.to
            || (m_query.staff && slot.staff != m_query.staff);
    });
    for (Slot &slot : slots) {
        if (const auto staff = slot.staff ? m_facts.staff(*slot.staff) : std::nullopt)
            slot.staffName = staff->name;
    }
    std::ranges::stable_sort(slots, {}, &Slot::start);
    finish(std::move(result));
}

void TimeTapSlots::finish(Result<Listing<Slot>> result)
{
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    answer(std::move(result));
}

} // namespace daybook
