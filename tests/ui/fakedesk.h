// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fakesource.h"
#include "tests/ui/windowundertest.h"

#include <QList>

#include <memory>

namespace daybook {

/// A window on a source whose answers the test gives, as an account that can be searched.
struct FakeDesk
{
    explicit FakeDesk(const Capabilities &able = {.search = true})
    {
        source.able = able;
        window.desk.setSource(&source);
    }
    ~FakeDesk() { window.desk.setSource(nullptr); }

    /// Answers all that is waiting: the lists with nothing, the bookings with @p bookings.
    void answer(const QList<Booking> &bookings)
    {
        while (const auto question = source.take()) {
            if (question->locations)
                question->locations(Listing<Location>{});
            else if (question->staff)
                question->staff(Listing<Staff>{});
            else if (question->services)
                question->services(Listing<Service>{});
            else if (question->freeSlots)
                question->freeSlots(Listing<Slot>{});
            else
                question->bookings(Page<Booking>{.items = bookings});
        }
    }

    /// What the bookings that are waited for were asked by; nothing when none are.
    [[nodiscard]] std::optional<BookingQuery> asked() const
    {
        for (const auto &question : source.waiting()) {
            if (question->what == FakeSource::What::Bookings)
                return question->bookingQuery;
        }
        return {};
    }

    FakeSource source;
    WindowUnderTest window;
};

/// A booking of Timekit's on the business day, at @p hour of Berlin.
inline Booking timekitBooking(int number, const QString &graph, const QString &state,
    BookingState meaning, const QString &customer, int hour)
{
    const QTimeZone berlin("Europe/Berlin");
    const QDateTime start = QDateTime(businessDay, QTime(hour, 0), berlin).toUTC();
    return {.id = {QStringLiteral("3b8f0a52-0000-4000-8000-%1").arg(number, 12, 10, QChar(u'0'))},
        .state = meaning,
        .status = state,
        .graph = graph,
        .start = start,
        .end = start.addSecs(45 * 60),
        .zone = berlin,
        .location = QStringLiteral("Quay 1, Kiel"),
        .staffId = {QStringLiteral("resource-7")},
        .staff = QStringLiteral("Kai Example"),
        .service = QStringLiteral("Sail fitting"),
        .projectId = QStringLiteral("project-9"),
        .customer = {.name = customer}};
}

} // namespace daybook
