// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QString>

namespace daybook::ctl::testing {

/// Tells a sandbox what to do, and asks what it was asked.
class SandboxControl
{
public:
    /// @p url as Sandbox::url() says it.
    explicit SandboxControl(QString url) : m_url(std::move(url)) { }

    /// Forgets faults and requests.
    void reset();
    void addFault(const QByteArray &fault);

    /// How many requests have arrived since the last reset.
    [[nodiscard]] int requests();

private:
    QByteArray send(const QByteArray &verb, const QString &path, const QByteArray &body = {});

    const QString m_url;
    QNetworkAccessManager m_network;
};

} // namespace daybook::ctl::testing
