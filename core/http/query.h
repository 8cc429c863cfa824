// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace daybook {

/// Adds a parameter whose value arrives as it is: QUrlQuery alone leaves "+" alone and takes "%41"
/// for an "A".
inline void addParameter(QUrlQuery &query, const QString &name, const QString &value)
{
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

} // namespace daybook
