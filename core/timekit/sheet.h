// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/json/rows.h"
#include "core/timekit/parsers.h"

namespace daybook::timekit {

/// The flat paginator (api/timekit.md 3.2) around rows nobody has looked at yet.
struct Frame
{
    QJsonArray rows = {};
    int page = 1;
    int lastPage = 1;
    std::optional<int> total = {};
};

/// A number from 0 that fits an int, or such a number as a text: Laravel hands back what stood in
/// the query as it stood there.
[[nodiscard]] std::optional<int> countIn(const JsonReader &reader, QLatin1StringView name);

/// Says Protocol when `data` is missing or no list.
[[nodiscard]] Result<Frame> parseFrame(const QByteArray &body);

template <typename T, typename ParseRow>
[[nodiscard]] Sheet<T> sheetOf(const Frame &frame, const QString &name, ParseRow parseRow)
{
    return Sheet<T>{.rows = parseRows<T>(frame.rows, name, parseRow),
        .page = frame.page,
        .lastPage = frame.lastPage,
        .total = frame.total,
        .sent = frame.rows.size()};
}

template <typename T, typename ParseRow>
[[nodiscard]] Result<Sheet<T>> parseSheet(
    const QByteArray &body, const QString &name, ParseRow parseRow)
{
    const Result<Frame> frame = parseFrame(body);
    if (!frame)
        return frame.error();
    return sheetOf<T>(*frame, name, parseRow);
}

} // namespace daybook::timekit
