// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridheads.h"

#include "ui/grid/gridpaint.h"
#include "ui/grid/gridscene.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int margin = 8;
constexpr int topMargin = 4;
constexpr int leastGutter = 52;

} // namespace

GridHeader::GridHeader(GridScene &scene, QWidget *parent) : QWidget(parent), m_scene(scene)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

int GridHeader::fittingHeight() const
{
    const GridKit &kit = m_scene.kit();
    const int height = kit.lineHeight(GridFont::Bold) + kit.lineHeight(GridFont::Small);
    return (height + 2 * topMargin + 7) / 4 * 4;
}

void GridHeader::setOffset(int x)
{
    if (x == m_offset)
        return;
    m_offset = x;
    m_cells = cellsNow();
    update();
}

std::vector<GridHeader::Cell> GridHeader::cellsNow()
{
    std::vector<Cell> cells;
    const auto [first, end] = m_scene.shape().columnsWithin(-m_offset, -m_offset + width() - 1);
    for (int column = first; column < end; ++column) {
        const GridHead &head = m_scene.picture().heads.at(column);
        QRect rect = m_scene.shape().column(column).translated(m_offset, 0);
        rect.setTop(0);
        rect.setHeight(height());
        cells.push_back({.rect = rect,
            .title = head.title,
            .detail = fitting(head, rect.width()),
            .isToday = head.isToday});
        set(cells.back());
    }
    return cells;
}

QString GridHeader::fitting(const GridHead &head, int width) const
{
    const int room = width - 2 * margin;
    const bool fits = m_scene.kit().widthOf(head.detail, GridFont::Small) <= room;
    return fits ? head.detail : head.brief;
}

void GridHeader::set(Cell &cell)
{
    GridKit &kit = m_scene.kit();
    const int room = cell.rect.width() - 2 * margin;
    cell.titleText = {.text = kit.set(cell.title, GridFont::Bold, room),
        .at = {cell.rect.left() + margin + 1, topMargin + 1},
        .font = GridFont::Bold};
    cell.detailText = {.text = kit.set(cell.detail, GridFont::Small, room),
        .at = {cell.rect.left() + margin + 1, topMargin + 2 + kit.lineHeight(GridFont::Bold)},
        .font = GridFont::Small};
    if (!m_scene.shape().isMirrored())
        return;
    for (SetText *text : {&cell.titleText, &cell.detailText})
        text->at.setX(cell.rect.right() - margin - qRound(text->text.size().width()));
}

void GridHeader::renew()
{
    std::vector<Cell> cells = cellsNow();
    const bool isSameFrame = cells.size() == m_cells.size()
        && std::ranges::equal(cells, m_cells, {}, &Cell::rect, &Cell::rect);
    for (size_t i = 0; isSameFrame && i < cells.size(); ++i) {
        const Cell &before = m_cells[i];
        const Cell &now = cells[i];
        if (std::tie(before.title, before.detail, before.isToday)
            != std::tie(now.title, now.detail, now.isToday))
            update(now.rect);
    }
    if (!isSameFrame)
        update();
    m_cells = std::move(cells);
}

void GridHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), theme().window);
    for (const Cell &cell : m_cells) {
        if (cell.rect.intersects(event->rect()))
            paintCell(painter, cell);
    }
    painter.fillRect(0, height() - 1, width(), 1, theme().line);
}

void GridHeader::paintCell(QPainter &painter, const Cell &cell) const
{
    const int x = m_scene.shape().isMirrored() ? cell.rect.right() : cell.rect.left();
    painter.fillRect(x, 0, 1, height(), theme().line);
    painter.setPen(cell.isToday ? theme().accent : theme().text);
    paintText(painter, cell.titleText, m_scene.kit());
    painter.setPen(theme().dim);
    paintText(painter, cell.detailText, m_scene.kit());
}

void GridHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const auto column = m_scene.shape().columnAt(event->pos().x() - m_offset);
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()) && column)
        Q_EMIT columnClicked(*column);
}

bool GridHeader::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto column = m_scene.shape().columnAt(help->pos().x() - m_offset);
    QToolTip::showText(help->globalPos(),
        column ? tooltipText(m_scene.words().sentence(*column)) : QString(), this);
    return true;
}

GridGutter::GridGutter(GridScene &scene, QWidget *parent) : QWidget(parent), m_scene(scene)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void GridGutter::setOffset(int y, int headHeight)
{
    if (y == m_offset && headHeight == m_headHeight)
        return;
    m_offset = y;
    m_headHeight = headHeight;
    update();
}

void GridGutter::setNow(const QDateTime &now)
{
    m_now = now;
    renew();
}

/// Whether the clocks went back over that hour, so that its name alone does not tell it.
bool GridGutter::isTwice(int row) const
{
    const QList<HourRow> &rows = m_scene.picture().schedule.axis.rows();
    return std::ranges::count(rows, rows.at(row).hour, &HourRow::hour) > 1;
}

/// The clock in @p zone where that row begins, by the first day that has it; a day more or less
/// stands behind.
QString GridGutter::textOf(int row, const QTimeZone &zone) const
{
    const TimeAxis &axis = m_scene.picture().schedule.axis;
    for (int day = 0; day < axis.days().size(); ++day) {
        const auto instant = axis.instantAt(day, row * TimeAxis::unitsInRow);
        if (!instant)
            continue;
        const QString clock = clockTextOn(*instant, zone, axis.days().at(day));
        return zone == axis.zone() && isTwice(row) ? u"%1 %2"_s.arg(clock, zoneText(zone, *instant))
                                                   : clock;
    }
    // An hour that no day on show has: the clocks were put forward over it.
    const QTime clock(axis.rows().at(row).hour, 0);
    return zone == axis.zone()
        ? clockText(QDateTime(QDate(2000, 1, 1), clock, Qt::UTC), QTimeZone::utc())
        : QString();
}

