// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/changelog.h"

#include <algorithm>

namespace daybook {

namespace {

BookingChange::Kind kindOf(const Booking &before, const Booking &after)
{
    if (after.state == BookingState::Cancelled && before.state != BookingState::Cancelled)
        return BookingChange::Kind::Cancelled;
    if (before.staffId != after.staffId)
        return BookingChange::Kind::Reassigned;
    if (before.start != after.start || before.end != after.end)
        return BookingChange::Kind::Moved;
    return BookingChange::Kind::Changed;
}

} // namespace

QList<BookingChange> changesBetween(
    const QList<Booking> &before, const QList<Booking> &after, const QDateTime &noticed)
{
    QHash<QString, const Booking *> known;
    for (const Booking &booking : before)
        known.insert(booking.id.value, &booking);
    QList<BookingChange> changes;
    for (const Booking &booking : after) {
        const Booking *old = known.take(booking.id.value);
        if (!old)
            changes.append({.after = booking, .noticed = noticed});
        else if (*old != booking)
            changes.append({kindOf(*old, booking), *old, booking, noticed});
    }
    for (const Booking &booking : before) {
        if (known.contains(booking.id.value))
            changes.append(
                {.kind = BookingChange::Kind::Gone, .before = booking, .noticed = noticed});
    }
    return changes;
}

void ChangeLog::note(const QList<BookingChange> &changes)
{
    if (changes.isEmpty())
        return;
    m_changes = changes + m_changes;
    Q_EMIT changed();
}

void ChangeLog::clear()
{
    markAllSeen();
}

void ChangeLog::markSeen(const BookingId &id)
{
    if (m_changes.removeIf([&](const BookingChange &change) {
            return (change.after ? change.after : change.before)->id == id;
        }))
        Q_EMIT changed();
}

void ChangeLog::markAllSeen()
{
    if (m_changes.isEmpty())
        return;
    m_changes.clear();
    Q_EMIT changed();
}

const BookingChange *ChangeLog::changeOf(const BookingId &id) const
{
    const auto found = std::ranges::find_if(m_changes, [&](const BookingChange &change) {
        return (change.after ? change.after : change.before)->id == id;
    });
    return found == m_changes.end() ? nullptr : &*found;
}

} // namespace daybook
