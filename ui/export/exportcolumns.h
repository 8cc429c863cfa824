// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exporttable.h"
#include "core/models/bookingtablemodel.h"

namespace daybook {

/// What @p columns of a view are in a file: times as an instant with their zone beside them, a
/// status with the vendor's words. With @p hasSeats the seats of shared bookings stand beside their
/// service, as they do on show. Texts are whole; all of them can be made on any thread.
[[nodiscard]] QList<ExportColumn> exportColumns(
    const QList<BookingTableModel::Column> &columns, bool hasSeats);

} // namespace daybook
