// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/exporttable.h"
#include "core/models/bookingtablemodel.h"
#include "core/types/queries.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

class QTableView;

namespace daybook {

/// What a view shows at one moment: what goes out of the window, and nothing else. Whatever happens
/// to the models later, this stays.
struct OnShow
{
    QList<Booking> bookings =
        {}; ///< At least those of `rows`. A copy of a model's rows() is cheap.
    QList<ExportRow> rows = {}; ///< In the view's order, each with the zone it is read in.
    QList<qsizetype> selected = {}; ///< Places in `rows`, in their order; empty: none is.
    QList<BookingTableModel::Column> columns = {}; ///< In the view's order.
    std::optional<int> total = {}; ///< How many the service has, where it tells; rows may be fewer.
    QString accountName = {};
    QString placeName = {}; ///< Of the location that was chosen; empty: none.
    QString uidNamespace = {}; ///< idNamespace() of the account.
    DateRange days = {}; ///< Invalid: of all time.
    QDateTime asOf = {}; ///< When the bookings were so, UTC.
};

/// What a picture shows of a booking, for views that have no columns.
[[nodiscard]] QList<BookingTableModel::Column> usualColumns();

/// Fills in the rows, the selection and the columns of @p table, whose rows are bookings of
/// `bookings`. @p zoneOf: whose wall time a booking is read in.
void takeTable(OnShow &onShow, const QTableView &table,
    const std::function<QTimeZone(const Booking &)> &zoneOf);

} // namespace daybook
