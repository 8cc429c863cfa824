// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/month/monthgrid.h"

#include "ui/common/quietheader.h"
#include "ui/common/tablecorner.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int weekWidth = 48;
constexpr int bar = 3;

/// Words are typed for whoever looks for them, not for the grid.
bool isTyped(const QKeyEvent &event)
{
    const bool isCommand = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    return !isCommand && !event.text().isEmpty() && event.text().front().isPrint();
}

} // namespace

/// Paints the laid out cells.
class MonthGrid::CellPainter final : public QStyledItemDelegate
{
public:
    explicit CellPainter(MonthGrid *grid) : QStyledItemDelegate(grid), m_grid(*grid) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const MonthCell &cell = m_grid.cell(index);
        const bool isCurrent = index == m_grid.currentIndex();
        const bool isMirrored = option.direction == Qt::RightToLeft;
        const QRect place = option.rect;
        painter->fillRect(place,
            isCurrent           ? theme().hover
                : !cell.isAsked ? theme().field
                                : theme().window);
        painter->fillRect(place.left(), place.bottom(), place.width(), 1, theme().line);
        painter->fillRect(isMirrored ? place.left() : place.right(), place.top(), 1, place.height(),
            theme().line);
        if (isCurrent)
            painter->fillRect(isMirrored ? place.right() + 1 - bar : place.left(), place.top(), bar,
                place.height() - 1, theme().accent);
        painter->translate(place.topLeft());
        cell.paint(*painter);
        painter->translate(-place.topLeft());
        if (isCurrent && m_grid.hasFocus()) {
            painter->setPen(theme().accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(place.adjusted(0, 0, -1, -1));
        }
    }

private:
    const MonthGrid &m_grid;
};

MonthGrid::MonthGrid(MonthModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setAccessibleName(tr("Month"));
    setItemDelegate(new CellPainter(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setAutoScroll(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalHeader(new QuietHeader(Qt::Horizontal, 6, this)); // as the words of the cells
    setVerticalHeader(new QuietHeader(Qt::Vertical, 8, this));
    verticalHeader()->setFixedWidth(weekWidth);
    m_zone = new TableCorner(this);
    restyle();
    setModel(&m_model);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &MonthGrid::layOut);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        goTo(m_day);
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (current.isValid())
                m_day = m_model.dateAt(current);
        });
}

void MonthGrid::goTo(QDate day)
{
    const auto &days = m_model.days();
    const auto today = std::ranges::find_if(days, &MonthWords::isToday);
    QModelIndex wanted = m_model.indexOf(day);
    if (!wanted.isValid() && today != days.end())
        wanted = m_model.indexOf(today->date);
    setCurrentIndex(wanted.isValid() ? wanted : m_model.index(0, 0));
}

int MonthGrid::mostLines() const
{
    return mostLinesIn(rowHeightFor(viewport()->height()), *m_style);
}

void MonthGrid::setZoneText(const QString &text, const QString &tooltip)
{
    m_zone->setText(text);
    m_zone->setToolTip(tooltip);
}

int MonthGrid::rowHeightFor(int room) const
{
    return std::max(leastCellHeight(*m_style), room / std::max(1, m_model.rowCount()));
}

/// Cells share the place to the last pixel; weeks that are too many scroll.
void MonthGrid::fit()
{
    if (m_style->pixelRatio() != devicePixelRatioF())
        restyle();
    const int columns = m_model.columnCount();
    const int rows = m_model.rowCount();
    const int width = viewport()->width();
    const int height = std::max(viewport()->height(), rows * leastCellHeight(*m_style));
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, width * (column + 1) / columns - width * column / columns);
    for (int row = 0; row < rows; ++row)
        setRowHeight(row, height * (row + 1) / rows - height * row / rows);
    m_zone->place();
    layOutAll();
    if (const int most = mostLines(); std::exchange(m_mostLines, most) != most)
        Q_EMIT mostLinesChanged();
}

