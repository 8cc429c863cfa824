// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/call.h"
#include "core/credentials/credentialstore.h"

#include <QList>

namespace daybook {

/// A secret and the name it is kept under.
struct KeptSecret
{
    CredentialKey key = {};
    Secret secret = {};
};

/// Whether the secrets that were written before one that could not be are taken back: those of an
/// account that does not exist must not stay behind.
enum class WhenOneFails { TakeBackTheOthers, KeepTheOthers };

/// Writes @p secrets, at least one, one after the other; answers with the first failure. Once
/// begun, let it end: cut short, it leaves what it has written. @p store outlives the call.
[[nodiscard]] Call keepSecrets(CredentialStore &store, QList<KeptSecret> secrets,
    WhenOneFails whenOneFails, Answer<Done> answer);

/// Removes what @p keys name, at least one, one after the other, the last first; answers with the
/// first failure.
[[nodiscard]] Call removeSecrets(
    CredentialStore &store, QList<CredentialKey> keys, Answer<Done> answer);

} // namespace daybook
