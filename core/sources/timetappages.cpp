// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/sources/timetappages.h"

namespace daybook {

namespace {

/// "page/seen/total"; a total of -1 is not known.
struct Place
{
    int page = 1;
    qint64 seen = 0;
    int total = -1;
};

Place placeOf(const Cursor &cursor)
{
    const QStringList parts = cursor.text.split(u'/');
    if (parts.size() != 3)
        return {};
    return {.page = parts[0].toInt(), .seen = parts[1].toLongLong(), .total = parts[2].toInt()};
}

Cursor cursorAt(const Place &place)
{
    return {QStringLiteral("%1/%2/%3").arg(place.page).arg(place.seen).arg(place.total)};
}

} // namespace

TimeTapLocationPages::TimeTapLocationPages(const TimeTapClient &client,
    std::optional<StaffId> staff, int pageSize, Priority priority, Answer<Listing<Location>> answer)
    : m_client(client), m_staff(std::move(staff)), m_pageSize(pageSize), m_priority(priority),
      m_answer(std::move(answer))
{
    askNext();
}

void TimeTapLocationPages::askNext()
{
    ++m_page;
    m_running = m_client.locations(m_staff, m_page, m_pageSize, m_priority,
        [this](Result<Listing<Location>> page) { take(std::move(page)); });
}

void TimeTapLocationPages::take(Result<Listing<Location>> page)
{
    if (!page)
        return finish(page.error());
    const qsizetype before = m_known.size();
    for (const Location &location : page->items) {
        if (m_known.contains(location.id))
            continue;
        m_known.insert(location.id);
        m_all.items.append(location);
    }
    m_all.unreadable += page->unreadable;
    if (m_known.size() == before)
        return finish(std::move(m_all));
    askNext();
}

void TimeTapLocationPages::finish(Result<Listing<Location>> result)
{
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    answer(std::move(result));
}

TimeTapTimeOffPages::TimeTapTimeOffPages(const TimeTapClient &client, QList<StaffId> staff,
    const DateRange &days, int pageSize, Priority priority, Answer<Listing<TimeOff>> answer)
    : m_client(client), m_staff(std::move(staff)), m_days(days), m_pageSize(pageSize),
      m_priority(priority), m_answer(std::move(answer))
{
    askNext();
}

void TimeTapTimeOffPages::askNext()
{
    ++m_page;
    m_running = m_client.timeOff(m_staff, m_days, m_page, m_pageSize, m_priority,
        [this](const Result<Listing<TimeOff>> &page) { take(page); });
}

void TimeTapTimeOffPages::take(const Result<Listing<TimeOff>> &page)
{
    if (!page)
        return finish(page.error());
    const qsizetype before = m_all.items.size();
    for (const TimeOff &away : page->items) {
        if (!m_all.items.contains(away))
            m_all.items.append(away);
    }
    m_all.unreadable += page->unreadable;
    if (m_all.items.size() == before)
        return finish(std::move(m_all));
    askNext();
}

void TimeTapTimeOffPages::finish(Result<Listing<TimeOff>> result)
{
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    answer(std::move(result));
}

TimeTapBookingPage::TimeTapBookingPage(const TimeTapClient &client, const BookingQuery &query,
    const Cursor &from, int pageSize, Answer<Page<Booking>> answer)
    : m_answer(std::move(answer))
{
    const Place place = placeOf(from);
    m_page = place.page;
    m_seen = place.seen;
    m_askRows = client.appointments(query, m_page, pageSize, [this](Result<Listing<Booking>> rows) {
        m_rows = std::move(rows);
        finishWhenBothAreHere();
    });
    if (m_page > 1) {
        m_count = Result<int>(place.total);
        return;
    }
    m_askCount = client.appointmentCount(query, [this](Result<int> count) {
        m_count = std::move(count);
        finishWhenBothAreHere();
    });
}

void TimeTapBookingPage::finishWhenBothAreHere()
{
    if (!m_rows || !m_count)
        return;
    const auto answer = std::move(m_answer); // the answer may destroy this operation
    if (!*m_rows)
        return answer(m_rows->error());
    Listing<Booking> rows = **std::move(m_rows);
    const int total = *m_count ? **m_count : -1;
    const qint64 here = rows.items.size() + rows.unreadable;
    Page<Booking> page{.items = std::move(rows.items), .unreadable = rows.unreadable};
    if (total >= 0)
        page.total = total;
    const bool more = here > 0 && (total < 0 || m_seen + here < total);
    if (more)
        page.next = cursorAt({.page = m_page + 1, .seen = m_seen + here, .total = total});
    answer(std::move(page));
}

} // namespace daybook
