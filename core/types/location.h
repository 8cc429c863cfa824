// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"

#include <QTimeZone>

namespace daybook {

/// A place where appointments happen.
struct Location
{
    LocationId id = {};
    QString name = {};
    QString kind = {}; ///< The service's own word ("Office", "Virtual"); empty when it says none.
    QTimeZone zone = {}; ///< Invalid when the service does not say; a virtual place has none.

    [[nodiscard]] bool operator==(const Location &) const = default;
};

} // namespace daybook
