// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/daybookctl/output/rowwriter.h"
#include "core/export/rowformat.h"

namespace daybook::ctl {

/// Writes what the window writes into a file.
class FileWriter final : public RowWriter
{
public:
    FileWriter(const QList<Field> &fields, std::unique_ptr<RowFormat> format, Output &output)
        : RowWriter(fields, output), m_format(std::move(format))
    {
    }

private:
    [[nodiscard]] QByteArray opening(const QList<Record> &) override { return m_format->opening(); }
    [[nodiscard]] QByteArray row(const Record &record) override { return m_format->row(record); }
    [[nodiscard]] QByteArray closing() override { return m_format->closing(); }

    const std::unique_ptr<RowFormat> m_format;
};

} // namespace daybook::ctl
