// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/schedule/schedule.h"

#include "core/schedule/hours.h"
#include "core/schedule/lanes.h"
#include "core/schedule/units.h"

#include <QHash>

#include <algorithm>
#include <ranges>
#include <span>
#include <tuple>

namespace daybook {

namespace {

QList<QDate> daysIn(const DateRange &range)
{
    QList<QDate> days;
    for (QDate day = range.from; day.isValid() && range.to.isValid() && day <= range.to;
         day = day.addDays(1))
        days.append(day);
    return days;
}

QList<QDate> daysOf(const ScheduleWish &wish)
{
    const bool isOneDay = wish.columns == ScheduleWish::Columns::People;
    return daysIn({.from = wish.days.from, .to = isOneDay ? wish.days.from : wish.days.to});
}

QList<ScheduleColumn> columnsOf(const ScheduleWish &wish, const QList<QDate> &days)
{
    QList<ScheduleColumn> columns;
    if (wish.columns == ScheduleWish::Columns::Days) {
        for (const QDate day : days)
            columns.append({.date = day,
                .person =
                    wish.people.size() == 1 ? std::optional(wish.people.first()) : std::nullopt});
        return columns;
    }
    for (const SchedulePerson &person : days.isEmpty() ? QList<SchedulePerson>() : wish.people)
        columns.append({.date = days.first(), .person = person});
    return columns;
}

/// A piece before it has a lane.
struct Draft
{
    SchedulePiece piece = {};
    bool givesWay = false;
};

bool isBefore(const Draft &left, const Draft &right)
{
    const auto key = [](const SchedulePiece &piece) {
        return std::tuple(piece.column, piece.top, piece.lane, piece.kind);
    };
    return key(left.piece) < key(right.piece);
}

/// Puts pieces into columns: which ones, and where.
class Placing
{
public:
    Placing(const ScheduleWish &wish, Schedule &schedule) : m_wish(wish), m_schedule(schedule)
    {
        for (int day = 0; day < schedule.axis.days().size(); ++day)
            m_days.append({.begin = schedule.axis.beginOf(day).toMSecsSinceEpoch(),
                .end = schedule.axis.endOf(day).toMSecsSinceEpoch()});
        for (int column = 0; column < schedule.columns.size() && isByPeople(); ++column)
            m_columns.insert(schedule.columns.at(column).person->id, column);
        if (!isByPeople()) {
            for (const SchedulePerson &person : wish.people)
                m_counted.insert(person.id);
        }
    }

    void takeBookings(const ScheduleFacts &facts)
    {
        BookingUnits found = unitsOf(facts.bookings, facts.classes, m_counted);
        m_schedule.withoutTime = std::move(found.withoutTime);
        for (const BookingUnit &unit : std::as_const(found.units)) {
            if (!place(unit))
                m_schedule.withoutColumn.append(unit.rows);
        }
        std::ranges::sort(m_schedule.withoutColumn);
    }

    void takeSlots(const QList<Slot> &freeSlots)
    {
        for (int row = 0; row < freeSlots.size(); ++row) {
            const Slot &slot = freeSlots.at(row);
            if (slot.start.isValid() && slot.end.isValid() && slot.start <= slot.end
                && counts(slot.staff))
                place(slot, row);
        }
    }

    /// In the order in which lanes are given away; free times are cut where the next one begins.
    QList<Draft> finish()
    {
        std::ranges::stable_sort(m_drafts, isBefore);
        foldSlots();
        cutSlots();
        return std::move(m_drafts);
    }

private:
    struct Day
    {
        qint64 begin = 0;
        qint64 end = 0;
    };
    /// Which free times are one piece.
    struct SlotPlace
    {
        int column = 0;
        qint64 start = 0;
        qint64 end = 0;

        [[nodiscard]] bool operator==(const SlotPlace &) const = default;
        friend size_t qHash(const SlotPlace &place, size_t seed = 0)
        {
            return qHashMulti(seed, place.column, place.start, place.end);
        }
    };

    [[nodiscard]] bool isByPeople() const
    {
        return m_wish.columns == ScheduleWish::Columns::People;
    }

    /// Times at which anybody is free would push the bookings of all away.
    [[nodiscard]] bool isOfAll() const { return !isByPeople() && m_wish.people.size() != 1; }

    /// That somebody is free is nothing to know of one person.
    [[nodiscard]] bool counts(const std::optional<StaffId> &staff) const
    {
        if (!staff)
            return isOfAll();
        return m_counted.isEmpty() || m_counted.contains(*staff);
    }

