// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/questionatoms.h"
#include "core/find/questionreader.h"

#include <QTime>

namespace daybook {

/// A time of day as it was typed.
struct TimePhrase
{
    qsizetype count = 0; ///< Atoms it is made of.
    QTime time = {}; ///< Invalid: there is no such time.
    bool isPlain = false; ///< It could be any number: "9", "9.15".
};

/// Hours, as they were typed: one limit or two.
struct HoursPhrase
{
    qsizetype count = 0;
    std::optional<QTime> notBefore = {};
    std::optional<QTime> notAfter = {};
    QuestionPart::Problem problem = QuestionPart::Problem::None;
};

/// How long, or how many.
struct AmountPhrase
{
    qsizetype count = 0;
    int amount = 0;
    QuestionPart::Problem problem = QuestionPart::Problem::None;
    bool isPlain = false; ///< A bare number.
};

[[nodiscard]] std::optional<TimePhrase> timeAt(const QuestionAtoms &atoms, qsizetype at);

/// ">15", "before 9:30".
[[nodiscard]] std::optional<HoursPhrase> limitAt(const QuestionAtoms &atoms, qsizetype at);
/// "9-12".
[[nodiscard]] std::optional<HoursPhrase> hoursAt(const QuestionAtoms &atoms, qsizetype at);
/// "3pm" alone: from then on.
[[nodiscard]] std::optional<HoursPhrase> bareTimeAt(const QuestionAtoms &atoms, qsizetype at);

/// "60", "90 min", "1h30"; in minutes.
[[nodiscard]] std::optional<AmountPhrase> lengthAt(const QuestionAtoms &atoms, qsizetype at);
/// "first 5".
[[nodiscard]] std::optional<AmountPhrase> earliestAt(const QuestionAtoms &atoms, qsizetype at);

} // namespace daybook
