// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/replies.h"

#include <algorithm>
#include <string>
#include <utility>

namespace daybook::sandbox::timekit {

namespace {

/// Carries limit and page and nothing else: whether the real ones carry the search is not known.
void writeUrl(JsonText &json, std::string_view name, const HttpRequest &request,
    const Paging &paging, qint64 page)
{
    std::string url = "http://" + request.host + request.path + '?';
    if (paging.isSizeGiven)
        url += "limit=" + std::to_string(paging.size) + '&';
    json.member(name, url + "page=" + std::to_string(page));
}

void writeUrls(JsonText &json, const HttpRequest &request, const Paging &paging, qint64 lastPage)
{
    if (paging.number < lastPage)
        writeUrl(json, "next_page_url", request, paging, paging.number + 1);
    else
        json.nullMember("next_page_url");
    if (paging.number > 1)
        writeUrl(json, "prev_page_url", request, paging, paging.number - 1);
    else
        json.nullMember("prev_page_url");
}

void writeRange(JsonText &json, qint64 first, qint64 last)
{
    if (first < last)
        json.member("from", first + 1).member("to", last);
    else
        json.nullMember("from").nullMember("to");
}

} // namespace

HttpReply dataReply(const std::function<void(JsonText &)> &write)
{
    JsonText json;
    json.beginObject().key("data");
    write(json);
    json.endObject();
    return jsonReply(std::move(json).text());
}

HttpReply pageReply(const HttpRequest &request, const Paging &paging, qint64 total,
    const std::function<void(JsonText &, qint64)> &writeRow)
{
    const qint64 lastPage = std::max<qint64>(1, (total + paging.size - 1) / paging.size);
    const qint64 first = std::min(total, (paging.number - 1) * paging.size);
    const qint64 last = std::min(total, first + paging.size);
    JsonText json;
    json.beginObject().member("total", total);
    if (paging.isSizeGiven) // As it came in the query, so the service never made it a number.
        json.member("per_page", std::to_string(paging.size));
    else
        json.member("per_page", paging.size);
    json.member("current_page", paging.number).member("last_page", lastPage);
    writeUrls(json, request, paging, lastPage);
    writeRange(json, first, last);
    json.key("data").beginArray();
    for (qint64 index = first; index < last; ++index)
        writeRow(json, index);
    json.endArray().endObject();
    return jsonReply(std::move(json).text());
}

} // namespace daybook::sandbox::timekit
