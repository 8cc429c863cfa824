// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/sandbox.h"
#include "core/accounts/account.h"
#include "core/credentials/memorystore.h"
#include "core/http/httpclient.h"
#include "core/http/requestscheduler.h"
#include "core/sources/timetapconnection.h"
#include "tests/support/await.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>

namespace daybook {

using namespace Qt::StringLiterals;

/// The day everything is built around: a Monday; New York changes its clocks on the Sunday after.
inline const QDate monday(2026, 3, 2);

/// A sandbox, a connection to it, and a second way to ask it that knows nothing of ours: what it
/// says is what the source must come to.
class Branch
{
public:
    explicit Branch(const sandbox::Settings &settings = {.today = monday, .bookings = 3'000})
        : m_sandbox(settings)
    {
        if (!m_sandbox.start())
            qFatal("the sandbox does not start");
        m_store.keep(m_key, Secret(m_sandbox.privateKey()));
        reconnect();
    }

    /// A connection that knows no facts and has no session yet.
    void reconnect()
    {
        m_connection = std::make_unique<TimeTapConnection>(m_network, m_scheduler, endpoint(),
            m_sandbox.apiKey(), m_store, m_key, HttpLimits{},
            RetryPolicy{.firstDelay = std::chrono::milliseconds(0)});
    }
    [[nodiscard]] BookingSource &source() { return m_connection->source(); }

    /// A source of its own with pages of that size.
    [[nodiscard]] std::unique_ptr<BookingSource> sourceOfPages(int pageSize);

    Result<Listing<Location>> locations(const Selection &by = {})
    {
        return await<Listing<Location>>(
            [&](auto done) { return source().locations(by, Priority::Visible, done); });
    }
    Result<Listing<Staff>> staff(const Selection &by = {})
    {
        return await<Listing<Staff>>(
            [&](auto done) { return source().staff(by, Priority::Visible, done); });
    }
    Result<Listing<Service>> services(const Selection &by = {})
    {
        return await<Listing<Service>>(
            [&](auto done) { return source().services(by, Priority::Visible, done); });
    }
    Result<Listing<Slot>> freeSlots(const SlotQuery &query)
    {
        return await<Listing<Slot>>([&](auto done) { return source().freeSlots(query, done); });
    }
    static Result<Page<Booking>> bookings(
        BookingSource &source, const BookingQuery &query, const Cursor &from = {})
    {
        return await<Page<Booking>>([&](auto done) { return source.bookings(query, from, done); });
    }

    /// What the sandbox itself says to a path below /live.
    [[nodiscard]] QJsonDocument said(const QString &path)
    {
        QNetworkRequest request(QUrl(m_sandbox.timetapBaseUrl() + path));
        if (m_token.isEmpty())
            signIn();
        request.setRawHeader("Authorization", "Bearer " + m_token);
        return QJsonDocument::fromJson(finished(m_plain.get(request)));
    }
    [[nodiscard]] QStringList saidIds(const QString &path, const QString &member)
    {
        QStringList ids;
        for (const QJsonValue &row : said(path).array())
            ids.append(idIn(row.toObject(), member));
        return ids;
    }

    /// An id is a number or text, and its name is now and then in lower case.
    [[nodiscard]] static QString idIn(const QJsonObject &row, const QString &member)
    {
        const QJsonValue id = row.value(member);
        return (id.isUndefined() ? row.value(member.toLower()) : id).toVariant().toString();
    }

    /// Answers requests that match with @p status; @p times -1 is for ever.
    void fault(const QString &match, int status, int times = -1)
    {
        control(u"/_sandbox/fault"_s,
            {{u"match"_s, match}, {u"kind"_s, u"status"_s}, {u"status"_s, status},
                {u"times"_s, times}});
    }
    /// Ends faults and sessions and empties the log.
    void reset()
    {
        control(u"/_sandbox/reset"_s, {});
        m_token.clear();
    }

    /// Paths and queries that arrived since the last reset.
    [[nodiscard]] QStringList arrived()
    {
        const QByteArray body =
            finished(m_plain.get(QNetworkRequest(QUrl(m_sandbox.url() + u"/_sandbox/requests"_s))));
        QStringList paths;
        for (const QJsonValue &entry : QJsonDocument::fromJson(body).array())
            paths.append(entry[u"path"].toString() + u'?' + entry[u"query"].toString());
        return paths;
    }
    [[nodiscard]] qsizetype arrived(const QString &path)
    {
        return arrived().filter(QRegularExpression(u"^/live"_s + path + u"\\?"_s)).size();
    }

private:
    class Paged;

    [[nodiscard]] Endpoint endpoint() const
    {
        return std::get<Endpoint>(Endpoint::fromText(m_sandbox.timetapBaseUrl()));
    }
    void signIn()
    {
        const QByteArray signature = QCryptographicHash::hash(
            m_sandbox.apiKey().toUtf8() + m_sandbox.privateKey(), QCryptographicHash::Md5);
        const QUrl url(u"%1/sessionToken?apiKey=%2&timestamp=1772438400&signature=%3"_s.arg(
            m_sandbox.timetapBaseUrl(), m_sandbox.apiKey(),
            QString::fromLatin1(signature.toHex())));
        m_token = QJsonDocument::fromJson(finished(m_plain.get(QNetworkRequest(url))))
                      .object()[u"sessionToken"]
                      .toString()
                      .toLatin1();
    }
    void control(const QString &path, const QJsonObject &body)
    {
        QNetworkRequest request(QUrl(m_sandbox.url() + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        if (finished(m_plain.post(request, QJsonDocument(body).toJson())) != "{}")
            qFatal("the sandbox does not do as it is told");
    }
    static QByteArray finished(QNetworkReply *reply)
    {
        const std::unique_ptr<QNetworkReply> owned(reply);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(std::chrono::seconds(10), reply, &QNetworkReply::abort);
        if (!reply->isFinished())
            loop.exec();
        return reply->readAll();
    }

    const CredentialKey m_key{u"timetap/branch/private-key"_s};
    sandbox::Sandbox m_sandbox;
    MemoryStore m_store;
    QNetworkAccessManager m_network;
    QNetworkAccessManager m_plain;
    RequestScheduler m_scheduler;
    std::unique_ptr<TimeTapConnection> m_connection;
    QByteArray m_token;
};

/// As TimeTapConnection, with another page size.
class Branch::Paged final : public BookingSource
{
public:
    Paged(Branch &branch, int pageSize)
        : m_http(branch.m_network, branch.m_scheduler, branch.endpoint()),
          m_session(m_http, branch.m_sandbox.apiKey(), branch.m_store, branch.m_key),
          m_source(m_session, pageSize)
    {
    }

    Call identity(Answer<Identity> answer) override { return m_source.identity(std::move(answer)); }
    Call locations(
        const Selection &by, Priority priority, Answer<Listing<Location>> answer) override
    {
        return m_source.locations(by, priority, std::move(answer));
    }
    Call staff(const Selection &by, Priority priority, Answer<Listing<Staff>> answer) override
    {
        return m_source.staff(by, priority, std::move(answer));
    }
    Call services(const Selection &by, Priority priority, Answer<Listing<Service>> answer) override
    {
        return m_source.services(by, priority, std::move(answer));
    }
    Call freeSlots(const SlotQuery &query, Answer<Listing<Slot>> answer) override
    {
        return m_source.freeSlots(query, std::move(answer));
    }
    Call bookings(
        const BookingQuery &query, const Cursor &from, Answer<Page<Booking>> answer) override
    {
        return m_source.bookings(query, from, std::move(answer));
    }

private:
    HttpClient m_http;
    TimeTapSession m_session;
    TimeTapSource m_source;
};

inline std::unique_ptr<BookingSource> Branch::sourceOfPages(int pageSize)
{
    return std::make_unique<Paged>(*this, pageSize);
}

template <typename T>
QStringList idsOf(const Listing<T> &listing)
{
    QStringList ids;
    for (const T &item : listing.items)
        ids.append(item.id.value);
    return ids;
}

} // namespace daybook
