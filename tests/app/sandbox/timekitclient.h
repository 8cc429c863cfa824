// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/app/sandbox/sandboxclient.h"

#include <QList>
#include <QPair>

namespace daybook::sandbox::testing {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// A sandbox and somebody who asks its Timekit service, with the app key unless told otherwise.
class TimekitClient
{
public:
    explicit TimekitClient(const Settings &settings = fixedSettings());

    [[nodiscard]] SandboxClient &client() { return m_client; }
    [[nodiscard]] const Sandbox &sandbox() const { return m_client.sandbox(); }

    /// The password of HTTP Basic; empty: no Authorization header.
    void setKey(const QByteArray &key) { m_key = key; }

    /// @p path lies below /v2 and goes out as it is written.
    Answer ask(const QByteArray &verb, const QString &path, const QByteArray &body = {},
        const Headers &headers = {});
    Answer get(const QString &path) { return ask("GET", path); }
    QJsonObject object(const QString &path) { return get(path).object(); }
    QJsonArray rows(const QString &path) { return object(path)[u"data"].toArray(); }
    qint64 total(const QString &path) { return object(path)[u"total"].toInteger(-1); }

    Answer availability(const QJsonObject &body);

    /// The first project of this service ("Massage") anywhere.
    QJsonObject projectOf(const QString &service);

private:
    SandboxClient m_client;
    QByteArray m_key;
};

} // namespace daybook::sandbox::testing
