// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/http/httpclient.h"

#include "core/async/later.h"
#include "core/http/httpexchange.h"
#include "core/http/requestscheduler.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace daybook {

namespace {

/// Two GETs are one question when they ask the same with the same credential.
QByteArray joiningKey(const QUrl &url, const HttpRequest &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(url.toEncoded());
    hash.addData("\n");
    hash.addData(request.authorization.reveal());
    hash.addData("\n");
    hash.addData(request.secretParameter.value.reveal());
    return hash.result();
}

} // namespace

/// Sends a request as often as the policy allows and answers with the last outcome.
class HttpClient::RepeatedRequest final : public Operation
{
public:
    RepeatedRequest(HttpClient &client, HttpRequest request, Answer<HttpAnswer> answer)
        : m_client(client), m_request(std::move(request)), m_answer(std::move(answer))
    {
        attempt();
    }

private:
    void attempt()
    {
        ++m_attempts;
        m_running = m_client.m_scheduler.run(
            m_client.m_endpoint.url().authority(), m_request.priority,
            [this](Answer<HttpAnswer> exchanged) {
                return startOperation<HttpExchange>(
                    m_client.m_network, m_client.m_endpoint, m_request, m_client.m_limits,
                    [this](const ExchangeRecord &record) {
                        m_client.m_scheduler.noteFinished(record);
                    },
                    std::move(exchanged));
            },
            [this](Result<HttpAnswer> result) { judge(std::move(result)); });
    }

    void judge(Result<HttpAnswer> result)
    {
        RetryBudget &budget = m_client.m_scheduler.budget(m_client.m_endpoint.url().authority());
        if (result) {
            budget.payBack();
            return finish(std::move(result));
        }
        const auto pause = m_client.m_retry.delayAfter(
            m_attempts, result.error(), QRandomGenerator::global()->generateDouble());
        if (!pause || m_request.body || !budget.spend(result.error()))
            return finish(std::move(result));
        m_running = startOperation<Later>(*pause, [this] { attempt(); });
    }

    void finish(Result<HttpAnswer> result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(std::move(result));
    }

    HttpClient &m_client;
    const HttpRequest m_request;
    Answer<HttpAnswer> m_answer;
    Call m_running;
    int m_attempts = 0;
};

HttpClient::HttpClient(QNetworkAccessManager &network, RequestScheduler &scheduler,
    Endpoint endpoint, HttpLimits limits, RetryPolicy retry)
    : m_network(network), m_scheduler(scheduler), m_endpoint(std::move(endpoint)), m_limits(limits),
      m_retry(retry)
{
}

Call HttpClient::send(HttpRequest request, Answer<HttpAnswer> answer)
{
    if (request.body)
        return startOperation<RepeatedRequest>(*this, std::move(request), std::move(answer));
    QUrl url = m_endpoint.at(request.path);
    url.setQuery(request.query);
    return m_flights.join(
        joiningKey(url, request),
        [&](Answer<HttpAnswer> landed) {
            return startOperation<RepeatedRequest>(*this, std::move(request), std::move(landed));
        },
        std::move(answer));
}

} // namespace daybook
