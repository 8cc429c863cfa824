// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/message.h"
#include "app/sandbox/timekit/keys.h"

#include <optional>
#include <string_view>

namespace daybook::sandbox::timekit {

/// Whose key came with a request.
enum class Role { Nobody, App, Widget };

/// Reads HTTP Basic with an empty user and the key as password (api/timekit.md section 1).
[[nodiscard]] Role roleOf(const Keys &keys, std::string_view authorization);

/// The reply that refuses @p request, whose path without the prefix is @p path; or nothing. The
/// widget key may ask what the booking widget asks.
[[nodiscard]] std::optional<HttpReply> accessRefusal(
    const Keys &keys, const HttpRequest &request, std::string_view path);

} // namespace daybook::sandbox::timekit
