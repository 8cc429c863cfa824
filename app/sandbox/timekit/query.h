// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daybook::sandbox::timekit {

/// The query of one request, read as PHP reads it: only '&' separates, '+' is a space, and of a
/// repeated parameter the last one counts. What cannot be read is ignored or clamped.
class Query
{
public:
    explicit Query(std::string_view raw);

    /// Nothing when the parameter is absent or empty.
    [[nodiscard]] std::optional<std::string> text(const std::string &name) const;
    [[nodiscard]] bool has(const std::string &name) const { return m_values.count(name) > 0; }
    [[nodiscard]] std::vector<std::string> includes() const;

private:
    std::map<std::string, std::string> m_values;
};

constexpr int largestPage = 1000;
constexpr int usualPage = 50;

/// Which part of a list is asked for (api/timekit.md 3.1 and 3.2).
struct Paging
{
    qint64 number = 1;
    int size = usualPage;
    bool isSizeGiven = false; ///< Then the answer spells it as text.
};

/// @p pageCap 0: no cap.
[[nodiscard]] Paging pagingOf(const Query &query, int usual, int pageCap);

} // namespace daybook::sandbox::timekit
