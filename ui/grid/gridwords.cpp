// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridwords.h"

#include "ui/text/bookingtext.h"
#include "ui/text/changetext.h"
#include "ui/text/counted.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QString minutesText(qint64 minutes)
{
    return counted(minutes, GridWords::tr("1 minute"), GridWords::tr("%1 minutes"));
}

QString dayText(QDate date)
{
    return QLocale().toString(date, u"dddd d MMMM"_s);
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

} // namespace

QString shadeText(const ScheduleShade &shade)
{
    switch (shade.why) {
    case ScheduleShade::Why::OutsideHours:
        return {};
    case ScheduleShade::Why::TimeOff:
        return shade.title.isEmpty() ? GridWords::tr("Time off") : shownText(shade.title);
    case ScheduleShade::Why::Closed:
        return GridWords::tr("Closed");
    case ScheduleShade::Why::NoSuchTime:
        break;
    }
    return GridWords::tr("No such time");
}

QString shadeReason(const ScheduleShade &shade)
{
    switch (shade.why) {
    case ScheduleShade::Why::OutsideHours:
        return GridWords::tr("outside working hours");
    case ScheduleShade::Why::TimeOff:
        return shade.title.isEmpty() ? GridWords::tr("time off")
                                     : GridWords::tr("time off: %1").arg(shownText(shade.title));
    case ScheduleShade::Why::Closed:
        return GridWords::tr("closed");
    case ScheduleShade::Why::NoSuchTime:
        break;
    }
    return GridWords::tr("no such time on this day: the clocks change");
}

QString takenText(const QList<Booking> &bookings, const QList<int> &rows)
{
    const auto withSeats =
        std::ranges::find_if(rows, [&](int row) { return bookings.at(row).seats.has_value(); });
    if (withSeats != rows.end())
        return seatsText(bookings.at(*withSeats));
    return counted(rows.size(), GridWords::tr("1 booked"), GridWords::tr("%1 booked"));
}

QString GridWords::span(const QDateTime &start, const QDateTime &end) const
{
    const QTimeZone &zone = m_picture.schedule.axis.zone();
    return u"%1 %2 %3"_s.arg(
        dayText(start.toTimeZone(zone).date()), spanText(start, end, zone), zoneText(zone, start));
}

QString GridWords::change(const Booking &booking) const
{
    const BookingChange *change = m_changes.changeOf(booking.id);
    if (!change)
        return {};
    using Kind = BookingChange::Kind;
    // Of what came or went the time that the words would tell stands beside them already.
    if (change->kind == Kind::New || change->kind == Kind::Cancelled || change->kind == Kind::Gone)
        return changeSign(change->kind).text;
    return changeText(*change, m_picture.schedule.axis.zone());
}

QStringList GridWords::factsOf(const Booking &booking) const
{
    return {span(booking.start, booking.end), shownText(booking.staff), customerText(booking),
        shownText(booking.service), seatsText(booking), statusSign(booking).text,
        shownText(booking.location), change(booking)};
}

QStringList GridWords::factsOf(const Slot &slot) const
{
    const QString seats = slot.seatsLeft
        ? counted(*slot.seatsLeft, tr("1 seat left"), tr("%1 seats left"))
        : QString();
    return {span(slot.start, slot.end), shownText(slot.staffName), tr("free"),
        minutesText(slot.start.secsTo(slot.end) / 60), seats};
}

