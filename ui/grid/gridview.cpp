// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridview.h"

#include "ui/common/labels.h"
#include "ui/common/latetimer.h"
#include "ui/grid/gridnotice.h"
#include "ui/grid/untimedtray.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// How far bookings are known that nobody failed to answer for.
GridHead::Ground groundOf(const BookingTableModel &bookings)
{
    if (bookings.hasAnswer() || bookings.rowCount() > 0)
        return GridHead::Ground::Known;
    return bookings.state() == LoadState::Loading ? GridHead::Ground::Loading
                                                  : GridHead::Ground::Unknown;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

GridView::GridView(Desk &desk, ViewState &state, ScheduleWish::Columns columns, QWidget *parent)
    : DeskView(parent), m_desk(desk), m_state(state), m_columns(columns),
      m_clock(&QDateTime::currentDateTimeUtc), m_source(desk.source())
{
    m_grid = new TimeGrid(m_state, m_desk.changes(), this);
    buildLayout();
    m_soon = new LateTimer(m_desk.bookings(), this);
    connect(m_soon, &LateTimer::due, this, &GridView::compose);
    connectFacts();
    connect(m_grid, &TimeGrid::lanesThatFitChanged, this, &GridView::soon);
    connect(m_grid, &TimeGrid::wholeDayWanted, this, &GridView::setShowsWholeDay);
    connect(m_grid, &TimeGrid::typed, this, &GridView::typed);
    connect(m_grid, &TimeGrid::inspectorWanted, this, &DeskView::inspectorWanted);
    connect(m_grid, &TimeGrid::bookingMenuWanted, this, &DeskView::bookingMenuWanted);
    connect(m_grid, &TimeGrid::explanationWanted, this, &DeskView::explanationWanted);
    connect(m_grid, &TimeGrid::dayWanted, this, &DeskView::dayWanted);
    connect(m_untimed, &UntimedTray::inspectorWanted, this, &DeskView::inspectorWanted);
    connect(m_untimed, &UntimedTray::bookingMenuWanted, this, &DeskView::bookingMenuWanted);
    connect(m_grid, &TimeGrid::hourHeightChanged, this, [this](int height) {
        if (m_settings)
            settings::gridHour.write(*m_settings, height);
    });
}

void GridView::buildLayout()
{
    setAccessibleName(tr("Picture of the bookings"));
    m_untimed = new UntimedTray(m_state, this);
    m_strip = new GridNotice(GridNotice::Form::Strip, this);
    m_strip->setObjectName("gridStrip"_L1);
    m_card = new GridNotice(GridNotice::Form::Card, this);
    m_card->setObjectName("gridCard"_L1);
    m_hint = plainLabel({}, Ink::Dim, this);
    m_hint->setObjectName("gridHint"_L1);
    m_hint->setContentsMargins(12, 4, 12, 4);
    for (GridNotice *notice : {m_strip, m_card}) {
        connect(notice, &GridNotice::retryWanted, this, &DeskView::retryWanted);
        connect(notice, &GridNotice::credentialsWanted, this, &DeskView::credentialsWanted);
        notice->sayNothing();
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_untimed);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_card);
    column->addLayout(m_stack, 1);
    column->addWidget(m_hint);
}

/// Whatever is in the picture, or says what is missing in it.
void GridView::connectFacts()
{
    for (const LoadingModel *model : {static_cast<const LoadingModel *>(&m_desk.bookings()),
             static_cast<const LoadingModel *>(&m_desk.freeSlots()),
             static_cast<const LoadingModel *>(&m_desk.cascade().list(Level::Staff)),
             static_cast<const LoadingModel *>(&m_desk.cascade().list(Level::Service))}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &GridView::soon);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &GridView::soon);
        connect(model, &QAbstractItemModel::rowsMoved, this, &GridView::soon);
        connect(model, &QAbstractItemModel::dataChanged, this, &GridView::soon);
        connect(model, &LoadingModel::stateChanged, this, &GridView::soon);
    }
    connect(&m_desk.freeSlots(), &SlotTableModel::progressChanged, this, &GridView::soon);
    connect(&m_desk.roster(), &RosterModel::changed, this, &GridView::soon);
    connect(&m_desk, &Desk::daysChanged, this, &GridView::soon);
    connect(&m_desk, &Desk::capabilitiesChanged, this, &GridView::takeSource);
    connect(&m_desk.cascade(), &CascadeModel::selectionChanged, this, &GridView::soon);
    connect(&m_state, &ViewState::showsChanged, this, &GridView::soon);
    connect(&m_state, &ViewState::zoneChanged, this, &GridView::soon);
}