    [[nodiscard]] static bool liesIn(const Day &day, qint64 start, qint64 end)
    {
        return day.begin < day.end && start < day.end && day.begin < std::max(end, start + 1);
    }

    /// Calls @p take with the index of each day in which some of the time lies.
    template <typename Take>
    void forDays(qint64 start, qint64 end, const Take &take) const
    {
        const auto first = std::ranges::upper_bound(m_days, start, {}, &Day::end);
        for (auto day = first; day != m_days.end() && day->begin < std::max(end, start + 1);
             ++day) {
            if (liesIn(*day, start, end))
                take(static_cast<int>(std::distance(m_days.begin(), day)));
        }
    }

    /// The column of a person on a day; -1 for none.
    [[nodiscard]] int columnOf(const StaffId &staff, int day) const
    {
        return isByPeople() ? m_columns.value(staff, -1) : day;
    }

    /// False when it lies on these days and has no column.
    bool place(const BookingUnit &unit)
    {
        bool hasColumn = true;
        forDays(unit.start, unit.end, [&](int day) {
            const int column = columnOf(unit.staff, day);
            hasColumn = column >= 0;
            if (!hasColumn)
                return;
            m_schedule.columns[column].booked += unit.isLive ? 1 : 0;
            SchedulePiece piece = pieceOf(day, unit.start, unit.end);
            piece.rows = unit.rows;
            piece.column = column;
            piece.isConflict = unit.isConflict;
            m_drafts.append({.piece = piece, .givesWay = !unit.isLive});
        });
        return hasColumn;
    }

    void place(const Slot &slot, int row)
    {
        const qint64 start = slot.start.toMSecsSinceEpoch();
        const qint64 end = slot.end.toMSecsSinceEpoch();
        forDays(start, end, [&](int day) {
            const int column = slot.staff ? columnOf(*slot.staff, day) : day;
            if (column < 0)
                return;
            ++m_schedule.columns[column].free;
            const SlotPlace place{.column = column, .start = start, .end = end};
            const auto known = m_slots.constFind(place);
            if (known != m_slots.cend()) {
                m_drafts[*known].piece.rows.append(row);
                return;
            }
            m_slots.insert(place, m_drafts.size());
            SchedulePiece piece = pieceOf(day, start, end);
            piece.kind = SchedulePiece::Kind::Slot;
            piece.rows = {row};
            piece.column = column;
            piece.isAside = isOfAll();
            m_drafts.append({.piece = piece, .givesWay = true});
        });
    }

    [[nodiscard]] SchedulePiece pieceOf(int day, qint64 start, qint64 end) const
    {
        const TimeAxis &axis = m_schedule.axis;
        SchedulePiece piece{
            .continuesBefore =
                start<m_days.at(day).begin, .continuesAfter = end> m_days.at(day).end};
        piece.top =
            std::min(axis.positionOf(day, start), axis.length() - SchedulePiece::leastLength);
        piece.bottom =
            std::max(axis.endPositionOf(day, end), piece.top + SchedulePiece::leastLength);
        return piece;
    }

    /// Times that follow each other too closely to be told apart are one piece, the first.
    void foldSlots()
    {
        SchedulePiece *shown = nullptr;
        for (Draft &draft : m_drafts) {
            SchedulePiece &piece = draft.piece;
            if (piece.kind != SchedulePiece::Kind::Slot)
                continue;
            const bool isTooClose = shown && shown->column == piece.column
                && piece.top != shown->top && piece.top < shown->top + SchedulePiece::leastSlot;
            if (!isTooClose) {
                shown = &piece;
                continue;
            }
            shown->rows += std::exchange(piece.rows, {});
            shown->bottom = std::max(shown->bottom, piece.bottom);
        }
        m_drafts.removeIf([](const Draft &draft) { return draft.piece.rows.isEmpty(); });
    }

    void cutSlots()
    {
        const SchedulePiece *next = nullptr; // the nearest of later ones that begins farther down
        SchedulePiece *latest = nullptr;
        for (Draft &draft : std::views::reverse(m_drafts)) {
            if (draft.piece.kind != SchedulePiece::Kind::Slot)
                continue;
            if (latest && latest->top > draft.piece.top)
                next = latest;
            if (next && next->column == draft.piece.column)
                draft.piece.bottom = std::min(draft.piece.bottom,
                    std::max(next->top, draft.piece.top + SchedulePiece::leastSlot));
            latest = &draft.piece;
        }
    }

