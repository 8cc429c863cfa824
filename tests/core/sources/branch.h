// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/credentials/memorystore.h"
#include "core/http/httpclient.h"
#include "core/http/requestscheduler.h"
#include "core/sources/timetapconnection.h"
#include "tests/core/sources/questions.h"
#include "tests/core/sources/sandboxasker.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QRegularExpression>

namespace daybook {

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
        return askLocations(source(), by);
    }
    Result<Listing<Staff>> staff(const Selection &by = {}) { return askStaff(source(), by); }
    Result<Listing<Service>> services(const Selection &by = {})
    {
        return askServices(source(), by);
    }
    Result<Listing<Slot>> freeSlots(const SlotQuery &query)
    {
        return askFreeSlots(source(), query);
    }

    /// What the sandbox itself says to a path below /live.
    [[nodiscard]] QJsonDocument said(const QString &path)
    {
        QNetworkRequest request(QUrl(m_sandbox.timetapBaseUrl() + path));
        if (m_token.isEmpty())
            signIn();
        request.setRawHeader("Authorization", "Bearer " + m_token);
        return QJsonDocument::fromJson(m_asker.get(request));
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
        m_asker.fault(match, status, times);
    }
    /// Ends faults and sessions and empties the log.
    void reset()
    {
        m_asker.reset();
        m_token.clear();
    }

    /// Paths and queries that arrived since the last reset.
    [[nodiscard]] QStringList arrived() { return m_asker.arrived(); }
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
        m_token = QJsonDocument::fromJson(m_asker.get(QNetworkRequest(url)))
                      .object()[u"sessionToken"]
                      .toString()
                      .toLatin1();
    }

    const CredentialKey m_key{u"timetap/branch/private-key"_s};
    sandbox::Sandbox m_sandbox;
    SandboxAsker m_asker{m_sandbox};
    MemoryStore m_store;
    QNetworkAccessManager m_network;
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

    Capabilities capabilities() const override { return m_source.capabilities(); }
    void forget() override { m_source.forget(); }
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
    Call roster(const RosterQuery &query, Answer<Roster> answer) override
    {
        return m_source.roster(query, std::move(answer));
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

} // namespace daybook
