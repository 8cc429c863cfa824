// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/theme/themedicon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace daybook {

namespace {

QByteArray svgOf(const QString &name, const QColor &color)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

} // namespace

ThemedIconEngine::ThemedIconEngine(QString name, QColor color)
    : m_name(std::move(name)), m_color(color)
{
}

void ThemedIconEngine::paint(
    QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatio();
    QPixmap drawn = pixmap(rect.size() * scale, mode, state);
    drawn.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), drawn);
}

QPixmap ThemedIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QString key =
        u"daybook/%1/%2/%3/%4"_s.arg(m_name, m_color.name()).arg(size.width()).arg(int(mode));
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    if (mode == QIcon::Disabled)
        painter.setOpacity(0.4);
    QSvgRenderer(svgOf(m_name, m_color)).render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    QPixmapCache::insert(key, drawn);
    return drawn;
}

} // namespace daybook
