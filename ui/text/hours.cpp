// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/hours.h"

#include "ui/text/plaintext.h"

#include <QLocale>
#include <QTime>

using namespace Qt::StringLiterals;

namespace daybook {

QString hourText(int hour)
{
    constexpr int hoursInDay = 24;
    const QLocale locale;
    const bool countsToTwelve =
        locale.timeFormat(QLocale::ShortFormat).contains(u"AP"_s, Qt::CaseInsensitive);
    return countsToTwelve ? locale.toString(QTime(hour % hoursInDay, 0), u"h AP"_s)
                          : locale.toString(hour);
}

QString hoursText(int hour)
{
    return keptInOrder(u"%1–%2"_s.arg(hourText(hour), hourText(hour + 1)));
}

} // namespace daybook
