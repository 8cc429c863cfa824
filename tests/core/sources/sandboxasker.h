// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"

#include <QDate>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <memory>

namespace daybook {

using namespace Qt::StringLiterals;

/// The day everything is built around: a Monday; New York changes its clocks on the Sunday after.
inline const QDate monday(2026, 3, 2);

/// Asks a sandbox on connections of its own, and tells it what to do.
class SandboxAsker
{
public:
    /// @p sandbox outlives this, and runs.
    explicit SandboxAsker(const sandbox::Sandbox &sandbox) : m_sandbox(sandbox) { }

    [[nodiscard]] QByteArray get(const QNetworkRequest &request)
    {
        return finished(m_network.get(request));
    }

    [[nodiscard]] QByteArray post(QNetworkRequest request, const QJsonObject &body)
    {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        return finished(m_network.post(request, QJsonDocument(body).toJson()));
    }

    /// Answers requests that match with @p status; @p times -1 is for ever.
    void fault(const QString &match, int status, int times)
    {
        control(u"/_sandbox/fault"_s,
            {{u"match"_s, match}, {u"kind"_s, u"status"_s}, {u"status"_s, status},
                {u"times"_s, times}});
    }
    /// Ends faults and sessions and empties the log.
    void reset() { control(u"/_sandbox/reset"_s, {}); }

    /// Paths and queries that arrived since the last reset.
    [[nodiscard]] QStringList arrived()
    {
        const QByteArray body =
            get(QNetworkRequest(QUrl(m_sandbox.url() + u"/_sandbox/requests"_s)));
        QStringList paths;
        for (const QJsonValue &entry : QJsonDocument::fromJson(body).array())
            paths.append(entry[u"path"].toString() + u'?' + entry[u"query"].toString());
        return paths;
    }

private:
    void control(const QString &path, const QJsonObject &body)
    {
        if (post(QNetworkRequest(QUrl(m_sandbox.url() + path)), body) != "{}")
            qFatal("the sandbox does not do as it is told");
    }
    static QByteArray finished(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owned(reply);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::seconds(10), reply, &QNetworkReply::abort);
        if (!reply->isFinished())
            loop.exec();
        return reply->readAll();
    }

    const sandbox::Sandbox &m_sandbox;
    QNetworkAccessManager m_network;
};

} // namespace daybook
