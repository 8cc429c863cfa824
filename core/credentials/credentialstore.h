// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/types/secret.h"

#include <QString>

namespace daybook {

/// The name of one entry: unique per account and purpose, free of characters that keychains
/// disagree about.
struct CredentialKey
{
    QString text = {};

    [[nodiscard]] bool operator==(const CredentialKey &) const = default;
};

/// Where secrets live. Errors: KeychainMissing, KeychainLocked, KeychainSlow, NoCredential.
class CredentialStore
{
public:
    CredentialStore() = default;
    virtual ~CredentialStore() = default;
    CredentialStore(const CredentialStore &) = delete;
    CredentialStore &operator=(const CredentialStore &) = delete;

    [[nodiscard]] virtual Call read(const CredentialKey &key, Answer<Secret> answer) = 0;
    /// Done means read back and found equal.
    [[nodiscard]] virtual Call write(
        const CredentialKey &key, const Secret &secret, Answer<Done> answer) = 0;
    /// Done means looked for afterwards and not found.
    [[nodiscard]] virtual Call remove(const CredentialKey &key, Answer<Done> answer) = 0;
};

} // namespace daybook
