// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/signin.h"

#include "app/daybookctl/output/sentences.h"
#include "core/async/later.h"
#include "core/sources/timetapconnection.h"

namespace daybook::ctl {

namespace {

/// A connection for one question.
class SignIn final : public Operation
{
public:
    SignIn(const Network &network, const Endpoint &endpoint, const Account &account,
        CredentialStore &credentials, Answer<Identity> answer)
        : m_connection(network.manager, network.scheduler, endpoint, account.apiKey, credentials,
            credentialOf(account))
    {
        m_running = m_connection.source().identity(std::move(answer));
    }

private:
    TimeTapConnection m_connection;
    Call m_running;
};

} // namespace

Call signIn(const Network &network, const Account &account, CredentialStore &credentials,
    Answer<Identity> answer)
{
    const auto endpoint = Endpoint::fromText(account.baseUrl);
    if (const auto *problem = std::get_if<AddressProblem>(&endpoint)) {
        const Error error{.kind = Error::Kind::NotFound, .detail = sentenceFor(*problem)};
        return answerLater<Identity>(error, std::move(answer));
    }
    return startOperation<SignIn>(
        network, std::get<Endpoint>(endpoint), account, credentials, std::move(answer));
}

} // namespace daybook::ctl
