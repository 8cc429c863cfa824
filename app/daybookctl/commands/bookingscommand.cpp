// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/bookingscommand.h"

#include "app/daybookctl/output/sentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

BookingsCommand::BookingsCommand(
    BookingSource &source, AskBookings wish, RowWriter &rows, Ended ended)
    : m_source(source), m_wish(std::move(wish)), m_rows(rows), m_ended(std::move(ended))
{
    ask({});
}

void BookingsCommand::ask(const Cursor &from)
{
    m_running = m_source.bookings(
        m_wish.query, from, [this](const Result<Page<Booking>> &page) { take(page); });
}

void BookingsCommand::take(const Result<Page<Booking>> &page)
{
    if (!page)
        return stopAt(page.error());
    m_unreadable += page->unreadable;
    if (!m_rows.writeRows(wantedOf(page->items)))
        return finish({});
    if (page->next && !hasEnough())
        return ask(Cursor(*page->next));
    m_rows.end();
    finish({.messages = unreadableNote(m_unreadable) + m_rows.notes()});
}

QList<Booking> BookingsCommand::wantedOf(const QList<Booking> &page)
{
    const qint64 left = m_wish.limit ? *m_wish.limit - m_rows.rowsTaken() : page.size();
    QList<Booking> wanted;
    QSet<QString> seen;
    for (const Booking &booking : page) {
        seen.insert(booking.id.value);
        if (wanted.size() < left && !m_previousPage.contains(booking.id.value))
            wanted.append(booking);
    }
    m_previousPage = std::move(seen);
    return wanted;
}

bool BookingsCommand::hasEnough() const
{
    return m_wish.limit && m_rows.rowsTaken() >= *m_wish.limit;
}

void BookingsCommand::stopAt(const Error &error)
{
    Outcome outcome = outcomeOf(error);
    if (m_rows.rowsWritten() > 0)
        outcome.messages.append(
            u"The list is not whole: it stops after %1 rows."_s.arg(m_rows.rowsWritten()));
    finish(std::move(outcome));
}

void BookingsCommand::finish(Outcome outcome)
{
    const auto ended = std::move(m_ended); // the answer may destroy this command
    ended(std::move(outcome));
}

} // namespace daybook::ctl
