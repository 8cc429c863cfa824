// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/load/daycounts.h"
#include "core/types/booking.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace daybook {

class ViewState;

/// How much is known of what a day holds.
enum class Knowledge {
    NotAsked, ///< Another day than those that were asked for.
    Loading,
    Unknown, ///< Asked for, and not answered.
    Part, ///< There may be more.
    Whole
};

/// One booking in a cell.
struct MonthLine
{
    BookingId booking = {};
    QString text = {}; ///< "09:00 Jonas Weber".
    QString icon = {}; ///< For themedIcon().
    QColor ink = {}; ///< Of the icon.
    bool isPicked = false;

    [[nodiscard]] bool operator==(const MonthLine &) const = default;
};

/// How many bookings of a day are in a state.
struct StateCount
{
    BookingState state = BookingState::Unknown;
    QString count = {};

    [[nodiscard]] bool operator==(const StateCount &) const = default;
};

/// What the cell of a day says. A cell must be painted anew when this becomes another.
struct MonthWords
{
    QDate date = {};
    QString day = {}; ///< "26", and the month where it changes.
    bool isToday = false;
    bool isAsked = true; ///< Else the day is not one of those that were asked for.
    QStringList counts = {}; ///< "12 booked", "3 free".
    bool isEmpty = true; ///< The counts say of nothing how much there is of it.
    QList<StateCount> states = {}; ///< Where there is more than one.
    QString busiest = {}; ///< "busiest 10–11".
    QList<int> bars = {}; ///< How busy each hour is, as parts of a hundred.
    int busiestBar = -1;
    QList<MonthLine> lines = {}; ///< The first bookings.
    int booked = 0; ///< Of which `lines` are the first.
    QString spoken = {}; ///< All of it as one sentence.

    [[nodiscard]] bool operator==(const MonthWords &) const = default;
};

/// What the cells of one month share.
struct MonthContext
{
    const ViewState &view;
    const QList<Booking> &bookings; ///< Into which DayCounts::first points.
    QTimeZone zone = {};
    QDate today = {};
    bool isFiltered = false;
    bool showsBookings = true;
    int firstHour = 0; ///< Of the bars.
    int hours = 24; ///< As many bars.
    std::chrono::milliseconds busiest{0}; ///< Of any hour of the month: the height of the bars.
};

/// How much is known of one day.
struct DayKnowledge
{
    Knowledge bookings = Knowledge::Whole;
    Knowledge freeSlots = Knowledge::NotAsked;
};

/// The hours in which there is anything on any of @p days, a working day at least; and the most
/// time that is taken in one of them.
void fitHours(const QList<DayCounts> &days, MonthContext &context);

/// @p namesMonth: the month is another than that of the day before, or it is the first day.
[[nodiscard]] MonthWords monthWordsOf(const DayCounts &counts, const DayKnowledge &known,
    bool namesMonth, const MonthContext &context);

/// Which week @p day is in, as ISO 8601 counts them, for a row that begins with it.
[[nodiscard]] QString weekText(QDate day);

} // namespace daybook
