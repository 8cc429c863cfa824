// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/output/rowwriter.h"

namespace daybook::ctl {

/// An array with one object a line. It is closed only at a true end: what was cut short does not
/// read as whole.
class JsonWriter final : public RowWriter
{
public:
    using RowWriter::RowWriter;

private:
    [[nodiscard]] QByteArray opening(const QList<Record> &) override { return "["; }
    [[nodiscard]] QByteArray row(const Record &record) override
    {
        return (rowsWritten() == 0 ? "\n" : ",\n") + jsonObject(fields(), record);
    }
    [[nodiscard]] QByteArray closing() override { return rowsWritten() == 0 ? "]\n" : "\n]\n"; }
};

} // namespace daybook::ctl
