// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/credentials/credentialstore.h"

#include <QList>
#include <QString>
#include <QUuid>

#include <array>

namespace daybook {

/// Which of a vendor's worlds an account looks at. The ui tints its frame by it.
enum class Environment { Production, Test, Sandbox };

/// Which service an account is at, and with which kind of credential.
enum class AccountKind {
    TimeTap, ///< API key and private key.
    Timekit, ///< App key: everything.
    TimekitWidget, ///< Widget key: the cascade and free times.
    SignedSearch, ///< App slug and token: one customer's bookings.
};
inline constexpr std::array allAccountKinds{AccountKind::TimeTap, AccountKind::Timekit,
    AccountKind::TimekitWidget, AccountKind::SignedSearch};

/// How one business is reached. Holds no secret: that is in the CredentialStore under
/// credentialOf().
struct Account
{
    QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString name = {};
    AccountKind kind = AccountKind::TimeTap;
    Environment environment = Environment::Production;
    QString baseUrl = {}; ///< As typed; checked by Endpoint::fromText() each time it is used.
    QString apiKey = {}; ///< TimeTap's; not a secret.
    QString appSlug = {}; ///< Timekit's; may be empty for a key, which alone selects the app.

    [[nodiscard]] bool operator==(const Account &) const = default;
};

/// The base URL of TimeTap for @p environment (api/timetap.md 2.1); empty for a sandbox, whose port
/// is not known.
[[nodiscard]] QString timetapBaseUrl(Environment environment);

/// What @p baseUrl tells about its environment: loopback is a sandbox, and TimeTap's prefixes say
/// the rest.
[[nodiscard]] Environment environmentOf(const QString &baseUrl);

/// The same for Timekit, whose test apps answer at the address of all others: the prefix of their
/// keys tells them apart (api/timekit.md section 1).
[[nodiscard]] Environment environmentOf(const QString &baseUrl, const Secret &key);

/// Timekit has one base URL for all of its apps (api/timekit.md section 1).
[[nodiscard]] QString timekitBaseUrl();

/// The base URL of @p kind in production.
[[nodiscard]] QString usualBaseUrl(AccountKind kind);

/// Tells the ids of the service that @p account is at from those of every other one. The same on
/// every computer and for every key; a sandbox has one name, whatever its port.
[[nodiscard]] QString idNamespace(const Account &account);

/// The secret that an account cannot do without: TimeTap's private key, Timekit's app or widget
/// key, or the token of a signed search.
[[nodiscard]] CredentialKey credentialOf(const Account &account);

/// The secret that signs searches where it is not the app key itself (api/timekit.md section 2).
[[nodiscard]] CredentialKey signingKeyOf(const Account &account);

/// Every entry that an account may have, for removing it.
[[nodiscard]] QList<CredentialKey> credentialsOf(const Account &account);

} // namespace daybook
