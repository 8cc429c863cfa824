// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

namespace daybook {

/// Why a token is worth nothing, in the order in which we look: nothing of the payload counts
/// before the signature holds.
enum class TokenFlaw {
    NoKey, ///< The key to verify with is empty.
    Empty,
    TooLong,
    NotThreeParts,
    EmptyPart,
    Padded, ///< Base64url of a token has no `=` (RFC 7515 section 2).
    ForeignCharacter, ///< Something that is not base64url: a blank, a line break, a `+`.
    NotCanonical, ///< A part ends in bits that no encoder writes: it was altered or cut.
    HeaderUnreadable, ///< Not a JSON object in UTF-8.
    HeaderMemberTwice,
    NoAlgorithm, ///< `alg` is missing or not a text.
    Unsigned, ///< `alg` is "none", in whichever case.
    OtherAlgorithm, ///< `alg` is not "HS256", letter for letter.
    CriticalExtension, ///< `crit` asks for what we do not know (RFC 7515 section 4.1.11).
    WrongSignature, ///< Another key, or altered after signing.
    PayloadUnreadable, ///< Not a JSON object in UTF-8.
    PayloadMemberTwice,
    NoAppSlug, ///< `app_slug` is missing, empty or not a text.
    NoIdentity, ///< No member says whose bookings it opens.
    SeveralIdentities,
    IdentityNotText, ///< The identifying member is empty or not a text.
    UnknownMember, ///< A search could never match this member.
};

} // namespace daybook
