// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/calendarevent.h"
#include "core/export/rowformat.h"

#include <memory>

namespace daybook {

/// One column of exported bookings: what is written for programs, and how people read it.
struct ExportColumn
{
    Column<Booking> source;
    QString heading = {}; ///< Where people read; empty: the column is not there.
    QString (*shown)(const Booking &) = nullptr; ///< Nothing: as the source is shown.
};

/// The column of bookings that is called @p name in JSON and CSV; there is one.
[[nodiscard]] const Column<Booking> &bookingColumn(QLatin1StringView name);

struct ExportRow
{
    qsizetype booking = 0; ///< Its place in ExportTable::bookings.
    QTimeZone zone = {}; ///< Whose wall time it is read in; invalid: UTC.
};

/// Bookings as they are on show: which, in which order, in whose wall time, and what of them. A
/// record is made when it is asked for, so that 200,000 rows cost no more than their bookings,
/// which may be shared with a model. Can be read on any thread.
struct ExportTable
{
    QList<ExportColumn> columns = {};
    QList<Booking> bookings = {}; ///< At least those of `rows`, in any order.
    QList<ExportRow> rows = {};

    /// With the zone that it is shown in.
    [[nodiscard]] Booking bookingAt(qsizetype row) const;
    [[nodiscard]] Record recordAt(qsizetype row) const;
    [[nodiscard]] QList<Field> fields() const;
    [[nodiscard]] QStringList headings() const;
};

/// The text of a file, piece by piece: the opening, each row in its order, the closing. A row that
/// is left out is empty.
class ExportText
{
public:
    ExportText() = default;
    virtual ~ExportText() = default;
    ExportText(const ExportText &) = delete;
    ExportText &operator=(const ExportText &) = delete;

    [[nodiscard]] virtual qsizetype rowCount() const = 0;
    [[nodiscard]] virtual QByteArray opening() = 0;
    [[nodiscard]] virtual QByteArray row(qsizetype row) = 0;
    [[nodiscard]] virtual QByteArray closing() = 0;
};

[[nodiscard]] std::unique_ptr<ExportText> tableText(
    const ExportTable &table, std::unique_ptr<RowFormat> format);

/// Leaves out what has no time. @p asOf: when the bookings were so.
[[nodiscard]] std::unique_ptr<ExportText> calendarText(
    const ExportTable &table, const CalendarScope &scope, const QDateTime &asOf);

} // namespace daybook
