// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/timequestion.h"

#include <QList>
#include <QString>

namespace daybook {

/// A place, a person or a service that words of a question can mean.
struct NamedThing
{
    QString id = {};
    QString name = {};
    std::chrono::minutes length{0}; ///< Of a service; 0: unknown.
};

/// All that words can mean at an account.
struct QuestionVocabulary
{
    QList<NamedThing> locations = {};
    QList<NamedThing> staff = {};
    QList<NamedThing> services = {};
};

/// A part of what was typed and what it was taken for. "9-12" makes two parts of one text.
struct QuestionPart
{
    enum class Kind {
        Day, ///< A day, or a range of days.
        NotBefore,
        NotAfter,
        Location,
        Staff,
        Service,
        Length,
        Earliest,
        Unknown ///< Not understood, or impossible: `problem` says why.
    };
    enum class Problem {
        None,
        NoSuchName, ///< Nothing is called so.
        NoSuchDay, ///< "31 feb".
        NoSuchTime, ///< ">25".
        NoSuchLength, ///< "0 min", or more than a day.
        NoSuchNumber, ///< "first 0", or more than `mostEarliest`.
        EndsBeforeBegin, ///< "12-9", or "<9" after ">12".
        Past, ///< The days are over.
        TooManyDays, ///< More than `mostQuestionDays`.
        SaidTwice, ///< Something else was said about the same before.
        NoneSoLong ///< No service that is meant is so long.
    };

    Kind kind = Kind::Unknown;
    QString text = {}; ///< As typed: "@aust".
    QString meaning = {}; ///< The name of what it was taken for: "Austin, South Congress"; empty
                          ///< for days, times and numbers.
    qsizetype from = 0; ///< Where it begins in what was typed.
    QStringList others =
        {}; ///< Names it could mean as well. Those of the same kind are asked, too.
    Problem problem = Problem::None; ///< Of an Unknown one, and only of it.

    [[nodiscard]] bool operator==(const QuestionPart &) const = default;
};

struct ReadQuestion
{
    TimeQuestion question = {};
    QList<QuestionPart> parts = {}; ///< In the order typed.

    /// The first part that is not understood; null when all are.
    [[nodiscard]] const QuestionPart *firstUnknown() const;
    /// Its text; empty when all are understood.
    [[nodiscard]] QString unknownWord() const;
    [[nodiscard]] bool operator==(const ReadQuestion &) const = default;
};

/// Reads "thu >15 @austin massage 60". Days: today, tomorrow, mon..sun (the next one, today
/// included), 26.11., 2026-11-26, 26 nov, "thu-sat", "next week", "3 days"; words of English and of
/// the locale. Times, ">15", ">=9:30", "<17", "9-12", "after 3pm", "before 17.30": 9:15,
/// 0915, 9.15, 9:15 pm. "@" and the beginning of any word of a place's name; a person's or a
/// service's name or the beginnings of some of its words, "+dana" when only a person and "#deep"
/// when only a service is meant; behind such a sign an id does as well. A place needs no "@" when
/// no person and no service is called so. "60" or "60min" or "1h" is a length; "first 5" how many.
/// Case and accents do not count. The longest name that fits is meant, a whole one before a
/// beginning; of several that fit alike all are asked. Without a day it asks about today and the
/// next six days. What cannot be understood is left out of the question.
[[nodiscard]] ReadQuestion readQuestion(
    const QString &text, const QuestionVocabulary &vocabulary, QDate today);

/// The same question as text that readQuestion() reads back, in words of English: they are
/// understood in every locale.
[[nodiscard]] QString textOf(
    const TimeQuestion &question, const QuestionVocabulary &vocabulary, QDate today);

/// Whether @p text looks like a question and not like a name that is searched: no word is unknown,
/// and it has a day, a time, an "@" or a length in it. A short day ("fri") or a bare number could
/// belong to a name, so it takes two of them.
[[nodiscard]] bool looksLikeQuestion(
    const QString &text, const QuestionVocabulary &vocabulary, QDate today);

} // namespace daybook
