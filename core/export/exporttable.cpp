// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/export/exporttable.h"

#include "core/export/icalendar.h"

#include <algorithm>

namespace daybook {

namespace {

class TableText final : public ExportText
{
public:
    TableText(const ExportTable &table, std::unique_ptr<RowFormat> format)
        : m_table(table), m_format(std::move(format))
    {
    }

    qsizetype rowCount() const override { return m_table.rows.size(); }
    QByteArray opening() override { return m_format->opening(); }
    QByteArray row(qsizetype row) override { return m_format->row(m_table.recordAt(row)); }
    QByteArray closing() override { return m_format->closing(); }

private:
    const ExportTable m_table;
    const std::unique_ptr<RowFormat> m_format;
};

class CalendarText final : public ExportText
{
public:
    CalendarText(const ExportTable &table, const CalendarScope &scope, const QDateTime &asOf)
        : m_table(table), m_scope(scope), m_calendar(asOf)
    {
    }

    qsizetype rowCount() const override { return m_table.rows.size(); }

    QByteArray opening() override
    {
        for (const ExportRow &row : m_table.rows) {
            const Booking &booking = m_table.bookings.at(row.booking);
            m_calendar.expect(booking.start, booking.end, row.zone);
        }
        return m_calendar.opening();
    }

    QByteArray row(qsizetype row) override
    {
        const Booking booking = m_table.bookingAt(row);
        return hasTime(booking) ? m_calendar.event(eventOf(booking, m_scope)) : QByteArray();
    }

    QByteArray closing() override { return m_calendar.closing(); }

private:
    const ExportTable m_table;
    const CalendarScope m_scope;
    ICalendar m_calendar;
};

} // namespace

const Column<Booking> &bookingColumn(QLatin1StringView name)
{
    const auto all = columnsOf<Booking>();
    const auto found = std::ranges::find_if(
        all, [name](const Column<Booking> &column) { return column.field.name == name; });
    Q_ASSERT(found != all.end());
    return *found;
}

Booking ExportTable::bookingAt(qsizetype row) const
{
    Booking booking = bookings.at(rows.at(row).booking);
    booking.zone = rows.at(row).zone;
    return booking;
}

Record ExportTable::recordAt(qsizetype row) const
{
    const Booking booking = bookingAt(row);
    Record record;
    record.reserve(columns.size());
    for (const ExportColumn &column : columns) {
        const QJsonValue value = column.source.value(booking);
        const auto shown = column.shown ? column.shown : column.source.shown;
        record.append({.value = value, .shown = shown ? shown(booking) : plainText(value)});
    }
    return record;
}

QList<Field> ExportTable::fields() const
{
    QList<Field> fields;
    for (const ExportColumn &column : columns)
        fields.append(column.source.field);
    return fields;
}

QStringList ExportTable::headings() const
{
    QStringList headings;
    for (const ExportColumn &column : columns)
        headings.append(column.heading);
    return headings;
}

std::unique_ptr<ExportText> tableText(const ExportTable &table, std::unique_ptr<RowFormat> format)
{
    return std::make_unique<TableText>(table, std::move(format));
}

std::unique_ptr<ExportText> calendarText(
    const ExportTable &table, const CalendarScope &scope, const QDateTime &asOf)
{
    return std::make_unique<CalendarText>(table, scope, asOf);
}

} // namespace daybook
