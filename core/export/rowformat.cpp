// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/rowformat.h"

namespace daybook {

namespace {

class CsvFormat final : public RowFormat
{
public:
    CsvFormat(const QList<Field> &fields, const CsvStyle &style) : m_fields(fields), m_style(style)
    {
    }

    QByteArray opening() override
    {
        return (m_style.startsWithMark ? "\xef\xbb\xbf" : "") + csvRow(namesOf(m_fields));
    }
    QByteArray row(const Record &record) override { return csvRow(textsOf(record), m_style.guard); }

private:
    const QList<Field> m_fields;
    const CsvStyle m_style;
};

class JsonFormat final : public RowFormat
{
public:
    explicit JsonFormat(const QList<Field> &fields) : m_fields(fields) { }

    QByteArray opening() override { return "["; }
    QByteArray row(const Record &record) override
    {
        const bool isFirst = !std::exchange(m_hasRows, true);
        return (isFirst ? "\n" : ",\n") + jsonObject(m_fields, record);
    }
    QByteArray closing() override { return m_hasRows ? "\n]\n" : "]\n"; }

private:
    const QList<Field> m_fields;
    bool m_hasRows = false;
};

} // namespace

std::unique_ptr<RowFormat> csvFormat(const QList<Field> &fields, const CsvStyle &style)
{
    return std::make_unique<CsvFormat>(fields, style);
}

std::unique_ptr<RowFormat> jsonFormat(const QList<Field> &fields)
{
    return std::make_unique<JsonFormat>(fields);
}

} // namespace daybook
