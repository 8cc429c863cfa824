// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/business/business.h"

namespace daybook::sandbox {

/// Somebody who books. Made from her number when she is asked for: a hundred thousand of them need
/// no memory.
struct Client
{
    qint64 id = 0;
    std::string firstName = {};
    std::string lastName = {};
    std::string fullName = {};
    std::string email = {};
    std::string cellPhone = {};
    std::string city = {};
};

constexpr qint64 firstClientId = 23'000'001;

[[nodiscard]] Client clientAt(const Business &business, int index);

/// The index of the client with most bookings.
[[nodiscard]] int busiestClient(const Business &business);

/// Where the client's own clock stands: that of the place, or of a journey.
[[nodiscard]] int clientZone(const Business &business, const Booking &booking);

} // namespace daybook::sandbox
