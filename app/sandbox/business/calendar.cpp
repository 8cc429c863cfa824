// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/business/calendar.h"

#include <QString>

#include <array>
#include <cstdio>

namespace daybook::sandbox {

namespace {

constexpr qint64 julianDayOf1970 = 2'440'588;

constexpr std::array weekdayNames{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array monthNames{"January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December"};

template <typename... Arguments>
std::string printed(const char *format, Arguments... arguments)
{
    std::array<char, 96> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), format, arguments...);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

} // namespace

int dayNumber(QDate date)
{
    return static_cast<int>(date.toJulianDay() - julianDayOf1970);
}

QDate dateOfDay(int day)
{
    return QDate::fromJulianDay(julianDayOf1970 + day);
}

int weekdayOf(int day)
{
    // 1970-01-01 was a Thursday.
    const int shifted = (day + 3) % 7;
    return shifted < 0 ? shifted + 7 : shifted;
}

std::string isoDate(int day)
{
    const QDate date = dateOfDay(day);
    return printed("%04d-%02d-%02d", date.year(), date.month(), date.day());
}

std::optional<int> dayFromIso(std::string_view text)
{
    if (text.size() != 10)
        return {};
    const auto date = QDate::fromString(
        QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODate);
    if (!date.isValid())
        return {};
    return dayNumber(date);
}

std::string isoInstant(int utcMinute)
{
    const int minute = minuteOfDay(utcMinute);
    return isoDate(dayOfMinute(utcMinute)) + printed("T%02d:%02d:00Z", minute / 60, minute % 60);
}

std::string clockText(int wallMinute)
{
    const int hour = minuteOfDay(wallMinute) / 60;
    const int hourOnDial = hour % 12 == 0 ? 12 : hour % 12;
    return printed("%d:%02d %s", hourOnDial, minuteOfDay(wallMinute) % 60, hour < 12 ? "AM" : "PM");
}

std::string longDateText(int day)
{
    const QDate date = dateOfDay(day);
    return printed("%s, %s %d, %d", weekdayNames.at(static_cast<std::size_t>(weekdayOf(day))),
        monthNames.at(static_cast<std::size_t>(date.month() - 1)), date.day(), date.year());
}

} // namespace daybook::sandbox
