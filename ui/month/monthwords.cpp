// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/month/monthwords.h"

#include "ui/grid/bookingink.h"
#include "ui/text/bookingtext.h"
#include "ui/text/hours.h"
#include "ui/text/plaintext.h"
#include "ui/text/times.h"
#include "ui/views/viewstate.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Words)
};

constexpr int usualFirstHour = 8;
constexpr int usualEndHour = 18;
constexpr int hoursInDay = 24;

QString number(int value)
{
    return QLocale().toString(value);
}

QString dayText(QDate date, bool namesMonth)
{
    const QLocale locale;
    if (!namesMonth)
        return locale.toString(date.day());
    const bool namesYear = date.month() == 1 && date.day() == 1;
    return locale.toString(date, namesYear ? u"d MMM yyyy"_s : u"d MMM"_s);
}

QString bookedText(const DayCounts &counts, Knowledge known, bool isFiltered)
{
    switch (known) {
    case Knowledge::NotAsked:
        return Words::tr("not asked");
    case Knowledge::Loading:
        return Words::tr("loading…");
    case Knowledge::Unknown:
        return Words::tr("not loaded");
    case Knowledge::Part:
    case Knowledge::Whole:
        break;
    }
    const bool isPart = known == Knowledge::Part;
    if (isFiltered && counts.bookedInAll > 0)
        return (isPart ? Words::tr("at least %1 of %2 booked") : Words::tr("%1 of %2 booked"))
            .arg(number(counts.booked), number(counts.bookedInAll));
    if (counts.booked == 0 && !isPart)
        return Words::tr("none booked");
    return (isPart ? Words::tr("at least %1 booked") : Words::tr("%1 booked"))
        .arg(number(counts.booked));
}

/// Empty where nobody wants to know.
QString freeText(const DayCounts &counts, Knowledge known)
{
    switch (known) {
    case Knowledge::NotAsked:
        return {};
    case Knowledge::Loading:
        return Words::tr("free: loading…");
    case Knowledge::Unknown:
        return Words::tr("free: not loaded");
    case Knowledge::Part:
        return Words::tr("at least %1 free").arg(number(counts.free));
    case Knowledge::Whole:
        break;
    }
    return counts.free == 0 ? Words::tr("none free")
                            : Words::tr("%1 free").arg(number(counts.free));
}

QList<StateCount> statesOf(const DayCounts &counts)
{
    QList<StateCount> states;
    for (size_t i = 0; i < counts.states.size(); ++i) {
        if (counts.states[i] > 0)
            states.append({static_cast<BookingState>(i), number(counts.states[i])});
    }
    // Of one kind alone "12 booked" says it already, unless it is one that does not take place.
    const bool saysMore =
        states.size() > 1 || counts.states[static_cast<size_t>(BookingState::Cancelled)] > 0;
    return saysMore ? states : QList<StateCount>();
}

MonthLine lineOf(const Booking &booking, const MonthContext &context)
{
    const auto &picked = context.view.pickedBooking();
    return {.booking = booking.id,
        .text =
            Words::tr("%1 %2", "a time and who is booked")
                .arg(keptInOrder(clockText(booking.start, context.zone)), customerText(booking)),
        .icon = statusSign(booking).icon,
        .ink = inkOf(booking, context.view.colourBy()).edge,
        .isPicked = picked && *picked == booking.id};
}

void sayBusiest(MonthWords &words, const DayCounts &counts, const MonthContext &context)
{
    const auto busiest = counts.busiestHour();
    if (!busiest)
        return;
    words.busiest = Words::tr("busiest %1", "hours").arg(hoursText(*busiest));
    words.busiestBar = *busiest - context.firstHour;
    for (int i = 0; i < context.hours; ++i) {
        const auto taken = counts.taken[static_cast<size_t>(context.firstHour + i)];
        words.bars.append(static_cast<int>(100 * taken.count() / context.busiest.count()));
    }
}

QString stateSentence(BookingState state, int count)
{
    if (state == BookingState::Unknown)
        return Words::tr("%1 of a status that is not known").arg(number(count));
    const QString word = statusSign(Booking{.state = state}).text;
    return Words::tr("%1 %2", "how many, and in which state")
        .arg(number(count), QLocale().toLower(word));
}

QString spokenText(const MonthWords &words, const DayCounts &counts)
{
    QStringList parts{QLocale().toString(words.date, u"dddd d MMMM"_s)};
    if (words.isToday)
        parts.append(Words::tr("today"));
    parts += words.counts;
    for (const StateCount &state : words.states)
        parts.append(stateSentence(state.state, counts.states[static_cast<size_t>(state.state)]));
    if (!words.busiest.isEmpty())
        parts.append(words.busiest);
    return parts.join(u", "_s);
}

} // namespace

QString weekText(QDate day)
{
    // The Thursday of a week tells whose it is, on whichever day rows begin.
    const QDate thursday = day.addDays((Qt::Thursday - day.dayOfWeek() + 7) % 7);
    return QLocale().toString(thursday.weekNumber());
}

void fitHours(const QList<DayCounts> &days, MonthContext &context)
{
    int first = usualFirstHour;
    int end = usualEndHour;
    context.busiest = {};
    for (const DayCounts &day : days) {
        for (int hour = 0; hour < hoursInDay; ++hour) {
            const auto taken = day.taken[static_cast<size_t>(hour)];
            if (taken.count() == 0)
                continue;
            first = std::min(first, hour);
            end = std::max(end, hour + 1);
            context.busiest = std::max(context.busiest, taken);
        }
    }
    context.firstHour = first;
    context.hours = end - first;
}

MonthWords monthWordsOf(const DayCounts &counts, const DayKnowledge &known, bool namesMonth,
    const MonthContext &context)
{
    const bool isCounted = known.bookings == Knowledge::Part || known.bookings == Knowledge::Whole;
    MonthWords words{.date = counts.date,
        .day = dayText(counts.date, namesMonth),
        .isToday = counts.date == context.today,
        .isAsked = known.bookings != Knowledge::NotAsked};
    if (context.showsBookings)
        words.counts.append(bookedText(counts, known.bookings, context.isFiltered));
    if (const QString free = freeText(counts, known.freeSlots); !free.isEmpty())
        words.counts.append(free);
    if (context.showsBookings && isCounted) {
        words.states = statesOf(counts);
        words.booked = counts.booked;
        sayBusiest(words, counts, context);
        for (const int row : counts.first)
            words.lines.append(lineOf(context.bookings.at(row), context));
    }
    words.isEmpty = !isCounted || (counts.booked == 0 && counts.free == 0);
    words.spoken = spokenText(words, counts);
    return words;
}

} // namespace daybook
