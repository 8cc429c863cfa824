// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/async/singleflight.h"
#include "core/credentials/credentialstore.h"
#include "core/http/httprequest.h"

#include <QString>

#include <chrono>
#include <deque>
#include <optional>

namespace daybook {

class HttpClient;

/// A session token and which one it is, so that "newer than the refused one" can be said.
struct SessionToken
{
    Secret value = {};
    quint64 generation = 0;
};

/// The life of a TimeTap session (api/timetap.md 2.3-2.5): signs in when a token is first needed
/// and again when the service answers 401, once for any number of callers; the clock is never asked
/// whether a token is still good. A refused signature is final: nothing more is sent until a new
/// session is made with other credentials.
class TimeTapSession
{
public:
    using Clock = std::function<std::chrono::milliseconds()>;

    /// @p http and @p credentials outlive the session. @p clock is monotonic; tests pass their own.
    TimeTapSession(HttpClient &http, QString apiKey, CredentialStore &credentials,
        CredentialKey privateKey, Clock clock = monotonicClock());

    /// Sends @p request with the session's token; a 401 is answered by one sign-in and one repeat.
    [[nodiscard]] Call get(HttpRequest request, Answer<HttpAnswer> answer);

    [[nodiscard]] const QString &apiKey() const { return m_apiKey; }

    [[nodiscard]] static Clock monotonicClock();

private:
    class SignIn;
    class SignedRequest;

    [[nodiscard]] Call newerThan(quint64 refusedGeneration, Answer<SessionToken> answer);
    [[nodiscard]] bool maySignInNow();
    Result<SessionToken> signInEnded(Result<Secret> result);

    HttpClient &m_http;
    CredentialStore &m_credentials;
    const QString m_apiKey;
    const CredentialKey m_privateKey;
    const Clock m_clock;
    std::optional<SessionToken> m_token;
    std::optional<Error> m_refusal;
    std::deque<std::chrono::milliseconds> m_signIns; ///< When the latest tokens came.
    quint64 m_generation = 0;
    SingleFlight<int, SessionToken> m_flights;
};

} // namespace daybook
