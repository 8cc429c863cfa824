// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daybook::sandbox {

/// Reads the query of one request. A parameter that cannot be read throws a Refusal with 400 and a
/// text; one that nobody asks for is ignored, as the real service does.
class Parameters
{
public:
    explicit Parameters(const std::multimap<std::string, std::string> &values)
        : m_values(values) { }

    [[nodiscard]] std::optional<std::string> text(const std::string &name) const;
    [[nodiscard]] std::optional<qint64> number(const std::string &name) const;
    [[nodiscard]] std::optional<int> day(const std::string &name) const;
    [[nodiscard]] std::optional<bool> flag(const std::string &name) const; ///< true/false or 1/0

    /// Comma separated, repeated, or both; nothing when the parameter is absent or empty.
    [[nodiscard]] std::optional<std::vector<std::string>> texts(const std::string &name) const;
    [[nodiscard]] std::optional<std::vector<qint64>> numbers(const std::string &name) const;

private:
    const std::multimap<std::string, std::string> &m_values;
};

/// The pieces of @p text between @p mark, without the empty ones.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char mark);

[[nodiscard]] std::optional<qint64> wholeNumber(std::string_view text);

/// A number in the path or in a list; throws a Refusal that names @p what.
[[nodiscard]] qint64 requiredNumber(std::string_view text, std::string_view what);

[[noreturn]] void refuse(int status, std::string text);

/// "Appointment for Id 123 not found!", a quoted text with 400 (api/timetap.md section 7).
[[noreturn]] void refuseUnknown(std::string_view what, std::string_view id);

/// Which part of a list is asked for: the first 25 unless told otherwise (api/timetap.md 4.6).
struct PageWanted
{
    qint64 skip = 0;
    qint64 size = 25;
};
[[nodiscard]] PageWanted pageWanted(const Parameters &query, int pageCap);

} // namespace daybook::sandbox
