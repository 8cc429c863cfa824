// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/schedule/schedule.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <optional>

namespace daybook {

enum class PrintTemplate { DayList, StaffColumns, Week };
inline constexpr std::array allPrintTemplates{
    PrintTemplate::DayList, PrintTemplate::StaffColumns, PrintTemplate::Week};

/// One row of a printed list, in words.
struct PrintRow
{
    QStringList cells = {};
    QString group =
        {}; ///< What rows that follow each other have in common: their day; may be empty.
    QString person = {}; ///< Whose it is, for pages of one's own; may be empty.
    bool isStruck = false; ///< Cancelled: readable, struck out.

    [[nodiscard]] bool operator==(const PrintRow &) const = default;
};

/// A list as it is on show: its columns, its rows, in its order.
struct PrintTable
{
    QString title = {};
    QStringList headings = {};
    QList<PrintRow> rows = {};
    int leftOut = 0; ///< How many more rows there are, behind these.

    [[nodiscard]] bool operator==(const PrintTable &) const = default;
};

/// What is on show, and can be put on paper in each of the templates. A value: it stays as it is
/// while the desk goes on.
struct PrintMatter
{
    QString title = {}; ///< What it is: a place, or the account.
    QString subtitle = {}; ///< What narrows it; may be empty.
    QDateTime asOf = {}; ///< When it was last asked for; invalid: not told.
    PrintTemplate onShow = PrintTemplate::DayList; ///< What comes nearest to the view on show.

    QList<PrintTable> tables = {}; ///< Of the day list: what is booked, then what is free.

    QList<Booking> bookings = {}; ///< Of the pictures: those on show.
    QList<Slot> freeSlots = {};
    std::optional<Roster> roster = {}; ///< Nothing: hours are not known.
    QSet<ServiceId> classes = {}; ///< As of ScheduleFacts.
    QList<SchedulePerson> people =
        {}; ///< Columns of StaffColumns, in this order; each has a week when it is so wished.
    std::optional<SchedulePerson> weekOf = {}; ///< Who counts in Week; nothing: everybody.
    DateRange days = {};
    QTimeZone zone = {}; ///< Of the pictures; invalid: UTC. Rows of a list name their own.
    bool showsWholeDay = false; ///< As of ScheduleWish.
};

} // namespace daybook
