// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/changetext.h"

#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::ChangeWords)
};

/// How much of a date a time needs beside it, so that it cannot be taken for another day's.
enum class Dates { Weekday, Date, DateAndYear };

/// A name in its own direction, whatever stands beside it.
QString inItsDirection(const QString &name)
{
    if (!name.isRightToLeft() && !QGuiApplication::isRightToLeft())
        return name;
    return QChar(0x2068) + name + QChar(0x2069); // first-strong isolate
}

QString orNothing(const QString &text)
{
    return text.isEmpty() ? Words::tr("nothing") : text;
}

QString fromTo(const QString &before, const QString &after)
{
    return keptInOrder(
        u"%1 → %2"_s.arg(inItsDirection(orNothing(before)), inItsDirection(orNothing(after))));
}

QString dayText(QDate day, Dates dates)
{
    switch (dates) {
    case Dates::Weekday:
        return QLocale().toString(day, u"ddd"_s);
    case Dates::Date:
        return shortDateText(day);
    case Dates::DateAndYear:
        break;
    }
    return dateText(day);
}

/// Two days of one week are told apart by their names.
Dates datesNeeded(QDate one, QDate other)
{
    if (one.year() != other.year())
        return Dates::DateAndYear;
    return std::abs(one.daysTo(other)) < 7 ? Dates::Weekday : Dates::Date;
}

/// "Tue 14:00", "Tue 14:00 – 15:00"; @p day where it must be said.
QString timeText(const Booking &booking, const QTimeZone &zone, const QString &day, bool withEnd)
{
    if (!booking.start.isValid())
        return Words::tr("time not told");
    const QString clock = withEnd && booking.end.isValid()
        ? spanText(booking.start, booking.end, zone)
        : clockText(booking.start, zone);
    return keptInOrder(day.isEmpty() ? clock : u"%1 %2"_s.arg(day, clock));
}

QString whenText(const Booking &booking, const QTimeZone &zone)
{
    if (!booking.start.isValid())
        return Words::tr("time not told");
    const QString day = shortDateText(booking.start.toTimeZone(zone).date());
    return keptInOrder(
        u"%1 %2"_s.arg(timeText(booking, zone, day, true), zoneText(zone, booking.start)));
}

/// The zone stands once, unless the clocks were changed between the two.
QString movedText(const Booking &before, const Booking &after, const QTimeZone &zone)
{
    const bool isKnown = before.start.isValid() && after.start.isValid();
    const QDate from = before.start.toTimeZone(zone).date();
    const QDate to = after.start.toTimeZone(zone).date();
    const Dates dates = isKnown ? datesNeeded(from, to) : Dates::Date;
    const bool isLonger =
        !isKnown || before.start.secsTo(before.end) != after.start.secsTo(after.end);
    const bool isSameDay = isKnown && from == to;
    QString was = timeText(before, zone, dayText(from, dates), isLonger);
    QString is = timeText(after, zone, isSameDay ? QString() : dayText(to, dates), isLonger);
    const QString zoneWas = zoneText(zone, before.start);
    const QString zoneIs = zoneText(zone, after.start);
    if (before.start.isValid() && (zoneWas != zoneIs || !after.start.isValid()))
        was = u"%1 %2"_s.arg(was, zoneWas);
    if (after.start.isValid())
        is = u"%1 %2"_s.arg(is, zoneIs);
    return keptInOrder(u"%1 → %2"_s.arg(was, is));
}

bool isMoved(const Booking &before, const Booking &after)
{
    return before.start != after.start || before.end != after.end;
}

/// What people ask about is told from old to new; of what is longer than a line only its name.
QStringList differences(const Booking &before, const Booking &after, const QTimeZone &zone)
{
    QStringList told;
    const auto tell = [&](const QString &was, const QString &is) {
        if (was != is)
            told.append(fromTo(was, is));
    };
    const auto name = [&](bool differs, const QString &what) {
        if (differs)
            told.append(what);
    };
    tell(shownText(before.staff), shownText(after.staff));
    if (isMoved(before, after))
        told.append(movedText(before, after, zone));
    tell(statusSign(before).text, statusSign(after).text);
    tell(customerText(before), customerText(after));
    tell(shownText(before.service), shownText(after.service));
    tell(shownText(before.location), shownText(after.location));
    tell(seatsText(before), seatsText(after));
    tell(shownText(before.title), shownText(after.title));
    name(before.customer.email != after.customer.email, Words::tr("e-mail address"));
    name(before.customer.phone != after.customer.phone, Words::tr("phone number"));
    name(before.note != after.note, Words::tr("note"));
    name(before.fields != after.fields, Words::tr("answers of the customer"));
    name(before.cancelReason != after.cancelReason, Words::tr("reason"));
    name(before.graph != after.graph, Words::tr("kind"));
    return told;
}

} // namespace

Sign changeSign(BookingChange::Kind kind)
{
    using Kind = BookingChange::Kind;
    switch (kind) {
    case Kind::New:
        return {Words::tr("New"), u"plus"_s};
    case Kind::Moved:
        return {Words::tr("Moved"), u"moved"_s};
    case Kind::Reassigned:
        return {Words::tr("Reassigned"), u"reassigned"_s};
    case Kind::Cancelled:
        return {Words::tr("Cancelled"), u"bar"_s};
    case Kind::Gone:
        return {Words::tr("Gone"), u"vanished"_s};
    case Kind::Changed:
        break;
    }
    return {Words::tr("Changed"), u"pencil"_s};
}

QColor changeInk(BookingChange::Kind kind)
{
    using Kind = BookingChange::Kind;
    switch (kind) {
    case Kind::New:
        return theme().done;
    case Kind::Moved:
    case Kind::Reassigned:
        return theme().pending;
    case Kind::Cancelled:
    case Kind::Gone:
        return theme().gone;
    case Kind::Changed:
        break;
    }
    return theme().accent;
}

QString changeDetail(const BookingChange &change, const QTimeZone &zone)
{
    using Kind = BookingChange::Kind;
    const QTimeZone shown = zone.isValid() ? zone : QTimeZone::utc();
    switch (change.kind) {
    case Kind::New:
    case Kind::Cancelled:
    case Kind::Gone:
        return whenText(change.booking(), shown);
    case Kind::Moved:
        return movedText(*change.before, *change.after, shown);
    case Kind::Reassigned:
    case Kind::Changed:
        break;
    }
    return differences(*change.before, *change.after, shown).join(u" · "_s);
}

QString changeText(const BookingChange &change, const QTimeZone &zone)
{
    const QString detail = changeDetail(change, zone);
    const QString word = changeSign(change.kind).text;
    return detail.isEmpty() ? word : Words::tr("%1: %2").arg(word, detail);
}

} // namespace daybook
