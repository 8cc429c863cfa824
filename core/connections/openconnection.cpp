// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/connections/openconnection.h"

#include "core/sources/timekitconnection.h"
#include "core/sources/timetapconnection.h"

namespace daybook {

namespace {

/// How a Timekit account proves who it is.
TimekitIdentification identificationOf(const Account &account)
{
    using Way = TimekitIdentification::Way;
    switch (account.kind) {
    case AccountKind::TimekitWidget:
        return {.way = Way::WidgetKey, .credential = credentialOf(account)};
    case AccountKind::SignedSearch:
        return {.way = Way::SignedSearch, .credential = credentialOf(account)};
    case AccountKind::TimeTap:
    case AccountKind::Timekit:
        break;
    }
    return {.way = Way::AppKey, .credential = credentialOf(account)};
}

} // namespace

ConnectionOrProblem openConnection(
    const Network &network, const Account &account, CredentialStore &credentials)
{
    const auto address = Endpoint::fromText(account.baseUrl);
    if (const auto *problem = std::get_if<AddressProblem>(&address))
        return *problem;
    const Endpoint &endpoint = std::get<Endpoint>(address);
    if (account.kind == AccountKind::TimeTap)
        return std::make_unique<TimeTapConnection>(network.manager, network.scheduler, endpoint,
            account.apiKey, credentials, credentialOf(account));
    return std::make_unique<TimekitConnection>(network.manager, network.scheduler, endpoint,
        credentials, identificationOf(account), account.appSlug);
}

} // namespace daybook
