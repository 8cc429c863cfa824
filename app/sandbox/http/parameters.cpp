// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/http/parameters.h"

#include "app/sandbox/business/calendar.h"
#include "app/sandbox/http/message.h"
#include "app/sandbox/http/jsontext.h"

#include <algorithm>
#include <charconv>

namespace daybook::sandbox {

std::optional<std::string> Parameters::text(const std::string &name) const
{
    const auto found = m_values.find(name);
    if (found == m_values.end() || found->second.empty())
        return {};
    return found->second;
}

std::optional<qint64> Parameters::number(const std::string &name) const
{
    const auto given = text(name);
    if (!given)
        return {};
    return requiredNumber(*given, name);
}

std::optional<int> Parameters::day(const std::string &name) const
{
    const auto given = text(name);
    if (!given)
        return {};
    const auto day = dayFromIso(*given);
    if (!day)
        refuse(400, name + " must be a date like 2026-03-02");
    return day;
}

std::optional<bool> Parameters::flag(const std::string &name) const
{
    const auto given = text(name);
    if (!given)
        return {};
    if (*given == "true" || *given == "1")
        return true;
    if (*given == "false" || *given == "0")
        return false;
    refuse(400, name + " must be true or false");
}

std::optional<std::vector<std::string>> Parameters::texts(const std::string &name) const
{
    std::vector<std::string> all;
    const auto [first, last] = m_values.equal_range(name);
    for (auto given = first; given != last; ++given) {
        for (std::string &piece : split(given->second, ','))
            all.push_back(std::move(piece));
    }
    if (all.empty())
        return {};
    return all;
}

std::optional<std::vector<qint64>> Parameters::numbers(const std::string &name) const
{
    const auto pieces = texts(name);
    if (!pieces)
        return {};
    std::vector<qint64> all;
    for (const std::string &piece : *pieces)
        all.push_back(requiredNumber(piece, name));
    return all;
}

std::vector<std::string> split(std::string_view text, char mark)
{
    std::vector<std::string> pieces;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(mark), text.size());
        if (end > 0)
            pieces.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return pieces;
}

std::optional<qint64> wholeNumber(std::string_view text)
{
    qint64 number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, number);
    if (text.empty() || problem != std::errc{} || stop != end)
        return {};
    return number;
}

qint64 requiredNumber(std::string_view text, std::string_view what)
{
    const auto number = wholeNumber(text);
    if (!number)
        refuse(400, std::string(what) + " must be a whole number");
    return *number;
}

void refuse(int status, std::string text)
{
    throw Refusal{textReply(status, std::move(text))};
}

void refuseUnknown(std::string_view what, std::string_view id)
{
    JsonText json;
    json.value(std::string(what) + " for Id " + std::string(id) + " not found!");
    HttpReply reply = jsonReply(std::move(json).text());
    reply.status = 400;
    throw Refusal{std::move(reply)};
}

PageWanted pageWanted(const Parameters &query, int pageCap)
{
    PageWanted page;
    const qint64 number = query.number("pageNumber").value_or(1);
    page.size = query.number("pageSize").value_or(page.size);
    if (number < 1 || page.size < 1 || number > 1'000'000'000 || page.size > 1'000'000'000)
        refuse(400, "pageNumber and pageSize must be 1 or more");
    if (pageCap > 0)
        page.size = std::min<qint64>(page.size, pageCap);
    page.skip = (number - 1) * page.size;
    return page;
}

} // namespace daybook::sandbox
