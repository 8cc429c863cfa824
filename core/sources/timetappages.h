// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/timetap/timetapclient.h"
#include "core/types/page.h"

#include <QSet>

namespace daybook {

/// All locations, page after page. The route tells no total and the service may cap a page below
/// what was asked, so only an empty page, or one that brings nothing new, is the end
/// (api/timetap.md section 3).
class TimeTapLocationPages final : public Operation
{
public:
    TimeTapLocationPages(const TimeTapClient &client, std::optional<StaffId> staff, int pageSize,
        Priority priority, Answer<Listing<Location>> answer);

private:
    void askNext();
    void take(Result<Listing<Location>> page);
    void finish(Result<Listing<Location>> result);

    const TimeTapClient m_client;
    const std::optional<StaffId> m_staff;
    const int m_pageSize;
    const Priority m_priority;
    Answer<Listing<Location>> m_answer;
    Listing<Location> m_all;
    QSet<LocationId> m_known;
    int m_page = 0;
    Call m_running;
};

/// When @p staff are away, page after page. An empty page, or one that brings nothing new, is the
/// end here, too.
class TimeTapTimeOffPages final : public Operation
{
public:
    TimeTapTimeOffPages(const TimeTapClient &client, QList<StaffId> staff, const DateRange &days,
        int pageSize, Priority priority, Answer<Listing<TimeOff>> answer);

private:
    void askNext();
    void take(const Result<Listing<TimeOff>> &page);
    void finish(Result<Listing<TimeOff>> result);

    const TimeTapClient m_client;
    const QList<StaffId> m_staff;
    const DateRange m_days;
    const int m_pageSize;
    const Priority m_priority;
    Answer<Listing<TimeOff>> m_answer;
    Listing<TimeOff> m_all;
    int m_page = 0;
    Call m_running;
};

/// One page of appointments. The first is asked together with the count, so that the end is known
/// without a further question; where the count cannot be had, an empty page is the end.
class TimeTapBookingPage final : public Operation
{
public:
    TimeTapBookingPage(const TimeTapClient &client, const BookingQuery &query, const Cursor &from,
        int pageSize, Answer<Page<Booking>> answer);

private:
    void finishWhenBothAreHere();

    Answer<Page<Booking>> m_answer;
    std::optional<Result<Listing<Booking>>> m_rows;
    std::optional<Result<int>> m_count;
    int m_page = 1;
    qint64 m_seen = 0; ///< Rows of the pages before this one.
    Call m_askRows;
    Call m_askCount;
};

} // namespace daybook
