// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/error.h"
#include "core/http/endpoint.h"

#include <QString>

namespace daybook {

/// What went wrong, in a sentence a receptionist understands.
[[nodiscard]] QString errorText(const Error &error);

/// The next thing to do, and what the service said; may be empty.
[[nodiscard]] QString errorAdvice(const Error &error);

/// Whether other credentials would help.
[[nodiscard]] bool asksForCredentials(const Error &error);

[[nodiscard]] QString addressProblemText(AddressProblem problem);

} // namespace daybook
