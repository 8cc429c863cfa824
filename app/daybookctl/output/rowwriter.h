// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/columns.h"

#include <memory>

namespace daybook::ctl {

class Output;

enum class Format { Table, Json, Csv };

/// Writes rows page by page: each page is out before this returns, so that it can be read while the
/// next is asked for. Nothing at all is written before there is a row or the end is known, so a
/// question that fails leaves no half answer.
class RowWriter
{
public:
    /// @p output outlives the writer.
    RowWriter(QList<Field> fields, Output &output) : m_fields(std::move(fields)), m_output(output)
    {
    }
    virtual ~RowWriter() = default;
    RowWriter(const RowWriter &) = delete;
    RowWriter &operator=(const RowWriter &) = delete;

    /// False when nothing can be written any more.
    [[nodiscard]] bool write(const QList<Record> &page);

    /// Says that these were all.
    void end();

    [[nodiscard]] qint64 rowsWritten() const { return m_rows; }

protected:
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }

    [[nodiscard]] virtual QByteArray opening(const QList<Record> &firstPage) = 0;
    [[nodiscard]] virtual QByteArray row(const Record &record) = 0;
    [[nodiscard]] virtual QByteArray closing() { return {}; }

private:
    const QList<Field> m_fields;
    Output &m_output;
    qint64 m_rows = 0;
};

[[nodiscard]] std::unique_ptr<RowWriter> makeRowWriter(
    Format format, QList<Field> fields, Output &output);

} // namespace daybook::ctl
