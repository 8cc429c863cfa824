// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/find/explanation.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

using Kind = Reason::Kind;

/// When the cell can no longer be used, and by what.
struct Obstacle
{
    QDateTime at = {};
    std::optional<BookingId> booking = {};
    QDateTime asOf = {};
};

template <typename Stretch>
bool overlaps(const Stretch &stretch, const CellFacts &cell)
{
    return stretch.start < cell.end && cell.start < stretch.end;
}

bool takesTime(const Booking &booking)
{
    const bool isMereWish =
        booking.state == BookingState::Pending && booking.graph == "confirm_decline"_L1;
    return booking.state != BookingState::Cancelled && !isMereWish;
}

bool isOfCell(const Booking &booking, const CellFacts &cell)
{
    return booking.staffId == cell.staff && hasTime(booking) && takesTime(booking);
}

/// Whether the roster tells of the cell: it holds the day before and the day after its own, too, so
/// half a day more is known in whatever zone they are counted.
bool isRosterOfCell(const CellFacts &cell)
{
    if (!cell.roster)
        return false;
    const DateRange &days = cell.roster->days;
    const QDateTime from(days.from.addDays(-1), QTime(12, 0), Qt::UTC);
    const QDateTime to(days.to.addDays(1), QTime(12, 0), Qt::UTC);
    return days.from.isValid() && cell.start >= from && cell.end <= to;
}

bool knowsHoursOfPerson(const CellFacts &cell)
{
    return isRosterOfCell(cell) && cell.roster->people.contains(cell.staff);
}

bool knowsHoursOfPlace(const CellFacts &cell)
{
    return isRosterOfCell(cell) && cell.location && cell.roster->place == cell.location;
}

/// A place that is not known may be any.
bool mayBeHere(const std::optional<LocationId> &location, const CellFacts &cell)
{
    return !location || !cell.location || *location == *cell.location;
}

bool isOfCell(const Shift &shift, const CellFacts &cell)
{
    return shift.staff == cell.staff;
}

bool isOfCell(const OpenHours &open, const CellFacts &cell)
{
    return open.location == cell.location;
}

bool isOfCell(const TimeOff &off, const CellFacts &cell)
{
    if (off.staff && *off.staff != cell.staff)
        return false;
    return !off.location || off.location == cell.location;
}

/// The stretch of those of the cell that lies nearest to it, as long as it is of about that day.
template <typename Stretch>
Reason withNearest(Reason reason, const QList<Stretch> &stretches, const CellFacts &cell)
{
    constexpr qint64 furthest = 24 * 3600;
    qint64 nearest = furthest;
    for (const Stretch &stretch : stretches) {
        if (!isOfCell(stretch, cell))
            continue;
        const qint64 distance =
            std::max(cell.end.secsTo(stretch.start), stretch.end.secsTo(cell.start));
        if (distance >= nearest)
            continue;
        nearest = distance;
        reason.from = stretch.start;
        reason.to = stretch.end;
    }
    return reason;
}

void addPast(QList<Reason> &reasons, const CellFacts &cell)
{
    if (cell.now.isValid() && cell.end <= cell.now)
        reasons.append({.kind = Kind::InThePast});
}

void addFree(QList<Reason> &reasons, const CellFacts &cell)
{
    const auto isOffered = [&](const Slot &slot) {
        return slot.staff == cell.staff && overlaps(slot, cell)
            && (!cell.service || slot.service == *cell.service)
            && (!cell.location || slot.location == *cell.location);
    };
    const auto slot = std::ranges::find_if(cell.freeSlots, isOffered);
    if (slot != cell.freeSlots.end())
        reasons.append(
            {.kind = Kind::IsFree, .from = slot->start, .to = slot->end, .asOf = cell.slotsAsOf});
}

void addBooked(QList<Reason> &reasons, const CellFacts &cell)
{
    for (const Booking &booking : cell.bookings) {
        if (isOfCell(booking, cell) && overlaps(booking, cell))
            reasons.append({.kind = Kind::Booked,
                .booking = booking.id,
                .from = booking.start,
                .to = booking.end,
                .title = booking.title,
                .asOf = cell.bookingsAsOf});
    }
}

void addTimeOff(QList<Reason> &reasons, const CellFacts &cell)
{
    if (!cell.roster)
        return;
    for (const TimeOff &off : cell.roster->timeOff) {
        if (isOfCell(off, cell) && overlaps(off, cell))
            reasons.append({.kind = Kind::TimeOff,
                .from = off.start,
                .to = off.end,
                .title = off.title,
                .asOf = cell.rosterAsOf});
    }
}

void addClosed(QList<Reason> &reasons, const CellFacts &cell)
{
    if (!knowsHoursOfPlace(cell))
        return;
    const auto isOpen = [&](const OpenHours &open) {
        return isOfCell(open, cell) && overlaps(open, cell);
    };
    if (std::ranges::none_of(cell.roster->open, isOpen))
        reasons.append(withNearest(
            {.kind = Kind::PlaceClosed, .asOf = cell.rosterAsOf}, cell.roster->open, cell));
}

