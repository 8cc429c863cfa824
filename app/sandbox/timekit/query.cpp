// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "app/sandbox/timekit/query.h"

#include "app/sandbox/http/parameters.h"

#include <QByteArray>

#include <algorithm>

namespace daybook::sandbox::timekit {

namespace {

std::string decoded(std::string_view text)
{
    QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
    bytes.replace('+', ' ');
    return QByteArray::fromPercentEncoding(bytes).toStdString();
}

} // namespace

Query::Query(std::string_view raw)
{
    // Not cpp-httplib's parameters: they keep repetitions, and mix in what a body has.
    for (const std::string_view pair : split(raw, '&')) {
        const std::size_t sign = std::min(pair.find('='), pair.size());
        const std::string_view value = pair.substr(std::min(sign + 1, pair.size()));
        m_values.insert_or_assign(decoded(pair.substr(0, sign)), decoded(value));
    }
}

std::optional<std::string> Query::text(const std::string &name) const
{
    const auto found = m_values.find(name);
    if (found == m_values.end() || found->second.empty())
        return {};
    return found->second;
}

std::vector<std::string> Query::includes() const
{
    return split(text("include").value_or(std::string()), ',');
}

Paging pagingOf(const Query &query, int usual, int pageCap)
{
    const auto limit = query.text("limit");
    const qint64 wanted = wholeNumber(limit.value_or(std::string())).value_or(usual);
    Paging paging{.isSizeGiven = limit.has_value()};
    paging.size = static_cast<int>(wanted < 1 ? usual : std::min<qint64>(wanted, largestPage));
    if (pageCap > 0)
        paging.size = std::min(paging.size, pageCap);
    constexpr qint64 farPage = 1'000'000'000;
    const qint64 page = wholeNumber(query.text("page").value_or(std::string())).value_or(1);
    paging.number = std::clamp<qint64>(page, 1, farPage);
    return paging;
}

} // namespace daybook::sandbox::timekit
