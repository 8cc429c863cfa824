// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/weekview.h"

#include "ui/grid/gridnotice.h"
#include "ui/text/times.h"

namespace daybook {

DeskScope WeekView::scope()
{
    return {.everyService = true, .everyBooking = true, .roster = true};
}

WeekView::WeekView(Desk &desk, ViewState &state, QWidget *parent)
    : GridView(desk, state, ScheduleWish::Columns::Days, parent)
{
    setObjectName(QStringLiteral("weekView"));
    grid().setObjectName(QStringLiteral("weekGrid"));
    grid().setAccessibleName(tr("Week"));
}

/// One, or everybody: whoever is booked counts, whether the staff list names the person or not.
QList<SchedulePerson> WeekView::people() const
{
    const auto chosen = desk().cascade().chosen(Level::Staff);
    return chosen ? QList<SchedulePerson>{{.id = {chosen->id}, .name = chosen->name}}
                  : QList<SchedulePerson>();
}

GridHead WeekView::headOf(const Schedule &schedule, const ScheduleColumn &column) const
{
    GridHead head{
        .title = shortDateText(column.date), .isToday = column.date == today(schedule.axis.zone())};
    dressHead(head, schedule, column, desk().freeSlots().state(), false);
    return head;
}

void WeekView::explainNothing(GridNotice &card) const
{
    card.say(tr("No day is chosen"));
}

} // namespace daybook
