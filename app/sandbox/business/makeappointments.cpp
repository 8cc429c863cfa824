// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/makers.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/business/dice.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace daybook::sandbox {

namespace {

constexpr int grid = 15; // every service lasts a multiple of this

/// A stretch of work without time off or class: bookings go here.
struct Shift
{
    int staff = 0;
    int location = 0;
    int from = 0; ///< UTC minutes
    int to = 0;
    int weight = 0;
};

/// People book ahead less the further it is; today is shown to visitors and should look busy.
int demandOn(int daysAhead)
{
    if (daysAhead == 0)
        return 20;
    if (daysAhead < 0)
        return 11;
    return daysAhead <= 14 ? 12 : std::max(3, 10 - daysAhead / 12);
}

class ShiftBook
{
public:
    ShiftBook(const Business &business, const Bookings &timeOff) : m_business(business)
    {
        // Time off and classes of each person, in order, are what interrupts her shifts.
        m_taken.resize(business.staff.size());
        for (const Booking &booking : timeOff) {
            if (booking.isTimeOff)
                m_taken[booking.staff].emplace_back(booking.start, booking.end());
        }
        for (const ClassSession &session : business.sessions)
            m_taken[session.staff].emplace_back(session.start, session.start + session.minutes);
        for (auto &taken : m_taken)
            std::sort(taken.begin(), taken.end());
    }

    std::vector<Shift> shifts()
    {
        std::vector<Shift> all;
        for (int index = 0; index < static_cast<int>(m_business.staff.size()); ++index)
            addShiftsOf(index, all);
        return all;
    }

private:
    void addShiftsOf(int index, std::vector<Shift> &all) const
    {
        const Staff &member = m_business.staff[index];
        const Zone &zone = m_business.zoneOf(member);
        const int first = m_business.today - daysAround;
        for (int day = first; day <= m_business.today + daysAround; ++day) {
            for (const WorkSegment &segment : member.week) {
                if (segment.weekday != weekdayOf(day))
                    continue;
                Shift shift{.staff = index, .location = segment.location};
                shift.from = zone.toUtcOrNext(day * minutesPerDay + segment.from);
                shift.to = zone.toUtcOrNext(day * minutesPerDay + segment.to);
                cutOut(m_taken[index], shift);
                shift.weight =
                    std::max(0, shift.to - shift.from) * demandOn(day - m_business.today);
                if (shift.weight > 0)
                    all.push_back(shift);
            }
        }
    }

    /// Time off covers whole segments and classes end one, so what stays is one stretch.
    static void cutOut(const std::vector<std::pair<int, int>> &taken, Shift &shift)
    {
        auto busy = std::lower_bound(
            taken.begin(), taken.end(), std::pair{shift.from - 2 * minutesPerDay, 0});
        for (; busy != taken.end() && busy->first < shift.to; ++busy) {
            if (busy->second > shift.from)
                shift.to = std::max(shift.from, busy->first);
        }
    }

    const Business &m_business;
    QList<std::vector<std::pair<int, int>>> m_taken;
};

/// Fills shifts with appointments that do not overlap, as long as there is room at all.
class ShiftFiller
{
public:
    ShiftFiller(const Business &business, Bookings &bookings)
        : m_business(business), m_bookings(bookings), m_dice(business.seed, "appointments")
    {
    }

    /// Puts up to @p count appointments into @p shift and says how many had no room.
    int fill(const Shift &shift, int count)
    {
        const auto &offered = servicesFor(shift);
        if (offered.empty() || count <= 0)
            return count;
        std::vector<int> chosen;
        int room = (shift.to - shift.from) / grid * grid;
        const int shortest = m_business.services[offered.front()].minutes;
        for (int left = count; left > 0; --left) {
            int service = m_dice.pick(offered);
            // Keep enough room for the rest to be short ones.
            if (m_business.services[service].minutes + (left - 1) * shortest > room)
                service = offered.front();
            if (m_business.services[service].minutes > room)
                break;
            room -= m_business.services[service].minutes;
            chosen.push_back(service);
        }
        place(shift, chosen, room);
        return count - static_cast<int>(chosen.size());
    }

    /// More bookings were asked for than there are hours: these share a time with others.
    bool squeezeIn(const Shift &shift)
    {
        const auto &offered = servicesFor(shift);
        if (offered.empty())
            return false;
        const int cells = std::max(1, (shift.to - shift.from) / grid);
        add(shift, m_dice.pick(offered), shift.from + m_dice.below(cells) * grid);
        return true;
    }

