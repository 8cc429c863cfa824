// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/timekit/timekit.h"

#include <optional>

namespace daybook::sandbox::timekit {

/// The zone that the Timekit-Timezone header asks for, if any; one that does not exist is refused.
[[nodiscard]] std::optional<Zone> headerZone(const TimekitData &data, const HttpRequest &request);

/// Where times without an offset are meant, and how they are told when nobody says otherwise.
[[nodiscard]] Zone utcZone(const TimekitData &data);

} // namespace daybook::sandbox::timekit