/// While there is nothing to walk in, the view itself keeps the focus, so that it is not lost.
QWidget &GridView::focusPlace()
{
    return m_stack->currentWidget() == m_grid ? static_cast<QWidget &>(*m_grid) : *this;
}

void GridView::rememberIn(QSettings &settings)
{
    m_settings = &settings;
    m_grid->setHourHeight(settings::gridHour.read(settings));
    setShowsWholeDay(settings::gridWholeDay.read(settings));
}

void GridView::setClock(TimeGrid::Clock clock)
{
    m_clock = clock;
    m_grid->setClock(std::move(clock));
    soon();
}

QDate GridView::today(const QTimeZone &zone) const
{
    return m_clock().toTimeZone(zone).date();
}

void GridView::setShowsWholeDay(bool whole)
{
    if (whole == m_showsWholeDay)
        return;
    m_showsWholeDay = whole;
    if (m_settings)
        settings::gridWholeDay.write(*m_settings, whole);
    soon();
    Q_EMIT wholeDayChanged(whole);
}

/// Many rows change together: one picture for all of them, and none that nobody sees.
void GridView::soon()
{
    m_isStale = true;
    if (isVisible())
        m_soon->start();
}

/// Nothing of the former account is kept, nor seen any longer; of the same one with new credentials
/// the rows stay on the desk, and so does the picture.
void GridView::takeSource()
{
    if (m_desk.source() == m_source)
        return;
    m_source = m_desk.source();
    m_isStale = true;
    if (m_desk.bookings().rowCount() > 0)
        return soon();
    m_grid->clear();
    m_untimed->setBookings({});
    if (isVisible())
        compose();
}

void GridView::showEvent(QShowEvent *event)
{
    DeskView::showEvent(event);
    if (m_isStale)
        compose();
}

ScheduleWish GridView::wish() const
{
    return {.columns = m_columns,
        .days = m_desk.days(),
        .zone = m_state.axisZone(),
        .people = people(),
        .showsBookings = m_state.showsBookings(),
        .showsFreeSlots = m_state.showsFreeSlots(),
        .showsWholeDay = m_showsWholeDay,
        .mostLanes = m_grid->lanesThatFit()};
}

void GridView::compose()
{
    m_soon->stop();
    m_isStale = false;
    GridPicture picture{.bookings = m_desk.bookings().rows(),
        .freeSlots = m_desk.freeSlots().rows(),
        .beside = m_state.besideZone(),
        .showsWholeDay = m_showsWholeDay,
        .namesStaff = m_columns == ScheduleWish::Columns::Days && people().size() != 1};
    const ScheduleFacts facts{.bookings = picture.bookings,
        .freeSlots = picture.freeSlots,
        .roster = m_desk.roster().roster(),
        .classes = m_state.classes()};
    picture.schedule = scheduleOf(facts, wish());
    for (const ScheduleColumn &column : std::as_const(picture.schedule.columns))
        picture.heads.append(headOf(picture.schedule, column));
    m_grid->setPicture(std::move(picture));
    showNotes();
}

void GridView::showNotes()
{
    const GridPicture &picture = m_grid->picture();
    QList<Booking> untimed;
    for (const int row : picture.schedule.withoutTime)
        untimed.append(picture.bookings.at(row));
    m_untimed->setBookings(untimed);
    const bool isEmpty = picture.schedule.columns.isEmpty();
    if (isEmpty)
        explainNothing(*m_card);
    const bool hadFocus = hasFocus() || isAncestorOf(QApplication::focusWidget());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_card) : m_grid);
    if (hadFocus)
        focusPlace().setFocus();
    const QStringList notes = isEmpty ? QStringList() : this->notes();
    m_hint->setText(notes.join(u" · "_s));
    m_hint->setVisible(!notes.isEmpty());
    showStrip();
}

