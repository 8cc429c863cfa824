// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/inspector/statuspill.h"

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPainter>

namespace daybook {

namespace {
constexpr int iconSize = 14;
constexpr int padding = 8;
} // namespace

void StatusPill::showStatus(const Booking &booking)
{
    m_state = booking.state;
    showSign(statusSign(booking));
}

void StatusPill::showKind(const Booking &booking)
{
    m_state.reset();
    showSign(kindSign(booking));
}

void StatusPill::showSign(const Sign &sign)
{
    m_sign = sign;
    setAccessibleName(m_sign.text);
    setVisible(!m_sign.text.isEmpty());
    updateGeometry();
    update();
}

QColor StatusPill::ink() const
{
    return m_state ? theme().of(*m_state) : theme().dim;
}

QSize StatusPill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_sign.text) + iconSize + 2 * padding + 4,
        fontMetrics().height() + 6};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = ink();
    ground.setAlphaF(theme().isDark ? 0.2F : 0.12F);
    painter.setBrush(ground);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const bool mirrored = isRightToLeft();
    const int iconX = mirrored ? width() - padding - iconSize : padding;
    themedIcon(m_sign.icon, ink())
        .paint(&painter, iconX, (height() - iconSize) / 2, iconSize, iconSize);
    painter.setPen(ink());
    painter.drawText(rect().adjusted(mirrored ? padding : padding + iconSize + 4, 0,
                         mirrored ? -(padding + iconSize + 4) : -padding, 0),
        Qt::AlignVCenter | Qt::AlignLeading, m_sign.text);
}

} // namespace daybook
