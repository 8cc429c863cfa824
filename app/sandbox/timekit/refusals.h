// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/message.h"

#include <string>

namespace daybook::sandbox::timekit {

// The shapes of errors; there is no common envelope (api/timekit.md section 6).

/// `{"error":"…"}`
[[nodiscard]] HttpReply errorReply(int status, const std::string &text);

/// 422 `{"errors":{"field":["…"]}}`
[[noreturn]] void refuseField(const std::string &field, const std::string &text);

/// 404 `{"error":"Resource does not exist","model":"…"}`
[[noreturn]] void refuseMissing(const std::string &model);

} // namespace daybook::sandbox::timekit
