// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/staffview.h"

#include "ui/grid/gridnotice.h"
#include "ui/text/plaintext.h"

#include <algorithm>

namespace daybook {

namespace {

/// Whether it is known that @p staff does not work between two instants.
bool isOffBetween(
    const Roster *roster, const StaffId &staff, const QDateTime &begin, const QDateTime &end)
{
    if (!roster || !roster->people.contains(staff))
        return false;
    return std::ranges::none_of(roster->shifts, [&](const Shift &shift) {
        return shift.staff == staff && shift.start < end && shift.end > begin;
    });
}

} // namespace

DeskScope StaffView::scope()
{
    return {.everyService = true, .everyBooking = true, .slotsByPerson = true, .roster = true};
}

StaffView::StaffView(Desk &desk, ViewState &state, QWidget *parent)
    : GridView(desk, state, ScheduleWish::Columns::People, parent)
{
    setObjectName(QStringLiteral("staffView"));
    grid().setObjectName(QStringLiteral("staffGrid"));
    grid().setAccessibleName(tr("Staff"));
}

QList<SchedulePerson> StaffView::people() const
{
    QList<SchedulePerson> people;
    for (const Choice &person : desk().people())
        people.append({.id = {person.id}, .name = person.name});
    return people;
}

GridHead StaffView::headOf(const Schedule &schedule, const ScheduleColumn &column) const
{
    const StaffId &staff = column.person->id;
    GridHead head{.title = shownText(column.person->name)};
    const bool isOff = isOffBetween(
        desk().roster().roster(), staff, schedule.axis.beginOf(0), schedule.axis.endOf(0));
    dressHead(head, schedule, column, desk().freeSlots().stateFor(staff), isOff);
    return head;
}

void StaffView::explainNothing(GridNotice &card) const
{
    const LoadingModel &staff = desk().cascade().list(Level::Staff);
    switch (staff.state()) {
    case LoadState::NotAsked:
        return card.say(tr("Open an account to see its staff"));
    case LoadState::Loading:
        return card.say(tr("Loading…"));
    case LoadState::Failed:
        return card.tell(staff.lastError());
    case LoadState::Ready:
        break;
    }
    card.say(tr("Nobody here takes appointments"));
}

} // namespace daybook