void MonthGrid::restyle()
{
    m_style = std::make_unique<MonthStyle>(font(), devicePixelRatioF());
    QFont small = font();
    small.setPointSizeF(m_style->small().pointSizeF());
    verticalHeader()->setFont(small);
    m_zone->setFont(small);
}

void MonthGrid::layOutAll()
{
    m_cells.resize(m_model.days().size());
    if (!m_cells.isEmpty())
        layOut(
            m_model.index(0, 0), m_model.index(m_model.rowCount() - 1, MonthModel::daysInWeek - 1));
    viewport()->update();
}

void MonthGrid::layOut(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        for (int column = first.column(); column <= last.column(); ++column) {
            const int day = row * MonthModel::daysInWeek + column;
            m_cells[day] = monthCellOf(m_model.days().at(day),
                QSize(columnWidth(column), rowHeight(row)), isRightToLeft(), *m_style);
        }
    }
}

bool MonthGrid::event(QEvent *event)
{
    const bool handled = QTableView::event(event);
    const auto type = event->type();
    if (m_style
        && (type == QEvent::StyleChange || type == QEvent::FontChange
            || type == QEvent::LayoutDirectionChange)) {
        restyle();
        fit();
    }
    return handled;
}

void MonthGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (day().isValid())
            Q_EMIT dayWanted(day());
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return event->ignore();
    default:
        break;
    }
    if (isTyped(*event))
        return event->ignore();
    QTableView::keyPressEvent(event);
}

/// Left and right are where they point; earlier and later follow from how the days run.
QModelIndex MonthGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const QModelIndex current = currentIndex();
    const int ahead = isRightToLeft() ? -1 : 1;
    int days = 0;
    switch (action) {
    case MoveLeft:
        days = -ahead;
        break;
    case MoveRight:
        days = ahead;
        break;
    case MovePrevious:
        days = -1;
        break;
    case MoveNext:
        days = 1;
        break;
    case MoveUp:
        days = -MonthModel::daysInWeek;
        break;
    case MoveDown:
        days = MonthModel::daysInWeek;
        break;
    case MoveHome:
        days = -current.column();
        break;
    case MoveEnd:
        days = MonthModel::daysInWeek - 1 - current.column();
        break;
    case MovePageUp:
    case MovePageDown:
        break;
    }
    const QModelIndex there = m_model.indexOf(day().addDays(days));
    return there.isValid() ? there : current;
}

const CellSpot *MonthGrid::spotAt(QPoint at) const
{
    const QModelIndex index = indexAt(at);
    return index.isValid() ? cell(index).spotAt(at - visualRect(index).topLeft()) : nullptr;
}

const CellSpot *MonthGrid::pickedSpot(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const QList<CellSpot> &spots = cell(index).spots;
    const auto picked = std::ranges::find_if(spots, &CellSpot::isPicked);
    return picked == spots.end() ? nullptr : &*picked;
}

void MonthGrid::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const CellSpot *spot = event->button() == Qt::LeftButton ? spotAt(event->pos()) : nullptr;
    if (!spot)
        return;
    if (spot->booking)
        Q_EMIT bookingPicked(BookingId(*spot->booking));
    else
        Q_EMIT dayWanted(m_model.dateAt(indexAt(event->pos())));
}

void MonthGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QDate wanted = m_model.dateAt(indexAt(event->pos()));
    if (event->button() == Qt::LeftButton && wanted.isValid())
        Q_EMIT dayWanted(wanted);
}

/// By the mouse of what is below it, by the keyboard of what is picked.
void MonthGrid::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const CellSpot *spot = byKeyboard ? pickedSpot(currentIndex()) : spotAt(event->pos());
    if (!spot || !spot->booking)
        return event->ignore();
    const QPoint at = byKeyboard
        ? viewport()->mapToGlobal(visualRect(currentIndex()).topLeft() + spot->place.center())
        : event->globalPos();
    Q_EMIT bookingMenuWanted(BookingId(*spot->booking), at);
}

bool MonthGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        const CellSpot *spot = spotAt(static_cast<QMouseEvent *>(event)->pos());
        viewport()->setCursor(spot ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QTableView::viewportEvent(event);
}

} // namespace daybook
