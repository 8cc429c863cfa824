// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <deque>
#include <functional>
#include <vector>

namespace daybook {

/// What the fake network answers to one request.
struct CannedReply
{
    int status = 200;
    QByteArray body = {};
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    bool hangs = false; ///< No answer until abort().
};

/// One request as it would have left.
struct Seen
{
    QByteArray verb = {};
    QUrl url = {};
    QHash<QByteArray, QByteArray> headers = {}; ///< Names in lower case.
    QByteArray body = {};

    [[nodiscard]] QString path() const { return url.path(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        return headers.value(name.toLower());
    }
};

/// Answers from a queue, records what was asked, and never opens a socket. Answers come through the
/// event loop. With an empty queue and no `answer`, a request ends with HostNotFoundError.
class FakeNetwork : public QNetworkAccessManager
{
public:
    using QNetworkAccessManager::QNetworkAccessManager;

    std::deque<CannedReply> replies = {};
    std::function<CannedReply(const Seen &)> answer = {}; ///< Asked when the queue is empty.
    std::vector<Seen> seen = {};
    int aborted = 0; ///< Replies that were ended before their answer.

    [[nodiscard]] int count(const QString &path) const;

protected:
    QNetworkReply *createRequest(
        Operation operation, const QNetworkRequest &request, QIODevice *outgoing) override;

private:
    class Reply;
    [[nodiscard]] CannedReply nextReply();
};

} // namespace daybook
