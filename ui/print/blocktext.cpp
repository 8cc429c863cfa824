// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/print/blocktext.h"

#include "ui/print/printink.h"
#include "ui/text/bookingtext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::PrintedBlock)
};

QString joined(QStringList words, const QString &between)
{
    words.removeAll(QString());
    return words.join(between);
}

/// @p whole as long as it fits, else @p part.
QString fitting(const QString &whole, const QString &part, double width)
{
    return widthOf(whole, PrintFace::SmallBold) <= width ? whole : part;
}

/// Each fact on its own line when there is room, else one behind the other.
QStringList factLines(const QStringList &facts, double width, int most)
{
    const bool hasLineForEach = facts.size() <= most
        && std::ranges::all_of(facts,
            [width](const QString &fact) { return widthOf(fact, PrintFace::Small) <= width; });
    const QString together = joined(facts, u" · "_s);
    if (hasLineForEach || together.isEmpty() || most <= 0)
        return facts.mid(0, most);
    return linesOf(together, width, PrintFace::Small, most);
}

/// Of a session: how many come, and who.
QStringList seatFacts(const SchedulePiece &piece, const PrintMatter &matter)
{
    QStringList names;
    for (const int row : piece.rows) {
        const Booking &seat = matter.bookings.at(row);
        if (namesCustomer(seat) && seat.state != BookingState::Cancelled)
            names.append(customerText(seat));
    }
    const QString seats = seatsText(matter.bookings.at(piece.rows.first()));
    return {seats.isEmpty() ? counted(names.size(), Words::tr("1 booked"), Words::tr("%1 booked"))
                            : seats,
        names.join(u", "_s)};
}

BlockText bookingText(
    const SchedulePiece &piece, const PrintMatter &matter, const QTimeZone &zone, bool namesStaff)
{
    const Booking &booking = matter.bookings.at(piece.rows.first());
    const QString service = shownText(booking.service.isEmpty() ? booking.title : booking.service);
    const QString staff = namesStaff ? shownText(booking.staff) : QString();
    BlockText text{.span = spanText(booking.start, booking.end, zone),
        .start = clockText(booking.start, zone)};
    if (piece.isConflict)
        text.facts.append(Words::tr("Double-booked"));
    if (piece.rows.size() > 1) {
        text.name = service;
        text.facts.append(seatFacts(piece, matter));
    } else {
        text.name = customerText(booking);
        text.facts.append({statusSign(booking).text, service, seatsText(booking)});
    }
    text.facts.append(staff);
    text.facts.removeAll(QString());
    return text;
}

BlockText slotText(
    const SchedulePiece &piece, const PrintMatter &matter, const QTimeZone &zone, bool namesStaff)
{
    const Slot &slot = matter.freeSlots.at(piece.rows.first());
    QStringList names;
    for (const int row : piece.rows)
        names.append(shownText(matter.freeSlots.at(row).staffName));
    BlockText text{.span = spanText(slot.start, slot.end, zone),
        .start = clockText(slot.start, zone),
        .name = Words::tr("Free")};
    if (namesStaff)
        text.facts = {joined(names, u", "_s)};
    return text;
}

} // namespace

BlockText blockText(
    const SchedulePiece &piece, const PrintMatter &matter, const QTimeZone &zone, bool namesStaff)
{
    return piece.kind == SchedulePiece::Kind::Slot ? slotText(piece, matter, zone, namesStaff)
                                                   : bookingText(piece, matter, zone, namesStaff);
}

QList<BlockLine> blockLines(const BlockText &text, double width, int most)
{
    const QString facts = joined(text.facts, u" · "_s);
    if (most <= 1)
        return {{joined({u"%1 %2"_s.arg(text.start, text.name), facts}, u" · "_s),
            BlockLine::Part::Time}};
    QList<BlockLine> lines;
    if (most == 2) {
        lines.append({fitting(u"%1 %2"_s.arg(text.span, text.name),
                          u"%1 %2"_s.arg(text.start, text.name), width),
            BlockLine::Part::Name});
    } else {
        lines.append({fitting(text.span, text.start, width), BlockLine::Part::Time});
        const int mostNames = most > 3 ? 2 : 1;
        for (const QString &line : linesOf(text.name, width, PrintFace::SmallBold, mostNames))
            lines.append({line, BlockLine::Part::Name});
    }
    const int rest = most - static_cast<int>(lines.size());
    for (const QString &line : factLines(text.facts, width, rest))
        lines.append({line});
    return lines;
}

StateMark markOf(BookingState state)
{
    switch (state) {
    case BookingState::Open:
    case BookingState::Confirmed:
    case BookingState::InProgress:
        return StateMark::Full;
    case BookingState::Completed:
        return StateMark::Grey;
    case BookingState::Pending:
        return StateMark::Hatched;
    case BookingState::NoShow:
        return StateMark::Crossed;
    case BookingState::Cancelled:
    case BookingState::Unknown:
        break;
    }
    return StateMark::None;
}

bool isCancelled(const SchedulePiece &piece, const PrintMatter &matter)
{
    return piece.kind == SchedulePiece::Kind::Booking
        && std::ranges::all_of(piece.rows, [&matter](int row) {
               return matter.bookings.at(row).state == BookingState::Cancelled;
           });
}

} // namespace daybook
