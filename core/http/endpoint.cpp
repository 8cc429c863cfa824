// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/endpoint.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

bool isAscii(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

QString withoutTrailingSlashes(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    const QHostAddress address(host);
    return host == "localhost"_L1 || (!address.isNull() && address.isLoopback());
}

std::variant<Endpoint, AddressProblem> Endpoint::fromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    QUrl url(trimmed, QUrl::StrictMode);
    if (!isAscii(trimmed))
        return trimmed.isEmpty() ? AddressProblem::Unreadable : AddressProblem::DoubtfulHost;
    if (url.host().isEmpty())
        return AddressProblem::Unreadable;
    if (!url.userInfo().isEmpty() || trimmed.contains(u'@'))
        return AddressProblem::HoldsUserInfo;
    if (url.hasQuery() || url.hasFragment())
        return AddressProblem::HoldsQuery;
    if (url.host().endsWith(u'.') || !isAscii(url.host())) // xn-- is such letters too
        return AddressProblem::DoubtfulHost;
    if (url.port() == 0)
        return AddressProblem::BadPort;
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopbackHost(url.host())))
        return AddressProblem::NotEncrypted;
    url.setPath(withoutTrailingSlashes(url.path()));
    return Endpoint(url);
}

QUrl Endpoint::at(const QString &path) const
{
    QUrl url = m_url;
    url.setPath(m_url.path() + path, QUrl::DecodedMode);
    return url;
}

} // namespace daybook
