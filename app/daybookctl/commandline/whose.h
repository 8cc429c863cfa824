// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <variant>

namespace daybook::ctl {

class OptionValues;

struct OnlyAccount
{
};

struct NamedAccount
{
    QString name = {};
};

/// An invented business at TimeTap, or at Timekit.
struct Demo
{
    AccountKind kind = AccountKind::TimeTap;
};

/// An account for this run only.
struct DirectAccess
{
    AccountKind kind = AccountKind::TimeTap;
    QString url = {};
    QString apiKey = {}; ///< TimeTap's.
    QString appSlug = {}; ///< Of a signed search.
};

/// Whose service is asked. Nothing said means the only account there is.
using Whose = std::variant<OnlyAccount, NamedAccount, Demo, DirectAccess>;

[[nodiscard]] Whose readWhose(OptionValues &values);

/// What standard input holds for @p whose, line by line.
[[nodiscard]] QStringList secretsFor(const Whose &whose);

} // namespace daybook::ctl
