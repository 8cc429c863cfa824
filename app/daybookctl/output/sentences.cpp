// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/sentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

/// What we say ourselves about an error: the fault, the place in an answer. With a status it quotes
/// the service.
QString ownWords(const Error &error)
{
    if (error.retryAfter)
        return u"try again in %1 seconds"_s.arg(error.retryAfter->count());
    if (error.httpStatus != 0)
        return u"HTTP %1"_s.arg(error.httpStatus);
    return error.detail;
}

/// A plain "no" to a question (400, 405, 422) is told as one, and not as an answer that could not
/// be read.
bool isRefusedQuestion(const Error &error)
{
    return error.kind == Error::Kind::Protocol && error.httpStatus >= 400 && error.httpStatus < 500;
}

} // namespace

Meaning meaningOf(Error::Kind kind)
{
    using Kind = Error::Kind;
    switch (kind) {
    case Kind::Offline:
        return {ExitCode::Network, "offline"_L1, "The service cannot be reached."_L1};
    case Kind::Timeout:
        return {ExitCode::Network, "timeout"_L1, "The service did not answer in time."_L1};
    case Kind::InsecureChannel:
        return {ExitCode::Network, "insecure_channel"_L1,
            "The connection is not secure: the certificate of the service cannot be trusted."_L1};
    case Kind::Moved:
        return {ExitCode::Network, "moved"_L1,
            "The service points to another address, which is not followed. Check the URL."_L1};
    case Kind::SignatureRefused:
        return {ExitCode::Refused, "signature_refused"_L1,
            "TimeTap refused the signature: this API key and this private key do not belong together."_L1};
    case Kind::KeyRefused:
        return {ExitCode::Refused, "key_refused"_L1, "Timekit refused the key."_L1};
    case Kind::SearchRefused:
        return {ExitCode::Refused, "search_refused"_L1,
            "The signed search was refused: its token was altered, was signed with another key, or opens another customer's bookings."_L1};
    case Kind::Unaskable:
        return {
            ExitCode::Usage, "unaskable"_L1, "This account cannot ask that; nothing was sent."_L1};
    case Kind::Unauthorized:
        return {ExitCode::Refused, "unauthorized"_L1, "The service ended the session twice."_L1};
    case Kind::Forbidden:
        return {ExitCode::Refused, "forbidden"_L1, "This account may not read that."_L1};
    case Kind::NotFound:
        return {ExitCode::Usage, "not_found"_L1,
            "The service does not know what was asked for, or does not accept the question. Check the ids and the URL."_L1};
    case Kind::Conflict:
        return {ExitCode::Unreadable, "conflict"_L1,
            "The service found a conflict in a mere question."_L1};
    case Kind::RateLimited:
        return {ExitCode::Network, "rate_limited"_L1, "The service is asked too often."_L1};
    case Kind::Server:
        return {ExitCode::Network, "server"_L1, "The service has a fault of its own."_L1};
    case Kind::NotAnApi:
        return {ExitCode::Unreadable, "not_an_api"_L1,
            "A web page answered where the service was expected. Check the URL and the network's sign-in page."_L1};
    case Kind::Protocol:
        return {
            ExitCode::Unreadable, "protocol"_L1, "The answer of the service could not be read."_L1};
    case Kind::TooLarge:
        return {ExitCode::Unreadable, "too_large"_L1,
            "The answer is larger than any honest one. Ask for fewer days."_L1};
    case Kind::UnknownOutcome:
        return {
            ExitCode::Network, "unknown_outcome"_L1, "The connection was cut in the middle."_L1};
    case Kind::KeychainMissing:
        return {ExitCode::NoKeychain, "keychain_missing"_L1,
            "There is no keychain to keep the key in, or it does not work."_L1};
    case Kind::KeychainLocked:
        return {ExitCode::NoKeychain, "keychain_locked"_L1,
            "The keychain is locked. Unlock it and try again."_L1};
    case Kind::KeychainSlow:
        return {
            ExitCode::NoKeychain, "keychain_slow"_L1, "The keychain did not answer in time."_L1};
    case Kind::Cancelled:
        return {ExitCode::Network, "cancelled"_L1, "The question was cancelled."_L1};
    case Kind::NoCredential:
        return {ExitCode::Refused, "no_credential"_L1,
            "The keychain holds no key for this account. Remove the account and add it again."_L1};
    }
    return {};
}

QString sentenceFor(const Error &error)
{
    const QString sentence =
        meaningOf(isRefusedQuestion(error) ? Error::Kind::NotFound : error.kind).sentence;
    const QString more = ownWords(error);
    return more.isEmpty() ? sentence : sentence + " ("_L1 + more + u')';
}

QString sentenceFor(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::Unreadable:
        return u"The URL cannot be read; it looks like https://api.timetap.com/live or https://api.timekit.io/v2."_s;
    case AddressProblem::NotEncrypted:
        return u"The URL must begin with https://; plain http is for this machine only."_s;
    case AddressProblem::HoldsUserInfo:
        return u"The URL must not hold a user name or a password."_s;
    case AddressProblem::HoldsQuery:
        return u"The URL must not hold a query (?) or a fragment (#)."_s;
    case AddressProblem::DoubtfulHost:
        return u"The URL names a host that looks like another one."_s;
    case AddressProblem::BadPort:
        return u"The URL names a port that does not exist."_s;
    }
    return {};
}

Outcome outcomeOf(const Error &error)
{
    const Error::Kind kind = isRefusedQuestion(error) ? Error::Kind::NotFound : error.kind;
    return {.code = meaningOf(kind).code, .messages = {sentenceFor(error)}};
}

Outcome usageProblem(const QString &sentence)
{
    return {.code = ExitCode::Usage, .messages = {sentence}};
}

QStringList unreadableNote(qint64 rows)
{
    if (rows == 0)
        return {};
    return {rows == 1 ? u"1 row could not be read."_s : u"%1 rows could not be read."_s.arg(rows)};
}

} // namespace daybook::ctl
