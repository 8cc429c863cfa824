// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridscene.h"

#include "core/models/slottablemodel.h"
#include "ui/grid/gridpaint.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int reach = 2; ///< By which marks and rings stand out of a block.

QRect withReach(const QRect &rect)
{
    return rect.adjusted(-reach, -reach, reach, reach);
}

/// Adds what is in one of both lists only.
template <typename Each, typename Rect>
void addDifference(
    QRegion &region, const QList<Each> &former, const QList<Each> &now, const Rect &rectOf)
{
    if (former == now)
        return;
    for (const Each &each : former) {
        if (!now.contains(each))
            region += rectOf(each);
    }
    for (const Each &each : now) {
        if (!former.contains(each))
            region += rectOf(each);
    }
}

bool isSameFrame(const Schedule &one, const Schedule &other)
{
    return one.top == other.top && one.bottom == other.bottom
        && one.columns.size() == other.columns.size() && one.axis.rows() == other.axis.rows();
}

} // namespace

GridScene::GridScene(const ViewState &state, const ChangeLog &changes)
    : m_state(state), m_words(m_picture, changes)
{
}

void GridScene::dress(const QFont &font, qreal scale)
{
    m_kit = GridKit(font, scale);
    m_blocks.clear();
    see();
}

void GridScene::shapeAnew()
{
    m_shape = GridShape(m_picture.schedule, m_room);
}

void GridScene::setRoom(const GridRoom &room)
{
    if (room == m_room)
        return;
    m_room = room;
    shapeAnew();
    m_blocks.clear();
    see();
}

QRegion GridScene::setPicture(GridPicture picture)
{
    const GridPicture former = std::exchange(m_picture, std::move(picture));
    const GridShape before = m_shape;
    m_walk = GridWalk(m_picture.schedule);
    shapeAnew();
    m_firstPiece.fill(0, m_shape.columns() + 1);
    for (const SchedulePiece &piece : m_picture.schedule.pieces)
        ++m_firstPiece[piece.column + 1];
    for (int column = 0; column < m_shape.columns(); ++column)
        m_firstPiece[column + 1] += m_firstPiece[column];
    std::vector<GridBlock> blocks = std::exchange(m_blocks, {});
    if (!isSameFrame(former.schedule, m_picture.schedule) || before != m_shape)
        blocks.clear();
    const bool isElse = blocks.empty();
    QRegion different = takeBlocksOf(std::move(blocks));
    setLabels();
    setChips();
    if (isElse)
        return m_visible;
    different += groundChanges(former);
    return different & m_visible;
}

/// Puts what is seen together from what was seen before, and says what is not the same.
QRegion GridScene::takeBlocksOf(std::vector<GridBlock> former)
{
    QHash<QString, size_t> places;
    for (size_t i = 0; i < former.size(); ++i)
        places.insert(former[i].key, i);
    QRegion different;
    for (const int index : piecesWithin(m_visible)) {
        const SchedulePiece &piece = m_picture.schedule.pieces.at(index);
        const QRect rect = m_shape.rectOf(piece);
        const QString key = blockKey(m_picture, piece);
        const auto known = places.constFind(key);
        if (known == places.cend()) {
            m_blocks.push_back(blockOf(index));
            different += withReach(rect);
            continue;
        }
        GridBlock &old = former[*known];
        places.erase(known);
        if (old.rect == rect && old.look == lookOf(m_picture, piece, m_state, m_words)) {
            old.piece = index;
            m_blocks.push_back(std::move(old));
            continue;
        }
        different += withReach(old.rect);
        different += withReach(rect);
        m_blocks.push_back(blockOf(index));
    }
    for (const size_t gone : std::as_const(places))
        different += withReach(former[gone].rect);
    return different;
}

QRegion GridScene::groundChanges(const GridPicture &former) const
{
    QRegion region;
    const auto rectOfShade = [this](const ScheduleShade &shade) { return m_shape.rectOf(shade); };
    const auto rectOfCrowd = [this](const ScheduleCrowd &crowd) { return m_shape.rectOf(crowd); };
    addDifference(region, former.schedule.shades, m_picture.schedule.shades, rectOfShade);
    addDifference(region, former.schedule.crowds, m_picture.schedule.crowds, rectOfCrowd);
    for (int column = 0; column < m_shape.columns(); ++column) {
        if (former.heads.at(column).ground != m_picture.heads.at(column).ground)
            region += m_shape.column(column);
    }
    return region;
}

