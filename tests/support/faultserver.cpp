// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/support/faultserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <array>

#include <sys/socket.h>

namespace daybook {

namespace {

QByteArray headerValue(const QByteArray &head, const QByteArray &name, bool *found = nullptr)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name.toLower()) {
            if (found)
                *found = true;
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

QByteArray headOf(int status, const Headers &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Said\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    return head;
}

void resetConnection(QTcpSocket *socket)
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
        sizeof atOnce);
    socket->abort();
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>((number >> shift) & 0xffU);
    return bytes;
}

quint32 crc32(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    quint32 sum = 0xffffffffU;
    for (const char c : bytes)
        sum = table[(sum ^ static_cast<unsigned char>(c)) & 0xffU] ^ (sum >> 8);
    return ~sum;
}

QByteArray gzip(const QByteArray &plain)
{
    constexpr qsizetype lengthAndZlibHead = 6;
    constexpr qsizetype adler = 4;
    QByteArray deflated = qCompress(plain, 9).sliced(lengthAndZlibHead);
    deflated.chop(adler);
    const QByteArray head("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    return head + deflated + littleEndian(crc32(plain))
        + littleEndian(static_cast<quint32>(plain.size()));
}

} // namespace

QByteArray Received::target() const
{
    const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
    return words.size() > 1 ? words.at(1) : QByteArray();
}

QByteArray Received::header(const QByteArray &name) const
{
    return headerValue(head, name);
}

bool Received::hasHeader(const QByteArray &name) const
{
    bool found = false;
    headerValue(head, name, &found);
    return found;
}

namespace reactions {

using Then = Reaction::Then;

Reaction answer(int status, const QByteArray &body, const Headers &headers)
{
    Headers all{
        {"Content-Type", "application/json"}, {"Content-Length", QByteArray::number(body.size())}};
    all += headers;
    return {.bytes = headOf(status, all) + "\r\n" + body};
}

Reaction redirect(int status, const QByteArray &location)
{
    return answer(status, {}, {{"Location", location}});
}

Reaction closeBeforeAnswer()
{
    return {.then = Then::Close};
}

Reaction resetBeforeAnswer()
{
    return {.then = Then::Reset};
}

Reaction cutHeader()
{
    return {.bytes = "HTTP/1.1 200 OK\r\nContent-Ty", .then = Then::Close};
}

Reaction cutBody(Then then)
{
    return {.bytes = headOf(200, {{"Content-Length", "1000"}}) + "\r\n[{\"half\":", .then = then};
}

Reaction hang()
{
    return {};
}

Reaction dripHeader()
{
    return {.bytes = "HTTP/1.1 200 OK\r\n", .then = Then::Drip, .more = "X-Slow: yes\r\n"};
}

Reaction dripBody()
{
    return {.bytes = headOf(200, {{"Content-Length", "1000000"}}) + "\r\n",
        .then = Then::Drip,
        .more = " "};
}

Reaction endlessBody()
{
    return {.bytes = headOf(200, {}) + "\r\n",
        .then = Then::Repeat,
        .more = QByteArray(64 * 1024, ' ')};
}

Reaction endlessHeader()
{
    // 1 MiB a second: much faster, and Qt's own thread is so busy with it that it hears of an abort
    // seconds later.
    const QByteArray line = "X-More: " + QByteArray(1014, 'x') + "\r\n";
    return {.bytes = "HTTP/1.1 200 OK\r\n",
        .then = Then::Drip,
        .more = line,
        .pause = std::chrono::milliseconds(1),
        .step = line.size()};
}

Reaction chunkedWithoutEnd()
{
    return {.bytes = headOf(200, {{"Transfer-Encoding", "chunked"}}) + "\r\n3\r\n[1,\r\n",
        .then = Then::Close};
}

Reaction zipped(const QByteArray &plain)
{
    return answer(200, gzip(plain), {{"Content-Encoding", "gzip"}});
}

} // namespace reactions

FaultServer::FaultServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultServer::welcome);
    m_server.listen(QHostAddress::LocalHost, 0);
}

FaultServer::~FaultServer()
{
    const QList<QTcpSocket *> open = m_connections.keys();
    for (QTcpSocket *socket : open)
        socket->disconnect(this);
}

QString FaultServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port());
}

void FaultServer::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_connections.insert(socket, {});
        connect(socket, &QIODevice::readyRead, this, [this, socket] { take(socket); });
        connect(socket, &QIODevice::bytesWritten, this, [this, socket] { keepSending(socket); });
        connect(socket, &QAbstractSocket::disconnected, this, [this, socket] {
            if (!m_connections.take(socket).endedByUs)
                ++clientsLeft;
            socket->deleteLater();
        });
        take(socket);
    }
}

void FaultServer::take(QTcpSocket *socket)
{
    if (!m_connections.contains(socket))
        return;
    Connection &connection = m_connections[socket];
    connection.buffer += socket->readAll();
    const qsizetype headEnd = connection.buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    Received request{.head = connection.buffer.left(headEnd)};
    const qsizetype bodyStart = headEnd + 4;
    const qsizetype bodySize = request.header("content-length").toLongLong();
    if (connection.buffer.size() < bodyStart + bodySize)
        return;
    request.body = connection.buffer.mid(bodyStart, bodySize);
    connection.buffer.remove(0, bodyStart + bodySize);
    received.push_back(std::move(request));
    carryOut(socket, nextReaction());
}

Reaction FaultServer::nextReaction()
{
    if (!script.empty()) {
        Reaction next = std::move(script.front());
        script.pop_front();
        return next;
    }
    return react ? react(received.back()) : otherwise;
}

void FaultServer::carryOut(QTcpSocket *socket, const Reaction &reaction)
{
    Connection &connection = m_connections[socket];
    connection.now = reaction;
    connection.dripped = 0;
    connection.endedByUs =
        reaction.then == Reaction::Then::Close || reaction.then == Reaction::Then::Reset;
    socket->write(reaction.bytes);
    switch (reaction.then) {
    case Reaction::Then::KeepOpen:
        return;
    case Reaction::Then::Close:
        return socket->disconnectFromHost();
    case Reaction::Then::Reset:
        socket->flush();
        return resetConnection(socket);
    case Reaction::Then::Repeat:
        return keepSending(socket);
    case Reaction::Then::Drip:
        return dripOn(socket);
    }
}

void FaultServer::keepSending(QTcpSocket *socket)
{
    constexpr qint64 ahead = 512 * 1024;
    const auto found = m_connections.constFind(socket);
    if (found == m_connections.cend() || found->now.then != Reaction::Then::Repeat)
        return;
    const QByteArray more = found->now.more;
    while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < ahead)
        socket->write(more);
}

void FaultServer::dripOn(QTcpSocket *socket)
{
    QTimer::singleShot(m_connections[socket].now.pause, socket, [this, socket] {
        if (!m_connections.contains(socket)
            || m_connections[socket].now.then != Reaction::Then::Drip)
            return;
        Connection &connection = m_connections[socket];
        if (connection.now.once && connection.dripped >= connection.now.more.size())
            return;
        const qsizetype from = connection.dripped % connection.now.more.size();
        const QByteArray next = connection.now.more.mid(from, connection.now.step);
        connection.dripped += next.size();
        socket->write(next);
        dripOn(socket);
    });
}

} // namespace daybook
