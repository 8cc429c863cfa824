// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/httpexchange.h"

#include "core/http/httpstatus.h"
#include "core/http/networkrequest.h"
#include "core/http/oneshotbody.h"
#include "core/log.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr qsizetype shownOfBody = 200;

/// The credentials of @p request in every form in which a service could say them back.
QList<Secret> credentialsIn(const HttpRequest &request)
{
    const QByteArray header = request.authorization.reveal();
    const QByteArray sent = header.mid(header.indexOf(' ') + 1);
    QList<Secret> all{Secret(sent), request.secretParameter.value};
    if (header.startsWith("Basic "))
        all.append(Secret(QByteArray::fromBase64(sent).mid(1))); // ":key"
    all.removeIf([](const Secret &secret) { return secret.isEmpty(); });
    return all;
}

/// The beginning of an error body as one line of plain text. One that repeats a credential is not
/// quoted.
QString excerpt(const QByteArray &body, const QList<Secret> &credentials)
{
    const bool tells = std::ranges::any_of(
        credentials, [&](const Secret &secret) { return body.contains(secret.reveal()); });
    return tells ? QString() : QString::fromUtf8(body.left(shownOfBody)).simplified();
}

/// By which name the vendor's support finds this exchange (api/timekit.md section 1); empty without
/// one, or with one that is no plain word.
QString requestIdIn(const QNetworkReply &reply)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9-]{1,64}$"_s);
    for (const char *header : {"timekit-request-id", "x-request-id"}) {
        const QString id = QString::fromLatin1(reply.rawHeader(header));
        if (plain.match(id).hasMatch())
            return id;
    }
    return {};
}

QNetworkReply *dispatch(QNetworkAccessManager &network, const QNetworkRequest &prepared,
    const HttpRequest &request, QObject *owner)
{
    if (!request.body)
        return network.get(prepared);
    return network.post(prepared, new OneShotBody(*request.body, owner));
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &network, const Endpoint &endpoint,
    const HttpRequest &request, const HttpLimits &limits, Record record, Answer<HttpAnswer> answer)
    : m_network(network), m_verb(request.verb()), m_path(endpoint.url().path() + request.path),
      m_credentials(credentialsIn(request)), m_limits(limits), m_record(std::move(record)),
      m_answer(std::move(answer)),
      m_redirectsLeft(request.body || !request.followRedirects ? 0 : limits.redirects)
{
    m_clock.start();
    watch(dispatch(network, networkRequest(endpoint, request, limits), request, this));

    m_total.setSingleShot(true);
    m_patience.setSingleShot(true);
    const auto late = [this] { endWith(Error::Kind::Timeout, u"no whole answer in time"_s); };
    connect(&m_total, &QTimer::timeout, this, late);
    connect(&m_patience, &QTimer::timeout, this, late);
    m_total.start(limits.total);
    m_patience.start(limits.firstByte);
}

HttpExchange::~HttpExchange()
{
    forgetReply();
}

void HttpExchange::watch(QNetworkReply *reply)
{
    m_reply = reply;
    connect(m_reply, &QNetworkReply::metaDataChanged, this,
        [this] { m_patience.start(m_limits.idle); });
    connect(m_reply, &QIODevice::readyRead, this, &HttpExchange::takeBytes);
    // Queued: abort() and a broken request emit finished at once, from within our own calls.
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::replyFinished,
        Qt::QueuedConnection);
}

