// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QString>
#include <QStringList>

namespace daybook {

/// How a service itself calls what a booking is made of, for those who know its API. Names of
/// members stand as they do in its answers (api/timetap.md, api/timekit.md 3.3).
struct VendorWords
{
    QString vendor = {}; ///< "TimeTap".
    QString booking = {}; ///< "appointment %1", with its number; so the following.
    QString project = {};
    QString service = {};
    QString staff = {};
    QString customer = {};
    QString graph = {};
    QString status = {};

    struct Members
    {
        QString start = {};
        QString end = {};
        QString customer = {};
        QString service = {};
        QString staff = {};
        QString location = {};
        QString status = {};
        QString kind = {};
        QString email = {};
        QString phone = {};
        QString note = {};
        QString id = {};
    } members = {};
};

/// The words of the service that @p booking came from. A graph is what Timekit alone has.
[[nodiscard]] const VendorWords &vendorWordsOf(const Booking &booking);

/// What the service calls @p booking and its parts, each with its number, and its status verbatim;
/// one line each.
[[nodiscard]] QStringList vendorLines(const Booking &booking);

} // namespace daybook
