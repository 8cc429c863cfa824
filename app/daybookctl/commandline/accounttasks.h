// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/accounts/account.h"

#include <optional>
#include <variant>

namespace daybook::ctl {

class OptionValues;

struct ListAccounts
{
};

struct AddAccount
{
    QString name = {};
    AccountKind kind = AccountKind::TimeTap;
    QString baseUrl = {};
    QString apiKey = {}; ///< TimeTap's.
    QString appSlug = {}; ///< Timekit's.
    bool check = true; ///< Sign in before anything is kept.
};

struct RemoveAccount
{
    QString name = {};
};

struct CheckAccounts
{
    std::optional<QString> name = {}; ///< Nothing: all.
};

/// What is done with the accounts of this person.
using AccountTask = std::variant<ListAccounts, AddAccount, RemoveAccount, CheckAccounts>;

/// Reads the task that @p command is; @p operands follow it.
[[nodiscard]] AccountTask readAccountTask(
    const QString &command, OptionValues &values, const QStringList &operands);

/// What standard input holds for @p task, line by line.
[[nodiscard]] QStringList secretsFor(const AccountTask &task);

} // namespace daybook::ctl
