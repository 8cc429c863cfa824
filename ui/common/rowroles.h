// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <Qt>

namespace daybook::rowroles {

/// What RowDelegate asks a display model for, beyond Qt's own roles.
enum {
    Struck = Qt::UserRole + 100, ///< Gone: readable, struck out.
    Strong, ///< The name in the row.
    Beside, ///< A quiet word behind the text: the zone of a time.
    Group ///< What the row belongs to, such as a day; invalid: rows are not grouped.
};

} // namespace daybook::rowroles
