// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/questionreader.h"

#include <QString>

namespace daybook {

/// "Thu 26 Nov" or "Thu 26 Nov – Sat 28 Nov".
[[nodiscard]] QString daysText(const DateRange &days);

/// What is narrowed by a part of that kind: "Days", "Location".
[[nodiscard]] QString partKindText(QuestionPart::Kind kind);

/// What @p part of @p question was taken for: "after 15:00", "at Austin, South Congress".
[[nodiscard]] QString partText(const QuestionPart &part, const TimeQuestion &question);

/// What is wrong with an Unknown part, as a sentence; empty for every other.
[[nodiscard]] QString partProblemText(const QuestionPart &part);

/// The icon that stands beside a part of that kind, for themedIcon();
/// empty: none.
[[nodiscard]] QString partIcon(QuestionPart::Kind kind);

/// "Thu 26 Nov, after 15:00, at Austin, Massage, 60 min": what was understood, in the order typed.
[[nodiscard]] QString questionText(const ReadQuestion &read);

} // namespace daybook
