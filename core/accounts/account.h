// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentials/credentialstore.h"

#include <QString>
#include <QUuid>

namespace daybook {

/// Which of a vendor's worlds an account looks at. The ui tints its frame by it.
enum class Environment { Production, Test, Sandbox };

/// How one business is reached. Holds no secret: the private key is in the CredentialStore under
/// privateKeyOf().
struct Account
{
    QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString name = {};
    Environment environment = Environment::Production;
    QString baseUrl = {}; ///< As typed; checked by Endpoint::fromText() each time it is used.
    QString apiKey = {};

    [[nodiscard]] bool operator==(const Account &) const = default;
};

/// The base URL of TimeTap for @p environment (api/timetap.md 2.1); empty for a sandbox, whose port
/// is not known.
[[nodiscard]] QString timetapBaseUrl(Environment environment);

/// What @p baseUrl tells about its environment: loopback is a sandbox, and TimeTap's prefixes say
/// the rest.
[[nodiscard]] Environment environmentOf(const QString &baseUrl);

[[nodiscard]] inline CredentialKey privateKeyOf(const Account &account)
{
    return {QLatin1StringView("timetap/") + account.id + QLatin1StringView("/private-key")};
}

} // namespace daybook
