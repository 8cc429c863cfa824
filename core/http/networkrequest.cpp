// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/networkrequest.h"

#include "core/http/query.h"

#include <QLibraryInfo>
#include <QSslConfiguration>
#include <QVersionNumber>

namespace daybook {

namespace {

/// Loading the system's certificates takes tens of milliseconds, so it is done once, at the first
/// https request.
const QSslConfiguration &tlsConfiguration()
{
    static const QSslConfiguration configuration = [] {
        QSslConfiguration strict = QSslConfiguration::defaultConfiguration();
        strict.setCaCertificates(QSslConfiguration::systemCaCertificates());
        strict.setProtocol(QSsl::TlsV1_2OrLater);
        strict.setPeerVerifyMode(QSslSocket::VerifyPeer);
        return strict;
    }();
    return configuration;
}

QUrl urlOf(const Endpoint &endpoint, const HttpRequest &request)
{
    QUrlQuery query = request.query;
    const auto &[name, secret] = request.secretParameter;
    if (!secret.isEmpty())
        addParameter(query, name, QString::fromUtf8(secret.reveal()));
    QUrl url = endpoint.at(request.path);
    url.setQuery(query);
    return url;
}

} // namespace

QNetworkRequest networkRequest(
    const Endpoint &endpoint, const HttpRequest &request, const HttpLimits &limits)
{
    const QUrl url = urlOf(endpoint, request);
    QNetworkRequest prepared(url);
    const bool safeHttp2 = QLibraryInfo::version() >= QVersionNumber(6, 5, 4);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, safeHttp2);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    prepared.setDecompressedSafetyCheckThreshold(limits.bodyBytes);
    prepared.setHeader(QNetworkRequest::UserAgentHeader, QByteArrayLiteral("Daybook"));
    prepared.setRawHeader("Accept", "application/json");
    if (!request.authorization.isEmpty())
        prepared.setRawHeader("Authorization", request.authorization.reveal());
    if (request.body) {
        prepared.setHeader(
            QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        prepared.setHeader(QNetworkRequest::ContentLengthHeader, request.body->size());
        prepared.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    if (url.scheme() == QLatin1StringView("https"))
        prepared.setSslConfiguration(tlsConfiguration());
    return prepared;
}

} // namespace daybook
