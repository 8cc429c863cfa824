// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/commandline/findoptions.h"
#include "core/types/queries.h"
#include "core/types/selection.h"

#include <variant>

namespace daybook::ctl {

class OptionValues;

struct AskLocations
{
    Selection by = {};
};

struct AskStaff
{
    QList<LocationId> locations = {}; ///< Empty: everybody.
};

struct AskServices
{
    Selection by = {};
};

struct AskSlots
{
    SlotQuery query = {};
};

struct AskBookings
{
    BookingQuery query = {};
    bool saysDays = false; ///< Else the days in `query` are only what is usual.
    std::optional<int> limit = {};
};

/// What a service is asked.
using Question = std::variant<AskLocations, AskStaff, AskServices, AskSlots, AskBookings, AskFind>;

/// Reads the question that @p command asks.
[[nodiscard]] Question readQuestion(const QString &command, OptionValues &values, QDate today);

} // namespace daybook::ctl
