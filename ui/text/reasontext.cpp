// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/reasontext.h"

#include "ui/text/bookingtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

constexpr int longestName = 60;

QString orElse(const QString &name, const QString &word)
{
    return name.isEmpty() ? word : shownText(name, longestName);
}

QString who(const ReasonNames &names)
{
    return orElse(names.staff, Texts::tr("This person"));
}

QString where(const ReasonNames &names)
{
    return orElse(names.location, Texts::tr("This place"));
}

QString what(const ReasonNames &names)
{
    return orElse(names.service, Texts::tr("The service"));
}

bool hasSpan(const Reason &reason)
{
    return reason.from.isValid() && reason.to.isValid();
}

/// "09:00 – 17:00 CST"
QString hours(const Reason &reason, const QTimeZone &zone)
{
    return Texts::tr("%1 %2", "a span of time and its zone")
        .arg(spanText(reason.from, reason.to, zone), zoneText(zone, reason.from));
}

QString weekday(const Reason &reason, const QTimeZone &zone)
{
    const QTimeZone read = zone.isValid() ? zone : QTimeZone::utc();
    return QLocale().dayName(reason.from.toTimeZone(read).date().dayOfWeek());
}

QString outsideHours(const Reason &reason, const ReasonNames &names)
{
    if (!hasSpan(reason))
        return Texts::tr("%1 does not work on this day").arg(who(names));
    return Texts::tr("%1 works %2 on %3")
        .arg(who(names), hours(reason, names.zone), weekday(reason, names.zone));
}

QString placeClosed(const Reason &reason, const ReasonNames &names)
{
    if (!hasSpan(reason))
        return Texts::tr("%1 is closed on this day").arg(where(names));
    return Texts::tr("%1 is open %2 on %3")
        .arg(where(names), hours(reason, names.zone), weekday(reason, names.zone));
}

QString timeOff(const Reason &reason, const ReasonNames &names)
{
    const QString title = shownText(reason.title, longestName);
    if (!hasSpan(reason))
        return title.isEmpty() ? Texts::tr("%1 is away").arg(who(names))
                               : Texts::tr("%1 is away: %2").arg(who(names), title);
    const QString when = hours(reason, names.zone);
    return title.isEmpty() ? Texts::tr("%1 is away, %2").arg(who(names), when)
                           : Texts::tr("%1 is away: %2, %3").arg(who(names), title, when);
}

QString booked(const Reason &reason, const ReasonNames &names)
{
    const QString customer = names.booking ? customerText(*names.booking) : Texts::tr("somebody");
    if (!hasSpan(reason))
        return Texts::tr("Booked: %1").arg(customer);
    return Texts::tr("Booked: %1, %2").arg(customer, hours(reason, names.zone));
}

QString tooShort(const Reason &reason, const ReasonNames &names)
{
    const QString gap = hasSpan(reason)
        ? lengthText(std::chrono::minutes(reason.from.secsTo(reason.to) / 60))
        : QString();
    const QString needed = lengthText(names.length);
    if (needed.isEmpty())
        return Texts::tr("The gap is too short for %1").arg(what(names));
    return gap.isEmpty() ? Texts::tr("%1 takes %2; the gap is shorter").arg(what(names), needed)
                         : Texts::tr("%1 takes %2; the gap is %3").arg(what(names), needed, gap);
}

QString elsewhere(const Reason &reason, const ReasonNames &names)
{
    if (!hasSpan(reason))
        return Texts::tr("%1 works at another place then").arg(who(names));
    return Texts::tr("%1 works at another place then, %2")
        .arg(who(names), hours(reason, names.zone));
}

QString isFree(const Reason &reason, const ReasonNames &names)
{
    if (!reason.from.isValid())
        return Texts::tr("The service does offer it");
    return Texts::tr("The service does offer it, from %1 %2")
        .arg(clockText(reason.from, names.zone), zoneText(names.zone, reason.from));
}

QString sentenceOf(const Reason &reason, const ReasonNames &names)
{
    switch (reason.kind) {
    case Reason::Kind::InThePast:
        return Texts::tr("This time has passed");
    case Reason::Kind::PlaceClosed:
        return placeClosed(reason, names);
    case Reason::Kind::OutsideHours:
        return outsideHours(reason, names);
    case Reason::Kind::TimeOff:
        return timeOff(reason, names);
    case Reason::Kind::Booked:
        return booked(reason, names);
    case Reason::Kind::TooShort:
        return tooShort(reason, names);
    case Reason::Kind::NotOfferedHere:
        return Texts::tr("%1 does not offer %2 here").arg(who(names), what(names));
    case Reason::Kind::ElsewhereThen:
        return elsewhere(reason, names);
    case Reason::Kind::IsFree:
        return isFree(reason, names);
    case Reason::Kind::NotAsked:
        return Texts::tr("Free times were not asked for: choose a location and a service");
    case Reason::Kind::NotVisible:
        break;
    }
    return Texts::tr("The service did not offer it; the reason is not visible");
}

/// From which of the service's answers the reason is known; empty: from none.
QString sourceOf(const Reason &reason)
{
    switch (reason.kind) {
    case Reason::Kind::PlaceClosed:
        return Texts::tr("Opening hours");
    case Reason::Kind::OutsideHours:
    case Reason::Kind::ElsewhereThen:
        return Texts::tr("Working hours");
    case Reason::Kind::TimeOff:
        return Texts::tr("Time off");
    case Reason::Kind::Booked:
        return Texts::tr("Bookings");
    case Reason::Kind::TooShort:
        return reason.booking ? Texts::tr("Bookings") : Texts::tr("Hours and time off");
    case Reason::Kind::NotOfferedHere:
        return Texts::tr("Staff of the service");
    case Reason::Kind::IsFree:
    case Reason::Kind::NotVisible:
        return Texts::tr("Free times");
    case Reason::Kind::InThePast:
    case Reason::Kind::NotAsked:
        break;
    }
    return {};
}

QString iconOf(Reason::Kind kind)
{
    switch (kind) {
    case Reason::Kind::InThePast:
    case Reason::Kind::PlaceClosed:
    case Reason::Kind::OutsideHours:
        return u"clock"_s;
    case Reason::Kind::TimeOff:
        return u"bar"_s;
    case Reason::Kind::Booked:
        return u"dot"_s;
    case Reason::Kind::TooShort:
        return u"hourglass"_s;
    case Reason::Kind::NotOfferedHere:
        return u"refused"_s;
    case Reason::Kind::ElsewhereThen:
        return u"moved"_s;
    case Reason::Kind::IsFree:
        return u"ring"_s;
    case Reason::Kind::NotAsked:
    case Reason::Kind::NotVisible:
        break;
    }
    return u"question"_s;
}

} // namespace

ReasonText reasonText(const Reason &reason, const ReasonNames &names)
{
    ReasonText text{.sentence = sentenceOf(reason, names),
        .source = sourceOf(reason),
        .icon = iconOf(reason.kind)};
    if (!text.source.isEmpty() && reason.asOf.isValid())
        text.source = Texts::tr("%1, as of %2")
                          .arg(text.source, clockText(reason.asOf, QTimeZone::systemTimeZone()));
    return text;
}

} // namespace daybook
