// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace daybook {

/// A whole list. Rows that could not be read are left out and counted, never guessed.
template <typename T>
struct Listing
{
    QList<T> items = {};
    int unreadable = 0;
};

/// Where the next page begins; only the source that made it can read it.
struct Cursor
{
    QString text = {};

    [[nodiscard]] bool operator==(const Cursor &) const = default;
};

/// A part of a long list.
template <typename T>
struct Page
{
    QList<T> items = {};
    int unreadable = 0;
    std::optional<Cursor> next = {}; ///< Nothing: this was the last page.
    std::optional<int> total = {}; ///< How many rows the whole list has, when the service tells.
};

} // namespace daybook
