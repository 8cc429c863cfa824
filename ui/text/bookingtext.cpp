// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/bookingtext.h"

#include "ui/text/plaintext.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Words)
};

constexpr int longestWord = 40;

/// One row of a table between a vendor's words and people's.
struct WordSign
{
    QLatin1StringView word;
    const char *text;
    QLatin1StringView icon;
};

/// Vendors' words for a status that say more than the BookingState they stand for.
constexpr WordSign statusWords[] = {
    {"PENDING_WAITLIST"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Waiting list"), "ring"_L1},
    {"initialized"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Begun"), "ring"_L1},
    {"tentative"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Tentative"), "ring"_L1},
    {"reserved"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Held"), "hourglass"_L1},
    {"expired"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Expired"), "hourglass-off"_L1},
    {"confirmed"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Confirmed"), "dot-check"_L1},
    {"declined"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Declined"), "refused"_L1},
    {"paid"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Paid"), "banknote"_L1},
    {"unpaid"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Not paid"), "banknote-off"_L1},
    {"completed"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Completed"), "check"_L1},
    {"cancelled"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Cancelled"), "bar"_L1},
    {"cancelled_by_customer"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Cancelled by customer"),
        "bar"_L1},
    {"cancelled_by_owner"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Cancelled by owner"), "bar"_L1},
    {"rescheduled_by_customer"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Moved by customer"),
        "moved"_L1},
    {"error"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Error"), "warning"_L1},
    {"other"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Other"), "question"_L1},
};

/// Timekit's graphs: the rules by which a booking comes about.
constexpr WordSign kindWords[] = {
    {"instant"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Instant"), "bolt"_L1},
    {"confirm_decline"_L1, QT_TRANSLATE_NOOP("daybook::Words", "On request"), "talk"_L1},
    {"instant_payment"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Pay first"), "card"_L1},
    {"group_owner"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Group session"), "group"_L1},
    {"group_customer"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Group seat"), "seat"_L1},
    {"group_customer_payment"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Seat, pay first"),
        "seat-card"_L1},
    {"reservation"_L1, QT_TRANSLATE_NOOP("daybook::Words", "Hold"), "hourglass"_L1},
};
constexpr QLatin1StringView sharedKind("group_owner");

Sign signIn(std::span<const WordSign> table, QStringView word)
{
    const auto known =
        std::ranges::find_if(table, [word](const WordSign &row) { return row.word == word; });
    return known == table.end() ? Sign{} : Sign{Words::tr(known->text), known->icon};
}

QString stateText(BookingState state)
{
    switch (state) {
    case BookingState::Open:
        return Words::tr("Open", "status of a booking");
    case BookingState::Pending:
        return Words::tr("Pending");
    case BookingState::Confirmed:
        return Words::tr("Confirmed");
    case BookingState::InProgress:
        return Words::tr("In progress");
    case BookingState::Completed:
        return Words::tr("Completed");
    case BookingState::NoShow:
        return Words::tr("No-show");
    case BookingState::Cancelled:
        return Words::tr("Cancelled");
    case BookingState::Unknown:
        break;
    }
    return {};
}

Sign stateSign(const Booking &booking)
{
    const Sign word = statusWordSign(booking.status);
    if (!word.text.isEmpty())
        return word;
    const QString text = stateText(booking.state);
    return {
        text.isEmpty() ? shownText(booking.status, longestWord) : text, iconNameOf(booking.state)};
}

} // namespace

/// Sub-statuses are the business's own words; only TimeTap's one fixed word is ours to spell.
QString subStatusText(const Booking &booking)
{
    return booking.subStatus == "CHECKEDIN"_L1 ? Words::tr("checked in")
                                               : shownText(booking.subStatus, longestWord);
}

Sign statusWordSign(QStringView word)
{
    return signIn(statusWords, word);
}

Sign kindWordSign(QStringView word)
{
    return signIn(kindWords, word);
}

Sign statusSign(const Booking &booking)
{
    Sign sign = stateSign(booking);
    if (!booking.subStatus.isEmpty())
        sign.text = u"%1 · %2"_s.arg(sign.text, subStatusText(booking));
    return sign;
}

Sign kindSign(const Booking &booking)
{
    const Sign sign = kindWordSign(booking.graph);
    if (!sign.text.isEmpty() || booking.graph.isEmpty())
        return sign;
    return {shownText(booking.graph, longestWord), u"question"_s};
}

QString seatsText(const Booking &booking)
{
    if (!booking.seats)
        return {};
    const QLocale locale;
    return Words::tr("%1 of %2 seats")
        .arg(locale.toString(booking.seats->taken), locale.toString(booking.seats->offered));
}

QString customerText(const Booking &booking)
{
    if (namesCustomer(booking))
        return shownText(booking.customer.name);
    return booking.graph == sharedKind ? kindSign(booking).text : Words::tr("No customer");
}

bool namesCustomer(const Booking &booking)
{
    return !booking.customer.name.isEmpty();
}

} // namespace daybook
