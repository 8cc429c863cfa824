// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/http/endpoint.h"
#include "core/http/httprequest.h"
#include "core/http/limits.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace daybook {

/// One request on the wire and its answer, under the deadlines and caps of @p limits. Destroying it
/// aborts the reply.
class HttpExchange final : public QObject, public Operation
{
    Q_OBJECT

public:
    using Record = std::function<void(const ExchangeRecord &)>;

    HttpExchange(QNetworkAccessManager &network, const Endpoint &endpoint,
        const HttpRequest &request, const HttpLimits &limits, Record record,
        Answer<HttpAnswer> answer);
    ~HttpExchange() override;

private:
    void watch(QNetworkReply *reply);
    void forgetReply();
    void takeBytes();
    void endWith(Error::Kind kind, const QString &reason);
    void replyFinished();
    [[nodiscard]] bool followRedirect(int status);
    [[nodiscard]] Error failure(int status) const;
    [[nodiscard]] QString described(const QString &outcome) const;
    void finish(Result<HttpAnswer> result);

    QNetworkAccessManager &m_network;
    const QByteArray m_verb;
    const QString m_path;
    const QList<Secret> m_credentials; ///< Not to be quoted when the service repeats them.
    const HttpLimits m_limits;
    Record m_record;
    Answer<HttpAnswer> m_answer;
    QNetworkReply *m_reply = nullptr;
    int m_redirectsLeft = 0;
    QByteArray m_body;
    QTimer m_total;
    QTimer m_patience; ///< First for the first byte, then for each pause between bytes.
    QElapsedTimer m_clock;
};

} // namespace daybook
