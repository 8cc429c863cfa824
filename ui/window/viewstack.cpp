// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/window/viewstack.h"

#include "ui/bookings/bookingspane.h"
#include "ui/common/calmtable.h"
#include "ui/freetimes/freetimespane.h"
#include "ui/grid/staffview.h"
#include "ui/grid/weekview.h"
#include "ui/lists/listview.h"
#include "ui/month/monthview.h"
#include "ui/settings.h"

#include <QKeyEvent>
#include <QStackedLayout>

namespace daybook {

namespace {

DeskScope scopeOf(ViewKind kind)
{
    switch (kind) {
    case ViewKind::List:
        return ListView::scope();
    case ViewKind::Staff:
        return StaffView::scope();
    case ViewKind::Week:
        return WeekView::scope();
    case ViewKind::Month:
        break;
    }
    return {.everyBooking = true};
}

} // namespace

ViewStack::ViewStack(Desk &desk, ViewState &state, QSettings &settings, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_state(state), m_settings(settings)
{
    m_stack = new QStackedLayout(this);
    m_list = new ListView(desk, state, this);
    m_views[index(ViewKind::List)] = m_list;
    connect(&m_state, &ViewState::kindChanged, this, &ViewStack::show);
    for (DeskView *view : m_views) {
        if (view)
            add(view);
    }
    show();
}

DeskScope ViewStack::scope() const
{
    DeskScope scope = scopeOf(m_state.kind());
    scope.isOneAxis = m_state.kind() != ViewKind::List;
    scope.isOtherClock = scope.isOneAxis && m_state.zone().whose != ZoneChoice::Whose::Place;
    return scope;
}

DeskView *ViewStack::make(ViewKind kind)
{
    switch (kind) {
    case ViewKind::List:
        return m_list;
    case ViewKind::Staff:
        return makeGrid<StaffView>();
    case ViewKind::Week:
        return makeGrid<WeekView>();
    case ViewKind::Month:
        break;
    }
    return new MonthView(m_desk, m_state, this);
}

template <typename View>
DeskView *ViewStack::makeGrid()
{
    auto *grid = new View(m_desk, m_state, this);
    grid->rememberIn(m_settings);
    connect(grid, &GridView::typed, this, &ViewStack::typed);
    connect(grid, &GridView::wholeDayChanged, this, &ViewStack::wholeDayChanged);
    return grid;
}

void ViewStack::setShowsWholeDay(bool whole)
{
    settings::gridWholeDay.write(m_settings, whole); // for those that are not made yet
    for (DeskView *view : m_views) {
        if (auto *grid = qobject_cast<GridView *>(view))
            grid->setShowsWholeDay(whole);
    }
}

/// Made when it is first looked at: a window that shows a list need not pay for a month.
void ViewStack::show()
{
    DeskView *&view = m_views[index(m_state.kind())];
    if (!view) {
        view = make(m_state.kind());
        add(view);
    }
    m_stack->setCurrentWidget(view);
}

void ViewStack::add(DeskView *view)
{
    m_stack->addWidget(view);
    if (!qobject_cast<GridView *>(view)) { // which knows letters of its own
        for (QWidget *place : placesOf(*view))
            place->installEventFilter(this);
    }
    connect(view, &DeskView::inspectorWanted, this, &ViewStack::inspectorWanted);
    connect(view, &DeskView::bookingMenuWanted, this, &ViewStack::bookingMenuWanted);
    connect(view, &DeskView::explanationWanted, this, &ViewStack::explanationWanted);
    connect(view, &DeskView::dayWanted, this, &ViewStack::dayWanted);
    connect(view, &DeskView::retryWanted, this, &ViewStack::retryWanted);
    connect(view, &DeskView::credentialsWanted, this, &ViewStack::credentialsWanted);
}

QList<QWidget *> ViewStack::placesOf(DeskView &view)
{
    if (auto *list = qobject_cast<ListView *>(&view))
        return {&list->bookings().table(), &list->freeTimes().table()};
    return {&view.focusPlace()};
}

/// Whoever types in a view looks for something.
bool ViewStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isLetter =
        !key->text().isEmpty() && key->text().at(0).isPrint() && key->text().at(0) != u' ';
    if (!isLetter || (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return QWidget::eventFilter(watched, event);
    Q_EMIT typed(key->text());
    return true;
}

} // namespace daybook
