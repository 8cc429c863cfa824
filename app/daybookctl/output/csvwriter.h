// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/output/rowwriter.h"
#include "core/export/csv.h"

namespace daybook::ctl {

/// RFC 4180 with the names of the fields as first row.
class CsvWriter final : public RowWriter
{
public:
    using RowWriter::RowWriter;

private:
    [[nodiscard]] QByteArray opening(const QList<Record> &) override
    {
        return csvRow(namesOf(fields()));
    }
    [[nodiscard]] QByteArray row(const Record &record) override { return csvRow(textsOf(record)); }
};

} // namespace daybook::ctl
