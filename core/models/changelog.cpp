// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/models/changelog.h"

#include <QSet>

#include <algorithm>

namespace daybook {

namespace {

/// Services send stamps and counters along that say nothing to people.
bool looksTheSame(const Booking &one, const Booking &other)
{
    if (one == other)
        return true;
    Booking shown = one;
    Booking shownToo = other;
    shown.raw = {};
    shownToo.raw = {};
    return shown == shownToo;
}

/// By id where there are ids: two people may share a name.
bool isOfAnother(const Booking &before, const Booking &after)
{
    const bool hasIds = !before.staffId.value.isEmpty() || !after.staffId.value.isEmpty();
    return hasIds ? before.staffId != after.staffId : before.staff != after.staff;
}

BookingChange::Kind kindOf(const Booking &before, const Booking &after)
{
    if (after.state == BookingState::Cancelled && before.state != BookingState::Cancelled)
        return BookingChange::Kind::Cancelled;
    if (isOfAnother(before, after))
        return BookingChange::Kind::Reassigned;
    if (before.start != after.start || before.end != after.end)
        return BookingChange::Kind::Moved;
    return BookingChange::Kind::Changed;
}

/// What there is to tell from @p before to @p after; nothing when they look the same.
std::optional<BookingChange> changeBetween(const std::optional<Booking> &before,
    const std::optional<Booking> &after, const QDateTime &noticed)
{
    using Kind = BookingChange::Kind;
    if ((!before && !after) || (before && after && looksTheSame(*before, *after)))
        return {};
    const Kind kind = !before ? Kind::New : !after ? Kind::Gone : kindOf(*before, *after);
    return BookingChange{kind, before, after, noticed};
}

using Places = QHash<QString, qsizetype>;

Places placesIn(const QList<Booking> &bookings)
{
    Places places;
    places.reserve(bookings.size());
    for (qsizetype i = 0; i < bookings.size(); ++i)
        places.insert(bookings.at(i).id.value, i);
    return places;
}

} // namespace

QList<BookingChange> changesBetween(
    const QList<Booking> &before, const QList<Booking> &after, const QDateTime &noticed)
{
    const Places old = placesIn(before);
    const Places now = placesIn(after);
    QList<BookingChange> changes;
    for (qsizetype i = 0; i < after.size(); ++i) {
        const Booking &booking = after.at(i);
        if (now.value(booking.id.value) != i)
            continue;
        const auto place = old.constFind(booking.id.value);
        if (place == old.cend())
            changes.append({.after = booking, .noticed = noticed});
        else if (!looksTheSame(before.at(*place), booking))
            changes.append(*changeBetween(before.at(*place), booking, noticed));
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        const Booking &booking = before.at(i);
        if (old.value(booking.id.value) == i && !now.contains(booking.id.value))
            changes.append(*changeBetween(booking, {}, noticed));
    }
    return changes;
}

void ChangeLog::note(const QList<BookingChange> &changes)
{
    if (changes.isEmpty())
        return;
    QList<BookingChange> latest;
    QSet<QString> retold;
    for (const BookingChange &change : changes) {
        const BookingChange *former = changeOf(change.booking().id);
        const auto whole =
            changeBetween(former ? former->before : change.before, change.after, change.noticed);
        if (whole)
            latest.append(*whole);
        retold.insert(change.booking().id.value);
    }
    for (const BookingChange &former : std::as_const(m_changes)) {
        if (!retold.contains(former.booking().id.value))
            latest.append(former);
    }
    keep(latest);
}

void ChangeLog::clear()
{
    markAllSeen();
}

void ChangeLog::markSeen(const BookingId &id)
{
    const auto place = m_places.constFind(id.value);
    if (place == m_places.cend())
        return;
    QList<BookingChange> others = m_changes;
    others.remove(*place);
    keep(others);
}

void ChangeLog::markAllSeen()
{
    if (!m_changes.isEmpty())
        keep({});
}

void ChangeLog::keep(const QList<BookingChange> &changes)
{
    m_changes = changes.first(std::min<qsizetype>(changes.size(), mostChanges));
    m_places.clear();
    for (qsizetype i = 0; i < m_changes.size(); ++i)
        m_places.insert(m_changes.at(i).booking().id.value, i);
    Q_EMIT changed();
}

const BookingChange *ChangeLog::changeOf(const BookingId &id) const
{
    const auto place = m_places.constFind(id.value);
    return place == m_places.cend() ? nullptr : &m_changes.at(*place);
}

} // namespace daybook
