// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

namespace daybook {

/// One request as the sandbox saw it arrive.
struct Arrived
{
    QString path = {}; ///< With the prefix: "/live/staff".
    QUrlQuery query = {};
    int status = 0; ///< 0: not answered, or cut.

    [[nodiscard]] bool asks(
        const QString &wanted, const QString &name = {}, const QString &value = {}) const
    {
        return path == wanted && (name.isEmpty() || query.queryItemValue(name) == value);
    }
};

/// Tells a running sandbox to misbehave and asks what it got, on a socket of its own and without
/// turning the event loop: nothing happens in the window meanwhile.
class SandboxControl
{
public:
    explicit SandboxControl(quint16 port) : m_port(port) { }

    /// @p match is a verb and a path, @p kind one of the sandbox's; @p times -1 is for ever, @p
    /// status 0 the usual one.
    [[nodiscard]] bool fault(
        const QByteArray &match, const QByteArray &kind, int times = -1, int status = 0) const;
    [[nodiscard]] bool expireSessions() const;
    /// No faults, no sessions, an empty log.
    [[nodiscard]] bool reset() const;

    [[nodiscard]] QList<Arrived> requests() const;
    [[nodiscard]] int count(
        const QString &path, const QString &name = {}, const QString &value = {}) const;

private:
    [[nodiscard]] QByteArray ask(
        const QByteArray &verb, const QByteArray &path, const QByteArray &body = {}) const;

    quint16 m_port;
};

} // namespace daybook
