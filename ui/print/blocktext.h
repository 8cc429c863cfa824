// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/print/printmatter.h"

namespace daybook {

/// What stands in a block of a printed picture, the most telling first.
struct BlockText
{
    QString span = {}; ///< "14:30 – 15:30".
    QString start = {}; ///< "14:30".
    QString name = {}; ///< Of the customer, or of the session; or that it is free.
    QStringList facts = {}; ///< The status in words comes first.
};

/// @p namesStaff when the column does not say whose time it is.
[[nodiscard]] BlockText blockText(
    const SchedulePiece &piece, const PrintMatter &matter, const QTimeZone &zone, bool namesStaff);

struct BlockLine
{
    enum class Part { Time, Name, Facts };

    QString text = {};
    Part part = Part::Facts;

    [[nodiscard]] bool operator==(const BlockLine &) const = default;
};

/// The words in at most @p most lines of @p width points. What is told first is left out last; the
/// end of the time goes before anything else.
[[nodiscard]] QList<BlockLine> blockLines(const BlockText &text, double width, int most);

/// How a state is marked beside its word, so that it is seen without colours.
enum class StateMark { Full, Grey, Hatched, Crossed, None };
[[nodiscard]] StateMark markOf(BookingState state);

/// Whether nothing of @p piece takes place.
[[nodiscard]] bool isCancelled(const SchedulePiece &piece, const PrintMatter &matter);

} // namespace daybook
