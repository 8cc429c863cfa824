// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/questionatoms.h"

#include <optional>

namespace daybook {

/// The names of days and months, in English and in the language of the person.
class CalendarWords
{
public:
    CalendarWords();

    struct Found
    {
        int number = 0; ///< 1: Monday, or January.
        qsizetype count = 0; ///< Atoms that make the name.
        bool isShort = false; ///< "fri".
    };

    [[nodiscard]] std::optional<Found> weekdayAt(const QuestionAtoms &atoms, qsizetype at) const;
    [[nodiscard]] std::optional<Found> monthAt(const QuestionAtoms &atoms, qsizetype at) const;

private:
    struct Name
    {
        QStringList words; ///< As namingWordsOf().
        int number;
        bool isShort;
    };

    static void add(QList<Name> &names, const QString &name, int number, bool isShort);
    static std::optional<Found> nameAt(
        const QList<Name> &names, const QuestionAtoms &atoms, qsizetype at);

    QList<Name> m_weekdays;
    QList<Name> m_months;
};

} // namespace daybook
