// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/timekitclient.h"

namespace daybook::sandbox::testing {

TimekitClient::TimekitClient(const Settings &settings)
    : m_client(settings), m_key(sandbox().timekitAppKey())
{
}

Answer TimekitClient::ask(
    const QByteArray &verb, const QString &path, const QByteArray &body, const Headers &headers)
{
    QNetworkRequest request(QUrl(sandbox().timekitBaseUrl() + path));
    if (!m_key.isEmpty())
        request.setRawHeader("Authorization", "Basic " + (':' + m_key).toBase64());
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    return finished(m_client.network().sendCustomRequest(request, verb, body));
}

Answer TimekitClient::availability(const QJsonObject &body)
{
    return ask("POST", QStringLiteral("/availability"),
        QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QJsonObject TimekitClient::projectOf(const QString &service)
{
    const QString search = QStringLiteral("/projects?search=name:%1,*").arg(service);
    return rows(search).first().toObject();
}

} // namespace daybook::sandbox::testing
