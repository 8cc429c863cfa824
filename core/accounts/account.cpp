// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/accounts/account.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

CredentialKey keyNamed(const Account &account, QLatin1StringView pattern)
{
    return {QString(pattern).arg(account.id)};
}

} // namespace

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

Environment environmentOf(const QString &baseUrl, const Secret &key)
{
    const Environment told = environmentOf(baseUrl);
    const bool test = key.reveal().startsWith("test_");
    return told == Environment::Production && test ? Environment::Test : told;
}

QString timekitBaseUrl()
{
    return u"https://api.timekit.io/v2"_s;
}

QString usualBaseUrl(AccountKind kind)
{
    return kind == AccountKind::TimeTap ? timetapBaseUrl(Environment::Production)
                                        : timekitBaseUrl();
}

QString idNamespace(const Account &account)
{
    const QString vendor = account.kind == AccountKind::TimeTap ? u"timetap"_s : u"timekit"_s;
    if (environmentOf(account.baseUrl) == Environment::Sandbox)
        return vendor + ":sandbox"_L1;
    const QUrl url(account.baseUrl.trimmed(), QUrl::StrictMode);
    return u"%1:%2/%3"_s.arg(
        vendor, url.host(), url.path().section(u'/', 0, -1, QString::SectionSkipEmpty));
}

CredentialKey credentialOf(const Account &account)
{
    switch (account.kind) {
    case AccountKind::TimeTap:
        return keyNamed(account, "timetap/%1/private-key"_L1);
    case AccountKind::Timekit:
        return keyNamed(account, "timekit/%1/app-key"_L1);
    case AccountKind::TimekitWidget:
        return keyNamed(account, "timekit/%1/widget-key"_L1);
    case AccountKind::SignedSearch:
        return keyNamed(account, "timekit/%1/signed-search"_L1);
    }
    return {};
}

CredentialKey signingKeyOf(const Account &account)
{
    return keyNamed(account, "timekit/%1/signing-key"_L1);
}

QList<CredentialKey> credentialsOf(const Account &account)
{
    QList<CredentialKey> all{credentialOf(account)};
    if (account.kind == AccountKind::Timekit)
        all.append(signingKeyOf(account));
    return all;
}

} // namespace daybook
