// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLocale>
#include <QString>

namespace daybook {

/// "1 request", "1,204 requests": @p many holds a %1 for the number.
[[nodiscard]] inline QString counted(qint64 number, const QString &one, const QString &many)
{
    return number == 1 ? one : many.arg(QLocale().toString(number));
}

} // namespace daybook
