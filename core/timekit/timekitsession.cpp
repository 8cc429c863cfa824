// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/timekitsession.h"

#include "core/async/later.h"
#include "core/http/httpclient.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

/// With which status a signed search is refused is not documented (api/timekit.md section 10).
bool refusesSearch(int status)
{
    return status == 400 || status == 401 || status == 403 || status == 422;
}

} // namespace

/// Waits for the credential, then sends.
class TimekitSession::IdentifiedRequest final : public Operation
{
public:
    IdentifiedRequest(TimekitSession &session, HttpRequest request, Answer<HttpAnswer> answer)
        : m_session(session), m_request(std::move(request)), m_answer(std::move(answer))
    {
        m_running = session.credential([this](const Result<Secret> &secret) { known(secret); });
    }

private:
    void known(const Result<Secret> &credential)
    {
        if (!credential)
            return finish(credential.error());
        m_session.identify(m_request, *credential);
        m_running = m_session.m_http.send(m_request,
            [this](Result<HttpAnswer> answer) { finish(m_session.judged(std::move(answer))); });
    }

    void finish(Result<HttpAnswer> result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(std::move(result));
    }

    TimekitSession &m_session;
    HttpRequest m_request;
    Answer<HttpAnswer> m_answer;
    Call m_running;
};

TimekitSession::TimekitSession(
    HttpClient &http, CredentialStore &credentials, TimekitIdentification identification)
    : m_http(http), m_credentials(credentials), m_identification(std::move(identification))
{
}

Call TimekitSession::send(HttpRequest request, Answer<HttpAnswer> answer)
{
    if (m_refusal)
        return answerLater<HttpAnswer>(*m_refusal, std::move(answer));
    return startOperation<IdentifiedRequest>(*this, std::move(request), std::move(answer));
}

void TimekitSession::startOver()
{
    m_credential.reset();
    m_refusal.reset();
}

Call TimekitSession::credential(Answer<Secret> answer)
{
    if (m_credential)
        return answerLater<Secret>(*m_credential, std::move(answer));
    return m_reading.join(
        0,
        [this](Answer<Secret> landed) {
            return m_credentials.read(m_identification.credential,
                [this, landed = std::move(landed)](Result<Secret> secret) {
                    if (secret)
                        m_credential = *secret;
                    landed(std::move(secret));
                });
        },
        std::move(answer));
}

void TimekitSession::identify(HttpRequest &request, const Secret &credential) const
{
    if (m_identification.way == TimekitIdentification::Way::SignedSearch)
        request.secretParameter = {.name = u"signed_search"_s, .value = credential};
    else
        request.authorization = Secret("Basic " + (":" + credential.reveal()).toBase64());
}

Result<HttpAnswer> TimekitSession::judged(Result<HttpAnswer> answer)
{
    if (answer)
        return answer;
    Error error = answer.error();
    if (error.httpStatus == 503)
        error.kind = Error::Kind::RateLimited; // so says production (section 6)
    if (m_identification.way == TimekitIdentification::Way::SignedSearch) {
        if (refusesSearch(error.httpStatus))
            error.kind = Error::Kind::SearchRefused;
    } else if (error.httpStatus == 401) {
        error.kind = Error::Kind::KeyRefused;
        m_refusal = error;
    }
    return error;
}

} // namespace daybook
