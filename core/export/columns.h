// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <span>

namespace daybook {

struct Location;
struct Staff;
struct Service;
struct Slot;
struct Booking;

/// What one column is called.
struct Field
{
    QLatin1StringView name; ///< In JSON and CSV: stable, snake_case.
    QLatin1StringView heading = {}; ///< In a table for people; empty: not shown there.
};

/// One value of a row: as it is exported, and as people read it.
struct Cell
{
    QJsonValue value = {};
    QString shown = {};
};

using Record = QList<Cell>;

/// A field of rows of one kind and where its value comes from. What a service does not say is null.
template <typename Row>
struct Column
{
    Field field;
    QJsonValue (*value)(const Row &);
    QString (*shown)(const Row &) = nullptr; ///< Nothing: `value` as plain text.
};

/// The columns of one kind of row, `id` first. They are the whole difference between the kinds:
/// every format is made from them.
template <typename Row>
[[nodiscard]] std::span<const Column<Row>> columnsOf();

template <>
std::span<const Column<Location>> columnsOf<Location>();
template <>
std::span<const Column<Staff>> columnsOf<Staff>();
template <>
std::span<const Column<Service>> columnsOf<Service>();
template <>
std::span<const Column<Slot>> columnsOf<Slot>();
template <>
std::span<const Column<Booking>> columnsOf<Booking>();

/// @p value without any dressing; null is empty.
[[nodiscard]] QString plainText(const QJsonValue &value);

/// @p instant as RFC 3339 with the offset of @p zone ("2026-03-29T09:00:00+05:30"); in UTC when the
/// zone is not known.
[[nodiscard]] QString rfc3339(const QDateTime &instant, const QTimeZone &zone);

template <typename Row>
[[nodiscard]] QList<Field> fieldsOf()
{
    QList<Field> fields;
    for (const Column<Row> &column : columnsOf<Row>())
        fields.append(column.field);
    return fields;
}

template <typename Row>
[[nodiscard]] Record recordOf(const Row &row)
{
    Record record;
    for (const Column<Row> &column : columnsOf<Row>()) {
        const QJsonValue value = column.value(row);
        record.append(
            {.value = value, .shown = column.shown ? column.shown(row) : plainText(value)});
    }
    return record;
}

/// The names of @p fields, as the first row of a CSV file.
[[nodiscard]] QStringList namesOf(const QList<Field> &fields);

/// @p record as the cells of a CSV row.
[[nodiscard]] QStringList textsOf(const Record &record);

/// @p record as one compact JSON object whose members stand in the order of @p fields.
[[nodiscard]] QByteArray jsonObject(const QList<Field> &fields, const Record &record);

} // namespace daybook
