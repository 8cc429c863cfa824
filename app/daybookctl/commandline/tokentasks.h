// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/timekit/bookingsearch.h"
#include "core/timekit/signedsearch.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace daybook::ctl {

class OptionValues;

struct MintToken
{
    SearchScope scope = {};
};

struct VerifyToken
{
    std::optional<Secret> token = {}; ///< Nothing: it comes by standard input, before the key.
    std::optional<QString> appSlug = {};
    std::optional<QString> search = {}; ///< As typed: it is judged, and not asked.
};

struct DecodeToken
{
    std::optional<Secret> token = {}; ///< Nothing: it comes by standard input.
};

/// What is done with tokens of signed searches: here, without asking anybody.
using TokenTask = std::variant<MintToken, VerifyToken, DecodeToken>;

/// Reads the task that @p command is; @p operands follow it.
[[nodiscard]] TokenTask readTokenTask(
    const QString &command, OptionValues &values, const QStringList &operands);

/// What standard input holds for @p task, line by line.
[[nodiscard]] QStringList secretsFor(const TokenTask &task);

} // namespace daybook::ctl
