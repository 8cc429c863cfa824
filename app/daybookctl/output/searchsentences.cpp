// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/searchsentences.h"

#include "app/daybookctl/console/plainline.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

QString didYouMean(const QString &nearest)
{
    return nearest.isEmpty() ? QString() : u" (did you mean \"%1\"?)"_s.arg(nearest);
}

QString quoted(const QString &text)
{
    constexpr int widest = 40;
    return u'"' + elided(plainLine(text), widest) + u'"';
}

} // namespace

QString reasonFor(const SearchProblem &problem)
{
    using Kind = SearchProblem::Kind;
    switch (problem.kind) {
    case Kind::TooLong:
        return u"a search has %1 characters at most"_s.arg(maxSearchLength);
    case Kind::ControlCharacter:
        return u"there is a control character, or half of a character"_s;
    case Kind::BlankAround:
        return u"there is a blank at the beginning or at the end"_s;
    case Kind::EmptyCriterion:
        return u"a criterion is empty"_s;
    case Kind::NoColon:
        return u"a criterion has no colon; it looks like state:confirmed"_s;
    case Kind::EmptyAttribute:
        return u"there is no attribute before the colon"_s;
    case Kind::UnknownAttribute:
        return u"there is no attribute "_s + quoted(problem.what) + didYouMean(problem.nearest);
    case Kind::NoMetaKey:
        return u"after meta. the key must be said"_s;
    case Kind::SeparatorInAttribute:
        return u"the name of an attribute cannot hold a colon or a semicolon"_s;
    case Kind::AttributeTwice:
        return quoted(problem.what) + u" is said twice, and the service might take either"_s;
    case Kind::EmptyValue:
        return u"the value is empty"_s;
    case Kind::SemicolonInValue:
        return u"a value cannot hold a semicolon, for the service splits the search there"_s;
    case Kind::ColonInValue:
        return u"a value cannot hold a colon, for the service may split it there"_s;
    case Kind::MisplacedWildcard:
        return u"a * can only stand before or after a customer.name"_s;
    case Kind::UnknownValue:
        return u"there is no value "_s + quoted(problem.what) + didYouMean(problem.nearest);
    }
    return {};
}

QString sentenceFor(const SearchProblem &problem)
{
    return u"In --search, at character %1: %2."_s.arg(problem.at + 1).arg(reasonFor(problem));
}

QString sentenceFor(const ScopeProblem &problem)
{
    using Kind = ScopeProblem::Kind;
    switch (problem.kind) {
    case Kind::NoAppSlug:
        return u"The app slug is empty."_s;
    case Kind::UnusableAppSlug:
        return u"An app slug holds no blanks and no control characters, and has %1 characters at most."_s
            .arg(maxAppSlugLength);
    case Kind::NotIdentifying:
        return u"Only an e-mail address or a meta key with a name tells customers apart."_s;
    case Kind::Unsearchable:
        return u"No search could name this customer: %1."_s.arg(
            reasonFor(problem.search.value_or(SearchProblem{})));
    }
    return {};
}

} // namespace daybook::ctl
