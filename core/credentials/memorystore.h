// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentials/credentialstore.h"

#include <QHash>

namespace daybook {

/// Keeps secrets until the program ends: for the demo, for one-off command lines, and where there
/// is no keychain.
class MemoryStore final : public CredentialStore
{
public:
    [[nodiscard]] Call read(const CredentialKey &key, Answer<Secret> answer) override;
    [[nodiscard]] Call write(
        const CredentialKey &key, const Secret &secret, Answer<Done> answer) override;
    [[nodiscard]] Call remove(const CredentialKey &key, Answer<Done> answer) override;

    /// Puts a secret in without asking, for composition roots.
    void keep(const CredentialKey &key, const Secret &secret)
    {
        m_secrets.insert(key.text, secret);
    }
    void forget(const CredentialKey &key) { m_secrets.remove(key.text); }
    [[nodiscard]] bool holds(const CredentialKey &key) const
    {
        return m_secrets.contains(key.text);
    }

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace daybook
