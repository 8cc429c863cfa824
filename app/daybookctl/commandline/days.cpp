// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commandline/days.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

constexpr int furthestDay = 36'500;

std::optional<QDate> daysAfter(QDate today, const QString &digits)
{
    bool isNumber = false;
    const int days = digits.toInt(&isNumber);
    if (!isNumber || !digits.front().isDigit() || days > furthestDay)
        return {};
    return today.addDays(days);
}

} // namespace

std::optional<QDate> parseDay(const QString &text, QDate today)
{
    if (text == "today"_L1)
        return today;
    if (text == "tomorrow"_L1)
        return today.addDays(1);
    if (text.startsWith(u'+') && text.size() > 1)
        return daysAfter(today, text.mid(1));
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace daybook::ctl
