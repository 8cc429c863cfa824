// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>
#include <vector>

namespace daybook::sandbox::names {

// Invented people only: common given and family names put together by chance.

struct Person
{
    std::string_view first;
    std::string_view last;
    std::string_view plain; ///< For user names: ASCII, lower case.
};

/// The first colleagues have names of many scripts; who comes later is put together from the
/// tables.
[[nodiscard]] const std::vector<Person> &colleagues();

struct Tongue
{
    std::vector<std::string_view> first;
    std::vector<std::string_view> last;
    bool familyNameFirst = false;
};

[[nodiscard]] const std::vector<Tongue> &tongues();

} // namespace daybook::sandbox::names
