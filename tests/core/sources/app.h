// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/signedsearch.h"
#include "tests/core/sources/questions.h"
#include "tests/core/sources/sandboxasker.h"
#include "tests/core/sources/timekitline.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace daybook {

using Way = TimekitIdentification::Way;

/// An app of a Timekit sandbox, a connection to it, and a second way to ask it that knows nothing
/// of ours: what it says is what the source must come to.
class App
{
public:
    explicit App(const sandbox::Settings &settings = {.today = monday, .bookings = 3'000})
        : m_sandbox(settings)
    {
        if (!m_sandbox.start())
            qFatal("the sandbox does not start");
        reconnect();
    }

    /// A connection that knows no facts.
    void reconnect(TimekitLineSettings settings = {})
    {
        if (settings.credential.isEmpty())
            settings.credential =
                Secret(settings.way == Way::WidgetKey ? m_sandbox.timekitWidgetKey()
                                                      : m_sandbox.timekitAppKey());
        settings.appSlug = slug();
        m_line.reset();
        m_line = std::make_unique<TimekitLine>(m_network, m_sandbox.timekitBaseUrl(), settings);
    }
    void reconnectWithToken(const Secret &token)
    {
        reconnect({.way = Way::SignedSearch, .credential = token});
    }
    [[nodiscard]] BookingSource &source() { return m_line->source(); }

    [[nodiscard]] QString slug() const { return m_sandbox.timekitAppSlug(); }
    /// A token of this app, as its administrator would mint it.
    [[nodiscard]] Secret token(const QString &attribute, const QString &value) const
    {
        return mintSignedSearch({.appSlug = slug(), .attribute = attribute, .value = value},
            Secret(m_sandbox.timekitSigningKey()));
    }

    /// `data` of what the sandbox itself says to a path below /v2, asked with the app key.
    [[nodiscard]] QJsonValue said(const QString &path)
    {
        return QJsonDocument::fromJson(m_asker.get(requestFor(path))).object()[u"data"];
    }
    /// The same of a POST.
    [[nodiscard]] QJsonValue said(const QString &path, const QJsonObject &body)
    {
        return QJsonDocument::fromJson(m_asker.post(requestFor(path), body)).object()[u"data"];
    }
    /// Every row of a list, page by page; @p path has a query.
    [[nodiscard]] QJsonArray rows(const QString &path)
    {
        QJsonArray all;
        for (int page = 1; page < 5'000; ++page) {
            const QJsonArray some =
                said(path + u"&limit=1000&page="_s + QString::number(page)).toArray();
            if (some.isEmpty())
                break;
            for (const QJsonValue &row : some)
                all.append(row);
        }
        return all;
    }

    /// Answers requests that match with @p status; @p times -1 is for ever.
    void fault(const QString &match, int status, int times = -1)
    {
        m_asker.fault(match, status, times);
    }
    /// Ends faults and empties the log.
    void reset() { m_asker.reset(); }

    /// Paths below /v2 and queries, as they were sent, that arrived since the last reset.
    [[nodiscard]] QStringList arrived()
    {
        QStringList targets = m_asker.arrived();
        for (QString &target : targets)
            target.remove(0, u"/v2"_s.size());
        return targets;
    }
    /// How many of them were for @p path.
    [[nodiscard]] qsizetype arrived(const QString &path)
    {
        const QStringList all = arrived();
        return std::ranges::count_if(
            all, [&](const QString &target) { return target.startsWith(path + u'?'); });
    }

private:
    [[nodiscard]] QNetworkRequest requestFor(const QString &path) const
    {
        QNetworkRequest request(QUrl(m_sandbox.timekitBaseUrl() + path));
        request.setRawHeader(
            "Authorization", "Basic " + (':' + m_sandbox.timekitAppKey()).toBase64());
        return request;
    }

    sandbox::Sandbox m_sandbox;
    SandboxAsker m_asker{m_sandbox};
    QNetworkAccessManager m_network;
    std::unique_ptr<TimekitLine> m_line;
};

/// The texts of one member, row by row.
inline QStringList textsIn(const QJsonArray &rows, QStringView member)
{
    QStringList texts;
    for (const QJsonValue &row : rows)
        texts.append(row[member].toString());
    return texts;
}

} // namespace daybook
