// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFont>
#include <QPainter>
#include <QStringList>

namespace daybook {

enum class PrintFace { Title, Section, Bold, Body, BodyStruck, Small, SmallBold, SmallStruck };

/// The font of a face; its pixels are points of the paper, whatever the device.
[[nodiscard]] QFont printFont(PrintFace face);
[[nodiscard]] double lineHeight(PrintFace face);
[[nodiscard]] double widthOf(const QString &text, PrintFace face);

/// @p text in lines of at most @p width, the last of @p most shortened.
[[nodiscard]] QStringList linesOf(const QString &text, double width, PrintFace face, int most);

/// Puts things on paper in black, white and grey. Where people read from right to left, all is
/// placed as seen in a mirror; callers always count from the left.
class PrintInk
{
public:
    /// @p painter counts in points and outlives the ink.
    PrintInk(QPainter &painter, double paperWidth);

    /// One line at the leading side of @p place, shortened to fit.
    void text(const QRectF &place, const QString &text, PrintFace face);
    void textAtEnd(const QRectF &place, const QString &text, PrintFace face);
    void textInMiddle(const QRectF &place, const QString &text, PrintFace face);

    enum class Stroke { Hairline, Light, Line, Strong, Dashed };
    void line(QPointF from, QPointF to, Stroke stroke);
    void fill(const QRectF &place, int lightness);
    /// Slanting lines, which are seen without colours.
    enum class Hatch { Light, Dark, Crossed };
    void hatch(const QRectF &place, double distance, Hatch kind);

private:
    [[nodiscard]] QRectF mirrored(const QRectF &place) const;
    [[nodiscard]] QPointF mirrored(QPointF point) const;
    void draw(const QRectF &place, const QString &text, PrintFace face, Qt::Alignment side);

    QPainter &m_painter;
    double m_paperWidth;
    bool m_isMirrored;
};

} // namespace daybook
