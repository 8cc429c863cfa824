// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/columns.h"
#include "core/export/csv.h"

#include <memory>

namespace daybook {

/// Turns rows into the text of a file, piece by piece: the opening, each row in its order, the
/// closing. What was cut short is not closed, so that it does not read as whole.
class RowFormat
{
public:
    RowFormat() = default;
    virtual ~RowFormat() = default;
    RowFormat(const RowFormat &) = delete;
    RowFormat &operator=(const RowFormat &) = delete;

    [[nodiscard]] virtual QByteArray opening() = 0;
    [[nodiscard]] virtual QByteArray row(const Record &record) = 0;
    [[nodiscard]] virtual QByteArray closing() { return {}; }
};

struct CsvStyle
{
    bool startsWithMark = false; ///< The byte order mark, without which Excel takes UTF-8 for less.
    FormulaGuard guard = FormulaGuard::On;
};

/// RFC 4180 with the names of the fields as first row.
[[nodiscard]] std::unique_ptr<RowFormat> csvFormat(
    const QList<Field> &fields, const CsvStyle &style = {});

/// An array with one object a line.
[[nodiscard]] std::unique_ptr<RowFormat> jsonFormat(const QList<Field> &fields);

} // namespace daybook
