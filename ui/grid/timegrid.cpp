// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/timegrid.h"

#include "core/models/slottablemodel.h"
#include "ui/grid/gridheads.h"
#include "ui/grid/gridpaint.h"
#include "ui/grid/gridreader.h"
#include "ui/text/bookingtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWindow>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int leastColumn = 132;
constexpr int leastLane = 64; ///< A narrower block nobody can read.
constexpr int mostLanes = 3;
constexpr int stripHeight = 24;
constexpr int nowWidth = 2;
constexpr int revealMargin = 8;

QString clockOf(const TimeAxis &axis, int position)
{
    const int row = position / TimeAxis::unitsInRow;
    const int hour = row < axis.rows().size() ? axis.rows().at(row).hour : 0;
    return keptInOrder(
        clockText(QDateTime(QDate(2000, 1, 1), QTime(hour, 0), Qt::UTC), QTimeZone::utc()));
}

} // namespace

TimeGrid::TimeGrid(ViewState &state, const ChangeLog &changes, QWidget *parent)
    : QAbstractScrollArea(parent), m_state(state), m_scene(state, changes),
      m_clock(&QDateTime::currentDateTimeUtc), m_header(new GridHeader(m_scene, this)),
      m_gutter(new GridGutter(m_scene, this)), m_reader(std::make_unique<GridReader>(*this))
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &TimeGrid::tick);
    connect(&m_state, &ViewState::pickChanged, this, &TimeGrid::takePicked);
    connect(&m_state, &ViewState::needleChanged, this, &TimeGrid::renew);
    connect(&m_state, &ViewState::coloursChanged, this, &TimeGrid::renew);
    connect(&changes, &ChangeLog::changed, this, &TimeGrid::renew);
    connect(m_header, &GridHeader::columnClicked, this,
        [this](int column) { Q_EMIT dayWanted(picture().schedule.columns.at(column).date); });
    dress();
    tick();
}

TimeGrid::~TimeGrid() = default;

void TimeGrid::dress()
{
    m_scene.dress(font(), devicePixelRatioF());
    fitRoom();
}

/// Everything that hangs on the size of the widget, of an hour or of the picture.
void TimeGrid::fitRoom()
{
    m_gutter->renew();
    placeParts();
    m_scene.setRoom({.width = viewport()->width(),
        .hourHeight = m_hourHeight,
        .leastColumn = leastColumn,
        .asideWidth = asideWidth(),
        .stripHeight = stripHeight,
        .isMirrored = isRightToLeft(),
        .hasTopStrip = picture().showsWholeDay});
    m_gutter->renew();
    fitScrollBars();
    setStrips();
    see();
    placeNow();
    viewport()->update();
}

void TimeGrid::placeParts()
{
    const int head = m_header->fittingHeight();
    const int side = m_gutter->fittingWidth();
    if (isRightToLeft())
        setViewportMargins(0, head, side, 0);
    else
        setViewportMargins(side, head, 0, 0);
    const QRect middle = viewport()->geometry();
    m_header->setGeometry(middle.left(), middle.top() - head, middle.width(), head);
    m_gutter->setGeometry(isRightToLeft() ? middle.right() + 1 : middle.left() - side,
        middle.top() - head, side, middle.height() + head);
}

void TimeGrid::fitScrollBars()
{
    const QSize whole = m_scene.shape().size();
    const QSize seen = viewport()->size();
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - seen.height()));
    verticalScrollBar()->setPageStep(seen.height());
    verticalScrollBar()->setSingleStep(std::max(8, m_hourHeight / 3));
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - seen.width()));
    horizontalScrollBar()->setPageStep(seen.width());
    horizontalScrollBar()->setSingleStep(leastColumn / 4);
}

QPoint TimeGrid::offset() const
{
    const int x = horizontalScrollBar()->value();
    const int y = verticalScrollBar()->value();
    if (!isRightToLeft())
        return {-x, -y};
    return {viewport()->width() - m_scene.shape().size().width() + x, -y};
}

void TimeGrid::see()
{
    m_scene.see(viewport()->rect().translated(-offset()));
    m_header->setOffset(offset().x());
    m_header->renew();
    m_gutter->setOffset(offset().y(), m_header->height());
}

