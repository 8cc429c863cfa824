// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/credentials/keychainstore.h"

#include "core/credentials/keychainjob.h"

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

template <typename Job>
Job *jobFor(const QString &service, const CredentialKey &key)
{
    auto *job = new Job(service); // deletes itself when it has finished
    // Windows takes the key alone as the name of the entry, so the key carries the service as well.
    job->setKey(service + u'/' + key.text);
    job->setInsecureFallback(false);
    return job;
}

} // namespace

/// Writes, then reads back: a write to KWallet that fails still reports success.
class KeychainStore::Writing final : public Operation
{
public:
    Writing(const KeychainStore &store, CredentialKey key, Secret secret, Answer<Done> answer)
        : m_store(store.m_service, store.m_patience), m_key(std::move(key)),
          m_secret(std::move(secret)), m_answer(std::move(answer))
    {
        auto *job = jobFor<QKeychain::WritePasswordJob>(m_store.m_service, m_key);
        job->setBinaryData(m_secret.reveal());
        m_running = startOperation<KeychainJob>(
            job, m_store.m_patience, [this](const Result<Secret> &result) { written(result); });
    }

private:
    void written(const Result<Secret> &result)
    {
        if (!result)
            return finish(result.error());
        m_running = m_store.read(m_key, [this](const Result<Secret> &found) { compare(found); });
    }

    void compare(const Result<Secret> &found)
    {
        if (!found)
            return finish(found.error());
        if (found->reveal() != m_secret.reveal())
            return finish(Error{.kind = Error::Kind::KeychainMissing,
                .detail = u"the keychain gave back something else"_s});
        finish(Done{});
    }

    void finish(Result<Done> result)
    {
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(std::move(result));
    }

    KeychainStore m_store; // of its own: the one that was asked may go first
    const CredentialKey m_key;
    const Secret m_secret;
    Answer<Done> m_answer;
    Call m_running;
};

/// Removes, then looks again: a locked keyring reports a removal that did not happen.
class KeychainStore::Removing final : public Operation
{
public:
    Removing(const KeychainStore &store, CredentialKey key, Answer<Done> answer)
        : m_store(store.m_service, store.m_patience), m_key(std::move(key)),
          m_answer(std::move(answer))
    {
        m_running = startOperation<KeychainJob>(
            jobFor<QKeychain::DeletePasswordJob>(m_store.m_service, m_key), m_store.m_patience,
            [this](const Result<Secret> &result) { removed(result); });
    }

private:
    void removed(const Result<Secret> &result)
    {
        if (!result)
            return conclude(result.error());
        m_running = m_store.read(m_key, [this](const Result<Secret> &found) {
            conclude(found ? Error{.kind = Error::Kind::KeychainLocked} : found.error());
        });
    }

    void conclude(const Error &whyNotFound)
    {
        const bool gone = whyNotFound.kind == Error::Kind::NoCredential;
        const auto answer = std::move(m_answer); // the answer may destroy this operation
        answer(gone ? Result<Done>(Done{}) : Result<Done>(whyNotFound));
    }

    KeychainStore m_store; // of its own: the one that was asked may go first
    const CredentialKey m_key;
    Answer<Done> m_answer;
    Call m_running;
};

KeychainStore::KeychainStore(QString service, std::chrono::milliseconds patience)
    : m_service(std::move(service)), m_patience(patience)
{
}

Call KeychainStore::read(const CredentialKey &key, Answer<Secret> answer)
{
    return startOperation<KeychainJob>(
        jobFor<QKeychain::ReadPasswordJob>(m_service, key), m_patience, std::move(answer));
}

Call KeychainStore::write(const CredentialKey &key, const Secret &secret, Answer<Done> answer)
{
    return startOperation<Writing>(*this, key, secret, std::move(answer));
}

Call KeychainStore::remove(const CredentialKey &key, Answer<Done> answer)
{
    return startOperation<Removing>(*this, key, std::move(answer));
}

} // namespace daybook
