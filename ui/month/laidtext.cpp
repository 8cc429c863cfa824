// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/month/laidtext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace daybook {

namespace {

LaidText shaped(const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return {};
    return {.runs = layout.glyphRuns(),
        .width = static_cast<int>(std::ceil(line.naturalTextWidth())),
        .height = static_cast<int>(std::ceil(line.height()))};
}

} // namespace

LaidText laidText(const QString &text, const QFont &font, int room)
{
    if (text.isEmpty() || room <= 0)
        return {};
    LaidText laid = shaped(text, font);
    if (laid.width <= room)
        return laid;
    return shaped(QFontMetrics(font).elidedText(text, Qt::ElideRight, room), font);
}

void LaidText::paint(QPainter &painter, QPoint at) const
{
    for (const QGlyphRun &run : runs)
        painter.drawGlyphRun(at, run);
}

} // namespace daybook
