// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/bookingsearch.h"
#include "ui/text/bookingtext.h"

#include <QString>

namespace daybook {

/// What is wrong with a search and, where that is likely, what was meant: a sentence or two.
[[nodiscard]] QString searchProblemText(const SearchProblem &problem);

/// What @p choice of completionsAt() is about, an attribute with its colon or a value.
[[nodiscard]] Sign searchChoiceSign(const QString &choice);

/// A search for people to read: "customer.email: ada@example.test · state: confirmed".
[[nodiscard]] QString searchText(const QString &search);

} // namespace daybook