    [[nodiscard]] bool canFill(const Shift &shift) { return !servicesFor(shift).empty(); }

private:
    /// What clients can book with that person there, shortest first.
    const std::vector<int> &servicesFor(const Shift &shift)
    {
        if (shift.staff != m_staff || shift.location != m_location) {
            m_staff = shift.staff;
            m_location = shift.location;
            m_offered.clear();
            for (const int service : m_business.staff[shift.staff].services) {
                if (m_business.services[service].kind == ServiceKind::Service
                    && m_business.offers(shift.staff, shift.location, service))
                    m_offered.push_back(service);
            }
            std::stable_sort(m_offered.begin(), m_offered.end(), [this](int left, int right) {
                return m_business.services[left].minutes < m_business.services[right].minutes;
            });
        }
        return m_offered;
    }

    void place(const Shift &shift, const std::vector<int> &chosen, int slack)
    {
        std::vector<int> pauses(chosen.size());
        for (int &pause : pauses)
            pause = m_dice.below(slack / grid + 1) * grid;
        std::sort(pauses.begin(), pauses.end());
        int used = 0;
        for (std::size_t at = 0; at < chosen.size(); ++at) {
            add(shift, chosen[at], shift.from + pauses[at] + used);
            used += m_business.services[chosen[at]].minutes;
        }
    }

    void add(const Shift &shift, int service, int start)
    {
        const int wall = m_business.zoneOf(m_business.staff[shift.staff]).toWall(start);
        Booking booking{.start = start,
            .startDay = dayOfMinute(wall),
            .staff = shift.staff,
            .location = shift.location,
            .service = service,
            .minutes = static_cast<qint16>(m_business.services[service].minutes)};
        if (!m_dice.chance(2)) // Clients may be absent from an appointment (api/timetap.md 5.5).
            booking.client = clientFor(m_business, shift.location, m_dice);
        booking.status = likelyStatus(m_business, booking, m_dice);
        // Rolled for everybody, so that the hour of the day changes states and nothing else.
        const bool isEarly = m_dice.chance(60);
        booking.isCheckedIn = isEarly && booking.status == Status::Open
            && std::abs(booking.start - m_business.now) <= 2 * 60;
        m_bookings.push_back(booking);
    }

    const Business &m_business;
    Bookings &m_bookings;
    Dice m_dice;
    int m_staff = -1;
    int m_location = -1;
    std::vector<int> m_offered;
};

} // namespace

void makeAppointments(const Business &business, Bookings &bookings, int count)
{
    ShiftFiller filler(business, bookings);
    auto shifts = ShiftBook(business, bookings).shifts();
    std::erase_if(shifts, [&filler](const Shift &shift) { return !filler.canFill(shift); });
    if (shifts.empty() || count <= 0)
        return;
    const qint64 allWeight = std::accumulate(shifts.begin(), shifts.end(), qint64{0},
        [](qint64 sum, const Shift &shift) { return sum + shift.weight; });

    // Shares of the total, rounded so that they add up to it; what finds no room moves on.
    qint64 weight = 0;
    int shared = 0;
    int left = 0;
    for (const Shift &shift : shifts) {
        weight += shift.weight;
        const int upToHere = static_cast<int>(count * weight / allWeight);
        left = filler.fill(shift, left + upToHere - shared);
        shared = upToHere;
    }
    for (int at = 0; left > 0; ++at, --left)
        filler.squeezeIn(shifts[mixed(static_cast<quint64>(at)) % shifts.size()]);
}

Status likelyStatus(const Business &business, const Booking &booking, Dice &dice)
{
    const int chance = dice.below(100);
    if (booking.end() <= business.now) {
        if (chance < 74)
            return Status::Completed;
        if (chance < 82)
            return Status::NoShow;
        return chance < 95 ? Status::Cancelled : Status::Open;
    }
    if (booking.start <= business.now && chance < 70)
        return Status::InProgress;
    if (chance < 66)
        return Status::Open;
    if (chance < 76)
        return Status::Pending;
    if (chance < 82)
        return Status::PendingConfirmation;
    if (chance < 84)
        return Status::PendingWaitlist;
    if (chance < 91)
        return Status::Confirmed;
    return chance < 99 ? Status::Cancelled : Status::RescheduledByPortal;
}

int clientFor(const Business &business, int location, Dice &dice)
{
    // Clients belong to a place: the one whose number is theirs, counted around.
    const int places = static_cast<int>(business.locations.size());
    const int each = std::max(1, business.clients / places);
    return location + places * dice.below(each);
}

} // namespace daybook::sandbox
