// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/load/loadmap.h"

#include "core/load/daycounts.h"
#include "core/load/hourspans.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace daybook {

namespace {

/// Instants in milliseconds since 1970; the end is excluded.
struct Stretch
{
    qint64 begin = 0;
    qint64 end = 0;
};

/// Apart from each other and in order, once united() has made them so.
using Stretches = QList<Stretch>;

struct Diary
{
    Stretches booked = {};
    Stretches offered = {};
};

/// By staff id; what nobody is named for stands apart by what is known of it.
using Diaries = QHash<QString, Diary>;

Stretch stretchOf(const QDateTime &start, const QDateTime &end)
{
    return {start.toMSecsSinceEpoch(), end.toMSecsSinceEpoch()};
}

Stretches united(Stretches stretches)
{
    stretches.removeIf([](const Stretch &one) { return one.begin >= one.end; });
    std::ranges::sort(stretches, {}, &Stretch::begin);
    Stretches apart;
    for (const Stretch &next : std::as_const(stretches)) {
        if (!apart.isEmpty() && next.begin <= apart.last().end)
            apart.last().end = std::max(apart.last().end, next.end);
        else
            apart.append(next);
    }
    return apart;
}

/// What of @p whole is not in @p holes; both united.
Stretches without(const Stretches &whole, const Stretches &holes)
{
    Stretches rest;
    for (Stretch left : whole) {
        for (const Stretch &hole : holes) {
            if (hole.end <= left.begin || hole.begin >= left.end)
                continue;
            if (hole.begin > left.begin)
                rest.append({left.begin, hole.begin});
            left.begin = hole.end;
        }
        if (left.begin < left.end)
            rest.append(left);
    }
    return rest;
}

QString diaryOf(const Booking &booking)
{
    if (!booking.staffId.value.isEmpty())
        return booking.staffId.value;
    return QStringLiteral("\n%1\n%2\n%3")
        .arg(booking.locationId.value, booking.serviceId.value,
            QString::number(booking.start.toMSecsSinceEpoch()));
}

bool isAwayFrom(const Shift &shift, const TimeOff &off)
{
    const bool isTheirs = !off.staff || *off.staff == shift.staff;
    const bool isThere = !off.location || !shift.location || *off.location == *shift.location;
    return isTheirs && isThere;
}

Stretches worked(const Shift &shift, const Roster &roster)
{
    Stretches away;
    for (const TimeOff &off : roster.timeOff) {
        if (isAwayFrom(shift, off) && !isElsewhere(roster, off.location))
            away.append(stretchOf(off.start, off.end));
    }
    return without(united({stretchOf(shift.start, shift.end)}), united(away));
}

bool knowsEverybody(const Roster *roster, const LoadWish &wish)
{
    return roster && !wish.people.isEmpty() && roster->days.from <= wish.days.from
        && roster->days.to >= wish.days.to
        && std::ranges::all_of(
            wish.people, [&](const StaffId &one) { return roster->people.contains(one); });
}

/// Of the place on show, as the bookings are. Who can still be booked works then, whatever else is
/// said.
void noteOffered(const LoadFacts &facts, const QSet<StaffId> &people, Diaries &diaries)
{
    for (const Shift &shift : facts.roster->shifts) {
        if (people.contains(shift.staff) && !isElsewhere(*facts.roster, shift.location))
            diaries[shift.staff.value].offered += worked(shift, *facts.roster);
    }
    for (const Slot &slot : facts.freeSlots) {
        if (slot.staff && people.contains(*slot.staff))
            diaries[slot.staff->value].offered.append(stretchOf(slot.start, slot.end));
    }
}

/// A cell in milliseconds, before it is told in minutes.
struct Sums
{
    qint64 booked = 0;
    qint64 beyond = 0;
    qint64 offered = 0;
};

class Adding
{
public:
    explicit Adding(const LoadWish &wish)
        : m_spans(hourSpansOf(wish.days, wish.zone)), m_first(wish.days.from.dayOfWeek() - 1)
    {
    }