void GridGutter::addLabels(int row)
{
    const GridPicture &picture = m_scene.picture();
    const int y = m_scene.shape().yOf(row * TimeAxis::unitsInRow);
    GridKit &kit = m_scene.kit();
    const auto add = [&](int side, const QTimeZone &zone) {
        const QString text = keptInOrder(textOf(row, zone));
        m_said += u"%1 %2\n"_s.arg(y).arg(text);
        const int wide = kit.widthOf(text, GridFont::Small);
        m_labels.push_back({.y = y,
            .side = side,
            .text = {.text = kit.set(text, GridFont::Small, wide), .font = GridFont::Small}});
        auto &width = m_sides[static_cast<size_t>(side)];
        width = std::max(width, wide + margin + 6);
    };
    add(0, picture.schedule.axis.zone());
    if (picture.beside)
        add(1, *picture.beside);
}

void GridGutter::addHead(int side, const QTimeZone &zone)
{
    const TimeAxis &axis = m_scene.picture().schedule.axis;
    const QString text =
        axis.days().isEmpty() ? QString() : zoneText(zone, axis.beginOf(0).addSecs(43200));
    m_said += text;
    GridKit &kit = m_scene.kit();
    const int wide = kit.widthOf(text, GridFont::Small);
    m_heads.push_back({.text = kit.set(text, GridFont::Small, wide), .font = GridFont::Small});
    auto &width = m_sides[static_cast<size_t>(side)];
    width = std::max(width, wide + margin + 6);
}

void GridGutter::addNow()
{
    m_nowLabel.reset();
    const TimeAxis &axis = m_scene.picture().schedule.axis;
    const auto day = axis.dayOf(m_now);
    if (!day)
        return;
    const int position = axis.positionOf(*day, m_now);
    const Schedule &schedule = m_scene.picture().schedule;
    if (position < schedule.top || position > schedule.bottom)
        return;
    GridKit &kit = m_scene.kit();
    const QString text = keptInOrder(clockText(m_now, axis.zone()));
    m_said += u"%1 %2"_s.arg(m_scene.shape().yOf(position)).arg(text);
    m_nowLabel = {.y = m_scene.shape().yOf(position),
        .text = {
            .text = kit.set(text, GridFont::SmallBold, kit.widthOf(text, GridFont::SmallBold) + 1),
            .font = GridFont::SmallBold}};
}

void GridGutter::renew()
{
    const QString former = std::exchange(m_said, QString());
    m_labels.clear();
    m_heads.clear();
    m_sides = {leastGutter, 0};
    const GridPicture &picture = m_scene.picture();
    const auto [first, end] = m_scene.shape().rows();
    for (int row = first; row < end; ++row)
        addLabels(row);
    addHead(0, picture.schedule.axis.zone());
    if (picture.beside)
        addHead(1, *picture.beside);
    addNow();
    m_width = m_sides[0] + m_sides[1] + 1;
    alignLabels();
    if (m_said != former)
        update();
}

/// Where words of that side end, or begin from the right: towards the columns.
int GridGutter::rightOf(int side) const
{
    const int inner = 6;
    const int fromColumns = side == 0 ? inner : m_sides[0] + inner;
    return m_scene.shape().isMirrored() ? fromColumns : m_width - 1 - fromColumns;
}

void GridGutter::alignLabels()
{
    const auto align = [this](SetText &text, int side) {
        const int wide = qRound(text.text.size().width());
        text.at.setX(m_scene.shape().isMirrored() ? rightOf(side) : rightOf(side) - wide);
    };
    for (Label &label : m_labels) {
        align(label.text, label.side);
        label.text.at.setY(label.y + 2);
    }
    for (size_t side = 0; side < m_heads.size(); ++side)
        align(m_heads[side], static_cast<int>(side));
    if (m_nowLabel) {
        align(m_nowLabel->text, 0);
        m_nowLabel->text.at.setY(m_nowLabel->y - m_scene.kit().lineHeight(GridFont::SmallBold) / 2);
    }
}

void GridGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), theme().window);
    const int lineHeight = m_scene.kit().lineHeight(GridFont::Small);
    painter.setPen(theme().dim);
    painter.save();
    painter.setClipRect(0, m_headHeight, width(), height() - m_headHeight);
    painter.translate(0, m_headHeight + m_offset);
    for (const Label &label : m_labels) {
        const bool isCovered = m_nowLabel && label.side == 0
            && std::abs(label.text.at.y() - m_nowLabel->text.at.y()) < lineHeight;
        if (!isCovered)
            paintText(painter, label.text, m_scene.kit());
    }
    if (m_nowLabel) {
        painter.setPen(theme().warning);
        paintText(painter, m_nowLabel->text, m_scene.kit());
    }
    painter.restore();
    painter.setPen(theme().dim);
    for (SetText &head : m_heads) {
        head.at.setY(m_headHeight - 6 - lineHeight);
        paintText(painter, head, m_scene.kit());
    }
    painter.fillRect(0, m_headHeight - 1, width(), 1, theme().line);
    if (!m_heads.empty() && m_heads.size() > 1) {
        const int between = m_scene.shape().isMirrored() ? m_sides[0] : m_sides[1];
        painter.fillRect(between, m_headHeight, 1, height() - m_headHeight, theme().line);
    }
}

} // namespace daybook
