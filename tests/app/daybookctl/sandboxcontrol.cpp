// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/app/daybookctl/sandboxcontrol.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace daybook::ctl::testing {

void SandboxControl::reset()
{
    send("POST", u"/_sandbox/reset"_s);
}

void SandboxControl::addFault(const QByteArray &fault)
{
    send("POST", u"/_sandbox/fault"_s, fault);
}

int SandboxControl::requests()
{
    return static_cast<int>(
        QJsonDocument::fromJson(send("GET", u"/_sandbox/requests"_s)).array().size());
}

QByteArray SandboxControl::send(const QByteArray &verb, const QString &path, const QByteArray &body)
{
    QNetworkRequest request(QUrl(m_url + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000))
        qFatal("the sandbox does not answer");
    return reply->readAll();
}

} // namespace daybook::ctl::testing
