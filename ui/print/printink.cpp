// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/print/printink.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextLayout>

#include <cmath>

namespace daybook {

namespace {

constexpr int lightGrey = 190;

int sizeOf(PrintFace face)
{
    switch (face) {
    case PrintFace::Title:
        return 14;
    case PrintFace::Section:
        return 11;
    case PrintFace::Bold:
    case PrintFace::Body:
    case PrintFace::BodyStruck:
        return 9;
    case PrintFace::Small:
    case PrintFace::SmallBold:
    case PrintFace::SmallStruck:
        break;
    }
    return 8;
}

bool isBold(PrintFace face)
{
    return face == PrintFace::Title || face == PrintFace::Section || face == PrintFace::Bold
        || face == PrintFace::SmallBold;
}

QPen penOf(PrintInk::Stroke stroke)
{
    switch (stroke) {
    case PrintInk::Stroke::Hairline:
        return QPen(Qt::black, 0.4);
    case PrintInk::Stroke::Light:
        return QPen(QColor(lightGrey, lightGrey, lightGrey), 0.4);
    case PrintInk::Stroke::Line:
        return QPen(Qt::black, 0.7);
    case PrintInk::Stroke::Strong:
        return QPen(Qt::black, 1.6);
    case PrintInk::Stroke::Dashed:
        break;
    }
    QPen dashed(Qt::black, 0.7);
    dashed.setDashPattern({4, 3});
    return dashed;
}

} // namespace

QFont printFont(PrintFace face)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(sizeOf(face));
    font.setBold(isBold(face));
    font.setStrikeOut(face == PrintFace::BodyStruck || face == PrintFace::SmallStruck);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

double lineHeight(PrintFace face)
{
    return std::ceil(QFontMetricsF(printFont(face)).height());
}

double widthOf(const QString &text, PrintFace face)
{
    return QFontMetricsF(printFont(face)).horizontalAdvance(text);
}

QStringList linesOf(const QString &text, double width, PrintFace face, int most)
{
    if (text.isEmpty() || widthOf(text, face) <= width)
        return {text};
    QTextLayout layout(text, printFont(face));
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < most;
         line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == most;
        lines.append(text.mid(line.textStart(), isLast ? -1 : line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

PrintInk::PrintInk(QPainter &painter, double paperWidth)
    : m_painter(painter), m_paperWidth(paperWidth), m_isMirrored(QGuiApplication::isRightToLeft())
{
}

void PrintInk::text(const QRectF &place, const QString &text, PrintFace face)
{
    draw(place, text, face, m_isMirrored ? Qt::AlignRight : Qt::AlignLeft);
}

void PrintInk::textAtEnd(const QRectF &place, const QString &text, PrintFace face)
{
    draw(place, text, face, m_isMirrored ? Qt::AlignLeft : Qt::AlignRight);
}

void PrintInk::textInMiddle(const QRectF &place, const QString &text, PrintFace face)
{
    draw(place, text, face, Qt::AlignHCenter);
}

void PrintInk::draw(const QRectF &place, const QString &text, PrintFace face, Qt::Alignment side)
{
    const QFont font = printFont(face);
    const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width());
    m_painter.setFont(font);
    m_painter.setPen(Qt::black);
    m_painter.drawText(mirrored(place),
        static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
        fitting);
}

void PrintInk::line(QPointF from, QPointF to, Stroke stroke)
{
    m_painter.setPen(penOf(stroke));
    m_painter.drawLine(mirrored(from), mirrored(to));
}

void PrintInk::fill(const QRectF &place, int lightness)
{
    m_painter.fillRect(mirrored(place), QColor(lightness, lightness, lightness));
}

void PrintInk::hatch(const QRectF &place, double distance, Hatch kind)
{
    const QRectF box = mirrored(place);
    m_painter.save();
    m_painter.setClipRect(box, Qt::IntersectClip);
    m_painter.setPen(penOf(kind == Hatch::Light ? Stroke::Light : Stroke::Hairline));
    // Counted from the corner of the paper, so that neighbours go on in each other.
    const double height = box.height();
    const double first = std::floor((box.left() + box.top()) / distance) * distance - box.top();
    for (double x = first; x < box.right() + height; x += distance) {
        m_painter.drawLine(QPointF(x, box.top()), QPointF(x - height, box.bottom()));
        if (kind == Hatch::Crossed)
            m_painter.drawLine(QPointF(x - height, box.top()), QPointF(x, box.bottom()));
    }
    m_painter.restore();
}

QRectF PrintInk::mirrored(const QRectF &place) const
{
    if (!m_isMirrored)
        return place;
    return {m_paperWidth - place.right(), place.top(), place.width(), place.height()};
}

QPointF PrintInk::mirrored(QPointF point) const
{
    return m_isMirrored ? QPointF(m_paperWidth - point.x(), point.y()) : point;
}

} // namespace daybook