/// Free times of all stand in a strip of their own.
int TimeGrid::asideWidth() const
{
    const bool hasAside = std::ranges::any_of(
        picture().schedule.pieces, [](const SchedulePiece &piece) { return piece.isAside; });
    return hasAside ? fontMetrics().horizontalAdvance(u"00:00"_s) + 8 : 0;
}

int TimeGrid::lanesThatFit() const
{
    const int columns = std::max(1, m_scene.shape().columns());
    const int column = m_scene.shape().size().width() / columns - asideWidth();
    return std::clamp(column / leastLane, 1, mostLanes);
}

void TimeGrid::setPicture(GridPicture picture)
{
    const int lanes = lanesThatFit();
    const GridShape before = m_scene.shape();
    const int atTop = before.positionAt(verticalScrollBar()->value());
    const int rest = verticalScrollBar()->value() - before.yOf(atTop);
    const QString key = m_spot ? m_scene.keyOf(*m_spot) : QString();
    const bool isOtherFold = picture.showsWholeDay != this->picture().showsWholeDay;
    const int gutter = m_gutter->fittingWidth();
    const int aside = asideWidth();
    const QRegion different = m_scene.setPicture(std::move(picture));
    m_gutter->renew();
    if (m_scene.shape() != before || isOtherFold || m_gutter->fittingWidth() != gutter
        || asideWidth() != aside) {
        m_reader->forget();
        const bool wasPlaced = m_isPlaced;
        m_isPlaced = true;
        fitRoom();
        m_isPlaced = wasPlaced;
        if (wasPlaced)
            verticalScrollBar()->setValue(m_scene.shape().yOf(atTop) + rest);
    } else {
        m_header->renew();
        paintAnew(different);
    }
    m_reader->takePicture();
    if (!key.isEmpty())
        m_spot = m_scene.spotOf(key);
    else if (m_spot && !isStillThere(*m_spot))
        m_spot.reset();
    tick();
    scrollToStart();
    if (lanesThatFit() != lanes)
        Q_EMIT lanesThatFitChanged();
}

/// Hours keep their place; a day of 25 has one more than the next.
bool TimeGrid::isStillThere(const GridSpot &spot) const
{
    return spot.kind == GridSpot::Kind::Cell && spot.column < m_scene.shape().columns()
        && spot.index < picture().schedule.axis.rows().size();
}

void TimeGrid::clear()
{
    m_spot.reset();
    setPicture({});
    dress(); // what was set in type is kept there, too
    m_isPlaced = false;
}

/// Once: to now, or to where somebody begins to work.
void TimeGrid::scrollToStart()
{
    if (m_isPlaced || !isVisible() || m_scene.shape().columns() == 0)
        return;
    m_isPlaced = true;
    const auto picked = m_scene.pickedSpot();
    if (picked)
        return reveal(*picked);
    const TimeAxis &axis = picture().schedule.axis;
    const auto today = axis.dayOf(m_now);
    const int position =
        today ? axis.positionOf(*today, m_now) - TimeAxis::unitsInRow : firstWorkingPosition();
    verticalScrollBar()->setValue(m_scene.shape().yOf(position) - revealMargin);
}

int TimeGrid::firstWorkingPosition() const
{
    const Schedule &schedule = picture().schedule;
    int first = schedule.bottom;
    for (int column = 0; column < m_scene.shape().columns(); ++column) {
        int position = schedule.top;
        while (const ScheduleShade *shade = m_scene.shadeAt(column, position))
            position = shade->bottom;
        first = std::min(first, position);
    }
    return first < schedule.bottom ? first : schedule.top;
}

void TimeGrid::paintAnew(const QRegion &region)
{
    if (!region.isEmpty())
        viewport()->update(region.translated(offset()));
}

void TimeGrid::renew()
{
    paintAnew(m_scene.renew());
}

void TimeGrid::takePicked()
{
    renew();
    if (m_spot && m_scene.isPicked(*m_spot))
        return;
    const auto picked = m_scene.pickedSpot();
    if (!picked)
        return;
    setSpot(picked);
    reveal(*picked);
}

void TimeGrid::setClock(Clock clock)
{
    m_clock = std::move(clock);
    tick();
}

