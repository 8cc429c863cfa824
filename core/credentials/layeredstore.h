// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentials/memorystore.h"

namespace daybook {

/// A lasting store, and above it what a person wants kept only until the program ends. Where there
/// is no keychain the upper layer is the whole store: said plainly, never a file.
class LayeredStore final : public CredentialStore
{
public:
    /// @p lasting outlives this store.
    explicit LayeredStore(CredentialStore &lasting) : m_lasting(lasting) { }

    [[nodiscard]] Call read(const CredentialKey &key, Answer<Secret> answer) override
    {
        return m_session.holds(key) ? m_session.read(key, std::move(answer))
                                    : m_lasting.read(key, std::move(answer));
    }
    [[nodiscard]] Call write(
        const CredentialKey &key, const Secret &secret, Answer<Done> answer) override
    {
        return m_lasting.write(
            key, secret, [this, key, answer = std::move(answer)](const Result<Done> &result) {
                if (result)
                    m_session.forget(key); // until then the one that works stays
                answer(result);
            });
    }
    [[nodiscard]] Call remove(const CredentialKey &key, Answer<Done> answer) override
    {
        m_session.forget(key);
        return m_lasting.remove(key, std::move(answer));
    }

    /// Keeps @p secret until the program ends, and nowhere else.
    void keepForSession(const CredentialKey &key, Secret secret)
    {
        m_session.keep(key, std::move(secret));
    }

private:
    CredentialStore &m_lasting;
    MemoryStore m_session;
};

} // namespace daybook
