// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/booking.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

namespace daybook {

/// What became another than it was when a person looked last.
struct BookingChange
{
    enum class Kind {
        New,
        Moved, ///< Another time.
        Reassigned, ///< Another person; it may have moved, too.
        Cancelled,
        Gone, ///< No longer among what was asked for.
        Changed ///< Anything else.
    };

    Kind kind = Kind::New;
    std::optional<Booking> before = {}; ///< Nothing for New.
    std::optional<Booking> after = {}; ///< Nothing for Gone.
    QDateTime noticed = {}; ///< UTC.

    /// The booking as it is known last.
    [[nodiscard]] const Booking &booking() const { return after ? *after : *before; }
    [[nodiscard]] bool operator==(const BookingChange &) const = default;
};

/// What differs between two answers to the same question, in the order of @p after, then what is
/// gone. Bookings are told apart by their ids; of two with one id the later counts. Only what
/// people are shown is compared: raw data that alone differs is no change.
[[nodiscard]] QList<BookingChange> changesBetween(
    const QList<Booking> &before, const QList<Booking> &after, const QDateTime &noticed);

/// The changes that the person has not seen yet, one for each booking: what changed twice is told
/// from its first state to its last, and what is again as it was is no change.
class ChangeLog : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostChanges = 1'000; ///< Older ones are forgotten.

    using QObject::QObject;

    /// The same question was answered anew; @p changes holds one for each booking.
    void note(const QList<BookingChange> &changes);
    /// Another question, or another account: nothing of the former can be compared.
    void clear();
    void markSeen(const BookingId &id);
    void markAllSeen();

    /// In the order in which they were noticed, latest first.
    [[nodiscard]] const QList<BookingChange> &changes() const { return m_changes; }
    /// The change of that booking; null when there is none, or it was seen.
    [[nodiscard]] const BookingChange *changeOf(const BookingId &id) const;

Q_SIGNALS:
    void changed();

private:
    void keep(const QList<BookingChange> &changes);

    QList<BookingChange> m_changes;
    QHash<QString, qsizetype> m_places; ///< By booking id.
};

} // namespace daybook