    template <typename Take>
    void forEachCell(const Stretch &stretch, const Take &take) const
    {
        forEachHour(m_spans, stretch.begin, stretch.end, [&](const HourSpan &span, qint64 part) {
            take((m_first + span.day) % 7, span.hour, part);
        });
    }

    void add(const Stretches &stretches, qint64 Sums::*to)
    {
        for (const Stretch &stretch : stretches)
            forEachCell(stretch, [&](int day, int hour, qint64 part) {
                m_sums[static_cast<size_t>(day)][static_cast<size_t>(hour)].*to += part;
            });
    }

    void tell(LoadMap &map) const
    {
        constexpr qint64 minute = 60'000;
        for (size_t day = 0; day < map.cells.size(); ++day) {
            for (size_t hour = 0; hour < map.cells[day].size(); ++hour) {
                const Sums &sums = m_sums[day][hour];
                LoadCell &cell = map.cells[day][hour];
                cell.booked = std::chrono::minutes(sums.booked / minute);
                cell.beyond = std::chrono::minutes(sums.beyond / minute);
                cell.offered = std::chrono::minutes(sums.offered / minute);
            }
        }
    }

private:
    const QList<HourSpan> m_spans;
    const int m_first; ///< Day of the week with which the range begins; 0 is Monday.
    std::array<std::array<Sums, 24>, 7> m_sums{};
};

/// Puts @p row into each cell of which it takes a part; false when it takes none.
bool noteRow(LoadMap &map, int row, const Stretch &stretch, const Adding &adding)
{
    bool isHere = false;
    adding.forEachCell(stretch, [&](int day, int hour, qint64) {
        QList<int> &rows = map.cells[static_cast<size_t>(day)][static_cast<size_t>(hour)].bookings;
        if (rows.isEmpty() || rows.last() != row)
            rows.append(row);
        isHere = true;
    });
    return isHere;
}

void sortRows(LoadMap &map, const QList<Booking> &bookings)
{
    for (auto &day : map.cells) {
        for (LoadCell &cell : day)
            std::ranges::stable_sort(
                cell.bookings, {}, [&](int row) { return bookings.at(row).start; });
    }
}

} // namespace

std::optional<double> LoadCell::share() const
{
    if (offered.count() <= 0)
        return {};
    return static_cast<double>((booked - beyond).count()) / static_cast<double>(offered.count());
}

LoadMap loadMapOf(const LoadFacts &facts, const LoadWish &wish)
{
    LoadMap map;
    Adding adding(wish);
    Diaries diaries;
    for (QDate date = wish.days.from; date.isValid() && date <= wish.days.to;
         date = date.addDays(1))
        ++map.days[static_cast<size_t>(date.dayOfWeek() - 1)];
    for (int row = 0; row < static_cast<int>(facts.bookings.size()); ++row) {
        const Booking &booking = facts.bookings.at(row);
        if (booking.state == BookingState::Cancelled || !facts.isWanted(booking))
            continue;
        if (!hasTime(booking)) {
            ++map.withoutTime;
            continue;
        }
        const Stretch stretch = stretchOf(booking.start, booking.end);
        if (!noteRow(map, row, stretch, adding))
            continue;
        ++map.bookings;
        diaries[diaryOf(booking)].booked.append(stretch);
    }
    if (knowsEverybody(facts.roster, wish)) {
        map.against = LoadMap::Against::WorkingHours;
        noteOffered(facts, {wish.people.cbegin(), wish.people.cend()}, diaries);
    }
    for (const Diary &diary : std::as_const(diaries)) {
        const Stretches booked = united(diary.booked);
        const Stretches offered = united(diary.offered);
        adding.add(booked, &Sums::booked);
        adding.add(offered, &Sums::offered);
        adding.add(without(booked, offered), &Sums::beyond);
    }
    adding.tell(map);
    sortRows(map, facts.bookings);
    return map;
}

} // namespace daybook
