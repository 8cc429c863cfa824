// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/errortext.h"

#include "ui/text/counted.h"
#include "ui/text/plaintext.h"

#include <QCoreApplication>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

/// A clock that is far off explains a refusal better than the refusal does.
QString clockHint(const Error &error)
{
    constexpr qint64 noticeable = 5 * 60;
    const qint64 off = error.serverAhead.count();
    if (std::abs(off) < noticeable)
        return {};
    return counted(std::abs(off) / 60, QString(),
        Texts::tr("The clock of this computer is off by %1 minutes."));
}

QString waitHint(const Error &error)
{
    if (!error.retryAfter || error.retryAfter->count() == 0)
        return {};
    return counted(error.retryAfter->count(), Texts::tr("The service asks to wait a second."),
        Texts::tr("The service asks to wait %1 seconds."));
}

} // namespace

QString errorText(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Offline:
        return Texts::tr("The service cannot be reached");
    case Kind::Timeout:
        return Texts::tr("The service did not answer in time");
    case Kind::InsecureChannel:
        return Texts::tr("The connection is not secure");
    case Kind::Moved:
        return Texts::tr("The service points to another address");
    case Kind::SignatureRefused:
        return Texts::tr("TimeTap refused the signature");
    case Kind::KeyRefused:
        return Texts::tr("Timekit refused the key");
    case Kind::SearchRefused:
        return Texts::tr("The signed search was refused");
    case Kind::Unaskable:
        return Texts::tr("This account cannot ask that");
    case Kind::Unauthorized:
        return Texts::tr("The service ended the session");
    case Kind::Forbidden:
        return Texts::tr("This key may not see that");
    case Kind::NotFound:
        return Texts::tr("The service does not know that");
    case Kind::Conflict:
        return Texts::tr("The service reports a conflict");
    case Kind::RateLimited:
        return Texts::tr("The service is asked too often");
    case Kind::Server:
        return Texts::tr("The service has a problem");
    case Kind::NotAnApi:
        return Texts::tr("A web page answered instead of the service");
    case Kind::Protocol:
        return Texts::tr("The answer could not be read");
    case Kind::TooLarge:
        return Texts::tr("The answer is too large");
    case Kind::UnknownOutcome:
        return Texts::tr("The request was cut off");
    case Kind::KeychainMissing:
        return Texts::tr("No keychain is available");
    case Kind::KeychainLocked:
        return Texts::tr("The keychain is locked");
    case Kind::KeychainSlow:
        return Texts::tr("The keychain does not answer");
    case Kind::NoCredential:
        return Texts::tr("The key is missing");
    case Kind::Cancelled:
        return Texts::tr("Stopped");
    }
    return {};
}

QString errorAdvice(const Error &error)
{
    using Kind = Error::Kind;
    switch (error.kind) {
    case Kind::Offline:
        return Texts::tr("Check the network, then try again.");
    case Kind::InsecureChannel:
        return Texts::tr("Its certificate cannot be trusted, so nothing was sent.");
    case Kind::Moved:
        return Texts::tr("It was not followed. Check the base URL of the account.");
    case Kind::SignatureRefused: {
        const QString hint = clockHint(error);
        return hint.isEmpty() ? Texts::tr("The API key and the private key do not belong together.")
                              : hint;
    }
    case Kind::KeyRefused:
        return Texts::tr("It is mistyped, was replaced, or belongs to another app.");
    case Kind::SearchRefused:
        return Texts::tr("Its token was altered, was signed with another key, or opens another "
                         "customer's bookings.");
    case Kind::Unaskable:
        return Texts::tr("Nothing was sent. A signed search opens the bookings of its own customer "
                         "only.");
    case Kind::Unauthorized: {
        const QString hint = clockHint(error);
        return hint.isEmpty() ? Texts::tr("Sign in again.") : hint;
    }
    case Kind::RateLimited:
    case Kind::Server:
        return waitHint(error);
    case Kind::NotAnApi:
        return Texts::tr("Is this a guest network, or a wrong base URL?");
    case Kind::TooLarge:
        return Texts::tr("Choose fewer days or narrow the lists.");
    case Kind::KeychainMissing:
        return Texts::tr("Keys can be kept until the program ends.");
    case Kind::KeychainLocked:
        return Texts::tr("Unlock it, then try again.");
    case Kind::KeychainSlow:
        return Texts::tr("Something may be waiting for you to unlock it.");
    case Kind::NoCredential:
        return Texts::tr("Enter it once; it is kept in the keychain.");
    case Kind::Forbidden:
    case Kind::NotFound:
    case Kind::Conflict:
    case Kind::Protocol:
    case Kind::UnknownOutcome:
    case Kind::Timeout:
    case Kind::Cancelled:
        break;
    }
    return {};
}

bool asksForCredentials(const Error &error)
{
    using Kind = Error::Kind;
    return error.kind == Kind::SignatureRefused || error.kind == Kind::KeyRefused
        || error.kind == Kind::SearchRefused || error.kind == Kind::Unauthorized
        || error.kind == Kind::NoCredential || error.kind == Kind::KeychainMissing;
}

QString addressProblemText(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::Unreadable:
        return Texts::tr("This is not a web address.");
    case AddressProblem::NotEncrypted:
        return Texts::tr("The address must begin with https://.");
    case AddressProblem::HoldsUserInfo:
        return Texts::tr("The address must not hold a user name or password.");
    case AddressProblem::HoldsQuery:
        return Texts::tr("The address must end before any “?” or “#”.");
    case AddressProblem::DoubtfulHost:
        return Texts::tr("The host name looks like another one.");
    case AddressProblem::BadPort:
        return Texts::tr("The port is not valid.");
    }
    return {};
}

} // namespace daybook
