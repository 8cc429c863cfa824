// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/accounts/entrycheck.h"

#include "core/timekit/signedsearch.h"
#include "ui/accounts/accountkindtext.h"
#include "ui/text/plaintext.h"
#include "ui/text/tokentext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(daybook::Texts)
};

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The kind of account whose credential @p entry looks like (api/timekit.md section 1,
/// api/timetap.md 2.2); nothing when its form does not tell.
std::optional<AccountKind> kindOf(const QByteArray &entry)
{
    constexpr qsizetype privateKeyDigits = 32;
    if (entry.startsWith("live_api_key_") || entry.startsWith("test_api_key_"))
        return AccountKind::Timekit;
    if (entry.startsWith("live_widget_key_") || entry.startsWith("test_widget_key_"))
        return AccountKind::TimekitWidget;
    // Every token begins with `{` and a quotation mark or blank, in base64url.
    if (entry.startsWith("ey") && entry.count('.') == 2)
        return AccountKind::SignedSearch;
    if (entry.size() == privateKeyDigits && std::ranges::all_of(entry, isHexDigit))
        return AccountKind::TimeTap;
    return {};
}

/// "an app key": what an account of @p kind is opened with.
QString credentialText(AccountKind kind)
{
    switch (kind) {
    case AccountKind::TimeTap:
        return Texts::tr("a private key of TimeTap");
    case AccountKind::Timekit:
        return Texts::tr("an app key");
    case AccountKind::TimekitWidget:
        return Texts::tr("a widget key");
    case AccountKind::SignedSearch:
        break;
    }
    return Texts::tr("the token of a signed search");
}

QString problemOfToken(const Account &account, const Secret &token)
{
    const auto decoded = decodeToken(token);
    if (const auto *flaw = std::get_if<TokenFlaw>(&decoded))
        return tokenFlawText(*flaw);
    const auto &readable = std::get<DecodedToken>(decoded);
    if (readable.flaw)
        return tokenFlawText(*readable.flaw);
    if (const QString problem = problemOfSlug(account, readable.scope->appSlug); !problem.isEmpty())
        return problem;
    return problemOf(*readable.scope)
        ? Texts::tr("No search can name the customer of this token, so it opens nothing.")
        : QString();
}

} // namespace

QString problemOfPlainEntry(const QString &entry)
{
    const auto kind = kindOf(entry.toUtf8());
    if (!kind)
        return {};
    return Texts::tr("This is %1: enter it in the field that hides what is typed.")
        .arg(credentialText(*kind));
}

QString problemOfCredential(const Account &account, const Secret &secret)
{
    const auto kind = kindOf(secret.reveal());
    if (kind && *kind != account.kind)
        return Texts::tr("This is %1, but %2 belongs here. An account of the kind “%3” takes it.")
            .arg(credentialText(*kind), credentialText(account.kind), accountKindText(*kind));
    return account.kind == AccountKind::SignedSearch ? problemOfToken(account, secret) : QString();
}

QString problemOfSigningKey(const Secret &secret)
{
    const auto kind = kindOf(secret.reveal());
    if (kind == AccountKind::TimekitWidget || kind == AccountKind::SignedSearch)
        return Texts::tr("This is %1, which signs nothing.").arg(credentialText(*kind));
    return {};
}

QString problemOfSlug(const Account &account, const QString &found)
{
    constexpr int longest = 60;
    if (account.appSlug == found)
        return {};
    const QString sentence = account.kind == AccountKind::SignedSearch
        ? Texts::tr("The token is for the app “%1”, not for “%2”.")
        : Texts::tr("The key is for the app “%1”, not for “%2”.");
    return sentence.arg(shownText(found, longest), shownText(account.appSlug, longest));
}

} // namespace daybook
