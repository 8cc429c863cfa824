// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/daybookctl/output/rowwriter.h"

#include "app/daybookctl/console/output.h"
#include "app/daybookctl/output/calendarwriter.h"
#include "app/daybookctl/output/filewriter.h"
#include "app/daybookctl/output/foundcolumns.h"
#include "app/daybookctl/output/tablewriter.h"
#include "core/export/html.h"
#include "core/models/foundtimesmodel.h"
#include "core/types/slot.h"

namespace daybook::ctl {

namespace {

QStringList headingsOf(const QList<Field> &fields)
{
    QStringList headings;
    for (const Field &field : fields)
        headings.append(field.heading);
    return headings;
}

} // namespace

bool RowWriter::write(const QList<Record> &page)
{
    if (page.isEmpty())
        return m_output.state() == Output::State::Open;
    QByteArray bytes = m_rows == 0 ? opening(page) : QByteArray();
    for (const Record &record : page)
        bytes += row(record);
    m_rows += page.size();
    return put(bytes);
}

bool RowWriter::writeRows(const QList<Booking> &page)
{
    return write(recordsOf(page));
}

bool RowWriter::writeRows(const QList<Slot> &page)
{
    return write(recordsOf(page));
}

bool RowWriter::writeRows(const QList<FoundTime> &page)
{
    return write(recordsOf(page));
}

void RowWriter::end()
{
    const QByteArray bytes = (m_rows == 0 ? opening({}) : QByteArray()) + closing();
    static_cast<void>(put(bytes)); // whoever reads state() learns the rest
}

bool RowWriter::take(qsizetype rows)
{
    m_rows += rows;
    return m_output.state() == Output::State::Open;
}

bool RowWriter::put(const QByteArray &bytes)
{
    return m_output.write(bytes);
}

std::unique_ptr<RowWriter> makeRowWriter(
    Format format, const QList<Field> &fields, Output &output, const WriterWords &words)
{
    switch (format) {
    case Format::Json:
        return std::make_unique<FileWriter>(fields, jsonFormat(fields), output);
    case Format::Csv:
        return std::make_unique<FileWriter>(fields, csvFormat(fields), output);
    case Format::Html:
        return std::make_unique<FileWriter>(
            fields, htmlFormat({.title = words.title, .headings = headingsOf(fields)}), output);
    case Format::Calendar:
        return std::make_unique<CalendarWriter>(fields, words.calendar, output);
    case Format::Table:
        break;
    }
    return std::make_unique<TableWriter>(fields, output);
}

} // namespace daybook::ctl
