// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QList>
#include <QString>

namespace daybook {

/// What a person typed to find bookings among those on show. A booking matches that holds every
/// word: in a name, a service, a staff member, a place, a note, an e-mail address, or, for digits,
/// in a phone number however it is punctuated.
class BookingNeedle
{
public:
    BookingNeedle() = default; ///< Matches all.
    explicit BookingNeedle(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    [[nodiscard]] bool matches(const Booking &booking) const;

    [[nodiscard]] bool operator==(const BookingNeedle &) const = default;

private:
    struct Word
    {
        QString text;
        QString
            digits; ///< Of the whole run of numbers and their punctuation in which the word stands.

        [[nodiscard]] bool operator==(const Word &) const = default;
    };

    QList<Word> m_words;
};

} // namespace daybook
