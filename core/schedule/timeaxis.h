// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/queries.h"

#include <QDateTime>
#include <QList>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace daybook {

/// One hour of the clock as a row of the picture. Where the clocks go back, an hour comes twice.
struct HourRow
{
    int hour = 0; ///< 0 to 23, as the clock shows it.
    int turn = 0; ///< 0: the first time on that day, 1: once more.

    [[nodiscard]] bool operator==(const HourRow &) const = default;
};

/// The time axis that the days of one picture share: rows of one hour of the clock of a zone, each
/// 60 units long. A day of 23 hours has no time in one row, one of 25 hours adds a row in which the
/// other days have none. Positions are minutes from the top of row 0. Made once, then only read;
/// no position costs more than a binary search.
class TimeAxis
{
public:
    static constexpr int unitsInRow = 60;

    TimeAxis() = default;
    /// @p days in order; UTC stands for a zone that is not valid.
    TimeAxis(const QList<QDate> &days, const QTimeZone &zone);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] const QList<QDate> &days() const { return m_days; }
    [[nodiscard]] const QList<HourRow> &rows() const { return m_rows; }
    [[nodiscard]] int length() const; ///< Of the whole axis, in units.

    /// When the day with that index begins and ends: 23, 24 or 25 hours apart.
    [[nodiscard]] QDateTime beginOf(int day) const;
    [[nodiscard]] QDateTime endOf(int day) const;
    /// How long it is.
    [[nodiscard]] std::chrono::minutes lengthOf(int day) const;

    /// Whether that day has the whole row, a part of it (where clocks change by half an hour), or
    /// nothing of it.
    [[nodiscard]] bool hasRow(int day, int row) const;

    /// Positions that day has no time for.
    struct Hole
    {
        int top = 0;
        int bottom = 0;

        [[nodiscard]] bool operator==(const Hole &) const = default;
    };
    [[nodiscard]] QList<Hole> holesOf(int day) const;

    /// Where @p instant stands on that day; the day's first or last position when it lies outside.
    [[nodiscard]] int positionOf(int day, const QDateTime &instant) const;
    /// The same for milliseconds since 1970.
    [[nodiscard]] int positionOf(int day, qint64 msecs) const;
    /// Where something stands that ends at @p msecs: before the hole that may be there.
    [[nodiscard]] int endPositionOf(int day, qint64 msecs) const;
    /// The instant at @p position of that day; nothing where the day has no such time, and at its
    /// very end.
    [[nodiscard]] std::optional<QDateTime> instantAt(int day, int position) const;
    /// The index of the day in which @p instant lies; nothing outside of all.
    [[nodiscard]] std::optional<int> dayOf(const QDateTime &instant) const;

private:
    /// A run of one day without a change of the clocks within one row.
    struct Run
    {
        qint64 begin = 0; ///< Milliseconds since 1970.
        qint64 end = 0;
        int position = 0; ///< Of `begin`.
    };
    struct Day
    {
        qint64 begin = 0;
        qint64 end = 0;
        QList<Run> runs;
    };

    [[nodiscard]] static int positionBefore(
        const QList<Run> &runs, QList<Run>::const_iterator next, qint64 msecs);

    QTimeZone m_zone;
    QList<QDate> m_days;
    QList<HourRow> m_rows;
    QList<Day> m_shape; ///< By day.
};

} // namespace daybook
