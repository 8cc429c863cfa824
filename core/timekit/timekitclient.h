// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/http/httprequest.h"
#include "core/timekit/parsers.h"
#include "core/types/selection.h"

namespace daybook {

class TimekitSession;

/// Which part of a list that comes in pages (api/timekit.md 3.2).
struct TimekitPage
{
    static constexpr int mostRows = 1'000; ///< The service's own limit (3.1).

    int number = 1;
    int rows = mostRows;
};

/// Which bookings (api/timekit.md 3.1).
struct TimekitBookingQuery
{
    QString search = {}; ///< "attribute:value;attribute:value"; empty asks for all.
    QDateTime from = {}; ///< Invalid: no window.
    QDateTime to = {};
};

/// Which free times (api/timekit.md section 5).
struct TimekitSlotQuery
{
    QString project = {};
    std::optional<StaffId> resource = {};
    QDateTime from = {};
    QDateTime to = {};
};

/// The Timekit calls that a browser needs (api/timekit.md sections 3 to 5). Read only: the one POST
/// asks. `/credentials` and action links are never called. Lists are paged by number; an address in
/// an answer is not followed. Outlives no call: each handle ends what it started.
class TimekitClient
{
public:
    template <typename T>
    using SheetAnswer = Answer<timekit::Sheet<T>>;

    explicit TimekitClient(TimekitSession &session) : m_session(session) { }

    /// The app that the key selects (section 4).
    [[nodiscard]] Call app(Answer<Identity> answer) const;

    [[nodiscard]] Call locations(
        const TimekitPage &page, Priority priority, SheetAnswer<timekit::Place> answer) const;
    [[nodiscard]] Call services(
        const TimekitPage &page, Priority priority, SheetAnswer<timekit::Offer> answer) const;
    [[nodiscard]] Call resources(
        const TimekitPage &page, Priority priority, SheetAnswer<Staff> answer) const;

    /// The same, with the rules about their hours.
    [[nodiscard]] Call resourceHours(const TimekitPage &page, Priority priority,
        SheetAnswer<timekit::ResourceHours> answer) const;

    /// Those that join the selected place and service; either may be missing.
    [[nodiscard]] Call projects(const Selection &by, const TimekitPage &page, Priority priority,
        SheetAnswer<timekit::Project> answer) const;
    [[nodiscard]] Call projectResources(const QString &project, const TimekitPage &page,
        Priority priority, SheetAnswer<Staff> answer) const;
    /// What a front end may know of it (section 4).
    [[nodiscard]] Call embeddedProject(
        const QString &project, Answer<timekit::Project> answer) const;

    /// In no promised order.
    [[nodiscard]] Call availability(const TimekitSlotQuery &query,
        const timekit::SlotContext &context, Answer<Listing<Slot>> answer) const;
    /// The sessions of a project whose bookings share seats (section 3.5).
    [[nodiscard]] Call groups(const QString &project, const timekit::SlotContext &context,
        const TimekitPage &page, SheetAnswer<Slot> answer) const;

    /// The oldest first, so that what is booked meanwhile moves no row to another page.
    [[nodiscard]] Call bookings(const TimekitBookingQuery &query, const TimekitPage &page,
        SheetAnswer<Booking> answer) const;

private:
    TimekitSession &m_session;
};

} // namespace daybook