/// Somebody who works then is outside her hours nowhere, but may be somewhere else.
void addOutsideHours(QList<Reason> &reasons, const CellFacts &cell)
{
    if (!knowsHoursOfPerson(cell))
        return;
    const Shift *elsewhere = nullptr;
    for (const Shift &shift : cell.roster->shifts) {
        if (!isOfCell(shift, cell) || !overlaps(shift, cell))
            continue;
        if (mayBeHere(shift.location, cell))
            return;
        if (!elsewhere)
            elsewhere = &shift;
    }
    if (elsewhere)
        reasons.append({.kind = Kind::ElsewhereThen,
            .from = elsewhere->start,
            .to = elsewhere->end,
            .asOf = cell.rosterAsOf});
    else
        reasons.append(withNearest(
            {.kind = Kind::OutsideHours, .asOf = cell.rosterAsOf}, cell.roster->shifts, cell));
}

void addNotOffered(QList<Reason> &reasons, const CellFacts &cell)
{
    if (cell.offersService == false)
        reasons.append({.kind = Kind::NotOfferedHere});
}

/// The end of the stretches that follow one another without a gap from @p start on; nothing when
/// none has begun by then.
template <typename Stretch>
std::optional<QDateTime> endOfHours(
    const QList<Stretch> &stretches, const QDateTime &start, const CellFacts &cell, auto &&counts)
{
    QDateTime end = start;
    bool hasBegun = false;
    for (bool grows = true; std::exchange(grows, false);) {
        for (const Stretch &stretch : stretches) {
            if (!isOfCell(stretch, cell) || !counts(stretch) || stretch.start > end
                || stretch.end <= end)
                continue;
            end = stretch.end;
            grows = hasBegun = true;
        }
    }
    return hasBegun ? std::optional(end) : std::nullopt;
}

void bringForward(std::optional<Obstacle> &first, const Obstacle &other)
{
    if (!first || other.at < first->at)
        first = other;
}

/// What stands in the way first when somebody begins at @p start.
std::optional<Obstacle> firstObstacle(const QDateTime &start, const CellFacts &cell)
{
    std::optional<Obstacle> first;
    for (const Booking &booking : cell.bookings) {
        if (isOfCell(booking, cell) && booking.start >= start)
            bringForward(
                first, {.at = booking.start, .booking = booking.id, .asOf = cell.bookingsAsOf});
    }
    for (const TimeOff &off : cell.roster ? cell.roster->timeOff : QList<TimeOff>()) {
        if (isOfCell(off, cell) && off.start >= start)
            bringForward(first, {.at = off.start, .asOf = cell.rosterAsOf});
    }
    const auto anyway = [](const OpenHours &) { return true; };
    const auto here = [&](const Shift &shift) { return mayBeHere(shift.location, cell); };
    if (knowsHoursOfPlace(cell)) {
        if (const auto end = endOfHours(cell.roster->open, start, cell, anyway))
            bringForward(first, {.at = *end, .asOf = cell.rosterAsOf});
    }
    if (knowsHoursOfPerson(cell)) {
        if (const auto end = endOfHours(cell.roster->shifts, start, cell, here))
            bringForward(first, {.at = *end, .asOf = cell.rosterAsOf});
    }
    return first;
}

/// Only where somebody could begin at all: else the reason is another.
void addTooShort(QList<Reason> &reasons, const CellFacts &cell)
{
    const auto forbidsToBegin = [](const Reason &reason) {
        return reason.kind != Kind::NotOfferedHere;
    };
    if (std::ranges::any_of(reasons, forbidsToBegin))
        return;
    const QDateTime start = cell.now.isValid() && cell.now > cell.start ? cell.now : cell.start;
    const auto obstacle = firstObstacle(start, cell);
    if (obstacle && start.secsTo(obstacle->at) < std::chrono::seconds(cell.length).count())
        reasons.append({.kind = Kind::TooShort,
            .booking = obstacle->booking,
            .from = start,
            .to = obstacle->at,
            .asOf = obstacle->asOf});
}

} // namespace

QList<Reason> reasonsFor(const CellFacts &cell)
{
    QList<Reason> reasons;
    addPast(reasons, cell);
    addFree(reasons, cell);
    addBooked(reasons, cell);
    addTimeOff(reasons, cell);
    addClosed(reasons, cell);
    addOutsideHours(reasons, cell);
    addNotOffered(reasons, cell);
    addTooShort(reasons, cell);
    if (!reasons.isEmpty())
        return reasons;
    const bool wasAsked = cell.service && cell.location && cell.slotsAsOf.isValid();
    return {{.kind = wasAsked ? Kind::NotVisible : Kind::NotAsked,
        .asOf = wasAsked ? cell.slotsAsOf : QDateTime()}};
}

} // namespace daybook
