// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace daybook {

/// One row of an answer as the service sent it, for the inspector, without members that carry
/// credentials. The rows of a page share one compressed text, which takes a tenth of the room of
/// rows kept one by one: see core/json/rawpage.h.
struct RawRow
{
    QByteArray page = {};
    int row = 0;
    size_t fingerprint =
        0; ///< Of this row alone, so that a change elsewhere on the page does not count.

    [[nodiscard]] bool isEmpty() const { return page.isEmpty(); }
    [[nodiscard]] bool operator==(const RawRow &other) const
    {
        return fingerprint == other.fingerprint;
    }
};

} // namespace daybook
