// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHashFunctions>
#include <QString>

namespace daybook {

/// An identifier of one kind of thing, so that a staff member's cannot be passed for a location's.
/// Services write ids as 64-bit numbers or as text; both are kept as the exact text.
template <typename Kind>
struct Id
{
    QString value = {};

    [[nodiscard]] bool operator==(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using LocationId = Id<struct LocationKind>;
using StaffId = Id<struct StaffKind>;
using ServiceId = Id<struct ServiceKind>;
using BookingId = Id<struct BookingKind>;

} // namespace daybook
