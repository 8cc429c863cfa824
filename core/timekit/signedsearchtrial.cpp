// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/signedsearchtrial.h"

#include "core/http/query.h"
#include "core/timekit/parsers.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

const CredentialKey &tokenEntry()
{
    static const CredentialKey entry{u"trial"_s};
    return entry;
}

HttpRequest questionFor(const SearchScope &scope, const QString &value)
{
    HttpRequest request{.path = u"/bookings"_s};
    addParameter(request.query, u"search"_s, scope.attribute + u':' + value);
    addParameter(request.query, u"limit"_s, u"1"_s);
    return request;
}

Result<int> bookingsIn(const QByteArray &body)
{
    const auto sheet = timekit::parseBookings(body);
    if (!sheet)
        return sheet.error();
    return sheet->total.value_or(static_cast<int>(sheet->sent));
}

} // namespace

SignedSearchTrial::SignedSearchTrial(QNetworkAccessManager &network, RequestScheduler &scheduler,
    const Endpoint &endpoint, const Secret &token, SearchScope scope, Finished finished,
    const RetryPolicy &retry)
    : m_http(network, scheduler, endpoint, {}, retry),
      m_session(m_http, m_store,
          {.way = TimekitIdentification::Way::SignedSearch, .credential = tokenEntry()}),
      m_scope(std::move(scope)), m_finished(std::move(finished))
{
    m_store.keep(tokenEntry(), token);
    m_running = m_session.send(questionFor(m_scope, m_scope.value),
        [this](const Result<HttpAnswer> &answer) { signedAnswered(answer); });
}

void SignedSearchTrial::signedAnswered(const Result<HttpAnswer> &answer)
{
    const Result<int> opens = answer ? bookingsIn(answer->body) : answer.error();
    if (!opens)
        return finish({.opens = opens.error()});
    m_opens = *opens;
    // A value that is nobody's: should the service answer, it shows us no one else's booking.
    m_running = m_session.send(questionFor(m_scope, u"altered."_s + m_scope.value),
        [this](const Result<HttpAnswer> &altered) { alteredAnswered(altered); });
}

void SignedSearchTrial::alteredAnswered(const Result<HttpAnswer> &answer)
{
    using Altered = TrialOutcome::Altered;
    TrialOutcome outcome{.opens = m_opens};
    outcome.alteredStatus = answer ? answer->status : answer.error().httpStatus;
    if (answer && bookingsIn(answer->body)) // the page of a guest network is no answer
        outcome.altered = Altered::Answered;
    else if (!answer && answer.error().kind == Error::Kind::SearchRefused)
        outcome.altered = Altered::Refused;
    finish(outcome);
}

void SignedSearchTrial::finish(const TrialOutcome &outcome)
{
    const auto finished = std::move(m_finished); // the answer may destroy this operation
    finished(outcome);
}

} // namespace daybook
