// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentials/memorystore.h"
#include "core/http/httpclient.h"
#include "core/timekit/signedsearch.h"
#include "core/timekit/timekitsession.h"

namespace daybook {

/// What the service made of a token.
struct TrialOutcome
{
    enum class Altered {
        Refused,
        Answered, ///< The service does not hold the search to what was signed: a hole.
        Unknown, ///< Not asked, or no verdict came.
    };

    Result<int> opens; ///< How many bookings.
    Altered altered = Altered::Unknown;
    int alteredStatus = 0; ///< Of HTTP; 0 when none came.
};

/// Tries a token at the service by two questions that hold nothing but the token: the search that
/// was signed, and when that is answered the same with another value, which must be refused
/// (api/timekit.md section 2). At most one booking comes with each answer, and is thrown away.
class SignedSearchTrial final : public Operation
{
public:
    using Finished = std::function<void(const TrialOutcome &)>;

    /// @p network and @p scheduler outlive the trial; @p scope is what @p token says.
    SignedSearchTrial(QNetworkAccessManager &network, RequestScheduler &scheduler,
        const Endpoint &endpoint, const Secret &token, SearchScope scope, Finished finished,
        const RetryPolicy &retry = {});

private:
    void signedAnswered(const Result<HttpAnswer> &answer);
    void alteredAnswered(const Result<HttpAnswer> &answer);
    void finish(const TrialOutcome &outcome);

    MemoryStore m_store;
    HttpClient m_http;
    TimekitSession m_session;
    const SearchScope m_scope;
    Finished m_finished;
    int m_opens = 0;
    Call m_running;
};

} // namespace daybook
