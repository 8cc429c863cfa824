// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/bookingneedle.h"

#include <algorithm>
#include <array>

namespace daybook {

namespace {

constexpr qsizetype enoughDigits = 3;

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits;
}

bool holdsOnlyPhoneSigns(const QString &word)
{
    return std::ranges::all_of(
        word, [](QChar c) { return c.isDigit() || QStringView(u"+-()./").contains(c); });
}

bool holdsText(const Booking &booking, const QString &text)
{
    const std::array places{&booking.customer.name, &booking.service, &booking.staff,
        &booking.location, &booking.customer.email, &booking.note, &booking.status, &booking.graph,
        &booking.id.value};
    return std::ranges::any_of(
        places, [&](const QString *place) { return place->contains(text, Qt::CaseInsensitive); });
}

} // namespace

BookingNeedle::BookingNeedle(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size();) {
        // A number in groups, "+1 512 555-01", is one number.
        QString digits;
        qsizetype end = i;
        for (; end < words.size() && holdsOnlyPhoneSigns(words.at(end)); ++end)
            digits += digitsOf(words.at(end));
        for (end = std::max(end, i + 1); i < end; ++i)
            m_words.append({.text = words.at(i),
                .digits = digits.size() >= enoughDigits ? digits : QString()});
    }
}

bool BookingNeedle::matches(const Booking &booking) const
{
    return std::ranges::all_of(m_words, [&](const Word &word) {
        return holdsText(booking, word.text)
            || (!word.digits.isEmpty() && digitsOf(booking.customer.phone).contains(word.digits));
    });
}

} // namespace daybook