QStringList GridView::notes() const
{
    QStringList notes;
    const BookingTableModel &bookings = m_desk.bookings();
    if (const qsizetype others = m_grid->picture().schedule.withoutColumn.size())
        notes.append(counted(
            others, tr("1 booking of people not shown"), tr("%1 bookings of people not shown")));
    if (bookings.isFull())
        notes.append(tr("Too many bookings to show them all"));
    else if (bookings.canFetchMore({}))
        notes.append(tr("More bookings are on their way"));
    if (const int unreadable = bookings.unreadable())
        notes.append(
            counted(unreadable, tr("One row could not be read"), tr("%1 rows could not be read")));
    if (const int failed = m_desk.freeSlots().progress().failed)
        notes.append(failureText(failed));
    return notes;
}

/// There is one question for each person, or one for all of them together.
QString GridView::failureText(int failed) const
{
    const bool isByName = std::ranges::all_of(m_desk.freeSlots().queries(),
        [](const SlotQuery &query) { return query.staff.has_value(); });
    if (!isByName)
        return tr("Free times could not be loaded");
    return counted(failed, tr("Free times of one person could not be loaded"),
        tr("Free times of %1 people could not be loaded"));
}

void GridView::showStrip()
{
    const BookingTableModel &bookings = m_desk.bookings();
    const bool hasFailed =
        bookings.state() == LoadState::Failed && m_stack->currentWidget() == m_grid;
    if (!hasFailed)
        return m_strip->sayNothing();
    const QDateTime asOf = bookings.asOf();
    m_strip->tell(bookings.lastError(),
        asOf.isValid() ? asOf.toLocalTime().time().toString(u"HH:mm"_s) : QString());
}

void GridView::dressHead(GridHead &head, const Schedule &schedule, const ScheduleColumn &column,
    LoadState slots, bool isOff) const
{
    QString booked;
    QString free;
    QString freeInBrief;
    const bool isDayOff = isOff && column.booked == 0;
    head.ground = m_state.showsBookings() ? groundOf(m_desk.bookings()) : GridHead::Ground::Known;
    if (m_state.showsBookings() && head.ground == GridHead::Ground::Known && !isDayOff)
        booked = tr("%1 booked").arg(QLocale().toString(column.booked));
    else if (head.ground == GridHead::Ground::Loading)
        booked = tr("loading…");
    else if (head.ground == GridHead::Ground::Unknown)
        booked = tr("not loaded");
    const bool canBeFree = !m_desk.capabilities() || m_desk.capabilities()->freeSlots;
    if (m_state.showsFreeSlots() && canBeFree && !isOff) {
        free = freeText(column.free, slots);
        freeInBrief = slots == LoadState::Ready || column.free > 0 ? free : tr("free: ?");
        if (head.ground == GridHead::Ground::Loading && slots == LoadState::Loading)
            free = freeInBrief = QString(); // "loading…" says it
    }
    const QString off = isOff ? offText(column.date, schedule.axis.zone()) : QString();
    head.detail = joined({off, booked, free});
    head.brief = joined({off, booked, freeInBrief});
}

QString GridView::freeText(int free, LoadState state) const
{
    if (free > 0)
        return tr("%1 free").arg(QLocale().toString(free));
    switch (state) {
    case LoadState::Ready:
        return tr("none free");
    case LoadState::Loading:
        return tr("free times loading…");
    case LoadState::NotAsked:
    case LoadState::Failed:
        break;
    }
    return tr("free times not loaded");
}

QString GridView::offText(QDate date, const QTimeZone &zone) const
{
    return date == today(zone) ? tr("off today") : tr("off");
}

} // namespace daybook
