// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/core/sources/questions.h"
#include "tests/core/sources/timekitline.h"
#include "tests/support/fakenetwork.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace daybook {

using namespace Qt::StringLiterals;

/// What the service sends when it counts honestly; @p number from 1.
inline QByteArray sheet(const QJsonArray &rows, int number = 1, int last = 1)
{
    return QJsonDocument(
        QJsonObject{{u"total"_s, last * rows.size()}, {u"per_page"_s, u"1000"_s},
            {u"current_page"_s, number}, {u"last_page"_s, last}, {u"data"_s, rows}})
        .toJson();
}

/// A Timekit app whose answers a test writes, by path below /v2. What it has no answer for is not
/// found.
class FakeApp
{
public:
    using Reply = std::function<CannedReply(int page)>;

    explicit FakeApp(TimekitLineSettings settings = {})
    {
        if (settings.credential.isEmpty())
            settings.credential = Secret("test_api_key_INVENTED");
        network.answer = [this](const Seen &seen) {
            const int page = std::max(1, QUrlQuery(seen.url).queryItemValue(u"page"_s).toInt());
            const auto reply = replies.constFind(pathOf(seen));
            return reply == replies.cend() ? failure(404) : (*reply)(page);
        };
        m_line = std::make_unique<TimekitLine>(network, u"https://h.test/v2"_s, settings);
    }

    [[nodiscard]] static CannedReply failure(int status)
    {
        return {.status = status,
            .body = R"({"error":"no"})",
            .error = QNetworkReply::UnknownContentError};
    }

    /// Answers with these pages, and with an empty one behind them.
    void answer(const QString &path, const QList<QJsonArray> &pages)
    {
        replies[path] = [pages](int page) {
            return CannedReply{
                .body = sheet(pages.value(page - 1), page, static_cast<int>(pages.size()))};
        };
    }
    void say(const QString &path, const QByteArray &body)
    {
        replies[path] = [body](int) { return CannedReply{.body = body}; };
    }
    void fail(const QString &path, int status)
    {
        replies[path] = [status](int) { return failure(status); };
    }
    void hang(const QString &path)
    {
        replies[path] = [](int) { return CannedReply{.hangs = true}; };
    }

    /// The paths below /v2 that were asked, in that order.
    [[nodiscard]] QStringList asked() const
    {
        QStringList paths;
        for (const Seen &seen : network.seen)
            paths.append(pathOf(seen));
        return paths;
    }

    [[nodiscard]] BookingSource &source() { return m_line->source(); }

    FakeNetwork network;
    QHash<QString, Reply> replies;

private:
    static QString pathOf(const Seen &seen) { return seen.path().mid(u"/v2"_s.size()); }

    std::unique_ptr<TimekitLine> m_line;
};

/// Rows as short as the parsers take them.
inline QJsonObject named(const QString &id, const QString &name)
{
    return {{u"id"_s, id}, {u"name"_s, name}};
}

inline QJsonObject person(const QString &id, const QString &zone = {})
{
    return {{u"id"_s, id}, {u"name"_s, u"Name of "_s + id}, {u"timezone"_s, zone}};
}

} // namespace daybook
