// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/calendarevent.h"
#include "core/export/columns.h"

#include <memory>

namespace daybook {
struct FoundTime;
}

namespace daybook::ctl {

class Output;

enum class Format { Table, Json, Csv, Html, Calendar };

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

    /// The same with the rows as they are, for formats that need more of them than a record.
    template <typename Row>
    [[nodiscard]] bool writeRows(const QList<Row> &page)
    {
        return write(recordsOf(page));
    }
    [[nodiscard]] virtual bool writeRows(const QList<Booking> &page);
    [[nodiscard]] virtual bool writeRows(const QList<Slot> &page);
    [[nodiscard]] virtual bool writeRows(const QList<FoundTime> &page);

    /// Says that these were all.
    virtual void end();

    [[nodiscard]] qint64 rowsTaken() const { return m_rows; }
    /// Those that are out.
    [[nodiscard]] virtual qint64 rowsWritten() const { return m_rows; }
    /// What there is to say about what was written.
    [[nodiscard]] virtual QStringList notes() const { return {}; }

protected:
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }
    /// Counts @p rows; false when nothing can be written any more.
    [[nodiscard]] bool take(qsizetype rows);
    [[nodiscard]] bool put(const QByteArray &bytes);

    [[nodiscard]] virtual QByteArray opening(const QList<Record> &firstPage) = 0;
    [[nodiscard]] virtual QByteArray row(const Record &record) = 0;
    [[nodiscard]] virtual QByteArray closing() { return {}; }

private:
    template <typename Row>
    [[nodiscard]] static QList<Record> recordsOf(const QList<Row> &rows)
    {
        QList<Record> records;
        for (const Row &row : rows)
            records.append(recordOf(row));
        return records;
    }

    const QList<Field> m_fields;
    Output &m_output;
    qint64 m_rows = 0;
};

/// What formats say beyond rows.
struct WriterWords
{
    QString title = {}; ///< What is listed, above a page.
    CalendarScope calendar = {};
};

[[nodiscard]] std::unique_ptr<RowWriter> makeRowWriter(
    Format format, const QList<Field> &fields, Output &output, const WriterWords &words = {});

} // namespace daybook::ctl
