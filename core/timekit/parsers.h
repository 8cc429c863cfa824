// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/result.h"
#include "core/timekit/constraints.h"
#include "core/types/booking.h"
#include "core/types/identity.h"
#include "core/types/location.h"
#include "core/types/page.h"
#include "core/types/service.h"
#include "core/types/slot.h"
#include "core/types/staff.h"

#include <QByteArray>

#include <optional>

namespace daybook::timekit {

/// From Timekit's answers to our values: pure functions that know no network. A row that lacks what
/// makes it useful is left out and counted; an answer of another shape is an Error. The shapes are
/// those of api/timekit.md sections 3 to 5.

/// One page of the flat paginator (3.2), whose numbers may be texts. An answer without one is a
/// single whole page. What the service says of pages may be nonsense; only its numbers are used,
/// never the addresses it gives.
template <typename T>
struct Sheet
{
    Listing<T> rows = {};
    int page = 1;
    int lastPage = 1;
    std::optional<int> total = {}; ///< How many rows all pages have, where the service tells.
    qsizetype sent = 0; ///< Rows that the service put on this page, whatever became of them.
};

/// A place and what can be booked there (`/locations?include=services`).
struct Place
{
    Location location = {};
    std::optional<QList<ServiceId>> services = {}; ///< Nothing: the answer does not tell.
};

/// A service and where it can be booked (`/location/services?include=locations`).
struct Offer
{
    Service service = {};
    std::optional<QList<LocationId>> places = {}; ///< Nothing: the answer does not tell.
};

/// What joins a place, a service and those who offer it there.
struct Project
{
    QString id = {};
    QString name = {};
    QString graph = {}; ///< Of the bookings it makes; empty when it does not say.
    std::optional<QList<Staff>> resources = {}; ///< Only a full project tells them.
};

/// A resource and the rules about its hours (`/resources?include=availability_constraints`).
struct ResourceHours
{
    Staff resource = {};
    /// Nothing: the answer does not tell them, or not so that they can be read.
    std::optional<QList<Constraint>> constraints = {};
};

/// The id is the app's slug: so it is called wherever Timekit asks for an app.
[[nodiscard]] Result<Identity> parseApp(const QByteArray &body);
/// A place has no kind.
[[nodiscard]] Result<Sheet<Place>> parseLocations(const QByteArray &body);
/// A service has no kind either; its length is read from words ("1 hour 30 minutes"), 0 when they
/// are unknown ones.
[[nodiscard]] Result<Sheet<Offer>> parseServices(const QByteArray &body);
/// Resources are staff here; `token` and every other unknown member is dropped.
[[nodiscard]] Result<Sheet<Staff>> parseResources(const QByteArray &body);
[[nodiscard]] Result<Sheet<ResourceHours>> parseResourceHours(const QByteArray &body);
[[nodiscard]] Result<Sheet<Project>> parseProjects(const QByteArray &body);
/// `/projects/:id` and `/projects/embed/:id`.
[[nodiscard]] Result<Project> parseProject(const QByteArray &body);

/// Bookings of every graph with whatever their includes brought; one that tells no times has
/// invalid ones and no zone, one whose times cannot be read is left out. The zone is the resource's
/// where it stands beside the booking, else that of the offset as it was written, which is right
/// for this booking alone. The location is the text of `where`; the service is the project's name,
/// else `what`. Of several customers the first is told. The fields are what the business itself
/// asked or noted (`meta` of booking and customer, further members of `attributes.customer`), in
/// its own words. Action links are in no member and not in the raw row.
[[nodiscard]] Result<Sheet<Booking>> parseBookings(const QByteArray &body);

/// What a slot answer leaves unsaid and the question knew.
struct SlotContext
{
    LocationId location = {};
    ServiceId service = {};
    QString project = {};
    QTimeZone zone = {}; ///< In which people read the times.
};

/// `POST /availability`: a slot for each resource that is named, one without staff where none is.
[[nodiscard]] Result<Listing<Slot>> parseSlots(const QByteArray &body, const SlotContext &context);
/// `/bookings/groups`: those of the context's project that can still be booked and have a seat
/// left; one that does not name its project is taken to be of it. The others count as `sent` alone.
[[nodiscard]] Result<Sheet<Slot>> parseGroupSlots(
    const QByteArray &body, const SlotContext &context);

} // namespace daybook::timekit
