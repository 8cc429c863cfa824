// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/timegrid.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

// What a TimeGrid does with keys and the mouse; timegrid.cpp has the rest of it.

namespace daybook {

namespace {

constexpr double zoomStep = 1.2;

std::optional<GridStep> stepOf(const QKeyEvent &event, bool isMirrored)
{
    switch (event.key()) {
    case Qt::Key_Up:
        return GridStep::Earlier;
    case Qt::Key_Down:
        return GridStep::Later;
    case Qt::Key_Left:
        return isMirrored ? GridStep::ColumnAfter : GridStep::ColumnBefore;
    case Qt::Key_Right:
        return isMirrored ? GridStep::ColumnBefore : GridStep::ColumnAfter;
    case Qt::Key_Home:
        return event.modifiers().testFlag(Qt::ControlModifier) ? GridStep::VeryFirst
                                                               : GridStep::First;
    case Qt::Key_End:
        return event.modifiers().testFlag(Qt::ControlModifier) ? GridStep::VeryLast
                                                               : GridStep::Last;
    default:
        return {};
    }
}

bool isVertical(GridStep step)
{
    return step == GridStep::Earlier || step == GridStep::Later;
}

} // namespace

std::optional<GridSpot> TimeGrid::startSpot() const
{
    if (m_scene.shape().columns() == 0)
        return {};
    if (const auto picked = m_scene.pickedSpot())
        return picked;
    const GridSpot corner{.column = 0, .index = m_scene.shape().rows().first};
    const auto first = m_scene.walk().step(corner, GridStep::VeryFirst);
    return first ? first : corner;
}

bool TimeGrid::walk(QKeyEvent *event)
{
    const auto step = stepOf(*event, isRightToLeft());
    const auto plain = event->modifiers() & ~(Qt::ControlModifier | Qt::KeypadModifier);
    if (!step || plain != Qt::NoModifier)
        return false;
    const auto here = m_spot ? m_spot : startSpot();
    if (!here)
        return true;
    const bool isJump = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    const bool walksCells = event->modifiers().testFlag(Qt::ControlModifier) && !isJump;
    const auto next = walksCells ? m_scene.walk().cellStep(*here, *step)
        : m_spot                 ? m_scene.walk().step(*here, *step)
                                 : here;
    if (next)
        goTo(*next);
    else if (walksCells && isVertical(*step) && !picture().showsWholeDay)
        Q_EMIT wholeDayWanted(true);
    return true;
}

bool TimeGrid::zoom(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(zoomStep, viewport()->height() / 2);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / zoomStep, viewport()->height() / 2);
        return true;
    case Qt::Key_0:
        setHourHeight(usualHour);
        return true;
    default:
        return false;
    }
}

bool TimeGrid::act(QKeyEvent *event)
{
    if (!m_spot)
        return false;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT dayWanted(picture().schedule.columns.at(m_spot->column).date);
        return true;
    }
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if ((isEnter && isPlain)
        || (event->key() == Qt::Key_E && isPlain && m_spot->kind == GridSpot::Kind::Cell)) {
        open(*m_spot);
        return true;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        openMenu(*m_spot, onScreen(m_scene.rectOf(*m_spot)).center());
        return true;
    }
    return false;
}

/// What is not ours goes on to the window: Esc, Page Up and Page Down are its own.
void TimeGrid::keyPressEvent(QKeyEvent *event)
{
    if (walk(event) || zoom(*event) || act(event))
        return;
    const bool isCommand =
        event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event->text();
    if (isCommand || text.isEmpty() || !text.at(0).isPrint() || text.at(0).isSpace())
        return event->ignore();
    Q_EMIT typed(text);
}

void TimeGrid::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (m_spot)
        setSpot(m_spot);
    else if (event->reason() != Qt::MouseFocusReason)
        setSpot(startSpot());
}

void TimeGrid::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    setSpot(m_spot);
}

void TimeGrid::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && stripAt(event->pos()) != Strip::None)
        return clickStrip();
    const auto spot = spotAt(event->pos());
    if (!spot)
        return;
    // Without scrolling: the second click of a double one is to find the same thing.
    setSpot(spot);
    pick(*spot);
    if (event->button() == Qt::LeftButton && spot->kind == GridSpot::Kind::Crowd)
        open(*spot);
}

void TimeGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto spot = spotAt(event->pos());
    if (event->button() == Qt::LeftButton && spot && spot->kind == GridSpot::Kind::Piece)
        open(*spot);
}

void TimeGrid::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (m_spot)
            openMenu(*m_spot, onScreen(m_scene.rectOf(*m_spot)).center());
        return;
    }
    const auto spot = spotAt(event->pos());
    if (!spot)
        return;
    if (spot->kind == GridSpot::Kind::Cell)
        explain(spot->column, m_scene.shape().positionAt(event->pos().y() - offset().y()),
            event->globalPos());
    else
        openMenu(*spot, event->globalPos());
}

void TimeGrid::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    const double notches = event->angleDelta().y() / 120.0;
    zoomBy(std::pow(zoomStep, notches), qRound(event->position().y()));
    event->accept();
}

} // namespace daybook
