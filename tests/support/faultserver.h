// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <chrono>
#include <deque>
#include <functional>
#include <vector>

class QTcpSocket;

namespace daybook {

/// A request as it came over the wire.
struct Received
{
    QByteArray head = {}; ///< With the request line, without the empty line.
    QByteArray body = {};

    [[nodiscard]] QByteArray verb() const { return head.left(head.indexOf(' ')); }
    [[nodiscard]] QByteArray target() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] bool hasHeader(const QByteArray &name) const;
};

/// What the fault server does with one request: it sends `bytes`, then does `then`.
struct Reaction
{
    enum class Then {
        KeepOpen, ///< Waits for the next request, as an honest server.
        Close,
        Reset, ///< RST instead of FIN.
        Repeat, ///< Sends `more` for ever, as fast as it is taken.
        Drip ///< Sends `more` step by step, each after `pause`, over and over.
    };

    QByteArray bytes = {};
    Then then = Then::KeepOpen;
    QByteArray more = {};
    std::chrono::milliseconds pause{5};
    qsizetype step = 1; ///< How many bytes of `more` one drip has.
    bool once = false; ///< A drip ends with the end of `more`.
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// The reactions that tests need. All but the first two are wrong in some way.
namespace reactions {
[[nodiscard]] Reaction answer(int status, const QByteArray &body = {}, const Headers &headers = {});
[[nodiscard]] Reaction redirect(int status, const QByteArray &location);
[[nodiscard]] Reaction closeBeforeAnswer();
[[nodiscard]] Reaction resetBeforeAnswer();
[[nodiscard]] Reaction cutHeader();
[[nodiscard]] Reaction cutBody(Reaction::Then then = Reaction::Then::Close);
[[nodiscard]] Reaction hang();
[[nodiscard]] Reaction dripHeader();
[[nodiscard]] Reaction dripBody();
[[nodiscard]] Reaction endlessBody();
[[nodiscard]] Reaction endlessHeader();
[[nodiscard]] Reaction chunkedWithoutEnd();
[[nodiscard]] Reaction zipped(
    const QByteArray &plain); ///< An honest answer with Content-Encoding: gzip.
} // namespace reactions

/// A server on a random loopback port that misbehaves as told: an HTTP library would refuse to.
/// What it received is the oracle for "how many hits, with which header".
class FaultServer : public QObject
{
public:
    FaultServer();
    ~FaultServer() override;

    std::deque<Reaction> script =
        {}; ///< One for each request; when it is used up, `react`, then `otherwise`.
    std::function<Reaction(const Received &)> react = {};
    Reaction otherwise = reactions::answer(200, "[]");

    std::vector<Received> received = {};
    int clientsLeft = 0; ///< Connections that the client ended.

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString url() const; ///< "http://127.0.0.1:PORT"
    [[nodiscard]] int hits() const { return static_cast<int>(received.size()); }

private:
    struct Connection
    {
        QByteArray buffer = {};
        Reaction now = {};
        qsizetype dripped = 0;
        bool endedByUs = false;
    };

    void welcome();
    void take(QTcpSocket *socket);
    void carryOut(QTcpSocket *socket, const Reaction &reaction);
    void keepSending(QTcpSocket *socket);
    void dripOn(QTcpSocket *socket);
    [[nodiscard]] Reaction nextReaction();

    QTcpServer m_server;
    QHash<QTcpSocket *, Connection> m_connections;
};

} // namespace daybook
