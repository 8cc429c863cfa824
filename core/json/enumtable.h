// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

namespace daybook {

/// One row of a table between a vendor's words and ours.
template <typename Enum>
struct EnumName
{
    Enum value;
    QLatin1StringView name;
};

/// The value behind @p name in @p table, letter case aside, or @p unknown: services add words.
template <typename Enum, size_t size>
[[nodiscard]] constexpr Enum fromName(
    const EnumName<Enum> (&table)[size], QStringView name, Enum unknown)
{
    for (const EnumName<Enum> &row : table) {
        if (name.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.value;
    }
    return unknown;
}

/// The vendor's word for @p value; empty when the table has none.
template <typename Enum, size_t size>
[[nodiscard]] QString nameOf(const EnumName<Enum> (&table)[size], Enum value)
{
    for (const EnumName<Enum> &row : table) {
        if (row.value == value)
            return row.name;
    }
    return {};
}

} // namespace daybook