QRegion GridScene::renew()
{
    QRegion different;
    for (GridBlock &block : m_blocks) {
        const SchedulePiece &piece = m_picture.schedule.pieces.at(block.piece);
        if (block.look == lookOf(m_picture, piece, m_state, m_words))
            continue;
        block = blockOf(block.piece);
        different += withReach(block.rect);
    }
    return different;
}

GridBlock GridScene::blockOf(int index)
{
    const SchedulePiece &piece = m_picture.schedule.pieces.at(index);
    GridBlock block = setBlock(lookOf(m_picture, piece, m_state, m_words), m_shape.rectOf(piece),
        m_shape.isMirrored(), m_kit);
    block.piece = index;
    block.key = blockKey(m_picture, piece);
    return block;
}

QList<int> GridScene::piecesWithin(const QRect &visible) const
{
    QList<int> pieces;
    if (visible.isEmpty() || m_firstPiece.isEmpty())
        return pieces;
    const auto [first, end] = m_shape.columnsWithin(visible.left(), visible.right());
    for (int index = m_firstPiece.at(first); index < m_firstPiece.at(end); ++index) {
        const QRect rect = m_shape.rectOf(m_picture.schedule.pieces.at(index));
        if (withReach(rect).intersects(visible))
            pieces.append(index);
    }
    return pieces;
}

void GridScene::see(const QRect &visible)
{
    m_visible = visible;
    see();
}

void GridScene::see()
{
    std::vector<GridBlock> former = std::exchange(m_blocks, {});
    auto known = former.begin();
    for (const int index : piecesWithin(m_visible)) {
        while (known != former.end() && known->piece < index)
            ++known;
        if (known != former.end() && known->piece == index)
            m_blocks.push_back(std::move(*known));
        else
            m_blocks.push_back(blockOf(index));
    }
    setLabels();
    setChips();
}

void GridScene::setLabels()
{
    m_labels.clear();
    const QList<ScheduleShade> &shades = m_picture.schedule.shades;
    const int lineHeight = m_kit.lineHeight(GridFont::Small);
    for (int index = 0; index < shades.size(); ++index) {
        const QRect rect = m_shape.rectOf(shades.at(index));
        const QString text = shadeText(shades.at(index));
        if (text.isEmpty() || rect.height() < lineHeight || !rect.intersects(m_visible))
            continue;
        Label label{.shade = index,
            .text = {.text = m_kit.set(text, GridFont::Small, rect.width() - 16),
                .at = rect.topLeft() + QPoint(8, std::min(4, (rect.height() - lineHeight) / 2)),
                .font = GridFont::Small}};
        if (m_shape.isMirrored())
            label.text.at.setX(rect.right() - 7 - qRound(label.text.text.size().width()));
        m_labels.push_back(label);
    }
}

void GridScene::setChips()
{
    m_chips.clear();
    for (const ScheduleCrowd &crowd : m_picture.schedule.crowds) {
        const QRect rect = m_shape.rectOf(crowd);
        if (!rect.intersects(m_visible))
            continue;
        const QString text =
            u"+%1"_s.arg(QLocale().toString(crowd.rows.size() + crowd.freeRows.size()));
        Chip chip{.rect = rect,
            .text = {.text = m_kit.set(text, GridFont::SmallBold, rect.width()),
                .font = GridFont::SmallBold}};
        const QSizeF size = chip.text.text.size();
        chip.text.at = rect.topLeft()
            + QPoint((rect.width() - qRound(size.width())) / 2,
                (rect.height() - qRound(size.height())) / 2);
        m_chips.push_back(chip);
    }
}

void GridScene::paintGround(QPainter &painter, const QRect &rect) const
{
    painter.fillRect(rect, theme().window);
    const auto [first, end] = m_shape.columnsWithin(rect.left(), rect.right());
    for (int column = first; column < end; ++column) {
        if (m_picture.heads.at(column).ground != GridHead::Ground::Known)
            painter.fillRect(m_shape.column(column) & rect, theme().field);
    }
    for (const ScheduleShade &shade : m_picture.schedule.shades) {
        const QRect place = m_shape.rectOf(shade) & rect;
        if (!place.isEmpty())
            paintShade(painter, place, shade.why, m_kit);
    }
}

void GridScene::paintLines(QPainter &painter, const QRect &rect) const
{
    const auto [firstRow, endRow] = m_shape.rows();
    for (int row = firstRow; row <= endRow; ++row) {
        const int y = m_shape.yOf(row * TimeAxis::unitsInRow);
        if (y >= rect.top() && y <= rect.bottom())
            painter.fillRect(rect.left(), y, rect.width(), 1, theme().line);
    }
    const auto [first, end] = m_shape.columnsWithin(rect.left(), rect.right());
    for (int column = first; column < end; ++column) {
        const QRect place = m_shape.column(column);
        const int x = m_shape.isMirrored() ? place.right() : place.left();
        const QRect line(x, m_shape.topStrip().bottom() + 1, 1, place.height());
        painter.fillRect(line & rect, theme().line);
    }
}

