// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/text/tokentext.h"

#include "ui/text/plaintext.h"

#include <QCoreApplication>

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

} // namespace

QString tokenFlawText(TokenFlaw flaw)
{
    using Flaw = TokenFlaw;
    switch (flaw) {
    case Flaw::NoKey:
        return Texts::tr("There is no signing key to check the token with.");
    case Flaw::Empty:
        return Texts::tr("There is no token.");
    case Flaw::TooLong:
        return Texts::tr("This is too long for a token.");
    case Flaw::NotThreeParts:
        return Texts::tr("This is not a token: a token has three parts with a dot between them.");
    case Flaw::EmptyPart:
        return Texts::tr("One of the token's three parts is empty.");
    case Flaw::Padded:
        return Texts::tr("The token holds “=”, which no token does.");
    case Flaw::ForeignCharacter:
        return Texts::tr("The token holds a character that does not belong there, such as a blank "
                         "or a line break.");
    case Flaw::NotCanonical:
        return Texts::tr("The token was cut off or altered.");
    case Flaw::HeaderUnreadable:
        return Texts::tr("The token's first part, its header, cannot be read.");
    case Flaw::HeaderMemberTwice:
        return Texts::tr("The token's header says something twice.");
    case Flaw::NoAlgorithm:
        return Texts::tr("The token does not say how it was signed.");
    case Flaw::Unsigned:
        return Texts::tr("The token is not signed.");
    case Flaw::OtherAlgorithm:
        return Texts::tr("The token is signed in another way than HS256.");
    case Flaw::CriticalExtension:
        return Texts::tr("The token asks for an extension that nobody here knows.");
    case Flaw::WrongSignature:
        return Texts::tr("The token was signed with another key, or altered afterwards.");
    case Flaw::PayloadUnreadable:
        return Texts::tr("The token's second part, what it says, cannot be read.");
    case Flaw::PayloadMemberTwice:
        return Texts::tr("The token says something twice.");
    case Flaw::NoAppSlug:
        return Texts::tr("The token does not name its app.");
    case Flaw::NoIdentity:
        return Texts::tr("The token does not say whose bookings it opens.");
    case Flaw::SeveralIdentities:
        return Texts::tr("The token names its customer in more than one way.");
    case Flaw::IdentityNotText:
        return Texts::tr("The token does not name its customer by a text.");
    case Flaw::UnknownMember:
        return Texts::tr("The token asks for something that no search can hold.");
    }
    return {};
}

QString scopeText(const SearchScope &scope)
{
    constexpr int longest = 80;
    return Texts::tr("Bookings of %1 in %2")
        .arg(shownText(scope.value, longest), shownText(scope.appSlug, longest));
}

} // namespace daybook
