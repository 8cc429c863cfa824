// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentials/credentialstore.h"

#include <QString>

#include <chrono>

namespace daybook {

/// The OS keychain through QtKeychain, with the guards of RELIABILITY.md 4.5: no job is deleted in
/// flight (QtKeychain runs them one at a time), each step answers after @p patience at the latest,
/// every write and removal is read back, and a locked keyring is told apart from an empty one. No
/// plaintext fallback.
class KeychainStore final : public CredentialStore
{
public:
    /// @p service names this program to the keychain.
    explicit KeychainStore(
        QString service, std::chrono::milliseconds patience = std::chrono::seconds(5));

    [[nodiscard]] Call read(const CredentialKey &key, Answer<Secret> answer) override;
    [[nodiscard]] Call write(
        const CredentialKey &key, const Secret &secret, Answer<Done> answer) override;
    [[nodiscard]] Call remove(const CredentialKey &key, Answer<Done> answer) override;

private:
    class Writing;
    class Removing;

    const QString m_service;
    const std::chrono::milliseconds m_patience;
};

} // namespace daybook
