// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timekit/timekit.h"

#include <string>
#include <vector>

namespace daybook::sandbox::timekit {

/// What a booking carries beside its six bare members (api/timekit.md 3.3).
enum Include : quint32 {
    IncludeAttributes = 1U << 0,
    IncludeCustomers = 1U << 1,
    IncludeCalendar = 1U << 2,
    IncludeEvent = 1U << 3,
    IncludeActions = 1U << 4,
    IncludeActionLinks = 1U << 5,
    IncludeUser = 1U << 6,
    IncludeResource = 1U << 7,
    IncludeProject = 1U << 8,
    IncludeMeta = 1U << 9,
    IncludeOwner = 1U << 10,
    IncludeLogs = 1U << 11,
    IncludeProviderEvent = 1U << 12,
};

/// How bookings are written.
struct BookingForm
{
    quint32 includes = 0;
    const Zone *zone = nullptr; ///< Of all times; null: the resource's.
    std::string host = {}; ///< For the links.
};

/// The bits of the names that are known; the others are ignored.
[[nodiscard]] quint32 includesFrom(const std::vector<std::string> &names);

void writeBooking(
    JsonText &json, const TimekitData &data, const Entry &entry, const BookingForm &form);

/// What the app stored with a booking under @p key, which `meta.<key>` searches; or nothing.
[[nodiscard]] std::string metaOf(const Entry &entry, const std::string &key);

} // namespace daybook::sandbox::timekit
