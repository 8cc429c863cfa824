// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <optional>

namespace daybook {

/// Who waits for the answer: the visible pane goes first.
enum class Priority { Visible, Ahead };

/// A parameter of the query that is a credential.
struct SecretParameter
{
    QString name = {};
    Secret value = {}; ///< Empty sends none.
};

/// One question to a service, as a value. A request with a body is a POST that only asks
/// (api/timekit.md); it is sent once and never repeated. There is no other verb in this program.
struct HttpRequest
{
    QString path = {}; ///< Below the endpoint, decoded, beginning with "/".
    QUrlQuery query = {};
    std::optional<QByteArray> body = {};
    Secret authorization = {}; ///< The whole header value; empty sends none.
    SecretParameter secretParameter = {}; ///< Joins the query on the wire only.
    Priority priority = Priority::Visible;
    bool followRedirects = true; ///< Within the same origin; a sign-in never does.

    [[nodiscard]] QByteArray verb() const { return body ? "POST" : "GET"; }
};

/// A 2xx answer.
struct HttpAnswer
{
    int status = 0;
    QByteArray body = {};
    QDateTime serverTime = {}; ///< The Date header in UTC; invalid when missing.
};

/// One finished exchange, for counters and logs. Without query, bodies and the headers we sent, so
/// it holds nothing secret.
struct ExchangeRecord
{
    QByteArray verb = {};
    QString path = {};
    int status = 0;
    qint64 bytes = 0;
    std::chrono::milliseconds duration{0};
    QString requestId = {}; ///< The vendor's own name for it, or empty.
};

} // namespace daybook
