// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/signedsearch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMessageAuthenticationCode>

#include <algorithm>
#include <optional>

namespace daybook::sandbox::timekit {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Nothing for padding, foreign letters and bits that belong to no byte: one text, one meaning.
std::optional<QByteArray> decoded(const QByteArray &part)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(part, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).toBase64(base64Url) != part)
        return {};
    return *bytes;
}

bool isSame(const QByteArray &left, const QByteArray &right)
{
    if (left.size() != right.size())
        return false;
    unsigned difference = 0; // Looks at every byte, so that time tells nothing about the first.
    for (qsizetype at = 0; at < left.size(); ++at)
        difference |= static_cast<unsigned>(left[at] ^ right[at]);
    return difference == 0;
}

bool isIdentifying(const QString &member)
{
    return member == QLatin1StringView("customer.email")
        || (member.startsWith(QLatin1StringView("meta.")) && member.size() > 5);
}

bool isIgnored(const QString &member)
{
    return member == QLatin1StringView("app_slug") || member == QLatin1StringView("exp")
        || member == QLatin1StringView("iat");
}

bool isSignedWith(const QByteArray &key, const QList<QByteArray> &parts)
{
    const auto given = decoded(parts[2]);
    const QByteArray expected = QMessageAuthenticationCode::hash(
        parts[0] + '.' + parts[1], key, QCryptographicHash::Sha256);
    return given && isSame(*given, expected);
}

/// The one criterion a payload signs, or an attribute without a name.
Criterion signedCriterion(const QJsonObject &payload)
{
    Criterion found;
    for (auto member = payload.begin(); member != payload.end(); ++member) {
        if (isIgnored(member.key()))
            continue;
        if (!isIdentifying(member.key()) || !member->isString() || !found.attribute.empty())
            return {};
        found = {
            .attribute = member.key().toStdString(), .value = member->toString().toStdString()};
    }
    return found;
}

std::string problemOfScope(const Criterion &scope, const std::vector<Criterion> &criteria)
{
    if (scope.attribute.empty())
        return "The signed search identifies nobody";
    const auto isScope = [&scope](const Criterion &criterion) {
        return criterion.attribute == scope.attribute;
    };
    if (std::count_if(criteria.begin(), criteria.end(), isScope) != 1)
        return "The search must have the signed attribute exactly once";
    if (std::find_if(criteria.begin(), criteria.end(), isScope)->value != scope.value)
        return "The search does not match the signed search";
    return {};
}

} // namespace

std::string problemOfSignedSearch(
    const Keys &keys, std::string_view token, const std::vector<Criterion> &criteria)
{
    const QByteArray text(token.data(), static_cast<qsizetype>(token.size()));
    const QList<QByteArray> parts = text.split('.');
    if (parts.size() != 3)
        return "The signed search is not a token";
    const auto header = decoded(parts[0]);
    const auto payload = decoded(parts[1]);
    if (!header || !payload)
        return "The signed search cannot be read";
    const QJsonValue algorithm =
        QJsonDocument::fromJson(*header).object()[QLatin1StringView("alg")];
    if (algorithm != QLatin1StringView("HS256"))
        return "The signed search has an unknown algorithm";
    if (!isSignedWith(keys.signingKey, parts))
        return "The signature does not match";
    const QJsonObject claims = QJsonDocument::fromJson(*payload).object();
    if (claims[QLatin1StringView("app_slug")].toString().toStdString() != keys.appSlug)
        return "The app is not known";
    return problemOfScope(signedCriterion(claims), criteria);
}

} // namespace daybook::sandbox::timekit
