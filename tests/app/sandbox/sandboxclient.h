// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <map>

namespace daybook::sandbox::testing {

struct Answer
{
    int status = 0;
    QByteArray body = {};
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    std::map<QByteArray, QByteArray> headers = {}; ///< Names in lower case.

    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
};

/// The day most tests are built around: a Monday, with a daylight-saving change in New York on the
/// Sunday after.
[[nodiscard]] Settings fixedSettings();

/// A sandbox and somebody who asks it over a real socket.
class SandboxClient
{
public:
    explicit SandboxClient(const Settings &settings = fixedSettings());

    [[nodiscard]] const Sandbox &sandbox() const { return m_sandbox; }
    [[nodiscard]] QNetworkAccessManager &network() { return m_network; }
    void setToken(const QByteArray &token) { m_token = token; }
    [[nodiscard]] QByteArray token() const { return m_token; }

    /// A path with the prefix, such as "/live/staff".
    [[nodiscard]] QNetworkRequest request(const QString &path) const;
    Answer ask(const QByteArray &verb, const QString &path, const QByteArray &body = {});

    /// Below /live, with the session.
    Answer get(const QString &path) { return ask("GET", QStringLiteral("/live") + path); }
    QJsonArray list(const QString &path) { return get(path).array(); }
    qint64 count(const QString &path) { return get(path).object()[u"count"].toInteger(-1); }

    Answer control(const QString &path, const QJsonObject &body = {});
    QJsonArray requests() { return ask("GET", QStringLiteral("/_sandbox/requests")).array(); }

    [[nodiscard]] QString signInPath(const QByteArray &timestamp = "1772438400") const;
    Answer signIn(const QString &path);

private:
    Sandbox m_sandbox;
    QNetworkAccessManager m_network;
    QByteArray m_token;
};

[[nodiscard]] Answer finished(QNetworkReply *reply); ///< Spins the event loop until then.

} // namespace daybook::sandbox::testing