void HttpExchange::forgetReply()
{
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpExchange::takeBytes()
{
    m_patience.start(m_limits.idle);
    m_body += m_reply->readAll();
    if (m_body.size() > m_limits.bodyBytes)
        endWith(
            Error::Kind::TooLarge, u"more than %1 MiB"_s.arg(m_limits.bodyBytes / (1024 * 1024)));
}

void HttpExchange::endWith(Error::Kind kind, const QString &reason)
{
    m_reply->disconnect(this);
    m_reply->abort();
    Error error{.kind = kind, .detail = described(reason)};
    error.safeToRepeat = kind == Error::Kind::Timeout;
    finish(std::move(error));
}

void HttpExchange::replyFinished()
{
    if (!m_answer)
        return; // a deadline answered while this was on its way
    if (m_reply->isOpen())
        m_body += m_reply->readAll();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool whole = m_reply->error() == QNetworkReply::NoError && status >= 200 && status < 300;
    if (!whole && followRedirect(status))
        return;
    if (!whole)
        return finish(failure(status));
    finish(HttpAnswer{.status = status,
        .body = std::move(m_body),
        .serverTime = parseHttpDate(m_reply->rawHeader("Date"))});
}

/// Asks again where a redirect within the same origin points. Qt would do it by itself, but Qt 6.4
/// then sends the second request twice now and then, and writes both answers into one buffer: a
/// corrupted heap (tst_httpfaults found it).
bool HttpExchange::followRedirect(int status)
{
    static constexpr std::array redirects{301, 302, 303, 307, 308};
    const QByteArray location = m_reply->rawHeader("Location");
    if (m_redirectsLeft == 0 || location.isEmpty()
        || std::ranges::find(redirects, status) == redirects.end())
        return false;
    const QUrl from = m_reply->url();
    const QUrl to = from.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (!to.isValid() || to.scheme() != from.scheme() || to.authority() != from.authority())
        return false;
    --m_redirectsLeft;
    QNetworkRequest next = m_reply->request();
    next.setUrl(to);
    forgetReply();
    m_body.clear();
    m_patience.start(m_limits.firstByte);
    watch(m_network.get(next));
    return true;
}

Error HttpExchange::failure(int status) const
{
    const QString target = QUrl::fromEncoded(m_reply->rawHeader("Location")).host();
    if (status >= 300) {
        Error error{.kind = kindForHttpStatus(status), .httpStatus = status};
        const QString said =
            error.kind == Error::Kind::Moved ? target : excerpt(m_body, m_credentials);
        const QString id = requestIdIn(*m_reply);
        const QString named = id.isEmpty() ? QString() : u" (request %1)"_s.arg(id);
        error.detail = described(QString::number(status) + u' ' + said + named);
        const QDateTime serverTime = parseHttpDate(m_reply->rawHeader("Date"));
        error.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), serverTime);
        if (serverTime.isValid())
            error.serverAhead =
                std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(serverTime));
        error.safeToRepeat = mayHelpToRepeatStatus(status);
        return error;
    }
    // errorString() would hold the whole URL with its query (RELIABILITY.md finding 3): only the
    // name of the fault.
    const auto fault = m_reply->error();
    const QString name =
        QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(fault));
    Error error{
        .kind = kindForNetworkError(fault), .detail = described(target.isEmpty() ? name : target)};
    if (m_verb == "POST" && fault == QNetworkReply::RemoteHostClosedError)
        error.kind = Error::Kind::UnknownOutcome;
    error.safeToRepeat = mayHelpToRepeatError(fault);
    return error;
}

QString HttpExchange::described(const QString &outcome) const
{
    return u"%1 %2: %3"_s.arg(QString::fromLatin1(m_verb), m_path, outcome);
}

void HttpExchange::finish(Result<HttpAnswer> result)
{
    m_total.stop();
    m_patience.stop();
    const int status = result ? result->status : result.error().httpStatus;
    const std::chrono::milliseconds took(m_clock.elapsed());
    const qint64 bytes = result ? result->body.size() : m_body.size();
    qCDebug(lcHttp).noquote() << m_verb << m_path << status << bytes << "bytes" << took.count()
                              << "ms";
    m_record({.verb = m_verb,
        .path = m_path,
        .status = status,
        .bytes = bytes,
        .duration = took,
        .requestId = requestIdIn(*m_reply)});
    const auto answer = std::move(m_answer); // the answer may destroy this exchange
    answer(std::move(result));
}

} // namespace daybook
