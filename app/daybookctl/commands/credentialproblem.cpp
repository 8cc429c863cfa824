// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/commands/credentialproblem.h"

#include "app/daybookctl/commandline/accountwords.h"
#include "app/daybookctl/output/tokensentences.h"

using namespace Qt::StringLiterals;

namespace daybook::ctl {

namespace {

/// What @p secret is by its looks (api/timekit.md sections 1 and 2); nothing when it has none.
std::optional<AccountKind> kindByLooks(const Secret &secret)
{
    const QByteArray &bytes = secret.reveal();
    if (bytes.startsWith("live_api_key_") || bytes.startsWith("test_api_key_"))
        return AccountKind::Timekit;
    if (bytes.startsWith("live_widget_key_") || bytes.startsWith("test_widget_key_"))
        return AccountKind::TimekitWidget;
    if (std::holds_alternative<DecodedToken>(decodeToken(secret)))
        return AccountKind::SignedSearch;
    return {};
}

std::optional<QString> tokenProblem(const Secret &token, const QString &appSlug)
{
    const auto read = decodeToken(token);
    if (const auto *flaw = std::get_if<TokenFlaw>(&read))
        return QString(meaningOf(*flaw).sentence);
    const DecodedToken &decoded = std::get<DecodedToken>(read);
    if (decoded.flaw)
        return QString(meaningOf(*decoded.flaw).sentence);
    if (!decoded.scope || decoded.scope->appSlug != appSlug)
        return u"The token is for another app than --app-slug says."_s;
    return {};
}

} // namespace

std::optional<QString> credentialProblem(const Account &account, const Secret &secret)
{
    const auto looks = kindByLooks(secret);
    if (looks && *looks != account.kind)
        return u"Standard input holds the %1 of an account where its %2 is expected."_s.arg(
            credentialWord(*looks), credentialWord(account.kind));
    if (account.kind == AccountKind::SignedSearch)
        return tokenProblem(secret, account.appSlug);
    return {};
}

} // namespace daybook::ctl
