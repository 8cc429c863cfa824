// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/rowwriter.h"

#include "app/daybookctl/console/output.h"
#include "app/daybookctl/output/csvwriter.h"
#include "app/daybookctl/output/jsonwriter.h"
#include "app/daybookctl/output/tablewriter.h"

namespace daybook::ctl {

bool RowWriter::write(const QList<Record> &page)
{
    if (page.isEmpty())
        return m_output.state() == Output::State::Open;
    QByteArray bytes = m_rows == 0 ? opening(page) : QByteArray();
    for (const Record &record : page) {
        bytes += row(record);
        ++m_rows;
    }
    return m_output.write(bytes);
}

void RowWriter::end()
{
    const QByteArray bytes = (m_rows == 0 ? opening({}) : QByteArray()) + closing();
    static_cast<void>(m_output.write(bytes)); // whoever reads state() learns the rest
}

std::unique_ptr<RowWriter> makeRowWriter(Format format, QList<Field> fields, Output &output)
{
    switch (format) {
    case Format::Json:
        return std::make_unique<JsonWriter>(std::move(fields), output);
    case Format::Csv:
        return std::make_unique<CsvWriter>(std::move(fields), output);
    case Format::Table:
        break;
    }
    return std::make_unique<TableWriter>(std::move(fields), output);
}

} // namespace daybook::ctl
