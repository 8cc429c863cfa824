// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QGlyphRun>
#include <QList>
#include <QPoint>
#include <QString>

#include <limits>

class QPainter;

namespace daybook {

/// One line of text that was shaped and measured once, so that painting it does neither.
struct LaidText
{
    QList<QGlyphRun> runs = {};
    int width = 0;
    int height = 0;

    [[nodiscard]] bool isEmpty() const { return runs.isEmpty(); }
    /// With its upper left at @p at, in the pen of @p painter.
    void paint(QPainter &painter, QPoint at) const;
};

/// @p text in @p font, cut short by "…" where it is wider than @p room.
[[nodiscard]] LaidText laidText(
    const QString &text, const QFont &font, int room = std::numeric_limits<int>::max());

} // namespace daybook
