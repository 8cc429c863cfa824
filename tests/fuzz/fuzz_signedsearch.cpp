// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/jsonwebsignature.h"
#include "core/timekit/signedsearch.h"
#include "tests/fuzz/invariant.h"

#include <fuzzer/FuzzedDataProvider.h>

using namespace daybook;
using namespace daybook::fuzz;
using namespace Qt::StringLiterals;

namespace {

const Secret &key()
{
    static const Secret known("test_api_key_INVENTED"_ba);
    return known;
}

bool isRefusedByForm(const Secret &token)
{
    const auto read = decodeToken(token);
    const auto *decoded = std::get_if<DecodedToken>(&read);
    return !decoded || decoded->flaw;
}

/// Whatever somebody pastes.
void tryAsToken(const QByteArray &text)
{
    const Secret token(text);
    const auto flaw = verifyToken(token, key());
    invariant(verifyToken(token, Secret()) == TokenFlaw::NoKey, "no key opens nothing");
    if (flaw)
        return;
    invariant(!isRefusedByForm(token), "a verified token can be read");
    const auto decoded = std::get<DecodedToken>(decodeToken(token));
    invariant(bool(decoded.scope), "a verified token opens somebody's bookings");
    invariant(jws::sign(decoded.headerText, decoded.payloadText, key()).reveal() == text,
        "a token has one spelling");
}

/// Whatever somebody who has the key could sign.
void tryAsTexts(const QByteArray &header, const QByteArray &payload)
{
    const Secret token = jws::sign(header, payload, key());
    const auto split = jws::partsOf(token.reveal());
    if (const auto *parts = std::get_if<jws::Parts>(&split)) {
        invariant(parts->headerText == header && parts->payloadText == payload,
            "a token carries its texts byte for byte");
        invariant(jws::isSignedWith(*parts, key()), "what is signed is signed");
    }
    invariant(bool(verifyToken(token, key())) == isRefusedByForm(token),
        "with the right key, only the form counts");
}

/// @p token with one bit turned over, or cut at a place.
void tryAltered(const QByteArray &token, qsizetype place, int bit)
{
    QByteArray altered = token;
    altered[place] = static_cast<char>(altered.at(place) ^ (1 << bit));
    invariant(bool(verifyToken(Secret(altered), key())), "an altered token is refused");
    invariant(bool(verifyToken(Secret(token.first(place)), key())), "a cut token is refused");
}

void tryAsScope(const SearchScope &scope, qsizetype place, int bit)
{
    if (problemOf(scope))
        return;
    const Secret token = mintSignedSearch(scope, key());
    invariant(!verifyToken(token, key()), "what is minted is verified");
    invariant(std::get<DecodedToken>(decodeToken(token)).scope == scope, "and says whose it is");
    const auto search = BookingSearch().with(scope.attribute, scope.value);
    const auto sent = BookingSearch::fromText(std::get<BookingSearch>(search).toText());
    invariant(!verifyQuery(scope, std::get<BookingSearch>(sent)), "and a search can name it");
    tryAltered(token.reveal(), place % token.reveal().size(), bit);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    FuzzedDataProvider input(data, size);
    tryAsToken(bytesOf(data, size));
    const auto place = input.ConsumeIntegralInRange<qsizetype>(0, jws::maxTokenSize);
    const int bit = input.ConsumeIntegralInRange(0, 7);
    const QByteArray first = QByteArray::fromStdString(input.ConsumeRandomLengthString());
    const QByteArray second = QByteArray::fromStdString(input.ConsumeRemainingBytesAsString());
    tryAsTexts(first, second);
    tryAsTexts(R"({"alg":"HS256"})"_ba, second);
    tryAsScope(
        {QString::fromUtf8(first), u"customer.email"_s, QString::fromUtf8(second)}, place, bit);
    tryAsScope(
        {u"x"_s, u"meta."_s + QString::fromUtf8(first), QString::fromUtf8(second)}, place, bit);
    return 0;
}
