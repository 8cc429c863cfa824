// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace daybook::sandbox::timekit {

/// One `attribute:value` of a search.
struct Criterion
{
    std::string attribute = {};
    std::string value = {};
};

/// Splits the decoded value of `search` (api/timekit.md section 2 and 3.1). The first ':' ends the
/// attribute and every further one belongs to the value; what the real service does with those is
/// not known. A piece without ':' is an attribute without a value.
[[nodiscard]] std::vector<Criterion> criteriaFrom(std::string_view search);

/// Whether @p text is what @p pattern asks for: whatever the case of its letters, with `*` before
/// or after for any text.
[[nodiscard]] bool matches(const std::string &text, const std::string &pattern);

/// A list whose records can be searched by the text of an attribute. Returns the attribute's text
/// of the record at an index.
using AttributeOf = std::function<std::string(int index, const std::string &attribute)>;

/// The indices below @p count that meet all criteria; one with an attribute that is not in
/// @p attributes is ignored, or refused with 422 when @p isStrict.
[[nodiscard]] std::vector<int> chosenBy(std::string_view search, int count,
    const std::vector<std::string> &attributes, const AttributeOf &attributeOf, bool isStrict);

[[noreturn]] void refuseAttribute(const std::string &attribute);

} // namespace daybook::sandbox::timekit
