// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>

namespace daybook::sandbox::timekit {

/// What an id is the id of.
enum class Kind : quint8 {
    App,
    Calendar,
    Customer,
    Event,
    Location,
    Log,
    Owner, ///< The booking that is the date of a class.
    Project,
    Resource,
    Seat, ///< Every other booking.
    Service,
};

/// Gives the numbers of the business the ids that the service has: UUIDs, the same for the same
/// seed. The number can be read back, so nobody needs a table of them.
class Uuids
{
public:
    explicit Uuids(quint64 seed) : m_seed(seed) { }

    /// @p number is at least 0 and below 2^60.
    [[nodiscard]] std::string of(Kind kind, qint64 number) const;

    /// The number whose id this is; nothing for any other text.
    [[nodiscard]] std::optional<qint64> number(Kind kind, std::string_view id) const;

private:
    quint64 m_seed;
};

} // namespace daybook::sandbox::timekit
