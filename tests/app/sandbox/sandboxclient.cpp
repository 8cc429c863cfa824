// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/sandbox/sandboxclient.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QTimer>

#include <memory>

namespace daybook::sandbox::testing {

using namespace std::chrono_literals;

Settings fixedSettings()
{
    return {.today = QDate(2026, 3, 2), .bookings = 3000};
}

Answer finished(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> owned(reply);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer deadline;
    QObject::connect(&deadline, &QTimer::timeout, reply, &QNetworkReply::abort);
    deadline.start(20s);
    if (!reply->isFinished())
        loop.exec();
    Answer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        .body = reply->readAll(),
        .error = reply->error()};
    const auto headers = reply->rawHeaderPairs();
    for (const auto &[name, value] : headers)
        answer.headers[name.toLower()] = value;
    return answer;
}

SandboxClient::SandboxClient(const Settings &settings) : m_sandbox(settings)
{
    if (!m_sandbox.start())
        qFatal("the sandbox does not start");
    m_token = signIn(signInPath()).object()[u"sessionToken"].toString().toLatin1();
}

QNetworkRequest SandboxClient::request(const QString &path) const
{
    QNetworkRequest request(QUrl(m_sandbox.url() + path));
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

Answer SandboxClient::ask(const QByteArray &verb, const QString &path, const QByteArray &body)
{
    QNetworkRequest asked = request(path);
    if (!body.isEmpty())
        asked.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    return finished(m_network.sendCustomRequest(asked, verb, body));
}

Answer SandboxClient::control(const QString &path, const QJsonObject &body)
{
    return ask("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QString SandboxClient::signInPath(const QByteArray &timestamp) const
{
    const QByteArray signature = QCryptographicHash::hash(
        m_sandbox.apiKey().toUtf8() + m_sandbox.privateKey(), QCryptographicHash::Md5);
    return QStringLiteral("/live/sessionToken?apiKey=%1&timestamp=%2&signature=%3")
        .arg(m_sandbox.apiKey(), QString::fromLatin1(timestamp),
            QString::fromLatin1(signature.toHex()));
}

Answer SandboxClient::signIn(const QString &path)
{
    return finished(m_network.get(QNetworkRequest(QUrl(m_sandbox.url() + path))));
}

} // namespace daybook::sandbox::testing