/// Who is free, of a column in which several may be.
QStringList GridWords::namesOf(const QList<int> &slotRows) const
{
    QStringList names;
    for (const int row : slotRows)
        names.append(shownText(m_picture.freeSlots.at(row).staffName));
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

QStringList GridWords::facts(const SchedulePiece &piece) const
{
    if (piece.kind == SchedulePiece::Kind::Slot) {
        QStringList facts = factsOf(m_picture.freeSlots.at(piece.rows.constFirst()));
        facts[1] = namesOf(piece.rows).join(u", "_s);
        return facts;
    }
    const Booking &first = m_picture.bookings.at(piece.rows.constFirst());
    QStringList facts = factsOf(first);
    if (piece.rows.size() > 1)
        facts = {span(first.start, first.end), shownText(first.staff), shownText(first.service),
            takenText(m_picture.bookings, piece.rows)};
    if (piece.isConflict)
        facts.append(tr("overlaps another booking of the same person"));
    return facts;
}

QString GridWords::sentence(const SchedulePiece &piece) const
{
    QStringList facts = this->facts(piece);
    const auto &column = m_picture.schedule.columns.at(piece.column);
    if (facts.at(1).isEmpty() && column.person)
        facts[1] = shownText(column.person->name);
    return joined(facts, u", "_s);
}

QString GridWords::tooltip(const SchedulePiece &piece) const
{
    return joined(facts(piece), u"\n"_s);
}

QString GridWords::sentence(const ScheduleCrowd &crowd) const
{
    const QString head = m_picture.heads.at(crowd.column).title;
    const qsizetype bookings = crowd.rows.size();
    const qsizetype free = crowd.freeRows.size();
    const QString booked = bookings == 0
        ? QString()
        : counted(bookings, tr("1 more booking at this time"), tr("%1 more bookings at this time"));
    const QString rest =
        free == 0 ? QString() : counted(free, tr("1 more free time"), tr("%1 more free times"));
    return joined({head, booked, rest}, u", "_s);
}

QString GridWords::tooltip(const ScheduleCrowd &crowd) const
{
    QStringList lines;
    for (const int row : crowd.rows)
        lines.append(entry(m_picture.bookings.at(row)));
    for (const int row : crowd.freeRows)
        lines.append(entry(m_picture.freeSlots.at(row)));
    return lines.join(u'\n');
}

QString GridWords::tooltip(const ScheduleShade &shade) const
{
    return shade.why == ScheduleShade::Why::OutsideHours ? QString() : shadeReason(shade);
}

QString GridWords::entry(const Booking &booking) const
{
    const QString span = booking.start.isValid()
        ? spanText(booking.start, booking.end, m_picture.schedule.axis.zone())
        : tr("time not told");
    const QString what = joined(
        {customerText(booking), shownText(booking.service), shownText(booking.staff)}, u", "_s);
    return u"%1 %2"_s.arg(span, what);
}

QString GridWords::entry(const Slot &slot) const
{
    const QString what = joined({tr("free"), shownText(slot.staffName)}, u", "_s);
    return u"%1 %2"_s.arg(spanText(slot.start, slot.end, m_picture.schedule.axis.zone()), what);
}

QString GridWords::groundWord(int column) const
{
    switch (m_picture.heads.at(column).ground) {
    case GridHead::Ground::Known:
        return tr("empty");
    case GridHead::Ground::Loading:
        return tr("loading");
    case GridHead::Ground::Unknown:
        break;
    }
    return tr("not loaded");
}

/// "Thursday 26 November 15:00 CST".
QString GridWords::hourText(QDate date, int row) const
{
    const TimeAxis &axis = m_picture.schedule.axis;
    const int day = static_cast<int>(axis.days().indexOf(date));
    if (const auto instant = axis.instantAt(day, row * TimeAxis::unitsInRow))
        return u"%1 %2 %3"_s.arg(
            dayText(date), clockText(*instant, axis.zone()), zoneText(axis.zone(), *instant));
    const QDateTime clock(date, QTime(axis.rows().at(row).hour, 0), Qt::UTC);
    return u"%1 %2"_s.arg(dayText(date), clockText(clock, QTimeZone::utc()));
}

QString GridWords::sentence(int column, int row) const
{
    const Schedule &schedule = m_picture.schedule;
    const int top = row * TimeAxis::unitsInRow;
    const QString when = hourText(schedule.columns.at(column).date, row);
    const auto shade = std::ranges::find_if(schedule.shades, [&](const ScheduleShade &each) {
        return each.column == column && each.top < top + TimeAxis::unitsInRow && each.bottom > top;
    });
    const auto &person = schedule.columns.at(column).person;
    return joined({when, person ? shownText(person->name) : QString(),
                      shade == schedule.shades.end() ? groundWord(column) : shadeReason(*shade)},
        u", "_s);
}

QString GridWords::sentence(int column) const
{
    const GridHead &head = m_picture.heads.at(column);
    return joined({head.title, head.detail}, u", "_s);
}

} // namespace daybook
