// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/schedule/timeaxis.h"
#include "core/types/booking.h"
#include "core/types/queries.h"
#include "core/types/roster.h"
#include "core/types/slot.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace daybook {

/// A person in the picture.
struct SchedulePerson
{
    StaffId id = {};
    QString name = {};

    [[nodiscard]] bool operator==(const SchedulePerson &) const = default;
};

/// What a picture is made from. The lists are only read while it is made.
struct ScheduleFacts
{
    const QList<Booking> &bookings;
    const QList<Slot> &freeSlots;
    const Roster *roster = nullptr; ///< Null: nothing is known of hours and time off.
    QSet<ServiceId> classes = {}; ///< Services that are held in sessions with seats.
};

/// What the picture is to show.
struct ScheduleWish
{
    enum class Columns {
        People, ///< One day, a column for each person.
        Days ///< A column for each day.
    };

    Columns columns = Columns::People;
    DateRange days = {}; ///< Of People only the first counts.
    QTimeZone zone = {}; ///< In which days begin and hours are counted.
    QList<SchedulePerson> people =
        {}; ///< Columns of People, in this order; of Days, who counts (empty: everybody).
    bool showsBookings = true;
    bool showsFreeSlots = true;
    bool showsWholeDay =
        false; ///< Else hours in which nothing happens, before and after, are left out.
    int mostLanes = 3; ///< In a column; what finds no place is in Schedule::crowds.
};

struct ScheduleColumn
{
    QDate date = {};
    std::optional<SchedulePerson> person = {}; ///< Nothing: of all.
    int booked = 0; ///< Bookings that take time: not the cancelled ones; a session is one.
    int free = 0; ///< Free slots.

    [[nodiscard]] bool operator==(const ScheduleColumn &) const = default;
};

/// A block of the picture: a booking, the bookings of one class session, or a free time, or the
/// part of it that lies in one column. Positions are those of the TimeAxis. A free time ends where
/// the next one of its column begins: starts every quarter of an hour stand below each other.
struct SchedulePiece
{
    enum class Kind { Booking, Slot };

    Kind kind = Kind::Booking;
    /// Into ScheduleFacts; several only for the seats of one session (the session itself first,
    /// cancelled seats last) and for free times of one column that begin and end together.
    QList<int> rows = {};
    int column = 0;
    int top = 0;
    int bottom = 0; ///< At least `leastLength` below `top`, so that it can be read.
    int lane = 0;
    int lanes = 1; ///< Side by side here.
    bool isAside = false; ///< In the strip beside the lanes: a free time of a picture of all.
    bool continuesBefore = false; ///< Began on the day before.
    bool continuesAfter = false; ///< Ends on the next day.
    bool isConflict = false; ///< Another booking of the same person takes the same time; never
                             ///< of what is cancelled.

    static constexpr int leastLength = 20;
    static constexpr int leastSlot = 15; ///< Of a free time that another one follows.

    [[nodiscard]] bool operator==(const SchedulePiece &) const = default;
};

/// Why a part of a column is hatched.
struct ScheduleShade
{
    enum class Why {
        OutsideHours,
        TimeOff,
        Closed, ///< The place is; by its hours, or by a time off of everybody there.
        NoSuchTime, ///< The clocks were put forward over it, or back on another day.
    };

    Why why = Why::OutsideHours;
    int column = 0;
    int top = 0;
    int bottom = 0;
    QString title = {}; ///< Of the time off; may be empty.

    [[nodiscard]] bool operator==(const ScheduleShade &) const = default;
};

/// "+2": what begins in one row and found no lane. Crowds of a column do not overlap.
struct ScheduleCrowd
{
    int column = 0;
    int top = 0;
    int bottom = 0;
    QList<int> rows = {}; ///< Into ScheduleFacts::bookings.
    QList<int> freeRows = {}; ///< Into ScheduleFacts::freeSlots.

    [[nodiscard]] bool operator==(const ScheduleCrowd &) const = default;
};

/// The picture of a day or of several as data: where everything stands, without a pixel. Pieces are
/// in the order in which they are read: by column, then by time, then by lane.
struct Schedule
{
    TimeAxis axis = {};
    int top = 0; ///< The first position on show; what lies before is left out.
    int bottom = 0; ///< Behind the last position on show.
    QList<ScheduleColumn> columns = {};
    QList<SchedulePiece> pieces = {};
    QList<ScheduleShade> shades = {}; ///< By column, then by time; they do not overlap.
    QList<ScheduleCrowd> crowds = {};
    QList<int> withoutTime = {}; ///< Bookings whose time is not known or makes no sense.
    QList<int> withoutColumn = {}; ///< Bookings on these days of people who have no column.
};

/// Nothing in it is asked for or measured; 1,500 bookings take a few milliseconds.
[[nodiscard]] Schedule scheduleOf(const ScheduleFacts &facts, const ScheduleWish &wish);

} // namespace daybook
