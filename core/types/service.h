// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"

#include <chrono>

namespace daybook {

/// What a customer can book.
struct Service
{
    enum class Kind { Appointment, Class, Personal, Unknown };

    ServiceId id = {};
    QString name = {}; ///< As customers see it.
    QString internalName = {}; ///< As the back office sees it; may be empty.
    std::chrono::minutes length{0}; ///< 0 when the service does not say.
    Kind kind = Kind::Unknown;

    [[nodiscard]] bool operator==(const Service &) const = default;
};

} // namespace daybook
