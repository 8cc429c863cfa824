// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/bookingtext.h"

#include "ui/text/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Words)
};

QString stateText(const Booking &booking)
{
    switch (booking.state) {
    case BookingState::Open:
        return Words::tr("Open", "status of a booking");
    case BookingState::Pending:
        return booking.status == "PENDING_WAITLIST"_L1 ? Words::tr("Waiting list")
                                                       : Words::tr("Pending");
    case BookingState::Confirmed:
        return Words::tr("Confirmed");
    case BookingState::InProgress:
        return Words::tr("In progress");
    case BookingState::Completed:
        return Words::tr("Completed");
    case BookingState::NoShow:
        return Words::tr("No-show");
    case BookingState::Cancelled:
        return Words::tr("Cancelled");
    case BookingState::Unknown:
        break;
    }
    return shownText(booking.status, 40);
}

/// Sub-statuses are the business's own words; only TimeTap's one fixed word is ours to spell.
QString subStateText(const QString &subStatus)
{
    return subStatus == "CHECKEDIN"_L1 ? Words::tr("checked in") : shownText(subStatus, 40);
}

} // namespace

QString statusText(const Booking &booking)
{
    const QString state = stateText(booking);
    return booking.subStatus.isEmpty() ? state
                                       : u"%1 · %2"_s.arg(state, subStateText(booking.subStatus));
}

QString customerText(const Booking &booking)
{
    return booking.customer.name.isEmpty() ? Words::tr("No customer")
                                           : shownText(booking.customer.name);
}

} // namespace daybook
