// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/ui/sandboxcontrol.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr int patience = 10'000;

qsizetype lengthIn(const QByteArray &head)
{
    const QByteArray name = "content-length:";
    const qsizetype at = head.toLower().indexOf(name);
    return at < 0 ? 0 : head.mid(at + name.size()).split('\r').constFirst().trimmed().toLongLong();
}

/// The body of one answer; nothing when it is not a 200.
QByteArray readAnswer(QTcpSocket &socket)
{
    QByteArray bytes;
    qsizetype end = -1;
    while (end < 0 || bytes.size() < end) {
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(patience))
            return {};
        bytes += socket.readAll();
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head >= 0)
            end = head + 4 + lengthIn(bytes.left(head + 2));
    }
    return bytes.startsWith("HTTP/1.1 200") ? bytes.mid(bytes.indexOf("\r\n\r\n") + 4)
                                            : QByteArray();
}

} // namespace

QByteArray SandboxControl::ask(
    const QByteArray &verb, const QByteArray &path, const QByteArray &body) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_port);
    if (!socket.waitForConnected(patience))
        return {};
    socket.write(verb + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    return readAnswer(socket);
}

bool SandboxControl::fault(
    const QByteArray &match, const QByteArray &kind, int times, int status) const
{
    QJsonObject body{{u"match"_s, QString::fromLatin1(match)},
        {u"kind"_s, QString::fromLatin1(kind)}, {u"times"_s, times}};
    if (status != 0)
        body.insert(u"status"_s, status);
    return !ask("POST", "/_sandbox/fault", QJsonDocument(body).toJson(QJsonDocument::Compact))
                .isEmpty();
}

bool SandboxControl::expireSessions() const
{
    return !ask("POST", "/_sandbox/expire").isEmpty();
}

bool SandboxControl::reset() const
{
    return !ask("POST", "/_sandbox/reset").isEmpty();
}

QList<Arrived> SandboxControl::requests() const
{
    QList<Arrived> requests;
    const QJsonArray entries = QJsonDocument::fromJson(ask("GET", "/_sandbox/requests")).array();
    for (const QJsonValue &entry : entries)
        requests.append({.path = entry[u"path"].toString(),
            .query = QUrlQuery(entry[u"query"].toString()),
            .status = entry[u"status"].toInt()});
    return requests;
}

int SandboxControl::count(const QString &path, const QString &name, const QString &value) const
{
    return static_cast<int>(std::ranges::count_if(
        requests(), [&](const Arrived &request) { return request.asks(path, name, value); }));
}

} // namespace daybook
