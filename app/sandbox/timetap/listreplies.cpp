// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timetap/listreplies.h"

namespace daybook::sandbox {

void addReportRoutes(Router &router, const TimeTapData &data, const std::string &list,
    const Choose &choose, const WriteRecord &write)
{
    // "Object that contains a list" is all the documentation says; the member's name is our guess.
    const auto report = [&data, list, choose, write](const Question &question, bool withCount) {
        const auto all = choose(question.query);
        JsonText json;
        json.beginObject();
        if (withCount)
            json.member("count", static_cast<qint64>(all.size()));
        json.key(list);
        writeArray(json, pageOf(all, pageWanted(question.query, data.pageCap)), write);
        json.endObject();
        return jsonReply(std::move(json).text());
    };
    const auto count = [choose](const Question &question) {
        return countReply(static_cast<qint64>(choose(question.query).size()));
    };
    const std::string path = "/" + list;
    router.get(
        path + "/report", [report](const Question &question) { return report(question, false); });
    router.get(path + "/reportWithCount",
        [report](const Question &question) { return report(question, true); });
    router.get(path + "/reportCount", count);
    router.get(path + "/count", count);
}

} // namespace daybook::sandbox
