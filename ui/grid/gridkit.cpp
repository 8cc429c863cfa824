// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/grid/gridkit.h"

#include "ui/theme/theme.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QIcon>
#include <QPainter>

#include <cmath>

namespace daybook {

namespace {

constexpr qsizetype mostTexts = 4'000;
constexpr int hatchSize = 12;
constexpr int dashPeriod = 6;
constexpr int dashLength = 4;
constexpr int edgeWidth = 3;

} // namespace

GridKit::GridKit(const QFont &font, qreal scale) : m_scale(scale)
{
    QFont bold = font;
    bold.setBold(true);
    QFont small = font;
    small.setPointSizeF(QFontInfo(font).pointSizeF() * 0.88);
    QFont smallBold = small;
    smallBold.setBold(true);
    m_fonts = {font, bold, small, smallBold};
    for (size_t i = 0; i < m_fonts.size(); ++i)
        m_heights[i] = QFontMetrics(m_fonts[i]).height();
    m_hatch = hatched(theme().line);
    m_noTime = crossed(theme().line);
    m_freeAlong = dashed({dashPeriod, 1}, {dashLength, 1}, theme().free);
    m_freeDown = dashed({1, dashPeriod}, {1, dashLength}, theme().free);
}

int GridKit::widthOf(const QString &text, GridFont font) const
{
    return static_cast<int>(std::ceil(QFontMetricsF(this->font(font)).horizontalAdvance(text)));
}

QPixmap GridKit::blank(QSize size) const
{
    QPixmap pixmap(size * m_scale);
    pixmap.setDevicePixelRatio(m_scale);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QPixmap GridKit::hatched(const QColor &color) const
{
    QPixmap tile = blank({hatchSize, hatchSize});
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    // Three strokes, so that the lines meet at the seams.
    for (const int shift : {-hatchSize, 0, hatchSize})
        painter.drawLine(shift - 1, hatchSize + 1, shift + hatchSize + 1, -1);
    return tile;
}

QPixmap GridKit::crossed(const QColor &color) const
{
    QPixmap tile = hatched(color);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1));
    for (const int shift : {-hatchSize, 0, hatchSize})
        painter.drawLine(shift - 1, -1, shift + hatchSize + 1, hatchSize + 1);
    return tile;
}

QPixmap GridKit::dashed(QSize size, QSize dash, const QColor &color) const
{
    QPixmap tile = blank(size);
    QPainter(&tile).fillRect(QRect(QPoint(), dash), color);
    return tile;
}

QPixmap GridKit::dashes(const QColor &color)
{
    QPixmap &known = m_icons[{QString(), color.rgb()}];
    if (known.isNull())
        known = dashed({edgeWidth, dashPeriod + 2}, {edgeWidth, dashLength + 1}, color);
    return known;
}

QPixmap GridKit::icon(const QString &name, const QColor &color)
{
    QPixmap &known = m_icons[{name, color.rgb()}];
    if (known.isNull())
        known = themedIcon(name, color).pixmap(QSize(iconSize, iconSize), m_scale);
    return known;
}

QStaticText GridKit::set(const QString &text, GridFont font, int width)
{
    const TextKey key{text, width, font};
    const auto known = m_texts.constFind(key);
    if (known != m_texts.cend())
        return *known;
    QStaticText set(text);
    set.setTextFormat(Qt::PlainText);
    set.prepare({}, this->font(font));
    if (set.size().width() > width + 1) {
        set.setText(QFontMetrics(this->font(font)).elidedText(text, Qt::ElideRight, width));
        set.prepare({}, this->font(font));
    }
    if (m_texts.size() > mostTexts)
        m_texts.clear();
    m_texts.insert(key, set);
    return set;
}

} // namespace daybook
