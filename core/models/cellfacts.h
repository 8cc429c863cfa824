// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/find/explanation.h"

namespace daybook {

class Desk;

/// What @p desk knows around a cell of @p staff, of which somebody asks why it is not offered.
/// Instants are UTC. The lists are the desk's own: to be read before it changes.
[[nodiscard]] CellFacts cellFactsOf(const Desk &desk, const StaffId &staff, const QDateTime &start,
    const QDateTime &end, const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace daybook
