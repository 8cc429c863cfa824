// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/http/message.h"
#include "app/sandbox/timekit/query.h"

#include <functional>

namespace daybook::sandbox::timekit {

/// `{"data":{…}}`, where @p write writes the object.
[[nodiscard]] HttpReply dataReply(const std::function<void(JsonText &)> &write);

/// One page of @p total rows in the flat envelope of Laravel's paginator (api/timekit.md 3.2);
/// @p writeRow writes the row at an index.
[[nodiscard]] HttpReply pageReply(const HttpRequest &request, const Paging &paging, qint64 total,
    const std::function<void(JsonText &, qint64)> &writeRow);

} // namespace daybook::sandbox::timekit
