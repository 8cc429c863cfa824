// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/signedsearch.h"

#include "core/json/json.h"
#include "core/timekit/jsonwebsignature.h"
#include "core/timekit/searchvocabulary.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

constexpr QLatin1StringView slugMember("app_slug");
constexpr QLatin1StringView emailMember("customer.email");

bool isIdentifying(QStringView attribute)
{
    return attribute == emailMember
        || (attribute.startsWith(vocabulary::metaPrefix)
            && attribute.size() > vocabulary::metaPrefix.size());
}

bool isUsableSlug(const QString &slug)
{
    const auto isOdd = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; };
    return slug.size() <= maxAppSlugLength && slug.isValidUtf16()
        && std::ranges::none_of(slug, isOdd);
}

/// How many members the outermost object of @p json is written with; @p json is known to parse.
qsizetype membersWritten(const QByteArray &json)
{
    qsizetype members = 0;
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ':' && depth == 1) {
            ++members;
        }
    }
    return members;
}

/// The object in @p json. Qt skips a byte order mark and keeps the last of members that share a
/// name, however they are spelled; another reader may not, so neither is taken.
std::variant<QJsonObject, TokenFlaw> objectIn(
    const QByteArray &json, TokenFlaw unreadable, TokenFlaw memberTwice)
{
    const Result<QJsonObject> object = parseJsonObject(json);
    if (!object || !json.trimmed().startsWith('{'))
        return unreadable;
    if (membersWritten(json) != object->size())
        return memberTwice;
    return *object;
}

auto headerIn(const jws::Parts &parts)
{
    return objectIn(parts.headerText, TokenFlaw::HeaderUnreadable, TokenFlaw::HeaderMemberTwice);
}

auto payloadIn(const jws::Parts &parts)
{
    return objectIn(parts.payloadText, TokenFlaw::PayloadUnreadable, TokenFlaw::PayloadMemberTwice);
}

std::optional<TokenFlaw> flawOf(const QJsonObject &header)
{
    const QJsonValue algorithm = header.value("alg"_L1);
    if (!algorithm.isString())
        return TokenFlaw::NoAlgorithm;
    if (algorithm.toString().compare("none"_L1, Qt::CaseInsensitive) == 0)
        return TokenFlaw::Unsigned;
    if (algorithm.toString() != "HS256"_L1)
        return TokenFlaw::OtherAlgorithm;
    if (header.contains("crit"_L1))
        return TokenFlaw::CriticalExtension;
    return {};
}

/// Every member but these has to be in the search, so an unknown one can never match.
bool isIgnored(const QString &member)
{
    return member == slugMember || member == "exp"_L1 || member == "iat"_L1;
}

std::variant<SearchScope, TokenFlaw> scopeIn(const QJsonObject &payload)
{
    SearchScope scope{.appSlug = payload.value(slugMember).toString()};
    if (scope.appSlug.isEmpty())
        return TokenFlaw::NoAppSlug;
    const QStringList members = payload.keys();
    for (const QString &member : members) {
        if (isIgnored(member))
            continue;
        if (!isIdentifying(member))
            return TokenFlaw::UnknownMember;
        if (!scope.attribute.isEmpty())
            return TokenFlaw::SeveralIdentities;
        scope.attribute = member;
    }
    if (scope.attribute.isEmpty())
        return TokenFlaw::NoIdentity;
    scope.value = payload.value(scope.attribute).toString();
    if (scope.value.isEmpty())
        return TokenFlaw::IdentityNotText;
    return scope;
}

/// Seconds since 1970 (RFC 7519 section 2); invalid when it is none that a calendar shows.
QDateTime numericDate(const QJsonValue &value)
{
    constexpr qint64 endOfYear9999 = 253'402'300'799;
    const qint64 seconds = value.toInteger(-1);
    return seconds >= 0 && seconds <= endOfYear9999
        ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
        : QDateTime();
}

QString sha256(QByteArrayView purpose, const Secret &secret)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(purpose);
    hash.addData(secret.reveal());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

