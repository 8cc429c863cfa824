// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"

#include <optional>

namespace daybook {

/// What narrows a list: any of the three may be missing.
struct Selection
{
    std::optional<LocationId> location = {};
    std::optional<StaffId> staff = {};
    std::optional<ServiceId> service = {};

    [[nodiscard]] bool operator==(const Selection &) const = default;
    friend size_t qHash(const Selection &selection, size_t seed = 0)
    {
        const auto text = [](const auto &id) { return id ? id->value : QString(); };
        return qHashMulti(
            seed, text(selection.location), text(selection.staff), text(selection.service));
    }
};

} // namespace daybook
