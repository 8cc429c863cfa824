// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/signedsearch.h"
#include "core/timekit/signedsearchtrial.h"

#include <QString>

namespace daybook {

/// "Shows the bookings of ada@example.test in app harbour-demo; never expires."
[[nodiscard]] QString scopeSentence(const SearchScope &scope);

/// The plain truth about tokens of this kind.
[[nodiscard]] QString lastingSentence();

/// What is wrong with what was typed.
[[nodiscard]] QString scopeProblemText(const ScopeProblem &problem);

/// What is wrong between a query and its token.
[[nodiscard]] QString queryFlawText(QueryFlaw flaw);

/// What was found out by trying a token, and whether somebody should worry.
[[nodiscard]] QString trialText(const TrialOutcome &outcome);
[[nodiscard]] bool isAlarming(const TrialOutcome &outcome);

/// What went wrong and what helps, as one text.
[[nodiscard]] QString errorSentence(const Error &error);

} // namespace daybook
