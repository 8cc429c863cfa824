// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"
#include "core/http/endpoint.h"
#include "core/sources/connection.h"

#include <memory>
#include <variant>

class QNetworkAccessManager;

namespace daybook {

class RequestScheduler;

/// What every connection of a program shares. Both outlive the connections.
struct Network
{
    QNetworkAccessManager &manager;
    RequestScheduler &scheduler;
};

using ConnectionOrProblem = std::variant<std::unique_ptr<Connection>, AddressProblem>;

/// The connection that fits the kind of @p account. Nothing is sent before the first question;
/// @p credentials outlives the connection.
[[nodiscard]] ConnectionOrProblem openConnection(
    const Network &network, const Account &account, CredentialStore &credentials);

} // namespace daybook