/// Until the next minute begins.
void TimeGrid::tick()
{
    m_now = m_clock();
    const QTime time = m_now.time();
    m_minute.start((60 - time.second()) * 1'000 - time.msec());
    m_gutter->setNow(m_now);
    placeNow();
}

void TimeGrid::placeNow()
{
    const QRegion before = std::exchange(m_nowLine, QRegion());
    const Schedule &schedule = picture().schedule;
    const auto day = schedule.axis.dayOf(m_now);
    const int position = day ? schedule.axis.positionOf(*day, m_now) : -1;
    if (position >= schedule.top && position <= schedule.bottom) {
        const int y = m_scene.shape().yOf(position) - nowWidth / 2;
        for (int column = 0; column < m_scene.shape().columns(); ++column) {
            const QRect rect = m_scene.shape().column(column);
            if (schedule.columns.at(column).date == schedule.axis.days().at(*day))
                m_nowLine += QRect(rect.left(), y, rect.width(), nowWidth);
        }
    }
    if (m_nowLine != before)
        paintAnew(before + m_nowLine);
}

void TimeGrid::setStrips()
{
    const Schedule &schedule = picture().schedule;
    GridKit &kit = m_scene.kit();
    const auto set = [&](const QString &text) {
        return SetText{
            .text = kit.set(text, GridFont::Small, leastColumn * 3), .font = GridFont::Small};
    };
    const auto leftOut = [&](int from, int to) {
        return tr("Show %1 – %2").arg(clockOf(schedule.axis, from), clockOf(schedule.axis, to));
    };
    m_topText =
        set(picture().showsWholeDay ? tr("Hide hours without anything") : leftOut(0, schedule.top));
    m_bottomText = set(leftOut(schedule.bottom, schedule.axis.length()));
}

/// Its words stay in sight however far the columns are scrolled.
void TimeGrid::paintStrip(QPainter &painter, const QRect &rect, const SetText &text) const
{
    if (rect.isEmpty())
        return;
    painter.fillRect(rect, theme().field);
    painter.setPen(theme().accent);
    SetText placed = text;
    const QSize size = text.text.size().toSize();
    const int y = rect.top() + (rect.height() - size.height()) / 2;
    const int start = -offset().x() + 12;
    const int end = -offset().x() + viewport()->width() - 12 - size.width();
    placed.at = {isRightToLeft() ? end : start, y};
    paintText(painter, placed, m_scene.kit());
}

void TimeGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.translate(offset());
    const QRegion region = event->region().translated(-offset());
    m_scene.paint(painter, region);
    paintStrip(painter, m_scene.shape().topStrip(), m_topText);
    paintStrip(painter, m_scene.shape().bottomStrip(), m_bottomText);
    for (const QRect &rect : m_nowLine)
        painter.fillRect(rect, theme().warning);
    if (m_spot && hasFocus() && !m_scene.isPicked(*m_spot))
        paintRing(painter, m_scene.rectOf(*m_spot).adjusted(1, 1, -1, -1), 1);
}

void TimeGrid::resizeEvent(QResizeEvent *)
{
    const int lanes = lanesThatFit();
    fitRoom();
    scrollToStart();
    if (lanesThatFit() != lanes)
        Q_EMIT lanesThatFitChanged();
}

void TimeGrid::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    if (const QWindow *screened = window()->windowHandle())
        connect(screened, &QWindow::screenChanged, this, &TimeGrid::dress, Qt::UniqueConnection);
    tick();
    scrollToStart();
}

void TimeGrid::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::LocaleChange:
        return dress();
    default:
        return;
    }
}

void TimeGrid::scrollContentsBy(int dx, int dy)
{
    see();
    viewport()->scroll(isRightToLeft() ? -dx : dx, dy);
    if (dx != 0)
        paintAnew(QRegion(m_scene.shape().topStrip()) + m_scene.shape().bottomStrip());
}

std::optional<GridSpot> TimeGrid::spotAt(QPoint position) const
{
    return m_scene.spotAt(position - offset());
}

TimeGrid::Strip TimeGrid::stripAt(QPoint position) const
{
    const QPoint point = position - offset();
    if (m_scene.shape().topStrip().contains(point))
        return Strip::Top;
    return m_scene.shape().bottomStrip().contains(point) ? Strip::Bottom : Strip::None;
}

