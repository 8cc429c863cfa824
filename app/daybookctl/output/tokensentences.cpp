// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/tokensentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

FlawMeaning meaningOf(TokenFlaw flaw)
{
    using Flaw = TokenFlaw;
    switch (flaw) {
    case Flaw::NoKey:
        return {"no_key"_L1, "There is no key to verify the token with."_L1};
    case Flaw::Empty:
        return {"empty"_L1, "The token is empty."_L1};
    case Flaw::TooLong:
        return {"too_long"_L1, "The token is longer than any that opens a search."_L1};
    case Flaw::NotThreeParts:
        return {"not_three_parts"_L1,
            "This is no token: one has three parts with a full stop between them."_L1};
    case Flaw::EmptyPart:
        return {"empty_part"_L1, "One of the three parts of the token is empty."_L1};
    case Flaw::Padded:
        return {"padded"_L1, "The token holds =, which tokens are written without."_L1};
    case Flaw::ForeignCharacter:
        return {"foreign_character"_L1,
            "The token holds a character that no token has: a blank, a line end, + or the like."_L1};
    case Flaw::NotCanonical:
        return {"not_canonical"_L1,
            "A part of the token ends as nothing writes it: it was cut off or altered."_L1};
    case Flaw::HeaderUnreadable:
        return {"header_unreadable"_L1, "The header of the token is no JSON object."_L1};
    case Flaw::HeaderMemberTwice:
        return {"header_member_twice"_L1, "The header of the token says the same thing twice."_L1};
    case Flaw::NoAlgorithm:
        return {"no_algorithm"_L1, "The token does not say how it was signed (alg)."_L1};
    case Flaw::Unsigned:
        return {"unsigned"_L1, "The token is not signed: its alg is none."_L1};
    case Flaw::OtherAlgorithm:
        return {"other_algorithm"_L1, "The token is signed in another way than HS256."_L1};
    case Flaw::CriticalExtension:
        return {"critical_extension"_L1,
            "The token asks for an extension that nobody here knows (crit)."_L1};
    case Flaw::WrongSignature:
        return {"wrong_signature"_L1,
            "The signature does not fit: another key made it, or the token was altered."_L1};
    case Flaw::PayloadUnreadable:
        return {"payload_unreadable"_L1, "The payload of the token is no JSON object."_L1};
    case Flaw::PayloadMemberTwice:
        return {
            "payload_member_twice"_L1, "The payload of the token says the same thing twice."_L1};
    case Flaw::NoAppSlug:
        return {"no_app_slug"_L1, "The token does not say which app it is for (app_slug)."_L1};
    case Flaw::NoIdentity:
        return {"no_identity"_L1, "The token does not say whose bookings it opens."_L1};
    case Flaw::SeveralIdentities:
        return {"several_identities"_L1,
            "The token says in several ways whose bookings it opens; one is the rule."_L1};
    case Flaw::IdentityNotText:
        return {"identity_not_text"_L1,
            "What the token says about whose bookings it opens is empty or no text."_L1};
    case Flaw::UnknownMember:
        return {"unknown_member"_L1,
            "The token holds something that no search could match, so it opens nothing."_L1};
    }
    return {};
}

QString sentenceFor(QueryFlaw flaw)
{
    switch (flaw) {
    case QueryFlaw::SignedCriterionMissing:
        return u"The search leaves out what the token was signed for, so the service refuses it."_s;
    case QueryFlaw::SignedCriterionChanged:
        return u"The search asks for another customer than the token was signed for, so the service refuses it."_s;
    }
    return {};
}

QString scopeText(const SearchScope &scope)
{
    return u"%1:%2 in the app %3"_s.arg(scope.attribute, scope.value, scope.appSlug);
}

} // namespace daybook::ctl
