// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/json/json.h"
#include "core/json/jsonreader.h"
#include "core/log.h"
#include "core/types/page.h"

#include <optional>

namespace daybook {

/// Reads each entry of @p list by @p parseRow(reader), which answers nothing for a row that cannot
/// be used.
template <typename T, typename ParseRow>
[[nodiscard]] Listing<T> parseRows(const QJsonArray &list, const QString &name, ParseRow parseRow)
{
    Listing<T> listing;
    listing.items.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        JsonReader reader(list.at(i).toObject(), name + u'/' + QString::number(i));
        std::optional<T> row = parseRow(reader);
        if (row && reader.ok()) {
            listing.items.append(*std::move(row));
        } else {
            ++listing.unreadable;
            qCDebug(lcModel) << "unreadable row:" << reader.problem();
        }
    }
    return listing;
}

/// The same for an answer that is a bare array.
template <typename T, typename ParseRow>
[[nodiscard]] Result<Listing<T>> parseBareArray(
    const QByteArray &body, const QString &name, ParseRow parseRow)
{
    const Result<QJsonArray> list = parseJsonArray(body);
    if (!list)
        return list.error();
    return parseRows<T>(*list, name, parseRow);
}

/// And for an answer that is one object.
template <typename T, typename ParseRow>
[[nodiscard]] Result<T> parseOne(const QByteArray &body, const QString &name, ParseRow parseRow)
{
    const Result<QJsonObject> object = parseJsonObject(body);
    if (!object)
        return object.error();
    JsonReader reader(*object, name);
    std::optional<T> row = parseRow(reader);
    if (!row || !reader.ok())
        return Error{.kind = Error::Kind::Protocol, .detail = reader.problem()};
    return *std::move(row);
}

} // namespace daybook
