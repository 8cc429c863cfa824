// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/sandbox/http/jsontext.h"
#include "app/sandbox/timetap/timetap.h"

#include <algorithm>
#include <string>
#include <vector>

namespace daybook::sandbox {

// The shapes every kind of list comes in (api/timetap.md sections 3 and 4.2).

/// Writes one record, given its index.
using WriteRecord = std::function<void(JsonText &, int)>;

inline void writeArray(JsonText &json, const std::vector<int> &indices, const WriteRecord &write)
{
    json.beginArray();
    for (const int index : indices)
        write(json, index);
    json.endArray();
}

[[nodiscard]] inline HttpReply arrayReply(const std::vector<int> &indices, const WriteRecord &write)
{
    JsonText json;
    writeArray(json, indices, write);
    return jsonReply(std::move(json).text());
}

[[nodiscard]] inline HttpReply countReply(qint64 count)
{
    JsonText json;
    json.beginObject().member("count", count).endObject();
    return jsonReply(std::move(json).text());
}

[[nodiscard]] inline std::vector<int> pageOf(const std::vector<int> &all, const PageWanted &page)
{
    const auto count = static_cast<qint64>(all.size());
    const auto first = all.begin() + std::min(page.skip, count);
    return {first, first + std::min<qint64>(page.size, all.end() - first)};
}

/// "/staffList/report", "/reportWithCount", "/reportCount" and "/count" for one kind of list.
using Choose = std::function<std::vector<int>(const Parameters &)>;
void addReportRoutes(Router &router, const TimeTapData &data, const std::string &list,
    const Choose &choose, const WriteRecord &write);

} // namespace daybook::sandbox
