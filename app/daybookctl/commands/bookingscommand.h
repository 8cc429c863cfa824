// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/commandline.h"
#include "app/daybookctl/console/outcome.h"
#include "core/sources/bookingsource.h"

#include <QSet>

namespace daybook::ctl {

/// Asks for bookings page by page. Each page is written before the next is asked for.
class BookingsCommand final : public Operation
{
public:
    /// @p source and @p rows outlive the command.
    BookingsCommand(BookingSource &source, AskBookings wish, RowWriter &rows, Ended ended);

private:
    void ask(const Cursor &from);
    void take(const Result<Page<Booking>> &page);
    [[nodiscard]] QList<Booking> wantedOf(const QList<Booking> &page);
    [[nodiscard]] bool hasEnough() const;
    void stopAt(const Error &error);
    void finish(Outcome outcome);

    BookingSource &m_source;
    const AskBookings m_wish;
    RowWriter &m_rows;
    Ended m_ended;
    QSet<QString> m_previousPage; ///< A booking made meanwhile moves rows on to the next page.
    qint64 m_unreadable = 0;
    Call m_running;
};

} // namespace daybook::ctl
