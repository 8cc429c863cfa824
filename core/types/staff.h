// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/types/id.h"

#include <QTimeZone>

namespace daybook {

/// A person who serves customers, or an assistant who takes no appointments.
struct Staff
{
    StaffId id = {};
    QString name = {};
    QString email = {};
    QTimeZone zone =
        {}; ///< In which the service gives this person's wall times; invalid when it does not say.
    bool acceptsAppointments = true;

    [[nodiscard]] bool operator==(const Staff &) const = default;
};

} // namespace daybook
