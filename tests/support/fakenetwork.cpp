// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "tests/support/fakenetwork.h"

#include <QTimer>

#include <algorithm>
#include <cstring>

namespace daybook {

class FakeNetwork::Reply final : public QNetworkReply
{
public:
    Reply(FakeNetwork &network, Operation operation, const QNetworkRequest &request,
        CannedReply canned)
        : QNetworkReply(&network), m_network(network), m_canned(std::move(canned))
    {
        setOperation(operation);
        setRequest(request);
        setUrl(request.url());
        open(ReadOnly | Unbuffered);
        if (!m_canned.hangs)
            QTimer::singleShot(0, this, [this] { deliver(); });
    }

    void abort() override
    {
        if (isFinished())
            return;
        ++m_network.aborted;
        setError(OperationCanceledError, QStringLiteral("canceled"));
        setFinished(true);
        Q_EMIT finished();
    }

    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_readable - m_read + QNetworkReply::bytesAvailable();
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *out, qint64 most) override
    {
        const qint64 count = std::min(most, m_readable - m_read);
        if (count <= 0)
            return isFinished() ? -1 : 0;
        std::memcpy(out, m_canned.body.constData() + m_read, static_cast<size_t>(count));
        m_read += count;
        return count;
    }

private:
    void deliver()
    {
        if (isFinished())
            return;
        if (m_canned.status > 0)
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, m_canned.status);
        for (const auto &[name, value] : std::as_const(m_canned.headers))
            setRawHeader(name, value);
        if (m_canned.status > 0)
            Q_EMIT metaDataChanged();
        m_readable = m_canned.body.size();
        if (m_readable > 0)
            Q_EMIT readyRead();
        if (isFinished())
            return; // the reader gave up
        if (m_canned.error != NoError) {
            setError(m_canned.error, QStringLiteral("canned"));
            Q_EMIT errorOccurred(m_canned.error);
        }
        setFinished(true);
        Q_EMIT finished();
    }

    FakeNetwork &m_network;
    const CannedReply m_canned;
    qint64 m_readable = 0;
    qint64 m_read = 0;
};

int FakeNetwork::count(const QString &path) const
{
    return static_cast<int>(std::ranges::count(seen, path, &Seen::path));
}

QNetworkReply *FakeNetwork::createRequest(
    Operation operation, const QNetworkRequest &request, QIODevice *outgoing)
{
    Seen one{.verb = operation == PostOperation ? "POST"
            : operation == GetOperation         ? "GET"
                                                : "OTHER",
        .url = request.url()};
    const QList<QByteArray> names = request.rawHeaderList();
    for (const QByteArray &name : names)
        one.headers.insert(name.toLower(), request.rawHeader(name));
    if (outgoing)
        one.body = outgoing->readAll();
    seen.push_back(std::move(one));
    return new Reply(*this, operation, request, nextReply());
}

CannedReply FakeNetwork::nextReply()
{
    if (!replies.empty()) {
        CannedReply next = std::move(replies.front());
        replies.pop_front();
        return next;
    }
    if (answer)
        return answer(seen.back());
    return {.status = 0, .error = QNetworkReply::HostNotFoundError};
}

} // namespace daybook
