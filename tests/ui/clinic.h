// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/models/desk.h"
#include "tests/support/fakesource.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"
#include "ui/views/viewstate.h"

#include <QBoxLayout>
#include <QTest>
#include <QWidget>

#include <array>

namespace daybook {

/// A desk at an invented clinic in Berlin whose answers the test gives, and how it is looked at.
struct Clinic
{
    explicit Clinic(const DateRange &days, const Capabilities &able = {.roster = true})
    {
        source.able = able;
        desk.setDays(days);
        desk.setScope(
            {.everyService = true, .everyBooking = true, .slotsByPerson = true, .roster = true});
        desk.setSource(&source);
    }
    ~Clinic() { desk.setSource(nullptr); }

    /// Answers all that is waiting, and what is asked because of it.
    void answer()
    {
        while (const auto question = source.take())
            answer(*question);
    }

    void answer(const FakeSource::Question &question)
    {
        if (question.locations)
            question.locations(Listing<Location>{
                .items = {{.id = {QStringLiteral("quay")}, .name = place, .zone = zone}}});
        else if (question.staff)
            question.staff(Listing<Staff>{.items = staff});
        else if (question.services)
            question.services(Listing<Service>{.items = {{.id = {QStringLiteral("massage")},
                                                   .name = QStringLiteral("Massage"),
                                                   .length = std::chrono::minutes(60)}}});
        else if (question.freeSlots)
            question.freeSlots(Listing<Slot>{.items = freeSlots});
        else if (question.roster)
            question.roster(roster);
        else
            question.bookings(Page<Booking>{.items = bookings});
    }

    /// Brings the bookings of the desk to what they are here.
    void reload()
    {
        desk.bookings().reload();
        answer();
    }

    /// A booking of @p minutes at @p time on @p day.
    Booking &add(QDate day, QTime time, int minutes, BookingState state = BookingState::Open)
    {
        static constexpr std::array names{"Jonas Weber", "Sara Ali", "Noor Haddad", "Wen Li",
            "Maria Ibarra", "Kim Jansen", "Ola Nordmann", "Vik Sharma"};
        const auto number = static_cast<size_t>(bookings.size());
        const Staff &who = staff.at(static_cast<qsizetype>(number) % staff.size());
        const QDateTime start = QDateTime(day, time, zone).toUTC();
        bookings.append({.id = {QStringLiteral("b%1").arg(number)},
            .state = state,
            .start = start,
            .end = start.addSecs(minutes * 60),
            .zone = zone,
            .locationId = {QStringLiteral("quay")},
            .location = place,
            .staffId = who.id,
            .staff = who.name,
            .serviceId = {QStringLiteral("massage")},
            .service = QStringLiteral("Massage"),
            .customer = {.name = QString::fromLatin1(names[number % names.size()])}});
        return bookings.last();
    }

    /// Weekdays of 6 to 13 bookings from @p from to @p to, always the same ones.
    void addOrdinaryDays(QDate from, QDate to)
    {
        int turn = 0;
        for (QDate day = from; day <= to; day = day.addDays(1)) {
            const int many = day.dayOfWeek() > Qt::Friday ? 0 : 6 + (day.dayOfYear() * 5) % 8;
            for (int i = 0; i < many; ++i, ++turn)
                add(day, QTime(8 + (i * 7 + day.day()) % 10, turn % 2 * 30), 45,
                    turn % 9 == 4        ? BookingState::Cancelled
                        : turn % 11 == 6 ? BookingState::Pending
                                         : BookingState::Open);
        }
    }

    const QTimeZone zone{"Europe/Berlin"};
    const QString place = QStringLiteral("Harbour Quay");
    QList<Staff> staff{
        {.id = {QStringLiteral("ada")}, .name = QStringLiteral("Ada Lindqvist"), .zone = zone},
        {.id = {QStringLiteral("bo")}, .name = QStringLiteral("Bo Okonkwo"), .zone = zone}};
    QList<Booking> bookings;
    QList<Slot> freeSlots;
    Roster roster;
    FakeSource source;
    Desk desk;
    ViewState view{desk};
};

/// A window of the application's looks with one widget in it.
struct Stage
{
    Stage(QWidget *widget, QSize size, Appearance appearance = Appearance::Light)
    {
        applyAppearance(appearance);
        window.setStyleSheet(styleSheetFor(theme())
            + QStringLiteral("#stage { background: %1 }").arg(theme().window.name()));
        window.setObjectName("stage");
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins({});
        column->addWidget(widget);
        window.resize(size);
        window.show();
        isActive = QTest::qWaitForWindowActive(&window);
    }

    QWidget window;
    bool isActive = false;
};

} // namespace daybook
