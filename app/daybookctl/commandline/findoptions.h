// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/timequestion.h"

#include <QString>

namespace daybook::ctl {

class OptionValues;

/// "Who is free?", in words that only the names of the account can explain, and in options. What an
/// option says counts, whatever the words say about the same.
struct AskFind
{
    QString words = {};
    TimeQuestion options = {}; ///< Days that are not said are invalid.
    bool saysEarliest = false;
    QDate today = {};
};

[[nodiscard]] AskFind readFind(OptionValues &values, QDate today);

/// What @p words say, and what the options of @p wish say instead.
[[nodiscard]] TimeQuestion withOptions(TimeQuestion words, const AskFind &wish);

} // namespace daybook::ctl
