// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/tokenflaw.h"
#include "core/types/secret.h"

#include <QByteArray>

#include <variant>

/// HS256 signatures in the compact form of RFC 7515, without a thought for what they sign.
namespace daybook::jws {

/// No token of ours comes near; longer ones are refused unread.
inline constexpr qsizetype maxTokenSize = 8 * 1024;

/// The three parts of a token.
struct Parts
{
    QByteArray headerText = {};
    QByteArray payloadText = {};
    Secret signature = {};
    QByteArray signedText = {}; ///< Header and payload as they were encoded.
};

/// The token for these texts, which it carries byte for byte; empty when @p key is empty, for that
/// would be a signature anyone can make.
[[nodiscard]] Secret sign(
    const QByteArray &headerText, const QByteArray &payloadText, const Secret &key);

/// Takes a token apart. Only what an encoder writes is accepted, so that no two spellings stand for
/// one token; the texts are not looked at.
[[nodiscard]] std::variant<Parts, TokenFlaw> partsOf(const QByteArray &token);

/// Whether the signature is HMAC-SHA-256 by @p key, whatever the header says. Never with an empty
/// key.
[[nodiscard]] bool isSignedWith(const Parts &parts, const Secret &key);

} // namespace daybook::jws
