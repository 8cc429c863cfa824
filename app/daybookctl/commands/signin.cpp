// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/signin.h"

#include "app/daybookctl/output/sentences.h"
#include "core/async/later.h"
#include "core/sources/bookingsource.h"

namespace daybook::ctl {

namespace {

/// A connection for one question.
class SignIn final : public Operation
{
public:
    SignIn(std::unique_ptr<Connection> connection, Answer<Identity> answer)
        : m_connection(std::move(connection))
    {
        m_running = m_connection->source().identity(std::move(answer));
    }

private:
    const std::unique_ptr<Connection> m_connection;
    Call m_running;
};

} // namespace

Call signIn(const Network &network, const Account &account, CredentialStore &credentials,
    Answer<Identity> answer)
{
    auto opened = openConnection(network, account, credentials);
    if (const auto *problem = std::get_if<AddressProblem>(&opened)) {
        const Error error{.kind = Error::Kind::NotFound, .detail = sentenceFor(*problem)};
        return answerLater<Identity>(error, std::move(answer));
    }
    return startOperation<SignIn>(
        std::get<std::unique_ptr<Connection>>(std::move(opened)), std::move(answer));
}

} // namespace daybook::ctl
