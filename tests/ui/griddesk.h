// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fakesource.h"
#include "ui/grid/staffview.h"
#include "ui/grid/weekview.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace daybook {

using namespace Qt::StringLiterals;

inline const QDate gridDay{2026, 11, 26};
inline const QTimeZone austin("America/Chicago");

/// An instant of the day, as Austin's clock shows it.
inline QDateTime at(int hour, int minute = 0, QDate day = gridDay)
{
    return QDateTime(day, QTime(hour, minute), austin).toUTC();
}

inline Booking bookingOf(const QString &id, const QString &staff, const QString &customer,
    const QDateTime &start, int minutes, BookingState state = BookingState::Open)
{
    return {.id = {id},
        .state = state,
        .start = start,
        .end = start.addSecs(minutes * 60),
        .zone = austin,
        .locationId = {u"austin"_s},
        .location = u"Austin, South Congress"_s,
        .staffId = {staff},
        .staff = staff,
        .serviceId = {u"massage"_s},
        .service = u"Massage"_s,
        .customer = {.name = customer}};
}

inline Slot slotOf(const QString &staff, const QDateTime &start, int minutes = 60)
{
    return {.start = start,
        .end = start.addSecs(minutes * 60),
        .zone = austin,
        .location = {u"austin"_s},
        .service = {u"massage"_s},
        .staff = StaffId{staff},
        .staffName = staff};
}

inline Shift shiftOf(const QString &staff, const QDateTime &start, const QDateTime &end)
{
    return {.staff = {staff}, .start = start, .end = end};
}

/// A desk whose service answers what the test holds here.
class GridDesk
{
public:
    GridDesk()
    {
        source.able.roster = true;
        desk.setScope(StaffView::scope());
        desk.setDays({.from = gridDay, .to = gridDay});
        for (const QString &name : {u"Ada"_s, u"Bo"_s, u"Chitra"_s, u"Dmitri"_s})
            staff.items.append({.id = {name}, .name = name, .zone = austin});
        locations.items = {{.id = {u"austin"_s}, .name = u"Austin"_s, .zone = austin}};
        services.items = {{.id = {u"massage"_s}, .name = u"Massage"_s}};
    }
    ~GridDesk() { desk.setSource(nullptr); }

    /// Opens the account, chooses a place and a service, and answers all.
    void open()
    {
        desk.setSource(&source);
        answer();
        desk.cascade().choose(Level::Location, u"austin"_s);
        desk.cascade().choose(Level::Service, u"massage"_s);
        answer();
    }
    void answer()
    {
        while (const auto question = source.take())
            answer(*question);
    }
    /// The same question again, with what the service holds now.
    void refresh()
    {
        desk.refresh();
        answer();
    }

    FakeSource source;
    Listing<Location> locations;
    Listing<Staff> staff;
    Listing<Service> services;
    QList<Booking> bookings;
    QList<Slot> freeSlots;
    Roster roster;
    Desk desk;
    ViewState state{desk};

private:
    void answer(const FakeSource::Question &question) const
    {
        if (question.locations)
            question.locations(locations);
        else if (question.staff)
            question.staff(staff);
        else if (question.services)
            question.services(services);
        else if (question.roster)
            question.roster(roster);
        else if (question.bookings)
            question.bookings(Page<Booking>{.items = bookings});
        else if (question.freeSlots)
            question.freeSlots(slotsFor(question.slotQuery));
    }
    [[nodiscard]] Listing<Slot> slotsFor(const SlotQuery &query) const
    {
        Listing<Slot> found;
        for (const Slot &slot : freeSlots) {
            if (!query.staff || slot.staff == query.staff)
                found.items.append(slot);
        }
        return found;
    }
};

/// The day of the picture in the house's books: everything that a block can be.
inline void fillWithExamples(GridDesk &desk)
{
    using State = BookingState;
    Booking checkedIn = bookingOf(u"b7"_s, u"Bo"_s, u"Maria Ibarra"_s, at(14, 30), 60);
    checkedIn.subStatus = u"CHECKEDIN"_s;
    Booking session = bookingOf(u"c1"_s, u"Chitra"_s, {}, at(9), 120, State::Completed);
    session.service = u"Class: Stretch"_s;
    session.seats = Seats{.taken = 8, .offered = 10};
    Booking couples = bookingOf(u"a4"_s, u"Ada"_s, u"Wen 李"_s, at(13), 90);
    couples.service = u"Couples massage"_s;
    couples.serviceId = {u"couples"_s};
    desk.bookings = {
        bookingOf(u"a1"_s, u"Ada"_s, u"Jonas Weber"_s, at(9), 60, State::Completed),
        bookingOf(u"a2"_s, u"Ada"_s, u"P. Lee"_s, at(11), 30, State::NoShow),
        couples,
        bookingOf(u"b1"_s, u"Bo"_s, u"Sara Ali"_s, at(9, 15), 60, State::Completed),
        bookingOf(u"b2"_s, u"Bo"_s, u"Ola Nordmann"_s, at(11), 60, State::Cancelled),
        checkedIn,
        bookingOf(u"b9"_s, u"Bo"_s, u"A. Costa"_s, at(16), 60, State::Pending),
        session,
        bookingOf(u"c2"_s, u"Chitra"_s, u"Noor حداد"_s, at(11), 60),
        bookingOf(u"c3"_s, u"Chitra"_s, u"Kim, J."_s, at(12), 60, State::Confirmed),
        bookingOf(u"c4"_s, u"Chitra"_s, u"Vik S."_s, at(16), 60),
        bookingOf(u"c5"_s, u"Chitra"_s, u"Double Booked"_s, at(16, 30), 60),
    };
    desk.freeSlots = {slotOf(u"Ada"_s, at(10)), slotOf(u"Ada"_s, at(15)), slotOf(u"Ada"_s, at(16)),
        slotOf(u"Ada"_s, at(17)), slotOf(u"Bo"_s, at(12)), slotOf(u"Bo"_s, at(17))};
    desk.roster = {.days = {.from = gridDay, .to = gridDay},
        .people = {{u"Ada"_s}, {u"Bo"_s}, {u"Chitra"_s}, {u"Dmitri"_s}},
        .shifts = {shiftOf(u"Ada"_s, at(9), at(18)), shiftOf(u"Bo"_s, at(9), at(18)),
            shiftOf(u"Chitra"_s, at(9), at(18))},
        .knowsTimeOff = true,
        .timeOff = {{.staff = StaffId{u"Chitra"_s},
            .start = at(14),
            .end = at(16),
            .title = u"Training"_s}}};
}

/// A view in a window of its own, dressed as in the program.
template <typename View>
class ShownView
{
public:
    explicit ShownView(GridDesk &desk, QSize size = {1000, 700}) : view(desk.desk, desk.state)
    {
        window.setStyleSheet(styleSheetFor(theme()));
        view.setParent(&window);
        view.setClock([] { return at(14, 2); });
        window.resize(size);
        view.setGeometry(window.rect());
        view.show();
        window.show();
        window.activateWindow();
        isActive = QTest::qWaitForWindowActive(&window);
        view.focusPlace().setFocus();
        settle();
    }
    /// Everything that was put off has happened.
    void settle() { QApplication::processEvents(); }
    TimeGrid &grid() { return view.grid(); }

    QWidget window;
    View view;
    bool isActive = false;
};

} // namespace daybook
