// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/console/outcome.h"
#include "core/async/error.h"
#include "core/http/endpoint.h"

namespace daybook::ctl {

/// What a kind of failure means to whoever called the program.
struct Meaning
{
    ExitCode code = ExitCode::Done;
    QLatin1StringView word = {}; ///< For scripts: stable, snake_case.
    QLatin1StringView sentence = {}; ///< For people.
};

[[nodiscard]] Meaning meaningOf(Error::Kind kind);

/// The sentence for @p error with what is known about it. Never quotes the body of an answer: a
/// service that echoes its question would make us show a signature.
[[nodiscard]] QString sentenceFor(const Error &error);

[[nodiscard]] QString sentenceFor(AddressProblem problem);

[[nodiscard]] Outcome outcomeOf(const Error &error);

/// Wrong use, in one sentence.
[[nodiscard]] Outcome usageProblem(const QString &sentence);

/// What is said about rows that were left out; nothing when there were none.
[[nodiscard]] QStringList unreadableNote(qint64 rows);

} // namespace daybook::ctl
