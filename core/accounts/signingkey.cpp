// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/accounts/signingkey.h"

namespace daybook {

namespace {

/// Where there is no keychain there is no signing key in it, and the app key may be in the session.
bool saysThereIsNone(const Error &error)
{
    return error.kind == Error::Kind::NoCredential || error.kind == Error::Kind::KeychainMissing;
}

class SigningKeyRead final : public Operation
{
public:
    SigningKeyRead(CredentialStore &credentials, const Account &account, Answer<Secret> answer)
        : m_credentials(credentials), m_appKey(credentialOf(account)), m_answer(std::move(answer))
    {
        m_running = m_credentials.read(
            signingKeyOf(account), [this](Result<Secret> key) { signingKeyRead(std::move(key)); });
    }

private:
    void signingKeyRead(Result<Secret> key)
    {
        if (key || !saysThereIsNone(key.error()))
            return finish(std::move(key));
        m_running = m_credentials.read(
            m_appKey, [this](Result<Secret> appKey) { finish(std::move(appKey)); });
    }

    void finish(Result<Secret> result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(std::move(result));
    }

    CredentialStore &m_credentials;
    const CredentialKey m_appKey;
    Answer<Secret> m_answer;
    Call m_running;
};

} // namespace

Call readSigningKey(CredentialStore &credentials, const Account &account, Answer<Secret> answer)
{
    return startOperation<SigningKeyRead>(credentials, account, std::move(answer));
}

} // namespace daybook