void TimeGrid::clickStrip()
{
    Q_EMIT wholeDayWanted(!picture().showsWholeDay);
}

void TimeGrid::setSpot(const std::optional<GridSpot> &spot)
{
    for (const auto &each : {std::exchange(m_spot, spot), spot}) {
        if (each)
            paintAnew(m_scene.rectOf(*each).adjusted(-2, -2, 2, 2));
    }
    tellFocus();
}

void TimeGrid::tellFocus()
{
    if (m_spot && hasFocus())
        m_reader->tellFocus(*m_spot);
}

void TimeGrid::pick(const GridSpot &spot)
{
    if (spot.kind != GridSpot::Kind::Piece)
        return m_state.pickNothing();
    if (m_scene.isPicked(spot))
        return;
    const SchedulePiece &piece = picture().schedule.pieces.at(spot.index);
    const int row = piece.rows.constFirst();
    if (piece.kind == SchedulePiece::Kind::Booking)
        m_state.pick(picture().bookings.at(row).id);
    else
        m_state.pickSlot(slotKey(picture().freeSlots.at(row)));
}

void TimeGrid::goTo(const GridSpot &spot)
{
    setSpot(spot);
    reveal(spot);
    pick(spot);
}

void TimeGrid::reveal(const GridSpot &spot)
{
    const QRect rect = m_scene.rectOf(spot).translated(offset());
    const QRect room = viewport()->rect();
    const auto shift = [](int from, int to, int least, int most) {
        if (from < least || to - from > most - least)
            return from - least;
        return std::max(0, to - most);
    };
    const int down =
        shift(rect.top() - revealMargin, rect.bottom() + revealMargin, 0, room.bottom());
    const int right = shift(rect.left(), rect.right(), 0, room.right());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + down);
    horizontalScrollBar()->setValue(
        horizontalScrollBar()->value() + (isRightToLeft() ? -right : right));
}

QRect TimeGrid::onScreen(const QRect &rect) const
{
    const QRect seen = rect.translated(offset()) & viewport()->rect();
    return seen.isEmpty() ? QRect() : QRect(viewport()->mapToGlobal(seen.topLeft()), seen.size());
}

void TimeGrid::open(const GridSpot &spot)
{
    const QPoint at = onScreen(m_scene.rectOf(spot)).center();
    switch (spot.kind) {
    case GridSpot::Kind::Piece: {
        const SchedulePiece &piece = picture().schedule.pieces.at(spot.index);
        const bool isBooking = piece.kind == SchedulePiece::Kind::Booking;
        if (piece.rows.size() > 1)
            return popUpMenu(
                isBooking ? piece.rows : QList<int>(), isBooking ? QList<int>() : piece.rows, at);
        pick(spot);
        Q_EMIT inspectorWanted();
        return;
    }
    case GridSpot::Kind::Crowd: {
        const ScheduleCrowd &crowd = picture().schedule.crowds.at(spot.index);
        return popUpMenu(crowd.rows, crowd.freeRows, at);
    }
    case GridSpot::Kind::Cell:
        break;
    }
    if (const auto position = freePositionIn(spot))
        explain(spot.column, *position, at);
}

void TimeGrid::openMenu(const GridSpot &spot, QPoint globalPosition)
{
    if (spot.kind != GridSpot::Kind::Piece)
        return open(spot);
    const SchedulePiece &piece = picture().schedule.pieces.at(spot.index);
    if (piece.kind != SchedulePiece::Kind::Booking)
        return;
    const auto isPicked = [this](int row) {
        return m_state.pickedBooking() == picture().bookings.at(row).id;
    };
    const auto picked = std::ranges::find_if(piece.rows, isPicked);
    const int row = picked == piece.rows.end() ? piece.rows.constFirst() : *picked;
    Q_EMIT bookingMenuWanted(picture().bookings.at(row), globalPosition);
}

