// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timetap/timetapsession.h"

#include "core/async/later.h"
#include "core/http/httpclient.h"
#include "core/http/query.h"
#include "core/timetap/parsers.h"
#include "core/timetap/timetapsignature.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr size_t mostSignIns = 2; // per minute, automatic; those that gave a token
constexpr std::chrono::minutes signInWindow{1};

HttpRequest signInRequest(const QString &apiKey, const Secret &signature)
{
    HttpRequest request{.path = u"/sessionToken"_s};
    addParameter(request.query, u"apiKey"_s, apiKey);
    addParameter(
        request.query, u"timestamp"_s, QString::number(QDateTime::currentSecsSinceEpoch()));
    addParameter(request.query, u"signature"_s, QString::fromLatin1(signature.reveal()));
    request.followRedirects = false;
    return request;
}

/// A refusal at the sign-in means the key pair, whichever of the two statuses says it (section 7).
/// What the service said is not kept: it may repeat the question, and so the signature.
Error signInError(Error error)
{
    if (error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::Unauthorized)
        error.kind = Error::Kind::SignatureRefused;
    if (error.httpStatus != 0)
        error.detail = u"GET /sessionToken: %1"_s.arg(error.httpStatus);
    return error;
}

} // namespace

/// Reads the private key, signs, and asks for a token. The key is held no longer than that takes.
class TimeTapSession::SignIn final : public Operation
{
public:
    SignIn(TimeTapSession &session, Answer<SessionToken> answer)
        : m_session(session), m_answer(std::move(answer))
    {
        m_running = m_session.m_credentials.read(
            m_session.m_privateKey, [this](const Result<Secret> &key) { keyRead(key); });
    }

private:
    void keyRead(const Result<Secret> &key)
    {
        if (!key)
            return finish(key.error());
        const Secret signature = timetapSignature(m_session.m_apiKey, *key);
        m_running = m_session.m_http.send(signInRequest(m_session.m_apiKey, signature),
            [this](const Result<HttpAnswer> &answer) { answered(answer); });
    }

    void answered(const Result<HttpAnswer> &answer)
    {
        finish(answer ? timetap::parseSessionToken(answer->body) : signInError(answer.error()));
    }

    void finish(Result<Secret> token)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(m_session.signInEnded(std::move(token)));
    }

    TimeTapSession &m_session;
    Answer<SessionToken> m_answer;
    Call m_running;
};

/// Sends a request with the present token; once refused, waits for a newer one and sends it once
/// more.
class TimeTapSession::SignedRequest final : public Operation
{
public:
    SignedRequest(TimeTapSession &session, HttpRequest request, Answer<HttpAnswer> answer)
        : m_session(session), m_request(std::move(request)), m_answer(std::move(answer))
    {
        askForToken(0);
    }

private:
    void askForToken(quint64 refusedGeneration)
    {
        m_running = m_session.newerThan(refusedGeneration,
            [this](Result<SessionToken> token) { tokenKnown(std::move(token)); });
    }

    void tokenKnown(Result<SessionToken> token)
    {
        if (!token)
            return finish(token.error());
        m_generation = token->generation;
        m_request.authorization = Secret("Bearer " + token->value.reveal());
        m_running = m_session.m_http.send(
            m_request, [this](Result<HttpAnswer> answer) { answered(std::move(answer)); });
    }

    void answered(Result<HttpAnswer> answer)
    {
        const bool refused = !answer && answer.error().kind == Error::Kind::Unauthorized;
        if (!refused || m_repeated)
            return finish(std::move(answer));
        m_repeated = true;
        askForToken(m_generation);
    }

    void finish(Result<HttpAnswer> result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(std::move(result));
    }

    TimeTapSession &m_session;
    HttpRequest m_request;
    Answer<HttpAnswer> m_answer;
    Call m_running;
    quint64 m_generation = 0;
    bool m_repeated = false;
};

TimeTapSession::TimeTapSession(HttpClient &http, QString apiKey, CredentialStore &credentials,
    CredentialKey privateKey, Clock clock)
    : m_http(http), m_credentials(credentials), m_apiKey(std::move(apiKey)),
      m_privateKey(std::move(privateKey)), m_clock(std::move(clock))
{
}

Call TimeTapSession::get(HttpRequest request, Answer<HttpAnswer> answer)
{
    return startOperation<SignedRequest>(*this, std::move(request), std::move(answer));
}

Call TimeTapSession::newerThan(quint64 refusedGeneration, Answer<SessionToken> answer)
{
    if (m_token && m_token->generation > refusedGeneration)
        return answerLater<SessionToken>(*m_token, std::move(answer));
    if (m_refusal)
        return answerLater<SessionToken>(*m_refusal, std::move(answer));
    if (m_flights.isEmpty() && !maySignInNow())
        return answerLater<SessionToken>(
            Error{.kind = Error::Kind::Unauthorized,
                .httpStatus = 401,
                .detail = u"the service refused new sessions twice within a minute"_s},
            std::move(answer));
    return m_flights.join(
        0,
        [this](Answer<SessionToken> landed) {
            return startOperation<SignIn>(*this, std::move(landed));
        },
        std::move(answer));
}

bool TimeTapSession::maySignInNow()
{
    while (!m_signIns.empty() && m_clock() - m_signIns.front() > signInWindow)
        m_signIns.pop_front();
    return m_signIns.size() < mostSignIns;
}

Result<SessionToken> TimeTapSession::signInEnded(Result<Secret> result)
{
    if (!result) {
        if (result.error().kind == Error::Kind::SignatureRefused)
            m_refusal = result.error();
        return result.error();
    }
    m_signIns.push_back(m_clock());
    m_token = SessionToken{.value = *std::move(result), .generation = ++m_generation};
    return *m_token;
}

TimeTapSession::Clock TimeTapSession::monotonicClock()
{
    return [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
}

} // namespace daybook
