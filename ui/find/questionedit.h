// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/questionreader.h"

#include <optional>

namespace daybook {

/// A question as it stands: its words, and what they mean today.
struct QuestionDraft
{
    QString text = {};
    ReadQuestion read = {};
    const QuestionVocabulary &vocabulary;
    QDate today = {};
};

/// The place of a part in ReadQuestion::parts; nothing: of none.
using PartPlace = std::optional<qsizetype>;

/// Each answers the words of the question after one thing was changed; words that are not
/// understood stay, but for the part in whose place the change comes. Reading them again gives the
/// changed question.

/// Without what @p part stands for.
[[nodiscard]] QString textWithout(const QuestionDraft &draft, qsizetype part);
/// With a place, a person or a service more.
[[nodiscard]] QString textWithThing(
    const QuestionDraft &draft, QuestionPart::Kind kind, const QString &id, PartPlace part);
[[nodiscard]] QString textWithDays(
    const QuestionDraft &draft, const DateRange &days, PartPlace part);
/// Nothing: at any time.
[[nodiscard]] QString textWithHours(const QuestionDraft &draft,
    const std::optional<QTime> &notBefore, const std::optional<QTime> &notAfter, PartPlace part);
[[nodiscard]] QString textWithLength(
    const QuestionDraft &draft, std::optional<std::chrono::minutes> length, PartPlace part);
[[nodiscard]] QString textWithEarliest(const QuestionDraft &draft, int earliest, PartPlace part);

} // namespace daybook
