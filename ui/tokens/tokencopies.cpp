// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/tokens/tokencopies.h"

#include "core/http/query.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// The question up to where the token follows.
QString urlBeforeToken(const Endpoint &endpoint, const SearchScope &scope)
{
    QUrlQuery query;
    addParameter(query, u"search"_s, scope.attribute + u':' + scope.value);
    QUrl url = endpoint.at(u"/bookings"_s);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded) + "&signed_search="_L1;
}

QString encoded(const Secret &token)
{
    return QString::fromLatin1(token.reveal().toPercentEncoding());
}

} // namespace

QString urlText(const Endpoint &endpoint, const SearchScope &scope, const Secret &token)
{
    return urlBeforeToken(endpoint, scope)
        + (token.isEmpty() ? QString(tokenPlaceholder) : encoded(token));
}

QString httpRequestText(const Endpoint &endpoint, const SearchScope &scope, const Secret &token)
{
    const QString origin =
        endpoint.url().toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::FullyEncoded);
    const QString target = urlText(endpoint, scope, token).sliced(origin.size());
    const QString host = endpoint.url().authority(QUrl::FullyEncoded);
    return u"GET %1 HTTP/1.1\r\nHost: %2\r\nAccept: application/json\r\n\r\n"_s.arg(target, host);
}

QString curlLine(const Endpoint &endpoint, const SearchScope &scope, const Secret &token)
{
    QString quoted = urlBeforeToken(endpoint, scope) + encoded(token);
    quoted.replace(u'\'', "%27"_L1);
    const QString line = u"curl '%1'"_s.arg(quoted);
    return token.isEmpty() ? line + u"\"%1\""_s.arg(tokenPlaceholder) : line;
}

} // namespace daybook
