// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/takingout.h"

#include "core/accounts/account.h"
#include "core/models/desk.h"
#include "ui/bookings/bookingdisplay.h"
#include "ui/bookings/bookingspane.h"
#include "ui/common/calmtable.h"
#include "ui/freetimes/freetimespane.h"
#include "ui/lists/listview.h"
#include "ui/print/printtable.h"
#include "ui/text/plaintext.h"
#include "ui/views/viewdays.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::TakingOut)
};

QString chosenName(const Desk &desk, Level level)
{
    const auto choice = desk.cascade().chosen(level);
    return choice ? choice->name : QString();
}

/// The bookings that a picture shows, in the order of time.
void takePicture(OnShow &onShow, const Desk &desk, const ViewState &state)
{
    const DaysSpan days(desk.days(), state.axisZone());
    for (qsizetype row = 0; row < onShow.bookings.size(); ++row) {
        const Booking &booking = onShow.bookings.at(row);
        const bool isOfTheseDays = !hasTime(booking) || days.holds(booking.start, booking.end);
        if (state.showsBookings() && isOfTheseDays && state.isWanted(booking))
            onShow.rows.append({row, state.zoneOf(booking)});
    }
    std::ranges::stable_sort(onShow.rows, {},
        [&onShow](const ExportRow &row) { return onShow.bookings.at(row.booking).start; });
    for (qsizetype place = 0; place < onShow.rows.size(); ++place) {
        if (onShow.bookings.at(onShow.rows.at(place).booking).id == state.pickedBooking())
            onShow.selected = {place};
    }
    onShow.columns = usualColumns();
}

PrintTemplate templateFor(ViewKind kind)
{
    switch (kind) {
    case ViewKind::Staff:
        return PrintTemplate::StaffColumns;
    case ViewKind::Week:
        return PrintTemplate::Week;
    case ViewKind::List:
    case ViewKind::Month:
        break;
    }
    return PrintTemplate::DayList;
}

} // namespace

OnShow onShowOf(const Account &account, const Desk &desk, const ViewState &state, ListView &list)
{
    const bool isOfAllTime =
        !desk.search().isEmpty() || (desk.capabilities() && !desk.capabilities()->days);
    OnShow onShow{.bookings = desk.bookings().rows(),
        .total = desk.bookings().total(),
        .accountName = account.name,
        .placeName = chosenName(desk, Level::Location),
        .uidNamespace = idNamespace(account),
        .days = isOfAllTime ? DateRange{} : desk.days(),
        .asOf = desk.bookings().asOf()};
    if (state.kind() == ViewKind::List)
        takeTable(onShow, list.bookings().table(),
            [&state](const Booking &booking) { return state.zoneOf(booking); });
    else
        takePicture(onShow, desk, state);
    return onShow;
}

PrintMatter printMatterOf(const Account &account, const Desk &desk, const ViewState &state,
    ListView &list, bool showsWholeDay)
{
    const QString place = chosenName(desk, Level::Location);
    QStringList narrowed;
    for (const QString &name : {place.isEmpty() ? QString() : account.name,
             chosenName(desk, Level::Staff), chosenName(desk, Level::Service)}) {
        if (!name.isEmpty())
            narrowed.append(shownText(name, 60));
    }
    PrintMatter matter{.title = shownText(place.isEmpty() ? account.name : place, 60),
        .subtitle = narrowed.join(u" · "_s),
        .asOf = desk.bookings().asOf(),
        .onShow = templateFor(state.kind()),
        .days = desk.days(),
        .zone = state.axisZone(),
        .showsWholeDay = showsWholeDay};
    if (state.showsBookings()) {
        matter.tables.append(printTableOf(list.bookings().table(), Words::tr("Booked"),
            [&state](const QModelIndex &row) { return state.isWanted(*bookingAt(row)); }));
        matter.bookings = desk.bookings().rows();
        matter.bookings.removeIf(
            [&state](const Booking &booking) { return !state.isWanted(booking); });
    }
    if (state.showsFreeSlots() && desk.freeSlots().rowCount() > 0) {
        matter.tables.append(printTableOf(list.freeTimes().table(), Words::tr("Free")));
        matter.freeSlots = desk.freeSlots().rows();
    }
    if (desk.roster().roster())
        matter.roster = *desk.roster().roster();
    for (const Choice &service : desk.cascade().list(Level::Service).rows()) {
        if (service.isClass)
            matter.classes.insert({service.id});
    }
    const QList<Choice> people = desk.people();
    for (const Choice &person : people)
        matter.people.append({.id = {person.id}, .name = person.name});
    if (const auto staff = desk.cascade().chosen(Level::Staff))
        matter.weekOf = SchedulePerson{.id = {staff->id}, .name = staff->name};
    return matter;
}

} // namespace daybook
