// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"
#include "core/types/rawrow.h"

#include <QDateTime>
#include <QList>
#include <QTimeZone>

#include <optional>

namespace daybook {

/// The status of a booking as every vendor can be understood. The vendor's own word is kept beside
/// it.
enum class BookingState {
    Open,
    Pending,
    Confirmed,
    InProgress,
    Completed,
    NoShow,
    Cancelled,
    Unknown
};

/// Who a booking is for; every member may be empty, and a booking may have no customer at all.
struct Customer
{
    QString id = {};
    QString name = {};
    QString email = {};
    QString phone = {};

    [[nodiscard]] bool operator==(const Customer &) const = default;
};

/// A question of the business's own and what the customer answered.
struct CustomField
{
    QString label = {};
    QString value = {};

    [[nodiscard]] bool operator==(const CustomField &) const = default;
};

/// How full something is that several customers share.
struct Seats
{
    int taken = 0;
    int offered = 0;

    [[nodiscard]] bool operator==(const Seats &) const = default;
};

/// One booking as the service knows it. Instants are UTC and invalid when the service keeps them to
/// itself; `zone` is the staff member's, and the ui shows its wall time.
struct Booking
{
    BookingId id = {};
    BookingState state = BookingState::Unknown;
    QString status = {}; ///< The vendor's word for `state`, verbatim: "NO_SHOW".
    QString subStatus = {}; ///< The vendor's word, or empty: "CHECKEDIN".
    QString graph = {}; ///< The vendor's word for how it runs, or empty: "confirm_decline".
    std::optional<Seats> seats = {}; ///< Only for one that several customers share.
    QDateTime start = {};
    QDateTime end = {};
    QTimeZone zone = {};
    QTimeZone customerZone = {}; ///< Invalid when unknown.
    LocationId locationId = {};
    QString location = {};
    StaffId staffId = {};
    QString staff = {};
    ServiceId serviceId = {};
    QString service = {};
    QString title = {}; ///< What this one is called, where the vendor names bookings.
    QString projectId = {}; ///< What joins place, service and staff, where the vendor has that.
    Customer customer = {};
    QString note = {};
    QString cancelReason = {};
    QList<CustomField> fields = {}; ///< Those with an answer.
    RawRow raw = {};

    [[nodiscard]] bool operator==(const Booking &) const = default;
};

/// Whether it can be given a place in time: the service tells when, and the end is not before the
/// start.
[[nodiscard]] inline bool hasTime(const Booking &booking)
{
    return booking.start.isValid() && booking.end.isValid() && booking.start <= booking.end;
}

} // namespace daybook
