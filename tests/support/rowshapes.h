// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/async/result.h"
#include "core/types/page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTest>

#include <functional>

namespace daybook {

/// How many rows were read and how many were not; the row type is of no interest here.
struct Count
{
    qsizetype read = -1;
    int unreadable = -1;

    bool operator==(const Count &) const = default;
};

template <typename T>
[[nodiscard]] Count countOf(const Result<Listing<T>> &listing)
{
    return listing ? Count{.read = listing->items.size(), .unreadable = listing->unreadable}
                   : Count();
}

using CountRows = std::function<Count(const QByteArray &)>;

/// One list parser, a whole row of it, and what its members are worth.
struct Shape
{
    const char *name;
    QByteArray row;
    QStringList required;
    QStringList optional;
    CountRows count;
};

/// How a vendor dresses a list of rows.
using DressRows = std::function<QByteArray(const QByteArray &)>;

/// @p row with the member at "outer/inner" replaced; an undefined @p value removes it.
[[nodiscard]] inline QJsonObject changed(
    QJsonObject row, const QString &path, const QJsonValue &value)
{
    const QString outer = path.section(u'/', 0, 0);
    const QString inner = path.section(u'/', 1);
    if (!inner.isEmpty())
        row[outer] = changed(row[outer].toObject(), inner, value);
    else if (value.isUndefined())
        row.remove(outer);
    else
        row[outer] = value;
    return row;
}

/// A list of three rows of which the middle one has @p member changed.
[[nodiscard]] inline QByteArray threeRows(
    const QByteArray &row, const QString &member, const QJsonValue &value)
{
    const QJsonObject good = QJsonDocument::fromJson(row).object();
    return QJsonDocument(QJsonArray{good, changed(good, member, value), good}).toJson();
}

/// What stands where a text or a number should.
[[nodiscard]] inline QList<std::pair<const char *, QJsonValue>> wrongValues()
{
    return {{"missing", QJsonValue(QJsonValue::Undefined)}, {"null", QJsonValue()}, {"bool", true},
        {"list", QJsonArray{1}}, {"object", QJsonObject{{QStringLiteral("x"), 1}}},
        {"fraction", 0.5}};
}

/// Rows of test data: each of @p members of each shape, with each wrong value.
inline void addDamagedRows(const QList<Shape> &shapes, QStringList Shape::*members,
    const QList<std::pair<const char *, QJsonValue>> &values, const DressRows &dressed)
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<CountRows>("count");
    for (const Shape &shape : shapes) {
        for (const QString &member : shape.*members) {
            for (const auto &[how, value] : values)
                QTest::addRow("%s: %s %s", shape.name, qPrintable(member), how)
                    << dressed(threeRows(shape.row, member, value)) << shape.count;
        }
    }
}

} // namespace daybook

Q_DECLARE_METATYPE(daybook::CountRows)
