// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/calendarwords.h"
#include "core/find/questionreader.h"

namespace daybook {

/// Days as they were typed.
struct DayPhrase
{
    qsizetype count = 0; ///< Atoms it is made of.
    DateRange days = {}; ///< Invalid when there is a problem.
    QuestionPart::Problem problem = QuestionPart::Problem::None;
    bool isShort = false; ///< A short name alone: it could be a person's.
};

/// Reads days and ranges of days. The next one is meant, @p today included, where no year is said.
class DayPhrases
{
public:
    DayPhrases(const QuestionAtoms &atoms, QDate today) : m_atoms(atoms), m_today(today) { }

    /// One day, or a range that has a name ("next week", "3 days").
    [[nodiscard]] std::optional<DayPhrase> daysAt(qsizetype at) const;
    /// A range from one day to another.
    [[nodiscard]] std::optional<DayPhrase> rangeAt(qsizetype at) const;

private:
    /// A day, not before @p earliest where that can be chosen.
    struct Day
    {
        qsizetype count = 0;
        QDate date = {}; ///< Invalid: there is no such day.
        bool isShort = false;
    };

    [[nodiscard]] std::optional<Day> dayAt(qsizetype at, QDate earliest) const;
    [[nodiscard]] std::optional<Day> dateAt(qsizetype at, QDate earliest) const;
    [[nodiscard]] std::optional<Day> dayAndMonthAt(qsizetype at, QDate earliest) const;
    [[nodiscard]] std::optional<Day> monthAndDayAt(qsizetype at, QDate earliest) const;
    [[nodiscard]] Day withYear(
        qsizetype behind, qsizetype count, int month, int day, QDate earliest) const;
    [[nodiscard]] std::optional<DayPhrase> weekAt(qsizetype at) const;
    [[nodiscard]] std::optional<DayPhrase> countedAt(qsizetype at) const;
    [[nodiscard]] std::optional<DayPhrase> daysOfOneMonthAt(qsizetype at) const;
    [[nodiscard]] std::optional<int> numberAt(qsizetype at) const;
    [[nodiscard]] bool isWord(qsizetype at, QLatin1StringView word) const;
    [[nodiscard]] DayPhrase checked(qsizetype count, QDate from, QDate to) const;

    const QuestionAtoms &m_atoms;
    const QDate m_today;
    const CalendarWords m_words;
};

/// Whether a range goes on at @p at: "-", "to".
[[nodiscard]] bool isRangeSign(const QuestionAtoms &atoms, qsizetype at);

} // namespace daybook
