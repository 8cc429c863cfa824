// SPDX-FileCopyrightText: 2026 The Daybook authors
// SPDX-License-Identifier: MIT

#include "ui/inspector/statuspill.h"

#include "ui/text/bookingtext.h"
#include "ui/theme/theme.h"

#include <QIcon>
#include <QPainter>

namespace daybook {

namespace {
constexpr int iconSize = 14;
constexpr int padding = 8;
} // namespace

void StatusPill::setBooking(const Booking &booking)
{
    m_state = booking.state;
    m_text = statusText(booking);
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize StatusPill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + iconSize + 2 * padding + 4,
        fontMetrics().height() + 6};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = theme().of(m_state);
    QColor ground = ink;
    ground.setAlphaF(theme().isDark ? 0.2F : 0.12F);
    painter.setBrush(ground);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const bool mirrored = isRightToLeft();
    const int iconX = mirrored ? width() - padding - iconSize : padding;
    themedIcon(iconNameOf(m_state), ink)
        .paint(&painter, iconX, (height() - iconSize) / 2, iconSize, iconSize);
    painter.setPen(ink);
    painter.drawText(rect().adjusted(mirrored ? padding : padding + iconSize + 4, 0,
                         mirrored ? -(padding + iconSize + 4) : -padding, 0),
        Qt::AlignVCenter | Qt::AlignLeading, m_text);
}

} // namespace daybook
