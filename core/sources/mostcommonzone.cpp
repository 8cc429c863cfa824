// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/mostcommonzone.h"

#include <QHash>

namespace daybook {

QTimeZone mostCommonZone(const QList<Staff> &staff)
{
    QHash<QByteArray, int> votes;
    QTimeZone winner;
    for (const Staff &person : staff)
        ++votes[person.zone.id()];
    votes.remove(QTimeZone().id());
    for (const Staff &person : staff) {
        if (votes.value(person.zone.id()) > votes.value(winner.id()))
            winner = person.zone;
    }
    return winner;
}

} // namespace daybook