/// Of what shares one place: one of them is picked, and looked at.
void TimeGrid::popUpMenu(
    const QList<int> &bookings, const QList<int> &slotRows, QPoint globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName("gridMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int row : bookings) {
        const Booking &booking = picture().bookings.at(row);
        QAction *action =
            menu->addAction(themedIcon(statusSign(booking).icon, theme().of(booking.state)),
                menuText(m_scene.words().entry(booking)));
        connect(action, &QAction::triggered, this, [this, id = booking.id] {
            m_state.pick(id);
            Q_EMIT inspectorWanted();
        });
    }
    for (const int row : slotRows) {
        const Slot &slot = picture().freeSlots.at(row);
        QAction *action = menu->addAction(
            themedIcon(u"ring"_s, theme().free), menuText(m_scene.words().entry(slot)));
        connect(action, &QAction::triggered, this, [this, key = slotKey(slot)] {
            m_state.pickSlot(key);
            Q_EMIT inspectorWanted();
        });
    }
    menu->popup(globalPosition);
}

bool TimeGrid::takesTime(const SchedulePiece &piece) const
{
    return piece.kind == SchedulePiece::Kind::Booking
        && picture().bookings.at(piece.rows.constFirst()).state != BookingState::Cancelled;
}

/// The first minute of an hour that no booking takes.
std::optional<int> TimeGrid::freePositionIn(const GridSpot &cell) const
{
    int position = m_scene.walk().topOf(cell);
    for (const SchedulePiece &piece : picture().schedule.pieces) {
        if (piece.column == cell.column && takesTime(piece) && piece.top <= position
            && piece.bottom > position)
            position = piece.bottom;
    }
    return position < m_scene.walk().bottomOf(cell) ? std::optional(position) : std::nullopt;
}

/// Asks about the gap between bookings around @p position, within its hour.
void TimeGrid::explain(int column, int position, QPoint globalPosition)
{
    const Schedule &schedule = picture().schedule;
    int from = position / TimeAxis::unitsInRow * TimeAxis::unitsInRow;
    int to = from + TimeAxis::unitsInRow;
    for (const SchedulePiece &piece : schedule.pieces) {
        if (piece.column != column || !takesTime(piece))
            continue;
        if (piece.bottom <= position)
            from = std::max(from, piece.bottom);
        else
            to = std::min(to, std::max(position, piece.top));
    }
    const ScheduleColumn &head = schedule.columns.at(column);
    const int day = static_cast<int>(schedule.axis.days().indexOf(head.date));
    const auto start = schedule.axis.instantAt(day, from);
    if (!start || to <= from)
        return;
    const QDateTime end = start->addSecs(60 * (to - from));
    Q_EMIT explanationWanted(
        head.person ? head.person->id : StaffId{}, *start, end, globalPosition);
}

void TimeGrid::setHourHeight(int height)
{
    zoomBy(
        double(std::clamp(height, leastHour, mostHour)) / m_hourHeight, viewport()->height() / 2);
}

/// The time at @p viewportY stays there.
void TimeGrid::zoomBy(double factor, int viewportY)
{
    const int height = std::clamp(int(std::lround(m_hourHeight * factor)), leastHour, mostHour);
    if (height == m_hourHeight)
        return;
    const int position = m_scene.shape().positionAt(viewportY - offset().y());
    m_hourHeight = height;
    fitRoom();
    verticalScrollBar()->setValue(m_scene.shape().yOf(position) - viewportY);
    Q_EMIT hourHeightChanged(m_hourHeight);
}

QString TimeGrid::tooltipAt(QPoint position) const
{
    const auto spot = spotAt(position);
    if (!spot)
        return {};
    const Schedule &schedule = picture().schedule;
    switch (spot->kind) {
    case GridSpot::Kind::Piece:
        return m_scene.words().tooltip(schedule.pieces.at(spot->index));
    case GridSpot::Kind::Crowd:
        return m_scene.words().tooltip(schedule.crowds.at(spot->index));
    case GridSpot::Kind::Cell:
        break;
    }
    const ScheduleShade *shade =
        m_scene.shadeAt(spot->column, m_scene.shape().positionAt(position.y() - offset().y()));
    return shade ? m_scene.words().tooltip(*shade) : QString();
}

bool TimeGrid::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), tooltipText(tooltipAt(help->pos())), viewport());
    return true;
}

} // namespace daybook
