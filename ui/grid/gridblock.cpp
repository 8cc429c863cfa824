// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridblock.h"

#include "core/models/slottablemodel.h"
#include "ui/text/bookingtext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::GridWords)
};

constexpr int edgeRoom = 9; ///< From the side of a block to its words: edge and air.
constexpr int farRoom = 4;
constexpr int iconRoom = GridKit::iconSize + 3;
constexpr int markRoom = 14;
constexpr int leastForIcon = 36;
constexpr int leastForIconFirst = 96; ///< In a narrower block the name has the first line alone.
constexpr int leastForText = 11; ///< Of height.

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString plainNameText(const Booking &booking)
{
    return booking.seats && !namesCustomer(booking) ? shownText(booking.service)
                                                    : customerText(booking);
}

/// A status that must not be overlooked stands in words before or behind the name.
QString nameText(const Booking &booking)
{
    const QString name = plainNameText(booking);
    switch (booking.state) {
    case BookingState::Pending:
    case BookingState::NoShow:
        return u"%1: %2"_s.arg(statusSign(booking).text, name);
    case BookingState::Cancelled:
        return Words::tr("%1, cancelled").arg(name);
    default:
        return name;
    }
}

QStringList linesOf(const GridPicture &picture, const SchedulePiece &piece)
{
    const Booking &booking = picture.bookings.at(piece.rows.constFirst());
    const QString span = spanText(booking.start, booking.end, picture.schedule.axis.zone());
    const QString staff = picture.namesStaff ? shownText(booking.staff) : QString();
    if (piece.rows.size() > 1)
        return {shownText(booking.service),
            joined({takenText(picture.bookings, piece.rows), staff}), span};
    const bool saysService = !booking.seats || namesCustomer(booking);
    const bool saysSubStatus =
        !booking.subStatus.isEmpty() && !nameText(booking).contains(subStatusText(booking));
    return {nameText(booking),
        joined({saysService ? shownText(booking.service) : QString(), seatsText(booking),
            saysSubStatus ? subStatusText(booking) : QString(), staff}),
        span};
}

/// Who is free: the one person, or how many.
QString freeStaffText(const GridPicture &picture, const QList<int> &rows)
{
    if (rows.size() == 1)
        return shownText(picture.freeSlots.at(rows.constFirst()).staffName);
    return counted(rows.size(), Words::tr("1 person"), Words::tr("%1 people"));
}

GridLook lookOfSlot(const GridPicture &picture, const SchedulePiece &piece, const ViewState &state)
{
    const Slot &slot = picture.freeSlots.at(piece.rows.constFirst());
    const QString clock = clockText(slot.start, picture.schedule.axis.zone());
    const QString seats = slot.seatsLeft
        ? counted(*slot.seatsLeft, Words::tr("1 seat left"), Words::tr("%1 seats left"))
        : QString();
    const QString whoText = picture.namesStaff ? freeStaffText(picture, piece.rows) : QString();
    const bool isPicked = state.pickedSlot() && std::ranges::any_of(piece.rows, [&](int row) {
        return slotKey(picture.freeSlots.at(row)) == *state.pickedSlot();
    });
    return {.lines = {Words::tr("free %1").arg(keptInOrder(clock)), joined({seats, whoText})},
        .brief = keptInOrder(clock),
        .ink = {.edge = theme().free,
            .ground = theme().freeTint,
            .text = theme().free,
            .icon = theme().free},
        .isFree = true,
        .isPicked = isPicked,
        .continuesBefore = piece.continuesBefore,
        .continuesAfter = piece.continuesAfter};
}

/// How the words of a block lie one below the other.
struct Lines
{
    int count = 0;
    int height = 0; ///< Of each.
    int top = 0; ///< Of the first.
    int withIcon = -1; ///< The line that begins with the icon; none.
};

Lines linesIn(const GridLook &look, const QRect &rect, const GridKit &kit)
{
    Lines lines{.height = kit.lineHeight(GridFont::Bold)};
    const int fitting = std::max(1, (rect.height() - 5) / lines.height);
    if (rect.height() >= leastForText)
        lines.count = std::min(fitting, static_cast<int>(look.lines.size()));
    lines.top = rect.height() < lines.height + 6 ? (rect.height() - lines.height) / 2 : 3;
    const bool hasIcon = !look.icon.isEmpty() && rect.width() >= leastForIcon && lines.count > 0;
    if (hasIcon)
        lines.withIcon = rect.width() < leastForIconFirst && lines.count > 1 ? 1 : 0;
    return lines;
}

/// Where a line has room for its words, seen from the side where they begin.
struct Room
{
    int start = 0;
    int width = 0;
};

Room roomOf(const GridLook &look, int width, const Lines &lines, int line)
{
    const int edge = look.isFree ? 4 : edgeRoom;
    const int before = edge + (line == lines.withIcon ? iconRoom : 0);
    const int mark = line == 0 && look.isConflict ? markRoom : 0;
    return {before, std::max(0, width - before - farRoom - mark)};
}