    const ScheduleWish &m_wish;
    Schedule &m_schedule;
    QList<Day> m_days;
    QHash<StaffId, int> m_columns; ///< Of People.
    QSet<StaffId> m_counted; ///< Of Days; empty: everybody.
    QHash<SlotPlace, qsizetype> m_slots;
    QList<Draft> m_drafts;
};

/// Collects what found no lane, by the row in which it begins.
void addToCrowd(const SchedulePiece &piece, QList<ScheduleCrowd> &crowds)
{
    const auto rowOf = [](int position) { return position / TimeAxis::unitsInRow; };
    const bool isWithOthers = !crowds.isEmpty() && crowds.last().column == piece.column
        && rowOf(crowds.last().top) == rowOf(piece.top);
    if (!isWithOthers) {
        if (!crowds.isEmpty() && crowds.last().column == piece.column)
            crowds.last().bottom = std::min(crowds.last().bottom, piece.top);
        crowds.append({.column = piece.column, .top = piece.top});
    }
    ScheduleCrowd &crowd = crowds.last();
    crowd.bottom = std::max(crowd.bottom, piece.bottom);
    (piece.kind == SchedulePiece::Kind::Booking ? crowd.rows : crowd.freeRows).append(piece.rows);
}

/// Gives lanes to the drafts of one column; what stands aside needs none.
void addWithLanes(std::span<Draft> drafts, int mostLanes, Schedule &schedule)
{
    QList<LaneWish> wishes;
    wishes.reserve(std::ssize(drafts));
    for (const Draft &draft : drafts) {
        if (!draft.piece.isAside)
            wishes.append(
                {.from = draft.piece.top, .to = draft.piece.bottom, .givesWay = draft.givesWay});
    }
    const QList<LanePlace> places = lanesFor(wishes, mostLanes);
    auto place = places.cbegin();
    for (Draft &draft : drafts) {
        if (draft.piece.isAside)
            continue;
        draft.piece.lane = place->lane;
        draft.piece.lanes = place->lanes;
        ++place;
    }
    std::ranges::stable_sort(drafts, isBefore);
    for (Draft &draft : drafts) {
        if (draft.piece.lane < 0)
            addToCrowd(draft.piece, schedule.crowds);
        else
            schedule.pieces.append(std::move(draft.piece));
    }
}

void addWithLanes(QList<Draft> drafts, int mostLanes, Schedule &schedule)
{
    schedule.pieces.reserve(drafts.size());
    const std::span<Draft> all(drafts);
    for (size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].piece.column == all[begin].piece.column)
            ++end;
        addWithLanes(all.subspan(begin, end - begin), mostLanes, schedule);
    }
}

/// Whole rows: those of the usual hours, and all in which something stands.
void leaveOutQuietHours(const Stretch &usual, Schedule &schedule)
{
    Stretch shown = usual;
    const auto include = [&shown](const auto &something) {
        shown.top = std::min(shown.top, something.top);
        shown.bottom = std::max(shown.bottom, something.bottom);
    };
    std::ranges::for_each(schedule.pieces, include);
    std::ranges::for_each(schedule.crowds, include);
    constexpr int row = TimeAxis::unitsInRow;
    schedule.top = shown.top / row * row;
    schedule.bottom = (shown.bottom + row - 1) / row * row;
}

} // namespace

Schedule scheduleOf(const ScheduleFacts &facts, const ScheduleWish &wish)
{
    const QList<QDate> days = daysOf(wish);
    Schedule schedule{.axis = TimeAxis(days, wish.zone), .columns = columnsOf(wish, days)};
    Placing placing(wish, schedule);
    if (wish.showsBookings)
        placing.takeBookings(facts);
    if (wish.showsFreeSlots)
        placing.takeSlots(facts.freeSlots);
    addWithLanes(placing.finish(), wish.mostLanes, schedule);

    const QList<ColumnHours> hours = hoursOf(
        facts.roster ? *facts.roster : Roster(), schedule.axis, schedule.columns, wish.people);
    schedule.shades = shadesOf(hours, schedule.axis, schedule.columns);
    schedule.bottom = schedule.axis.length();
    if (!wish.showsWholeDay && !days.isEmpty())
        leaveOutQuietHours(usualHours(hours, schedule.axis), schedule);
    return schedule;
}

} // namespace daybook
