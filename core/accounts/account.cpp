// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/accounts/account.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace daybook {

QString timetapBaseUrl(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return u"https://api.timetap.com/live"_s;
    case Environment::Test:
        return u"https://api.timetap.com/test"_s;
    case Environment::Sandbox:
        break;
    }
    return {};
}

Environment environmentOf(const QString &baseUrl)
{
    const QUrl url(baseUrl.trimmed());
    if (url.scheme() == "http"_L1)
        return Environment::Sandbox; // plain http is accepted on loopback only
    const bool test = url.path() == "/test"_L1 || url.path().startsWith("/test/"_L1);
    return test ? Environment::Test : Environment::Production;
}

} // namespace daybook
