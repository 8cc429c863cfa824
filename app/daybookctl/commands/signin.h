// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/async/call.h"
#include "core/types/identity.h"

class QNetworkAccessManager;

namespace daybook {
class RequestScheduler;
}

namespace daybook::ctl {

/// What every conversation with a service needs; all of it outlives the calls.
struct Network
{
    QNetworkAccessManager &manager;
    RequestScheduler &scheduler;
};

/// Signs in as @p account with the private key in @p credentials and asks who that is.
[[nodiscard]] Call signIn(const Network &network, const Account &account,
    CredentialStore &credentials, Answer<Identity> answer);

} // namespace daybook::ctl
