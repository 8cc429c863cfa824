// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timetapsource.h"

#include "core/sources/learning.h"
#include "core/sources/timetappages.h"
#include "core/sources/timetaproster.h"
#include "core/sources/timetapslots.h"

#include <QSet>

namespace daybook {

namespace {

/// TimeTap filters staff by place, and tells who may offer a service in a list of its own.
class StaffForService final : public Operation
{
public:
    StaffForService(const TimeTapClient &client, const Selection &by, Priority priority,
        Answer<Listing<Staff>> answer)
        : m_answer(std::move(answer))
    {
        m_askStaff = client.staff(by.location, priority, [this](Result<Listing<Staff>> staff) {
            m_staff = std::move(staff);
            joinWhenBothAreHere();
        });
        m_askOffering =
            client.serviceStaff(*by.service, priority, [this](Result<QList<StaffId>> offering) {
                m_offering = std::move(offering);
                joinWhenBothAreHere();
            });
    }

private:
    void joinWhenBothAreHere()
    {
        if (!m_staff || !m_offering)
            return;
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        if (!*m_staff || !*m_offering)
            return answer(*m_staff ? m_offering->error() : m_staff->error());
        const QList<StaffId> &offering = **m_offering;
        const QSet<StaffId> may(offering.begin(), offering.end());
        Listing<Staff> staff = **std::move(m_staff);
        staff.items.removeIf([&](const Staff &person) { return !may.contains(person.id); });
        answer(std::move(staff));
    }

    Answer<Listing<Staff>> m_answer;
    std::optional<Result<Listing<Staff>>> m_staff;
    std::optional<Result<QList<StaffId>>> m_offering;
    Call m_askStaff;
    Call m_askOffering;
};

} // namespace

TimeTapSource::TimeTapSource(TimeTapSession &session, int pageSize)
    : m_client(session), m_pageSize(pageSize)
{
}

Call TimeTapSource::identity(Answer<Identity> answer)
{
    return m_client.business(std::move(answer));
}

Call TimeTapSource::locations(
    const Selection &by, Priority priority, Answer<Listing<Location>> answer)
{
    return startOperation<TimeTapLocationPages>(
        m_client, by.staff, m_pageSize, priority, learning(m_facts, std::move(answer)));
}

Call TimeTapSource::staff(const Selection &by, Priority priority, Answer<Listing<Staff>> answer)
{
    Answer<Listing<Staff>> learned = learning(m_facts, std::move(answer));
    if (by.service)
        return startOperation<StaffForService>(m_client, by, priority, std::move(learned));
    return m_client.staff(by.location, priority, std::move(learned));
}

Call TimeTapSource::services(
    const Selection &by, Priority priority, Answer<Listing<Service>> answer)
{
    return m_client.services(by.location, by.staff, priority, learning(m_facts, std::move(answer)));
}

Call TimeTapSource::freeSlots(const SlotQuery &query, Answer<Listing<Slot>> answer)
{
    return startOperation<TimeTapSlots>(m_client, m_facts, query, std::move(answer));
}

Call TimeTapSource::roster(const RosterQuery &query, Answer<Roster> answer)
{
    return startOperation<TimeTapRoster>(m_client, m_facts, query, m_pageSize, std::move(answer));
}

Call TimeTapSource::bookings(
    const BookingQuery &query, const Cursor &from, Answer<Page<Booking>> answer)
{
    return startOperation<TimeTapBookingPage>(m_client, query, from, m_pageSize, std::move(answer));
}

} // namespace daybook
