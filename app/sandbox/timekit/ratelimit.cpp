// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/ratelimit.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/timekit/refusals.h"

#include <algorithm>

namespace daybook::sandbox::timekit {

namespace {

constexpr int mostOnADay = 3000;
constexpr double perSecond = 10;
constexpr double bucket = 10;

HttpReply tooManyToday(int nowMinute)
{
    HttpReply reply = errorReply(429, "Too many requests today");
    const int seconds = (minutesPerDay - minuteOfDay(nowMinute)) * 60;
    reply.headers.emplace_back("Retry-After", std::to_string(seconds));
    return reply;
}

} // namespace

RateLimit::RateLimit(const Clock &clock, bool isOn)
    : m_clock(clock), m_isOn(isOn), m_day(dayOfMinute(clock.nowMinute())), m_leaked(clock.elapsed())
{
}

std::optional<HttpReply> RateLimit::refusal()
{
    if (!m_isOn)
        return {};
    const std::scoped_lock lock(m_mutex);
    beginDay();
    if (m_asked >= mostOnADay)
        return tooManyToday(m_clock.nowMinute());
    leak();
    if (m_level + 1 > bucket)
        return errorReply(503, "Too many requests at once");
    m_level += 1;
    ++m_asked;
    return {};
}

int RateLimit::remaining()
{
    const std::scoped_lock lock(m_mutex);
    return mostOnADay - m_asked;
}

void RateLimit::beginDay()
{
    const int day = dayOfMinute(m_clock.nowMinute());
    if (day == m_day)
        return;
    m_day = day;
    m_asked = 0;
}

void RateLimit::leak()
{
    const auto now = m_clock.elapsed();
    const std::chrono::duration<double> passed = now - m_leaked;
    // A clock that is put back leaks nothing.
    m_level = std::max(0.0, m_level - perSecond * std::max(0.0, passed.count()));
    m_leaked = now;
}

} // namespace daybook::sandbox::timekit
