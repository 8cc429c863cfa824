// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QIconEngine>
#include <QString>

namespace daybook {

/// Draws one of our icons from its SVG in one colour. Pixmaps are made once for each name, colour
/// and size.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString name, QColor color);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override
    {
        return new ThemedIconEngine(m_name, m_color);
    }

private:
    const QString m_name;
    const QColor m_color;
};

} // namespace daybook
