// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "core/timekit/sheet.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace daybook::timekit {

namespace {

/// Without a number, an address for the next page still says that there is one; how many, nobody
/// knows.
int lastPageIn(const JsonReader &reader, int page)
{
    if (const auto told = countIn(reader, "last_page"_L1))
        return *told;
    return reader.text("next_page_url"_L1).isEmpty() ? page : std::numeric_limits<int>::max();
}

} // namespace

std::optional<int> countIn(const JsonReader &reader, QLatin1StringView name)
{
    bool isNumber = true;
    const auto number = reader.integer(name);
    const qint64 count = number ? *number : reader.text(name).toLongLong(&isNumber);
    const bool fits = count >= 0 && count < std::numeric_limits<int>::max();
    return isNumber && fits ? std::optional(static_cast<int>(count)) : std::nullopt;
}

Result<Frame> parseFrame(const QByteArray &body)
{
    const Result<QJsonObject> answer = parseJsonObject(body);
    if (!answer)
        return answer.error();
    const QJsonValue rows = answer->value("data"_L1);
    if (!rows.isArray())
        return Error{.kind = Error::Kind::Protocol, .detail = u"data: expected a list"_s};
    const JsonReader reader(*answer, {});
    const int page = countIn(reader, "current_page"_L1).value_or(1);
    return Frame{.rows = rows.toArray(),
        .page = page,
        .lastPage = lastPageIn(reader, page),
        .total = countIn(reader, "total"_L1)};
}

} // namespace daybook::timekit
