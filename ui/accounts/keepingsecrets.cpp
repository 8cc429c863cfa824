// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/keepingsecrets.h"

#include <optional>

namespace daybook {

namespace {

class RemovingSecrets final : public Operation
{
public:
    RemovingSecrets(CredentialStore &store, QList<CredentialKey> keys, Answer<Done> answer)
        : m_store(store), m_keys(std::move(keys)), m_answer(std::move(answer))
    {
        removeLast();
    }

private:
    void removeLast()
    {
        m_running = m_store.remove(
            m_keys.takeLast(), [this](const Result<Done> &result) { removed(result); });
    }

    /// Where there is no keychain, what is held until the program ends has to go all the same.
    void removed(const Result<Done> &result)
    {
        if (!result && !m_failure)
            m_failure = result.error();
        const bool goesOn = result || result.error().kind == Error::Kind::KeychainMissing;
        if (goesOn && !m_keys.isEmpty())
            return removeLast();
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(m_failure ? Result<Done>(*m_failure) : Result<Done>(Done{}));
    }

    CredentialStore &m_store;
    QList<CredentialKey> m_keys;
    Answer<Done> m_answer;
    std::optional<Error> m_failure;
    Call m_running;
};

class KeepingSecrets final : public Operation
{
public:
    KeepingSecrets(CredentialStore &store, QList<KeptSecret> secrets, WhenOneFails whenOneFails,
        Answer<Done> answer)
        : m_store(store), m_secrets(std::move(secrets)), m_whenOneFails(whenOneFails),
          m_answer(std::move(answer))
    {
        writeNext();
    }

private:
    void writeNext()
    {
        const KeptSecret &next = m_secrets.at(m_written.size());
        m_running = m_store.write(
            next.key, next.secret, [this](const Result<Done> &result) { written(result); });
    }

    void written(const Result<Done> &result)
    {
        if (!result)
            return failed(result.error());
        m_written.append(m_secrets.at(m_written.size()).key);
        if (m_written.size() < m_secrets.size())
            return writeNext();
        finish(result);
    }

    /// What is told is why the writing failed, however the taking back ends.
    void failed(const Error &error)
    {
        if (m_written.isEmpty() || m_whenOneFails == WhenOneFails::KeepTheOthers)
            return finish(error);
        m_running = removeSecrets(
            m_store, m_written, [this, error](const Result<Done> &) { finish(error); });
    }

    void finish(const Result<Done> &result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(result);
    }

    CredentialStore &m_store;
    QList<KeptSecret> m_secrets;
    const WhenOneFails m_whenOneFails;
    Answer<Done> m_answer;
    QList<CredentialKey> m_written;
    Call m_running;
};

} // namespace

Call keepSecrets(CredentialStore &store, QList<KeptSecret> secrets, WhenOneFails whenOneFails,
    Answer<Done> answer)
{
    return startOperation<KeepingSecrets>(
        store, std::move(secrets), whenOneFails, std::move(answer));
}

Call removeSecrets(CredentialStore &store, QList<CredentialKey> keys, Answer<Done> answer)
{
    return startOperation<RemovingSecrets>(store, std::move(keys), std::move(answer));
}

} // namespace daybook
