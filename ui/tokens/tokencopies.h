// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/http/endpoint.h"
#include "core/timekit/signedsearch.h"

#include <QString>

namespace daybook {

/// Stands where a token belongs, as a shell variable.
inline constexpr QLatin1StringView tokenPlaceholder("$DAYBOOK_TOKEN");

/// The question a token is good for, in the forms in which it is handed on. An empty @p token puts
/// the placeholder in its place.

/// `https://…/bookings?search=…&signed_search=…`
[[nodiscard]] QString urlText(
    const Endpoint &endpoint, const SearchScope &scope, const Secret &token);

/// What goes over the wire, line ends and all; it holds no key.
[[nodiscard]] QString httpRequestText(
    const Endpoint &endpoint, const SearchScope &scope, const Secret &token);

/// For a POSIX shell.
[[nodiscard]] QString curlLine(
    const Endpoint &endpoint, const SearchScope &scope, const Secret &token);

} // namespace daybook