void GridScene::paint(QPainter &painter, const QRegion &region) const
{
    for (const QRect &rect : region) {
        paintGround(painter, rect);
        paintLines(painter, rect);
    }
    painter.setPen(theme().dim);
    for (const Label &label : m_labels) {
        if (region.intersects(m_shape.rectOf(m_picture.schedule.shades.at(label.shade))))
            paintText(painter, label.text, m_kit);
    }
    for (const GridBlock &block : m_blocks) {
        if (region.intersects(withReach(block.rect)))
            paintBlock(painter, block, m_shape.isMirrored(), m_kit);
    }
    for (const Chip &chip : m_chips) {
        if (region.intersects(chip.rect))
            paintChip(painter, chip.rect, chip.text, m_kit);
    }
}

QRect GridScene::rectOf(const GridSpot &spot) const
{
    switch (spot.kind) {
    case GridSpot::Kind::Piece:
        return m_shape.rectOf(m_picture.schedule.pieces.at(spot.index));
    case GridSpot::Kind::Crowd:
        return m_shape.rectOf(m_picture.schedule.crowds.at(spot.index));
    case GridSpot::Kind::Cell:
        break;
    }
    return m_shape.cell(spot.column, spot.index);
}

std::optional<GridSpot> GridScene::spotAt(QPoint point) const
{
    const auto column = m_shape.columnAt(point.x());
    if (!column || !m_shape.column(*column).contains(point))
        return {};
    // A chip lies over the blocks.
    std::optional<GridSpot> found;
    for (const GridSpot &spot : m_walk.spots(*column)) {
        if (rectOf(spot).contains(point) && (!found || spot.kind == GridSpot::Kind::Crowd))
            found = spot;
    }
    if (found)
        return found;
    return GridSpot{
        .column = *column, .index = m_shape.positionAt(point.y()) / TimeAxis::unitsInRow};
}

QString GridScene::keyOf(const GridSpot &spot) const
{
    return spot.kind == GridSpot::Kind::Piece
        ? blockKey(m_picture, m_picture.schedule.pieces.at(spot.index))
        : QString();
}

std::optional<GridSpot> GridScene::spotOf(const QString &key) const
{
    const QList<SchedulePiece> &pieces = m_picture.schedule.pieces;
    const auto found = std::ranges::find_if(
        pieces, [&](const SchedulePiece &piece) { return blockKey(m_picture, piece) == key; });
    if (key.isEmpty() || found == pieces.end())
        return {};
    return GridSpot{.kind = GridSpot::Kind::Piece,
        .column = found->column,
        .index = static_cast<int>(std::distance(pieces.begin(), found))};
}

bool GridScene::isPicked(const SchedulePiece &piece) const
{
    const auto &booking = m_state.pickedBooking();
    const auto &slot = m_state.pickedSlot();
    return std::ranges::any_of(piece.rows, [&](int row) {
        return piece.kind == SchedulePiece::Kind::Booking
            ? booking && m_picture.bookings.at(row).id == *booking
            : slot && slotKey(m_picture.freeSlots.at(row)) == *slot;
    });
}

bool GridScene::isPicked(const GridSpot &spot) const
{
    return spot.kind == GridSpot::Kind::Piece && isPicked(m_picture.schedule.pieces.at(spot.index));
}

std::optional<GridSpot> GridScene::pickedSpot() const
{
    if (!m_state.pickedBooking() && !m_state.pickedSlot())
        return {};
    const QList<SchedulePiece> &pieces = m_picture.schedule.pieces;
    const auto found = std::ranges::find_if(
        pieces, [this](const SchedulePiece &piece) { return isPicked(piece); });
    if (found == pieces.end())
        return {};
    return GridSpot{.kind = GridSpot::Kind::Piece,
        .column = found->column,
        .index = static_cast<int>(std::distance(pieces.begin(), found))};
}

const ScheduleShade *GridScene::shadeAt(int column, int position) const
{
    const QList<ScheduleShade> &shades = m_picture.schedule.shades;
    const auto found = std::ranges::find_if(shades, [&](const ScheduleShade &shade) {
        return shade.column == column && shade.top <= position && shade.bottom > position;
    });
    return found == shades.end() ? nullptr : &*found;
}

} // namespace daybook
