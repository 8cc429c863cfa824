// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/verifytoken.h"

#include "app/daybookctl/output/searchsentences.h"
#include "app/daybookctl/output/tokensentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

Outcome refused(const QString &why)
{
    return {.code = ExitCode::Refused, .messages = {why}};
}

/// Why the token does not open @p text, such as one that names the customer twice; else empty.
QString problemOfSearch(const QString &text, const SearchScope &scope)
{
    const auto read = BookingSearch::fromText(text);
    if (const auto *problem = std::get_if<SearchProblem>(&read))
        return sentenceFor(*problem);
    const auto flaw = verifyQuery(scope, std::get<BookingSearch>(read));
    return flaw ? sentenceFor(*flaw) : QString();
}

} // namespace

Outcome judgeToken(const VerifyToken &wish, const Secret &token, const Secret &key)
{
    if (const auto flaw = verifyToken(token, key))
        return refused(meaningOf(*flaw).sentence);
    const SearchScope scope =
        std::get<DecodedToken>(decodeToken(token)).scope.value_or(SearchScope{});
    if (wish.appSlug && *wish.appSlug != scope.appSlug)
        return refused(u"The token is for another app than --app-slug says."_s);
    const QString problem = wish.search ? problemOfSearch(*wish.search, scope) : QString();
    if (!problem.isEmpty())
        return refused(problem);
    return {
        .messages = {u"The token is good: it opens the bookings of %1."_s.arg(scopeText(scope))}};
}

} // namespace daybook::ctl
