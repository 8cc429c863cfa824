// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/changelog.h"
#include "ui/grid/gridpicture.h"

#include <QCoreApplication>
#include <QString>

namespace daybook {

/// A picture in words, for whoever hovers over it or has it read. All is plain text.
class GridWords
{
    Q_DECLARE_TR_FUNCTIONS(daybook::GridWords)

public:
    /// Both outlive it.
    GridWords(const GridPicture &picture, const ChangeLog &changes)
        : m_picture(picture), m_changes(changes)
    {
    }

    /// "Thursday 26 November 15:30 – 16:30 CST, Dana, free, 60 minutes".
    [[nodiscard]] QString sentence(const SchedulePiece &piece) const;
    [[nodiscard]] QString sentence(const ScheduleCrowd &crowd) const;
    /// Of an hour: that it is empty, or why nothing can be there.
    [[nodiscard]] QString sentence(int column, int row) const;
    /// "Dana, 7 booked · 6 free".
    [[nodiscard]] QString sentence(int column) const;

    /// The same on several lines, with all that a block has no room for.
    [[nodiscard]] QString tooltip(const SchedulePiece &piece) const;
    [[nodiscard]] QString tooltip(const ScheduleCrowd &crowd) const;
    /// Empty where nothing is to be said.
    [[nodiscard]] QString tooltip(const ScheduleShade &shade) const;

    /// "14:30 – 15:30 Maria Ibarra, Massage": an entry of a menu.
    [[nodiscard]] QString entry(const Booking &booking) const;
    [[nodiscard]] QString entry(const Slot &slot) const;
    /// "New", "Moved: 14:00 → 15:00 CST"; empty when nothing changed unseen.
    [[nodiscard]] QString change(const Booking &booking) const;

private:
    [[nodiscard]] QStringList facts(const SchedulePiece &piece) const;
    [[nodiscard]] QStringList factsOf(const Booking &booking) const;
    [[nodiscard]] QStringList factsOf(const Slot &slot) const;
    [[nodiscard]] QStringList namesOf(const QList<int> &slotRows) const;
    [[nodiscard]] QString span(const QDateTime &start, const QDateTime &end) const;
    [[nodiscard]] QString hourText(QDate date, int row) const;
    [[nodiscard]] QString groundWord(int column) const;

    const GridPicture &m_picture;
    const ChangeLog &m_changes;
};

/// What a hatched place says of itself, in a word or two; empty outside working hours, which need
/// none.
[[nodiscard]] QString shadeText(const ScheduleShade &shade);

/// Why @p shade is hatched, in full.
[[nodiscard]] QString shadeReason(const ScheduleShade &shade);

/// What the seats of one session are called together: "6 of 12 seats", or how many are booked.
[[nodiscard]] QString takenText(const QList<Booking> &bookings, const QList<int> &rows);

} // namespace daybook
