// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/bookingsearch.h"
#include "core/timekit/tokenflaw.h"
#include "core/types/secret.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <variant>

namespace daybook {

/// Signed search: a token that opens one customer's bookings without the app key, and for ever
/// (api/timekit.md section 2). A token is as secret as what it opens.

/// Whose bookings a token opens.
struct SearchScope
{
    QString appSlug = {};
    QString attribute = {}; ///< "customer.email" or "meta.<key>".
    QString value = {};

    [[nodiscard]] bool operator==(const SearchScope &) const = default;
};

/// Why a scope is no use: its token could be minted, and no search could name it.
struct ScopeProblem
{
    enum class Kind {
        NoAppSlug,
        UnusableAppSlug, ///< Over-long, or with blanks or control characters.
        NotIdentifying, ///< The attribute is not one that tells customers apart.
        Unsearchable, ///< `search` says what the syntax cannot carry.
    };

    Kind kind = Kind::NoAppSlug;
    std::optional<SearchProblem> search = {};
};

inline constexpr qsizetype maxAppSlugLength = 128;

[[nodiscard]] std::optional<ScopeProblem> problemOf(const SearchScope &scope);

enum class SigningKeyStrength {
    Unusable, ///< Empty.
    Weak, ///< Below the 256 bits that RFC 7518 section 3.2 asks for.
    Good,
};

[[nodiscard]] SigningKeyStrength strengthOf(const Secret &key);

/// The token for @p scope, which has no problem; empty when @p key is unusable.
[[nodiscard]] Secret mintSignedSearch(const SearchScope &scope, const Secret &key);

/// What a token says, for people: nobody has checked that it is true.
struct DecodedToken
{
    QByteArray headerText = {}; ///< As it was signed, in UTF-8.
    QByteArray payloadText = {};
    QJsonObject header = {};
    QJsonObject payload = {};
    std::optional<SearchScope> scope = {};
    QDateTime issued = {}; ///< `iat` in UTC; invalid when the token does not say.
    QDateTime expires = {}; ///< `exp` likewise; the service ignores it.
    std::optional<TokenFlaw> flaw = {}; ///< Why it is refused with whichever key.
};

/// Reads any input without a key. A flaw alone means that there is nothing to show.
[[nodiscard]] std::variant<DecodedToken, TokenFlaw> decodeToken(const Secret &token);

/// Nothing when @p token was signed with @p key and has the form that the service asks for; else
/// the first thing that is wrong. Its age does not count.
[[nodiscard]] std::optional<TokenFlaw> verifyToken(const Secret &token, const Secret &key);

/// What a search does to the criterion that was signed. That it names the criterion twice cannot
/// be: a BookingSearch has each attribute once.
enum class QueryFlaw {
    SignedCriterionMissing,
    SignedCriterionChanged,
};

/// Nothing when @p search may be asked with a token of @p scope.
[[nodiscard]] std::optional<QueryFlaw> verifyQuery(
    const SearchScope &scope, const BookingSearch &search);

/// Tells keys apart without telling anything about them: "0f1e 2d3c 4b5a 6978".
[[nodiscard]] QString signingKeyFingerprint(const Secret &key);

/// SHA-256 of the token in hex: what `sha256sum` says, so that a token found somewhere can be
/// looked up in the ledger.
[[nodiscard]] QString tokenHash(const Secret &token);

} // namespace daybook
