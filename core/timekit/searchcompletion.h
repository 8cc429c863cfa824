// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace daybook {

/// What may stand in place of a part of a text, in UTF-16 units.
struct SearchCompletion
{
    qsizetype from = 0;
    qsizetype length = 0;
    QStringList choices = {}; ///< Attributes with their colon, or whole values; may be none.

    [[nodiscard]] bool operator==(const SearchCompletion &) const = default;
};

/// What the word under @p cursor may become in a search for bookings, judged by what stands before
/// the cursor. Attributes that the text has elsewhere are not offered again.
[[nodiscard]] SearchCompletion completionsAt(QStringView text, qsizetype cursor);

/// Whether a person who typed @p text means a search by attributes, if a mistyped one, rather than
/// a name that happens to have a colon.
[[nodiscard]] bool looksLikeSearch(QStringView text);

} // namespace daybook