GridFont fontOf(const GridLook &look, int line)
{
    return line == 0 && !look.isFree && !look.isStruck ? GridFont::Bold : GridFont::Plain;
}

/// What is said on that line: half a time would be a wrong one.
QString textOfLine(const GridLook &look, int line, int width, const GridKit &kit)
{
    const QString &text = look.lines.at(line);
    const bool isTime = line == 2;
    if (!isTime && (line > 0 || look.brief.isEmpty()))
        return text;
    if (kit.widthOf(text, fontOf(look, line)) <= width)
        return text;
    return isTime ? QString() : look.brief;
}

SetText setLine(const GridBlock &block, const QString &text, int line, const Room &room,
    bool isMirrored, GridKit &kit)
{
    const GridFont font = fontOf(block.look, line);
    SetText set{.text = kit.set(text, font, room.width), .at = {room.start, 0}, .font = font};
    const QSize size = set.text.size().toSize();
    const int lineHeight = kit.lineHeight(GridFont::Bold);
    if (isMirrored)
        set.at.setX(block.rect.width() - room.start - size.width());
    // A font that stands in for another may be taller: the lines keep their distance.
    set.at.setY(-std::max(0, size.height() - lineHeight) * 4 / 5);
    if (block.look.isStruck && line == 0)
        set.strike = {0, lineHeight * 11 / 20, size.width(), 1};
    return set;
}

void setTexts(GridBlock &block, const Lines &lines, bool isMirrored, GridKit &kit)
{
    for (int line = 0; line < lines.count; ++line) {
        const Room room = roomOf(block.look, block.rect.width(), lines, line);
        const QString text = textOfLine(block.look, line, room.width, kit);
        if (text.isEmpty())
            continue;
        SetText set = setLine(block, text, line, room, isMirrored, kit);
        set.at.ry() += lines.top + line * lines.height;
        block.texts.append(set);
    }
}

void setIcon(GridBlock &block, const Lines &lines, bool isMirrored, GridKit &kit)
{
    const int start = edgeRoom - 1;
    const int x = isMirrored ? block.rect.width() - start - GridKit::iconSize : start;
    const int y =
        lines.top + lines.withIcon * lines.height + (lines.height - GridKit::iconSize) / 2;
    block.icon = kit.icon(block.look.icon, block.look.ink.icon);
    block.iconAt = {x, y};
}

} // namespace

QString blockKey(const GridPicture &picture, const SchedulePiece &piece)
{
    const int row = piece.rows.constFirst();
    const QString &key = piece.kind == SchedulePiece::Kind::Booking
        ? picture.bookings.at(row).id.value
        : slotKey(picture.freeSlots.at(row));
    return QString::number(piece.column) + u'/' + key;
}

GridLook lookOf(const GridPicture &picture, const SchedulePiece &piece, const ViewState &state,
    const GridWords &words)
{
    if (piece.kind == SchedulePiece::Kind::Slot)
        return lookOfSlot(picture, piece, state);
    const Booking &booking = picture.bookings.at(piece.rows.constFirst());
    const auto any = [&](auto holds) {
        return std::ranges::any_of(
            piece.rows, [&](int row) { return holds(picture.bookings.at(row)); });
    };
    GridLook look{.lines = linesOf(picture, piece),
        .brief = piece.rows.size() > 1 ? QString() : plainNameText(booking),
        .icon = statusSign(booking).icon,
        .ink = inkOf(booking, state.colourBy()),
        .isDashed = booking.state == BookingState::Pending,
        .isStruck = booking.state == BookingState::Cancelled,
        .isConflict = piece.isConflict,
        .isChanged = any([&](const Booking &each) { return !words.change(each).isEmpty(); }),
        .isPicked = any([&](const Booking &each) { return state.pickedBooking() == each.id; }),
        .isDimmed = !any([&](const Booking &each) { return state.isWanted(each); }),
        .continuesBefore = piece.continuesBefore,
        .continuesAfter = piece.continuesAfter};
    if (look.isConflict)
        look.ink.edge = theme().warning;
    if (look.isDimmed)
        look.ink = dimmedInk();
    return look;
}

GridBlock setBlock(const GridLook &look, const QRect &rect, bool isMirrored, GridKit &kit)
{
    GridBlock block{.rect = rect, .look = look};
    const Lines lines = linesIn(look, rect, kit);
    if (lines.withIcon >= 0)
        setIcon(block, lines, isMirrored, kit);
    if (look.isConflict)
        block.mark = kit.icon(u"warning"_s, look.isDimmed ? look.ink.icon : theme().warning);
    if (look.isDashed)
        block.edge = kit.dashes(look.ink.edge);
    setTexts(block, lines, isMirrored, kit);
    return block;
}

} // namespace daybook
