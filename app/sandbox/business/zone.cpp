// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/zone.h"

#include "app/sandbox/business/calendar.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <utility>

namespace daybook::sandbox {

namespace {

constexpr int yearsAround = 4;

int minuteOf(const QDateTime &instant)
{
    return static_cast<int>(instant.toSecsSinceEpoch() / 60);
}

} // namespace

Zone::Zone(std::string name, QDate around) : m_name(std::move(name))
{
    const QTimeZone zone(QByteArray::fromStdString(m_name));
    const QDateTime begin(around.addYears(-yearsAround), QTime(0, 0), Qt::UTC);
    const QDateTime end(around.addYears(yearsAround), QTime(0, 0), Qt::UTC);
    const int farPast = std::numeric_limits<int>::min();
    if (!zone.isValid()) { // A machine without time zone data still gets a business, in UTC.
        m_spans.push_back({farPast, 0, "UTC"});
        return;
    }
    m_spans.push_back(
        {farPast, zone.offsetFromUtc(begin) / 60, zone.abbreviation(begin).toStdString()});
    const auto changes = zone.transitions(begin, end);
    for (const QTimeZone::OffsetData &change : changes) {
        const int offset = change.offsetFromUtc / 60;
        if (offset != m_spans.back().offset)
            m_spans.push_back({minuteOf(change.atUtc), offset, change.abbreviation.toStdString()});
    }
}

const Zone::Span &Zone::spanAt(int utcMinute) const
{
    const auto after = std::upper_bound(m_spans.begin() + 1, m_spans.end(), utcMinute,
        [](int minute, const Span &span) { return minute < span.from; });
    return *std::prev(after);
}

const std::string &Zone::abbreviationAt(int utcMinute) const
{
    return spanAt(utcMinute).abbreviation;
}

std::optional<int> Zone::toUtc(int wallMinute) const
{
    // No zone changes twice within two days, so the offsets a day before and after are all there
    // are.
    const int before = offsetAt(wallMinute - minutesPerDay);
    const int after = offsetAt(wallMinute + minutesPerDay);
    for (const int offset : {std::max(before, after), std::min(before, after)}) {
        if (offsetAt(wallMinute - offset) == offset)
            return wallMinute - offset;
    }
    return {};
}

int Zone::toUtcOrNext(int wallMinute) const
{
    if (const auto utc = toUtc(wallMinute))
        return *utc;
    // In a gap the offset in force before it leads to an instant after it: the change lies between.
    return spanAt(wallMinute - offsetAt(wallMinute - minutesPerDay)).from;
}

int Zone::daysToNearestChange(int day) const
{
    int nearest = std::numeric_limits<int>::max();
    for (auto span = m_spans.begin() + 1; span != m_spans.end(); ++span)
        nearest = std::min(nearest, std::abs(dayOfMinute(span->from + span->offset) - day));
    return nearest;
}

} // namespace daybook::sandbox