std::optional<ScopeProblem> problemOf(const SearchScope &scope)
{
    using Kind = ScopeProblem::Kind;
    if (scope.appSlug.isEmpty())
        return ScopeProblem{.kind = Kind::NoAppSlug};
    if (!isUsableSlug(scope.appSlug))
        return ScopeProblem{.kind = Kind::UnusableAppSlug};
    if (!isIdentifying(scope.attribute))
        return ScopeProblem{.kind = Kind::NotIdentifying};
    const auto search = BookingSearch().with(scope.attribute, scope.value);
    if (const auto *problem = std::get_if<SearchProblem>(&search))
        return ScopeProblem{.kind = Kind::Unsearchable, .search = *problem};
    return {};
}

SigningKeyStrength strengthOf(const Secret &key)
{
    constexpr qsizetype goodSize = 256 / 8;
    if (key.isEmpty())
        return SigningKeyStrength::Unusable;
    return key.reveal().size() < goodSize ? SigningKeyStrength::Weak : SigningKeyStrength::Good;
}

Secret mintSignedSearch(const SearchScope &scope, const Secret &key)
{
    // A QJsonObject writes its members by name, and app_slug comes before any that identifies.
    const QJsonObject payload{{slugMember, scope.appSlug}, {scope.attribute, scope.value}};
    return jws::sign(R"({"alg":"HS256","typ":"JWT"})"_ba,
        QJsonDocument(payload).toJson(QJsonDocument::Compact), key);
}

std::variant<DecodedToken, TokenFlaw> decodeToken(const Secret &token)
{
    const auto parts = jws::partsOf(token.reveal());
    if (const auto *flaw = std::get_if<TokenFlaw>(&parts))
        return *flaw;
    const auto header = headerIn(std::get<jws::Parts>(parts));
    if (const auto *flaw = std::get_if<TokenFlaw>(&header))
        return *flaw;
    const auto payload = payloadIn(std::get<jws::Parts>(parts));
    if (const auto *flaw = std::get_if<TokenFlaw>(&payload))
        return *flaw;
    DecodedToken decoded{.headerText = std::get<jws::Parts>(parts).headerText,
        .payloadText = std::get<jws::Parts>(parts).payloadText,
        .header = std::get<QJsonObject>(header),
        .payload = std::get<QJsonObject>(payload)};
    decoded.issued = numericDate(decoded.payload.value("iat"_L1));
    decoded.expires = numericDate(decoded.payload.value("exp"_L1));
    decoded.flaw = flawOf(decoded.header);
    const auto scope = scopeIn(decoded.payload);
    if (const auto *found = std::get_if<SearchScope>(&scope))
        decoded.scope = *found;
    else if (!decoded.flaw)
        decoded.flaw = std::get<TokenFlaw>(scope);
    return decoded;
}

std::optional<TokenFlaw> verifyToken(const Secret &token, const Secret &key)
{
    if (strengthOf(key) == SigningKeyStrength::Unusable)
        return TokenFlaw::NoKey;
    const auto parts = jws::partsOf(token.reveal());
    if (const auto *flaw = std::get_if<TokenFlaw>(&parts))
        return *flaw;
    const auto header = headerIn(std::get<jws::Parts>(parts));
    if (const auto *flaw = std::get_if<TokenFlaw>(&header))
        return *flaw;
    if (const auto flaw = flawOf(std::get<QJsonObject>(header)))
        return *flaw;
    if (!jws::isSignedWith(std::get<jws::Parts>(parts), key))
        return TokenFlaw::WrongSignature;
    const auto payload = payloadIn(std::get<jws::Parts>(parts));
    if (const auto *flaw = std::get_if<TokenFlaw>(&payload))
        return *flaw;
    const auto scope = scopeIn(std::get<QJsonObject>(payload));
    const auto *flaw = std::get_if<TokenFlaw>(&scope);
    return flaw ? std::optional(*flaw) : std::nullopt;
}

std::optional<QueryFlaw> verifyQuery(const SearchScope &scope, const BookingSearch &search)
{
    const auto value = search.valueOf(scope.attribute);
    if (!value)
        return QueryFlaw::SignedCriterionMissing;
    if (*value != scope.value)
        return QueryFlaw::SignedCriterionChanged;
    return {};
}

QString signingKeyFingerprint(const Secret &key)
{
    // The words before the key keep this hash apart from any other use of the key.
    const QString digits = sha256("daybook signing key\n", key);
    return QStringList{
        digits.sliced(0, 4), digits.sliced(4, 4), digits.sliced(8, 4), digits.sliced(12, 4)}
        .join(u' ');
}

QString tokenHash(const Secret &token)
{
    return sha256({}, token);
}

} // namespace daybook
