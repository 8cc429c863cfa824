// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/jsonwebsignature.h"

#include <QByteArrayView>
#include <QList>
#include <QMessageAuthenticationCode>

namespace daybook::jws {

namespace {

constexpr QByteArray::Base64Options base64Url =
    QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray macOf(const QByteArray &text, const Secret &key)
{
    return QMessageAuthenticationCode::hash(text, key.reveal(), QCryptographicHash::Sha256);
}

/// Looks at every byte whatever it finds, so that the time taken tells nothing of where they
/// differ. Qt 6.4 has no such function; `volatile` keeps the optimiser from leaving early.
bool isEqualInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    volatile unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(difference | (a[i] ^ b[i]));
    return difference == 0;
}

/// Qt takes padding, and what is left over at the end, as they come: hence the first and the last
/// check.
std::variant<QByteArray, TokenFlaw> decoded(const QByteArray &part)
{
    if (part.isEmpty())
        return TokenFlaw::EmptyPart;
    if (part.contains('='))
        return TokenFlaw::Padded;
    const auto result =
        QByteArray::fromBase64Encoding(part, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return TokenFlaw::ForeignCharacter;
    if (result.decoded.toBase64(base64Url) != part)
        return TokenFlaw::NotCanonical;
    return result.decoded;
}

} // namespace

Secret sign(const QByteArray &headerText, const QByteArray &payloadText, const Secret &key)
{
    if (key.isEmpty())
        return {};
    const QByteArray signedText =
        headerText.toBase64(base64Url) + '.' + payloadText.toBase64(base64Url);
    return Secret(signedText + '.' + macOf(signedText, key).toBase64(base64Url));
}

std::variant<Parts, TokenFlaw> partsOf(const QByteArray &token)
{
    if (token.isEmpty())
        return TokenFlaw::Empty;
    if (token.size() > maxTokenSize)
        return TokenFlaw::TooLong;
    const QList<QByteArray> pieces = token.split('.');
    if (pieces.size() != 3)
        return TokenFlaw::NotThreeParts;
    QByteArray texts[3];
    for (qsizetype i = 0; i < 3; ++i) {
        auto part = decoded(pieces.at(i));
        if (const auto *flaw = std::get_if<TokenFlaw>(&part))
            return *flaw;
        texts[i] = std::get<QByteArray>(std::move(part));
    }
    return Parts{.headerText = texts[0],
        .payloadText = texts[1],
        .signature = Secret(texts[2]),
        .signedText = token.first(token.lastIndexOf('.'))};
}

bool isSignedWith(const Parts &parts, const Secret &key)
{
    return !key.isEmpty()
        && isEqualInConstantTime(parts.signature.reveal(), macOf(parts.signedText, key));
}

} // namespace daybook::jws
