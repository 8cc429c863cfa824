// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace daybook {

/// Why there is no answer. Sentences for people are made in the ui from `kind`.
struct Error
{
    enum class Kind {
        Offline, ///< Host not found, refused, unreachable, or cut before the answer was whole.
        Timeout, ///< A deadline of ours, or the service's own 408 / 504.
        InsecureChannel, ///< TLS could not be trusted.
        Moved, ///< A redirect to another origin, never followed; `detail` names the host.
        SignatureRefused, ///< The sign-in itself was refused: the key pair is wrong
                          ///< (api/timetap.md 2.3).
        KeyRefused, ///< The service does not know the key (api/timekit.md section 1).
        SearchRefused, ///< A signed search was refused: its token, or what was asked beside it
                       ///< (api/timekit.md section 2).
        Unauthorized, ///< The session was refused twice.
        Forbidden,
        NotFound,
        Conflict,
        RateLimited,
        Server,
        NotAnApi, ///< An HTML page where JSON was expected: a guest network, or a wrong address.
        Protocol, ///< An answer that could not be read.
        TooLarge,
        UnknownOutcome, ///< A request that may not be repeated was cut; it may have arrived.
        KeychainMissing,
        KeychainLocked,
        KeychainSlow, ///< The keychain did not answer within its 5 seconds.
        Unaskable, ///< This account cannot ask that, or not in these words: nothing was sent.
        Cancelled, ///< A person stopped it.
        NoCredential, ///< The keychain works and has no entry for this account.
    };

    Kind kind = Kind::Protocol;
    int httpStatus = 0;
    QString detail =
        {}; ///< For "Details…" and logs, never a headline. Holds no query and no secret.
    std::optional<std::chrono::seconds> retryAfter =
        {}; ///< What the service asked for, at least 0.
    std::chrono::seconds serverAhead{
        0}; ///< The service's clock minus ours; 0 when it sent no time.
    bool safeToRepeat = false; ///< Another attempt at a GET may help (RELIABILITY.md section 3).
};

} // namespace daybook
